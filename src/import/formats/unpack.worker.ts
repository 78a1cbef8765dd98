import { ImportProblem } from '../ImportProblem.ts';
import { beAlive } from '../WorkerStopped.ts';
import { unpack } from './unpack.ts';
import type { UnpackAnswer, UnpackOrder } from './inWorker.ts';

beAlive();

addEventListener('message', async ({ data }: MessageEvent<UnpackOrder>) => {
  const answer = (message: UnpackAnswer) => postMessage(message);
  const onprogress = (fraction: number) => answer({ kind: 'progress', fraction });
  try {
    const unpacked = await unpack(data.file, { ...data.work, onprogress });
    const warnings = unpacked?.warnings.map(({ code, details }) => ({ code, details })) ?? [];
    answer({ kind: 'done', unpacked: unpacked && { ...unpacked, warnings } });
  } catch (error) {
    if (error instanceof ImportProblem)
      answer({ kind: 'problem', problem: { code: error.code, details: error.details } });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
