import type { Database, Row } from '../../engine/index.ts';
import { readCsvSql } from '../readCsvSql.ts';
import type { Inspection } from '../types.ts';

/** Each question has tables of its own: several may wait for the engine. */
let questions = 0;

/** A file that the engine has been lent, and its columns. */
export type LentFile = Pick<Inspection, 'path' | 'dialect' | 'columns'>;

/** Asks the engine about the whole of a file: `sql` writes the statement around the file's rows, all text. */
export async function askFile(
  { path, dialect, columns }: LentFile,
  sql: (from: string) => string,
  db: Database,
  signal?: AbortSignal
): Promise<Row[]> {
  const question = ++questions;
  const tables = { errors: `import_values_errors_${question}`, scans: `import_values_scans_${question}` };
  const from = readCsvSql(
    path,
    dialect,
    columns.map(({ name }) => name),
    tables
  );
  try {
    return (await db.query(sql(from), signal ? { signal } : {})).rows;
  } finally {
    await db.run(`DROP TABLE IF EXISTS ${tables.errors}; DROP TABLE IF EXISTS ${tables.scans}`);
  }
}
