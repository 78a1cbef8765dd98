import { bytes } from './bytes.ts';
import { divide } from './divide.ts';
import { recoded } from './encoding/recode.ts';
import type { Answer, Order } from './inBackground.ts';
import { receive, send } from './pipe.ts';
import { beAlive } from './WorkerStopped.ts';

beAlive();

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const answer = (message: Answer) => postMessage(message);
  const progress = { onbytes: (done: number) => answer({ kind: 'progress', done }) };
  try {
    if (data.kind === 'arrange')
      return answer({ kind: 'done', value: await bytes.arrange(data.file, data.options) });
    if (data.kind === 'decode')
      return answer({
        kind: 'done',
        value: await send(recoded(data.file, data.recoding, progress), data.to)
      });
    if (data.kind === 'divide')
      return answer({ kind: 'done', value: await divide(receive(data.from), data.dialect, data.expected) });
    const { file, dialect } = data;
    if (data.kind === 'look')
      answer({ kind: 'done', value: await bytes.look(file, dialect, data.options, progress) });
    else if (data.kind === 'shifts')
      answer({ kind: 'done', value: await bytes.shifts(file, dialect, data.undivided, progress) });
    else answer({ kind: 'done', value: await bytes.locate(file, dialect, data.wanted, progress) });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
