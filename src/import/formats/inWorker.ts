import { askWorker } from '../askWorker.ts';
import { ImportProblem } from '../ImportProblem.ts';
import type { Alive } from '../WorkerStopped.ts';
import type { Unpacked, Unpacking } from './types.ts';

type PlainProblem = Pick<ImportProblem, 'code' | 'details'>;

/** What the worker is told. */
export interface UnpackOrder {
  file: Blob;
  work: Pick<Unpacking, 'name' | 'part' | 'most'>;
}

/** What it says. */
export type UnpackAnswer =
  | Alive
  | { kind: 'progress'; fraction: number }
  | { kind: 'done'; unpacked: (Omit<Unpacked, 'warnings'> & { warnings: PlainProblem[] }) | undefined }
  | { kind: 'problem'; problem: PlainProblem }
  | { kind: 'failed'; message: string };

const problemOf = ({ code, details }: PlainProblem) => new ImportProblem(code, details);

/** Seconds of silence: a workbook of 200 MB is read in one piece, which lets nothing else in. */
const silence = 180;

const unpackInWorker = (file: Blob, work: Unpacking): Promise<Unpacked | undefined> => {
  const { name, part, most, signal, onprogress } = work;
  return askWorker<UnpackAnswer, Unpacked | undefined>(
    () => new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module' }),
    { file, work: { name, part, most } } satisfies UnpackOrder,
    (said, { resolve, reject }) => {
      if (said.kind === 'progress') onprogress?.(said.fraction);
      else if (said.kind === 'problem') reject(problemOf(said.problem));
      else if (said.kind === 'failed') reject(new Error(said.message));
      else resolve(said.unpacked && { ...said.unpacked, warnings: said.unpacked.warnings.map(problemOf) });
    },
    { signal, silence }
  );
};

/** `unpack`, beside the page where there are workers, else in place. */
export const inWorker: typeof unpackInWorker =
  typeof Worker === 'undefined'
    ? async (file, work) => (await import('./unpack.ts')).unpack(file, work)
    : unpackInWorker;
