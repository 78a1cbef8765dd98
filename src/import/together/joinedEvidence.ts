import type { Database } from '../../engine/index.ts';
import type { Inspection } from '../types.ts';
import { amountEvidence } from '../values/amountEvidence.ts';
import type { LentFile } from '../values/askFile.ts';
import { dateEvidence } from '../values/dateEvidence.ts';
import { joinOf, ownColumns } from './joinSql.ts';

/** What speaks for each reading of a date, gathered from the file that holds it. */
export async function joinedDateEvidence(
  inspection: Joined,
  column: string,
  db: Database,
  signal?: AbortSignal
) {
  const { files, from } = homeOf(inspection, column);
  const all = await Promise.all(files.map((file) => dateEvidence(file, from, db, signal)));
  const decided = all.find(({ candidates }) => candidates.length === 1) ?? all[0]!;
  return { ...decided, column };
}

/** What speaks for each reading of amounts, gathered from the file that holds them. */
export async function joinedAmountEvidence(
  inspection: Joined,
  column: string,
  db: Database,
  signal?: AbortSignal
) {
  const { files, from } = homeOf(inspection, column);
  const all = await Promise.all(files.map((file) => amountEvidence(file, from, db, signal)));
  const decided = all.find(({ decimal }) => decimal) ?? all[0]!;
  const join = inspection.joins?.[joinOf(inspection, column) ?? -1];
  const currency = join?.columns.find((each) => each.from === decided.currencyColumn)?.name;
  return {
    ...decided,
    column,
    facts: { ...decided.facts, column },
    ...(currency === undefined ? {} : { currencyColumn: currency })
  };
}

type Joined = Pick<Inspection, 'path' | 'blob' | 'dialect' | 'columns' | 'joins'>;

/** The files that hold a column of a joined file, and its name there. */
export function homeOf(inspection: Joined, column: string): { files: LentFile[]; from: string } {
  const join = inspection.joins?.[joinOf(inspection, column) ?? -1];
  const own = new Set(ownColumns(inspection));
  if (!join)
    return {
      files: [{ ...inspection, columns: inspection.columns.filter(({ name }) => own.has(name)) }],
      from: column
    };
  return { files: join.files, from: join.columns.find(({ name }) => name === column)!.from };
}
