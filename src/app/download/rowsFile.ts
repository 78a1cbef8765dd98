import type { DownloadFormat, Writing } from '../../notebook/index.ts';
import { csvOf, type Copying } from './csvOf.ts';

/**
 * The rows of a statement as a file, in its order. The writer is fetched when it is needed; workbooks and Parquet files are written in a worker.
 * Throws EngineError, or the signal's AbortError.
 * @param notes What the rows are of: each line a name and its value. Kept in a workbook and in a Parquet file.
 */
export async function rowsFile(
  format: DownloadFormat,
  statement: string,
  db: Copying,
  notes: [string, string][],
  writing: Writing = {}
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return csvOf(statement, db, writing);
    case 'xlsx':
      return (await import('./xlsxOf.ts')).xlsxOf(statement, db, notes, writing);
    case 'parquet':
      return (await import('./parquetOf.ts')).parquetOf(statement, db, notes, writing);
  }
}
