import { identifier, type Database, type Row } from '../../engine/index.ts';
import { readCsvSql } from '../readCsvSql.ts';
import type { Inspection } from '../types.ts';

/** Each question has tables of its own: several may wait for the engine. */
let questions = 0;

/** A file that the engine has been lent, and its columns. */
export type LentFile = Pick<Inspection, 'path' | 'blob' | 'dialect' | 'columns'>;

/** Asks the engine about the whole of a file: `sql` writes the statement around the file's rows, all text. */
export async function askFile(file: LentFile, sql: Sql, db: Database, signal?: AbortSignal): Promise<Row[]> {
  return whileRead(file, db, async (from) => (await db.query(sql(from), signal ? { signal } : {})).rows);
}

/** Asks the engine for rows by their places, with the offsets of the records that it could not divide: these have none. */
export async function askFileForPlaces(
  file: LentFile,
  sql: Sql,
  db: Database,
  signal?: AbortSignal
): Promise<{ rows: Row[]; undivided: Float64Array }> {
  const options = signal ? { signal } : {};
  return whileRead(file, db, async (from, errors) => {
    const { rows } = await db.query(sql(from), options);
    const broken = await db.query(
      `SELECT DISTINCT line_byte_position AS position FROM ${identifier(errors)} ORDER BY position`,
      options
    );
    return { rows, undivided: Float64Array.from(broken.rows, ({ position }) => Number(position) - 1) };
  });
}

type Sql = (from: string) => string;

async function whileRead<Answer>(
  { path, dialect, columns }: LentFile,
  db: Database,
  ask: (from: string, errors: string) => Promise<Answer>
): Promise<Answer> {
  const question = ++questions;
  const tables = { errors: `import_values_errors_${question}`, scans: `import_values_scans_${question}` };
  const from = readCsvSql(
    path,
    dialect,
    columns.map(({ name }) => name),
    tables
  );
  try {
    return await ask(from, tables.errors);
  } finally {
    await db.run(`DROP TABLE IF EXISTS ${tables.errors}; DROP TABLE IF EXISTS ${tables.scans}`);
  }
}
