import { bytes } from './bytes.ts';
import type { Answer, Order } from './inBackground.ts';
import { beAlive } from './WorkerStopped.ts';

beAlive();

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const answer = (message: Answer) => postMessage(message);
  const progress = { onbytes: (done: number) => answer({ kind: 'progress', done }) };
  try {
    if (data.kind === 'arrange')
      return answer({ kind: 'done', value: await bytes.arrange(data.file, data.options) });
    const { file, dialect } = data;
    if (data.kind === 'look')
      answer({ kind: 'done', value: await bytes.look(file, dialect, data.options, progress) });
    else if (data.kind === 'recode')
      answer({
        kind: 'done',
        value: await bytes.recode(file, data.recoding, dialect, data.expected, progress)
      });
    else if (data.kind === 'shifts')
      answer({ kind: 'done', value: await bytes.shifts(file, dialect, data.undivided, progress) });
    else answer({ kind: 'done', value: await bytes.locate(file, dialect, data.wanted, progress) });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
