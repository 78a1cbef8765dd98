import { askWorker } from './askWorker.ts';
import { bytes, type ByteTasks, type Located, type Progress, type Shifts, type Wanted } from './bytes.ts';
import type { Expectation } from './RecordScanner.ts';
import type { Copied } from './divide.ts';
import type { Verdict } from './encoding/decide.ts';
import type { Looked, LookOptions } from './encoding/look.ts';
import type { Recoding } from './encoding/recode.ts';
import type { Alive } from './WorkerStopped.ts';
import { arrange, type ArrangeOptions, type Arranged } from './shape/arrange.ts';
import type { Dialect } from './types.ts';

/** What the worker is told. */
export type Order =
  | { kind: 'look'; file: Blob; dialect: Dialect; options: LookOptions }
  | { kind: 'decode'; file: Blob; recoding: Recoding; to: MessagePort }
  | { kind: 'divide'; from: MessagePort; dialect: Dialect; expected: Expectation | undefined }
  | { kind: 'locate'; file: Blob; dialect: Dialect; wanted: Wanted }
  | { kind: 'arrange'; file: Blob; options: ArrangeOptions }
  | { kind: 'shifts'; file: Blob; dialect: Dialect; undivided: Float64Array };

/** What it says. */
export type Answer =
  | Alive
  | { kind: 'progress'; done: number }
  | { kind: 'done'; value: Looked | Verdict | undefined | Copied | Located | Shifts | Arranged }
  | { kind: 'failed'; message: string };

const ask = <Value>(order: Order, { signal, onbytes }: Progress, port?: MessagePort): Promise<Value> =>
  askWorker<Answer, Value>(
    () => new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' }),
    order,
    (said, { resolve, reject }) => {
      if (said.kind === 'progress') onbytes?.(said.done);
      else if (said.kind === 'done') resolve(said.value as Value);
      else reject(new Error(said.message));
    },
    { signal, transfer: port ? [port] : [] }
  );

/** One worker decodes, another divides what it has decoded: with the engine idle, a second core is free. */
async function recodeInTwo(
  ...[file, recoding, dialect, expected, progress]: Parameters<ByteTasks['recode']>
) {
  const { port1: to, port2: from } = new MessageChannel();
  const failed = new AbortController();
  const signal = progress.signal ? AbortSignal.any([progress.signal, failed.signal]) : failed.signal;
  try {
    const [verdict, divided] = await Promise.all([
      ask<Verdict | undefined>({ kind: 'decode', file, recoding, to }, { ...progress, signal }, to),
      ask<Copied>({ kind: 'divide', from, dialect, expected }, { signal }, from)
    ]);
    return { ...divided, ...(verdict ? { verdict } : {}) };
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

/** So few records are looked at sooner than a worker starts. */
const fewOdd = 200;

const inWorker: ByteTasks = {
  look: (file, dialect, options, progress) => ask({ kind: 'look', file, dialect, options }, progress),
  recode: recodeInTwo,
  locate: (file, dialect, wanted, progress) => ask({ kind: 'locate', file, dialect, wanted }, progress),
  shifts: (file, dialect, undivided, progress) => ask({ kind: 'shifts', file, dialect, undivided }, progress),
  arrange: (file, options) =>
    options.findings.odd.length > fewOdd
      ? ask({ kind: 'arrange', file, options }, {})
      : arrange(file, options)
};

/** The byte tasks, beside the page where there are workers, else in place. */
export const inBackground: ByteTasks = typeof Worker === 'undefined' ? bytes : inWorker;
