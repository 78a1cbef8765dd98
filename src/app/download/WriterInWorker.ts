import type { Row } from '../../engine/types.ts';
import type { Head, RowsWriter } from './RowsWriter.ts';

/** The formats that a worker writes. */
export type WorkerFormat = 'parquet' | 'xlsx';

/** What the worker is told, one thing after the other. */
export type WriteOrder =
  { kind: 'begin'; format: WorkerFormat; head: Head } | { kind: 'rows'; rows: Row[] } | { kind: 'end' };

/** What it says to each. */
export type WriteAnswer =
  { kind: 'taken' } | { kind: 'file'; file: Blob } | { kind: 'failed'; message: string };

/** A writer beside the page: one worker a file, whose end gives its memory back. */
export class WriterInWorker implements RowsWriter {
  readonly #worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  #fail: (error: Error) => void = () => undefined;

  private constructor() {
    this.#worker.onerror = ({ message }) => this.#fail(new Error(message));
  }

  static async start(format: WorkerFormat, head: Head): Promise<WriterInWorker> {
    const writer = new WriterInWorker();
    await writer.#tell({ kind: 'begin', format, head });
    return writer;
  }

  async write(rows: Row[]): Promise<void> {
    await this.#tell({ kind: 'rows', rows });
  }

  async end(): Promise<Blob> {
    const answer = await this.#tell({ kind: 'end' });
    if (answer.kind !== 'file') throw new Error('The writer gave no file');
    return answer.file;
  }

  stop(): void {
    this.#worker.terminate();
    this.#fail(new Error('The writer was stopped'));
  }

  #tell(order: WriteOrder): Promise<WriteAnswer> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#worker.onmessage = ({ data }: MessageEvent<WriteAnswer>) => {
        if (data.kind === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
      this.#worker.postMessage(order);
    });
  }
}
