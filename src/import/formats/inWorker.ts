import { ImportProblem } from '../ImportProblem.ts';
import type { Unpacked, Unpacking } from './types.ts';

type PlainProblem = Pick<ImportProblem, 'code' | 'details'>;

/** What the worker is told. */
export interface UnpackOrder {
  file: Blob;
  work: Pick<Unpacking, 'name' | 'part' | 'most'>;
}

/** What it says. */
export type UnpackAnswer =
  | { kind: 'progress'; fraction: number }
  | { kind: 'done'; unpacked: (Omit<Unpacked, 'warnings'> & { warnings: PlainProblem[] }) | undefined }
  | { kind: 'problem'; problem: PlainProblem }
  | { kind: 'failed'; message: string };

const problemOf = ({ code, details }: PlainProblem) => new ImportProblem(code, details);

/** One worker for one file: ending it is the cancel, and gives its memory back. */
function unpackInWorker(file: Blob, work: Unpacking): Promise<Unpacked | undefined> {
  const { name, part, most, signal, onprogress } = work;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module' });
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
    worker.onmessage = ({ data }: MessageEvent<UnpackAnswer>) => {
      if (data.kind === 'progress') return onprogress?.(data.fraction);
      end();
      if (data.kind === 'problem') reject(problemOf(data.problem));
      else if (data.kind === 'failed') reject(new Error(data.message));
      else resolve(data.unpacked && { ...data.unpacked, warnings: data.unpacked.warnings.map(problemOf) });
    };
    worker.postMessage({ file, work: { name, part, most } } satisfies UnpackOrder);
  });
}

/** `unpack`, beside the page where there are workers, else in place. */
export const inWorker: typeof unpackInWorker =
  typeof Worker === 'undefined'
    ? async (file, work) => (await import('./unpack.ts')).unpack(file, work)
    : unpackInWorker;
