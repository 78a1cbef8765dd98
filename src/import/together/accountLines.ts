import { identifier, type Database } from '../../engine/index.ts';
import type { RejectsTables } from '../readCsvSql.ts';
import type { KeptLine } from '../receipt/leftOut.ts';
import { blankLines } from '../receipt/takeOut.ts';
import { brokenRejects, byLine, findRejects, type Reject } from '../rejects.ts';
import type { Inspection } from '../types.ts';

/**
 * What became of the lines of a file beside the orders.
 * `rows` = `loaded` + `rejected` + `blank` + `leftOut`, or `discrepancy` is not 0.
 */
export interface LineAccount {
  file: string;
  rows: number;
  loaded: number;
  rejected: number;
  blank: number;
  /** Titles, totals, comments and other lines that are no records, and rows that another one stands for. */
  leftOut: number;
  /** What the bytes have and the engine has not. */
  discrepancy: number;
}

/** The account of a file, and the lines of it that no row was made of. */
export interface AccountedLines {
  account: LineAccount;
  rejects: Reject[];
  lines: KeptLine[];
}

/**
 * Accounts for every line of a file that the engine has read.
 * @param tables Where it kept what it could not divide.
 * @param read How many rows it has made of the file, and how many it has left out since another one stands for them.
 */
export async function accountLines(
  file: Inspection,
  { errors }: RejectsTables,
  { loaded, repeated = 0 }: { loaded: number; repeated?: number },
  db: Database,
  signal?: AbortSignal
): Promise<AccountedLines> {
  const undivided = await db.query(
    `SELECT line_byte_position AS position, first(error_type) AS type, first(column_name) AS name
FROM ${identifier(errors)} GROUP BY position ORDER BY position`,
    signal ? { signal } : {}
  );
  const found = await findRejects(file, undivided.rows, [], signal);
  const rejects = byLine([...brokenRejects(file), ...found.rejects]);
  const { name, rows, count, leftOutLines = [] } = file;
  const [rejected, blank] = [rejects.length, count.blanks + found.blanks];
  const leftOut = leftOutLines.length + repeated;
  const all = rows + count.blanks + leftOutLines.length;
  return {
    account: {
      file: name,
      rows: all,
      loaded,
      rejected,
      blank,
      leftOut,
      discrepancy: all - loaded - rejected - blank - leftOut
    },
    rejects,
    lines: [...leftOutLines, ...blankLines(file, found.blankLines)]
  };
}
