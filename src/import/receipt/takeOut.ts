import { identifier, literal, type Database } from '../../engine/index.ts';
import type { Inspection } from '../types.ts';
import { inBackground } from '../inBackground.ts';
import { printCsv } from '../printCsv.ts';
import {
  blankRule,
  leaveOutRules,
  mark,
  type BlankLine,
  type KeptLine,
  type LeftOutBy,
  type LoadedRule
} from './leftOut.ts';
import { markLoadedSql } from './markSql.ts';

/** Marks loaded rows by rules over all files together, and gives the statements for another name of the relation. */
export async function markLoaded(
  relation: string,
  rules: LoadedRule[],
  db: Database,
  signal?: AbortSignal
): Promise<(relation: string) => string[]> {
  if (rules.length === 0) return () => [];
  const { columns } = await db.query(`SELECT * EXCLUDE (${mark}) FROM ${identifier(relation)} LIMIT 0`);
  const names = columns.map(({ name }) => name).filter((name) => name !== 'source_file');
  const statements = (table: string) => rules.map((rule) => markLoadedSql(table, rule, names));
  for (const statement of statements(relation)) await db.run(statement, signal ? { signal } : {});
  return statements;
}

/** Makes the relation of rows left out, empty. */
export const createLeftOut = (relation: string, db: Database): Promise<void> =>
  db.run(
    `CREATE TABLE ${identifier(relation)} (file VARCHAR, line BIGINT, rule VARCHAR, amount DECIMAL(18,4), raw VARCHAR)`
  );

/** One file's rows on their way out: where they are, where they go. */
export interface TakeOut {
  inspection: Inspection;
  /** SQL that is true for the file's rows in the relation that is being made. */
  mine: string;
  /** The file's name in the receipt. */
  file: string;
  /** The relation that is being made, which has the column `mark`. */
  from: string;
  /** The relation that `createLeftOut` made. */
  into: string;
  /** Byte offsets of records that could not be divided into columns: they have no place. */
  undivided: number[];
}

/** Copies the rows that were marked into the relation of rows left out, with their lines. The caller deletes them. */
export function keepMarked(what: TakeOut, db: Database, signal?: AbortSignal): Promise<void> {
  const { mine, from } = what;
  const rows = `(SELECT ${mark}.rule AS rule, ${mark}.place AS place, ${mark}.raw AS raw, amount FROM ${identifier(from)} WHERE ${mine} AND ${mark}.rule IS NOT NULL)`;
  return keepPlaced(rows, what, db, signal);
}

/**
 * Copies rows of a file into the relation of rows left out, with their lines.
 * @param rows SQL in brackets for `rule`, `place` (as `mark` has it), `raw` and `amount`.
 */
export async function keepPlaced(
  rows: string,
  { inspection, file, into, undivided }: Pick<TakeOut, 'inspection' | 'file' | 'into' | 'undivided'>,
  db: Database,
  signal?: AbortSignal
): Promise<void> {
  const { blob, dialect, count } = inspection;
  const even = count.blanks === 0 && count.quotedLineEnds === 0 && undivided.length === 0 && !dialect.jumps;
  const first = dialect.skip + (dialect.header ? 1 : 0) + 1;
  const insert = (line: string, source: string) =>
    db.run(
      `INSERT INTO ${identifier(into)} SELECT ${literal(file)}, ${line}, rule, amount, raw FROM ${source} ORDER BY place`,
      signal ? { signal } : {}
    );
  if (even) return insert(`place + ${first}`, rows);
  const shifts = await inBackground.shifts(
    blob,
    dialect,
    Float64Array.from(undivided),
    signal ? { signal } : {}
  );
  const lines = Array.from(shifts.places, (place, i) => [place, shifts.lines[i]!]);
  const path = await db.addFile(new Blob([printCsv(['from_place', 'from_line'], lines)]), 'csv');
  try {
    await insert(
      'from_line + place - from_place',
      `${rows} ASOF JOIN read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', columns = {'from_place': 'BIGINT', 'from_line': 'BIGINT'}) ON place >= from_place`
    );
  } finally {
    await db.dropFile(path);
  }
}

/** Adds lines that no row was made of. */
export async function keepLines(
  lines: readonly KeptLine[],
  file: string,
  into: string,
  db: Database
): Promise<void> {
  if (lines.length === 0) return;
  const table = lines.map(({ line, rule, raw }) => [line ?? null, rule, raw]);
  const path = await db.addFile(new Blob([printCsv(['line', 'rule', 'raw'], table)]), 'csv');
  try {
    await db.run(
      `INSERT INTO ${identifier(into)} SELECT ${literal(file)}, line, rule, NULL, raw FROM read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {'line': 'BIGINT', 'rule': 'VARCHAR', 'raw': 'VARCHAR'}, allow_quoted_nulls = false, max_line_size = 10000000)`
    );
  } finally {
    await db.dropFile(path);
  }
}

/** The blank lines of a file: those that the scan has met, as far as it keeps them, and those found since. */
export const blankLines = ({ count }: Pick<Inspection, 'count'>, found: readonly BlankLine[]): KeptLine[] =>
  [...count.blankLines.map((line) => ({ line, raw: '' })), ...found]
    .map((each) => ({ ...each, rule: blankRule }) as const)
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));

/** What the relation of rows left out holds, by rule, in the order of the rules. */
export async function countLeftOut(relation: string, file: string, db: Database): Promise<LeftOutBy[]> {
  const { rows } = await db.query(
    `SELECT rule, count(*) AS rows, coalesce(sum(amount), 0)::DECIMAL(38,4)::VARCHAR AS amount FROM ${identifier(relation)} WHERE file = ${literal(file)} GROUP BY rule`
  );
  return leaveOutRules.flatMap((rule) => {
    const found = rows.find((row) => row.rule === rule);
    return found ? [{ rule, rows: Number(found.rows), amount: String(found.amount) }] : [];
  });
}
