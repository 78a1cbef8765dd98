import { identifier, literal, type Database } from '../../engine/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { loadOrdersSql } from '../loadOrdersSql.ts';
import type { LoadedRule } from '../receipt/leftOut.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { mostCompared, withRows } from './comparedRows.ts';

/** The rows of a file that an earlier file of the same header holds too, column by column. */
export interface Repeats extends RowsAndMoney {
  path: string;
  /** The earlier files that hold them. */
  with: string[];
}

/** Whether rows that several exports share count once: so the user said, else where orders have numbers. */
export const isCountedOnce = ({ mapping }: Inspection): boolean =>
  (mapping.repeats ?? (mapping.roles.order_id === undefined ? 'keep' : 'leave out')) === 'leave out';

/** What files with one header have in common. */
export const headerOf = ({ columns }: Inspection): string => fingerprint(columns.map(({ name }) => name));

/** The rule that counts rows once which overlapping exports share; none where no two files share a header. */
export function repeatRules(inspections: readonly Inspection[]): LoadedRule[] {
  if (inspections.length < 2 || inspections.some(({ mapping }) => mapping.reduce)) return [];
  // Older and newer exports are each counted once among themselves: between them, orders decide.
  const headers = inspections.map((each) => `${headerOf(each)}${each.mapping.isOlder ? ' older' : ''}`);
  const { names } = loadOrdersSql([...inspections]);
  const all = inspections.map((each, i) => ({ each, name: names[i]!, header: headers[i]! }));
  const older = all.filter(({ each }) => each.mapping.isOlder);
  const once = all.filter(
    ({ each, header }) => isCountedOnce(each) && headers.filter((other) => other === header).length > 1
  );
  const rules: LoadedRule[] = [];
  const files = older.map(({ name }) => literal(name)).join(', ');
  if (older.length > 0)
    rules.push({
      rule: 'duplicate',
      condition: (relation) =>
        `source_file IN (${files}) AND order_id IN (SELECT order_id FROM ${identifier(relation)} WHERE source_file NOT IN (${files}))`
    });
  if (once.length > 1)
    rules.push({
      rule: 'duplicate',
      condition: (relation) =>
        `rowid IN (SELECT id FROM (${repeatedSql(relation, once)}) WHERE file > earliest)`
    });
  return rules;
}

/**
 * Every row with its file's number and the number of the earliest file that holds it as often: a row that stands
 * twice in each of two files repeats twice.
 */
const repeatedSql = (relation: string, files: { name: string; header: string }[]): string => {
  const number = files.map(({ name }, i) => `WHEN ${literal(name)} THEN ${i}`).join(' ');
  const header = files.map(({ name, header: of }) => `WHEN ${literal(name)} THEN ${literal(of)}`).join(' ');
  return `SELECT id, file, min(file) OVER (PARTITION BY content, header, nth) AS earliest FROM (
  SELECT *, row_number() OVER (PARTITION BY content, file) AS nth FROM (
    SELECT rowid AS id, CASE source_file ${number} END AS file, CASE source_file ${header} END AS header,
      hash(*COLUMNS(lambda name: name NOT IN ('source_file', 'left_out'))) AS content
    FROM ${identifier(relation)}) WHERE file IS NOT NULL)`;
};

/** Compares files that are about to be loaded. Loads them aside, and drops that again. */
export async function findRepeats(
  inspections: readonly Inspection[],
  db: Database,
  signal?: AbortSignal
): Promise<Repeats[]> {
  const headers = inspections.map(headerOf);
  const alike = inspections.filter(
    (each, i) =>
      headers.filter((header) => header === headers[i]).length > 1 &&
      !each.mapping.reduce &&
      each.mapping.dates
  );
  const bytes = alike.reduce((sum, { blob }) => sum + blob.size, 0);
  if (alike.length < 2 || bytes > mostCompared) return [];
  return withRows(alike, db, signal, async (relation, { names }) => {
    const files = alike.map((each, i) => ({ name: names[i]!, header: headerOf(each) }));
    const { rows } = await db.query(
      `SELECT file, list(DISTINCT earliest ORDER BY earliest) AS earlier, count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount
FROM (${repeatedSql(relation, files)}) JOIN ${relation} AS loaded ON loaded.rowid = id
WHERE file > earliest AND ordered_at IS NOT NULL GROUP BY file ORDER BY file`,
      signal ? { signal } : {}
    );
    return rows.map((row) => ({
      path: alike[Number(row.file)]!.path,
      with: (row.earlier as unknown[]).map((file) => alike[Number(file)]!.name),
      rows: Number(row.rows),
      amount: String(row.amount)
    }));
  });
}
