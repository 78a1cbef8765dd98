import type { DownloadFormat } from '../../notebook/index.ts';
import { csvOf, type Copying } from './csvOf.ts';

/**
 * The rows of a statement as a file, in its order. The writer is fetched when it is needed. Throws EngineError.
 * @param notes What the rows are of: each line a name and its value. Kept in a workbook and in a Parquet file.
 */
export async function rowsFile(
  format: DownloadFormat,
  statement: string,
  db: Copying,
  notes: [string, string][]
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return csvOf(statement, db);
    case 'xlsx':
      return (await import('./xlsxOf.ts')).xlsxOf(statement, db, notes);
    case 'parquet':
      return (await import('./parquetOf.ts')).parquetOf(statement, db, notes);
  }
}
