import type { Database } from '../../engine/index.ts';
import { parquetSql } from './parquetSql.ts';
import type { Writing } from '../../notebook/index.ts';
import { writeRows } from './writeRows.ts';

/**
 * The rows of a statement as a Parquet file, in its order, packed with Snappy, with notes in the file's metadata. Every
 * type is exact; lists, records, intervals and times are text. Throws EngineError or the signal's AbortError.
 */
export const parquetOf = (
  statement: string,
  db: Database,
  notes: [string, string][] = [],
  writing: Writing = {}
): Promise<Blob> => writeRows('parquet', statement, db, notes, { ...writing, sqlOf: parquetSql });
