import { identifier, type Database } from '../../engine/index.ts';
import { readCsvSql, type RejectsTables } from '../readCsvSql.ts';
import type { Inspection } from '../types.ts';

/** Asks for the rows of a file once more, and leaves no further table of what the engine could not divide. */
export async function readAgain<T>(
  { path, dialect, columns }: Inspection,
  { errors, scans }: RejectsTables,
  db: Database,
  ask: (from: string) => Promise<T>
): Promise<T> {
  const again = { errors: `${errors}_again`, scans: `${scans}_again` };
  const names = columns.map(({ name }) => name);
  try {
    return await ask(readCsvSql(path, dialect, names, again));
  } finally {
    await db.run(
      Object.values(again)
        .map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`)
        .join(';\n')
    );
  }
}
