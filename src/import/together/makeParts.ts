import { identifier, type Database } from '../../engine/index.ts';
import type { PartPlan } from '../loadOrdersSql.ts';
import type { JoinedFileReceipt } from '../receipt.ts';
import { findRejects, type Reject } from '../rejects.ts';

/** What making the tables that rows are looked up in has given. */
export interface MadeParts {
  files: JoinedFileReceipt[];
  rejects: Reject[];
}

/** Makes the tables of a load's joins, and accounts for every row of their files. */
export async function makeParts(parts: PartPlan[], db: Database, signal?: AbortSignal): Promise<MadeParts> {
  const options = signal ? { signal } : {};
  const made: MadeParts = { files: [], rejects: [] };
  for (const { sql, join, tables } of parts) {
    await db.run(sql, options);
    for (const [i, file] of join.files.entries()) {
      const { rows: errors } = await db.query(
        `SELECT line_byte_position AS position, first(error_type) AS type, first(column_name) AS name
FROM ${identifier(tables[i]!.errors)} GROUP BY position ORDER BY position`,
        options
      );
      const { rejects, blanks } = await findRejects(file, errors, [], signal);
      const { name, rows, count } = file;
      const { on, key, match } = join;
      const blank = count.blanks + blanks;
      const read = rows + count.blanks - rejects.length - blank;
      made.files.push({
        file: name,
        on,
        key,
        rows: rows + count.blanks,
        read,
        rejected: rejects.length,
        blank,
        match
      });
      made.rejects.push(...rejects);
    }
  }
  return made;
}

/** The names of every table that `makeParts` makes. */
export const tablesOf = (parts: PartPlan[]): string[] =>
  parts.flatMap(({ name, tables }) => [name, ...tables.flatMap(({ errors, scans }) => [errors, scans])]);
