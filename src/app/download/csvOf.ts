import { identifier, literal, type Database } from '../../engine/index.ts';
import type { Writing } from '../../notebook/index.ts';

/** What the writer needs besides asking: the bytes of a file that COPY TO has written. */
export interface Copying extends Database {
  copyOut: (path: string) => Promise<Uint8Array>;
}

/**
 * The column as it is written: text that a spreadsheet would run as a formula begins with an apostrophe; text that is
 * no more than a number, such as a debt or a telephone number, stays as it is.
 */
const guarded = (column: string): string =>
  `CASE WHEN regexp_matches(${column}, '^[=+\\-@\\t\\r]') AND NOT regexp_full_match(${column}, '[+-]?[0-9., ]+%?')
    THEN '''' || ${column} ELSE ${column} END AS ${column}`;

/**
 * The rows of a statement as CSV, in its order: UTF-8 with the mark by which spreadsheets know it, decimals with all
 * their digits, ISO dates, NULL as nothing. Throws EngineError, or the signal's AbortError.
 */
export async function csvOf(statement: string, db: Copying, { signal }: Writing = {}): Promise<Blob> {
  const { rows } = await db.query(`DESCRIBE ${statement}`);
  const columns = rows.map(({ column_name, column_type }) => {
    const column = identifier(String(column_name));
    return column_type === 'VARCHAR' ? guarded(column) : column;
  });
  const path = `in/${crypto.randomUUID()}.csv`;
  await db.run(
    `COPY (SELECT ${columns.join(', ')} FROM (${statement})) TO ${literal(path)} (HEADER)`,
    signal ? { signal } : {}
  );
  return new Blob(['\ufeff', new Uint8Array(await db.copyOut(path))], { type: 'text/csv' });
}
