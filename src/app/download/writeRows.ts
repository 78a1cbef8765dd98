import type { Database } from '../../engine/index.ts';
import type { Writing } from '../../notebook/index.ts';
import type { Head, RowsWriter } from './RowsWriter.ts';
import { withPages } from './withPages.ts';
import { WriterInWorker, type WorkerFormat } from './WriterInWorker.ts';

/** A writer in a worker in the page, and right here where there are no workers. */
export async function writerOf(format: WorkerFormat, head: Head): Promise<RowsWriter> {
  if (typeof Worker !== 'undefined') return WriterInWorker.start(format, head);
  return format === 'parquet'
    ? (await import('./parquetWriter.ts')).parquetWriter(head)
    : (await import('./xlsxWriter.ts')).xlsxWriter(head);
}

/** Share of the work that is done when all rows have been handed over: a workbook is made after that. */
const handedOver: Record<WorkerFormat, number> = { parquet: 1, xlsx: 0.5 };

/** Makes a file of a statement's rows; the page goes on meanwhile. Throws EngineError, the signal's AbortError, or what the writer failed with. */
export const writeRows = (
  format: WorkerFormat,
  statement: string,
  db: Database,
  notes: [string, string][],
  { signal, onprogress, sqlOf }: Writing & { sqlOf?: (name: string, type: string) => string }
): Promise<Blob> =>
  withPages(
    statement,
    db,
    async ({ columns, total, pages }) => {
      const writer = await writerOf(format, { columns, notes });
      const abort = () => writer.stop();
      signal?.addEventListener('abort', abort);
      try {
        let done = 0;
        // The next page is asked for while this one is written.
        let writing = Promise.resolve();
        for await (const rows of pages) {
          await writing;
          writing = writer.write(rows);
          writing.catch(() => undefined); // Heard of where it is awaited.
          done += rows.length;
          onprogress?.((done / total) * handedOver[format]);
        }
        await writing;
        const file = await writer.end();
        signal?.throwIfAborted();
        return file;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', abort);
        writer.stop();
      }
    },
    { signal, ...(sqlOf ? { sqlOf } : {}) }
  );
