import {
  bytes,
  type ByteTasks,
  type Located,
  type Progress,
  type Recoded,
  type Shifts,
  type Wanted
} from './bytes.ts';
import type { ByteCount } from './RecordScanner.ts';
import type { Looked, LookOptions } from './encoding/look.ts';
import type { Recoding } from './encoding/recode.ts';
import type { Dialect } from './types.ts';

/** What the worker is told. */
export type Order =
  | { kind: 'look'; file: Blob; dialect: Dialect; options: LookOptions }
  | { kind: 'scan'; file: Blob; dialect: Dialect }
  | { kind: 'recode'; file: Blob; dialect: Dialect; recoding: Recoding }
  | { kind: 'locate'; file: Blob; dialect: Dialect; wanted: Wanted }
  | { kind: 'shifts'; file: Blob; dialect: Dialect; undivided: Float64Array };

/** What it says. */
export type Answer =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; value: ByteCount | Looked | Recoded | Located | Shifts }
  | { kind: 'failed'; message: string };

/** One worker for one task: ending it is the cancel, and gives its memory back. */
function ask<Value>(order: Order, { signal, onbytes }: Progress): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', abort);
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') return onbytes?.(data.done);
      end();
      if (data.kind === 'done') resolve(data.value as Value);
      else reject(new Error(data.message));
    };
    worker.postMessage(order);
  });
}

const inWorker: ByteTasks = {
  look: (file, dialect, options, progress) => ask({ kind: 'look', file, dialect, options }, progress),
  scan: (file, dialect, progress) => ask({ kind: 'scan', file, dialect }, progress),
  recode: (file, recoding, dialect, progress) => ask({ kind: 'recode', file, dialect, recoding }, progress),
  locate: (file, dialect, wanted, progress) => ask({ kind: 'locate', file, dialect, wanted }, progress),
  shifts: (file, dialect, undivided, progress) => ask({ kind: 'shifts', file, dialect, undivided }, progress)
};

/** The byte tasks, beside the page where there are workers, else in place. */
export const inBackground: ByteTasks = typeof Worker === 'undefined' ? bytes : inWorker;
