import { onSilence, WorkerStopped, type Alive } from './WorkerStopped.ts';

/** How a task of a worker ends; nothing after the first ending counts. */
export interface Ending<Value> {
  resolve: (value: Value) => void;
  reject: (error: unknown) => void;
}

export interface Asking {
  signal?: AbortSignal | undefined;
  /** Seconds of silence after which the worker is taken for dead. Default: those of `onSilence`. */
  silence?: number;
  /** What of the order the worker takes over. */
  transfer?: Transferable[];
}

/**
 * One worker for one task: ending it is the cancel, and gives its memory back. `hear` takes what the worker says, and
 * ends the task when it is done. Throws the signal's reason, WorkerStopped, or what the worker failed with.
 */
export function askWorker<Said extends { kind: string }, Value>(
  start: () => Worker,
  order: unknown,
  hear: (said: Exclude<Said, Alive>, ending: Ending<Value>) => void,
  { signal, silence, transfer = [] }: Asking = {}
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const end = () => {
      endWatch();
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const ending: Ending<Value> = {
      resolve: (value) => {
        end();
        resolve(value);
      },
      reject: (error) => {
        end();
        reject(error as Error);
      }
    };
    const abort = () => ending.reject(signal?.reason);
    const endWatch = onSilence(
      worker,
      () => ending.reject(new WorkerStopped('The worker stopped answering')),
      silence
    );
    signal?.addEventListener('abort', abort);
    worker.onerror = ({ message }) => ending.reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind !== 'alive') hear(data as Exclude<Said, Alive>, ending);
    };
    worker.postMessage(order, transfer);
  });
}
