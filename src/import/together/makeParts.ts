import type { Database } from '../../engine/index.ts';
import type { PartPlan } from '../loadOrdersSql.ts';
import type { JoinedFileReceipt } from '../receipt.ts';
import type { RejectsTables } from '../readCsvSql.ts';
import type { KeptLine } from '../receipt/leftOut.ts';
import { keepNotes } from '../receipt/keepNotes.ts';
import { keepLines } from '../receipt/takeOut.ts';
import type { Reject } from '../rejects.ts';
import type { Inspection } from '../types.ts';
import { accountLines } from './accountLines.ts';
import { withoutJoins } from './joinSql.ts';
import { readAgain } from './readAgain.ts';
import type { Match } from './types.ts';

/** What making the tables that rows are looked up in has given. */
export interface MadeParts {
  files: JoinedFileReceipt[];
  rejects: Reject[];
  /** Of each file, its lines that no row was made of, and where the engine keeps the records that it could not divide. */
  lines: { inspection: Inspection; lines: KeptLine[]; tables: RejectsTables }[];
}

/** Makes the tables of a load's joins, and accounts for every row of their files. */
export async function makeParts(parts: PartPlan[], db: Database, signal?: AbortSignal): Promise<MadeParts> {
  const options = signal ? { signal } : {};
  const made: MadeParts = { files: [], rejects: [], lines: [] };
  /** By path: several files of orders may look things up in one. */
  const known = new Map<string, JoinedFileReceipt>();
  for (const { sql, join, tables } of parts) {
    await db.run(sql, options);
    for (const [i, file] of join.files.entries()) {
      const before = known.get(file.path);
      if (before) {
        before.match = bothOf(before.match, join.match);
        continue;
      }
      const loaded = await countRead(file, tables[i]!, db, signal);
      const { account, rejects, lines } = await accountLines(file, tables[i]!, { loaded }, db, signal);
      const { on, key, match } = join;
      const { loaded: read, ...others } = account;
      const receipt = { ...others, read, on, key, match };
      known.set(file.path, receipt);
      made.files.push(receipt);
      made.rejects.push(...rejects);
      made.lines.push({ inspection: file, lines, tables: tables[i]! });
    }
  }
  return made;
}

/** How the rows of two files find theirs in one. Files that came together share what was counted of both. */
function bothOf(one: Match, other: Match): Match {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  return {
    ...one,
    rows: one.rows + other.rows,
    matched: one.matched + other.matched,
    keyless: one.keyless + other.keyless,
    unused: Math.min(one.unused, other.unused),
    examples: [...new Set([...one.examples, ...other.examples])]
  };
}

/**
 * Keeps the lines of the files that no row was made of, and the first rows that were looked up, beside the rows left out.
 * @param into The relation of these.
 */
export async function keepLooked(
  { lines: files }: MadeParts,
  into: string,
  db: Database,
  signal?: AbortSignal
): Promise<void> {
  for (const { inspection, lines, tables } of files) {
    await keepLines(lines, inspection.name, into, db);
    await readAgain(inspection, tables, db, (from) =>
      keepNotes(
        [{ kind: 'looked', condition: 'true' }],
        { inspection: withoutJoins(inspection), file: inspection.name, from, errors: tables.errors, into },
        db,
        signal
      )
    );
  }
}

/** How many rows the engine makes of a file: those that share a key are looked up in only once, but all were read. */
async function countRead(
  file: Inspection,
  tables: RejectsTables,
  db: Database,
  signal?: AbortSignal
): Promise<number> {
  const { rows } = await readAgain(file, tables, db, (from) =>
    db.query(`SELECT count(*) AS n FROM ${from}`, signal ? { signal } : {})
  );
  return Number(rows[0]?.n);
}

/** The names of every table that `makeParts` makes. */
export const tablesOf = (parts: PartPlan[]): string[] =>
  parts.flatMap(({ name, tables }) => [name, ...tables.flatMap(({ errors, scans }) => [errors, scans])]);
