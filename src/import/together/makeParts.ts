import type { Database } from '../../engine/index.ts';
import type { PartPlan } from '../loadOrdersSql.ts';
import type { JoinedFileReceipt } from '../receipt.ts';
import type { Reject } from '../rejects.ts';
import { accountLines } from './accountLines.ts';

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
      const { account, rejects } = await accountLines(file, tables[i]!, db, signal);
      const { on, key, match } = join;
      const { loaded: read, ...others } = account;
      made.files.push({ ...others, read, on, key, match });
      made.rejects.push(...rejects);
    }
  }
  return made;
}

/** The names of every table that `makeParts` makes. */
export const tablesOf = (parts: PartPlan[]): string[] =>
  parts.flatMap(({ name, tables }) => [name, ...tables.flatMap(({ errors, scans }) => [errors, scans])]);
