import { identifier, literal, type Database } from '../../engine/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { importMacros, loadOrdersSql, type LoadPlan } from '../loadOrdersSql.ts';
import type { LoadedRule } from '../receipt/leftOut.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { tablesOf } from './makeParts.ts';

/** The rows of a file that an earlier file of the same header holds too, column by column. */
export interface Repeats extends RowsAndMoney {
  path: string;
  /** The earlier files that hold them. */
  with: string[];
}

/** Whether rows that several exports share count once: so the user said, else where orders have numbers. */
export const isCountedOnce = ({ mapping }: Inspection): boolean =>
  (mapping.repeats ?? (mapping.roles.order_id === undefined ? 'keep' : 'leave out')) === 'leave out';

/** Files of orders that several of one header stand among; above this many bytes they are not compared before loading. */
export const mostCompared = 400e6;

const headerOf = ({ columns }: Inspection): string => fingerprint(columns.map(({ name }) => name));

/** The rule that counts rows once which overlapping exports share; none where no two files share a header. */
export function repeatRules(inspections: readonly Inspection[]): LoadedRule[] {
  const headers = inspections.map(headerOf);
  const once = inspections.filter(
    (each) => isCountedOnce(each) && headers.filter((header) => header === headerOf(each)).length > 1
  );
  if (once.length === 0 || inspections.some(({ mapping }) => mapping.reduce)) return [];
  const { names } = loadOrdersSql([...inspections]);
  const files = inspections.flatMap((each, i) =>
    once.includes(each) ? [{ name: names[i]!, header: headers[i]! }] : []
  );
  return [
    {
      rule: 'duplicate',
      condition: (relation) =>
        `rowid IN (SELECT id FROM (${repeatedSql(relation, files)}) WHERE file > earliest)`
    }
  ];
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

let compared = 0;

async function withRows<Found>(
  inspections: Inspection[],
  db: Database,
  signal: AbortSignal | undefined,
  work: (relation: string, plan: LoadPlan) => Promise<Found>
): Promise<Found> {
  const relation = `import_compared_${compared++}`;
  const plan = loadOrdersSql(inspections, { relation, lenient: true });
  const tables = plan.tables.flatMap(({ errors, scans }) => [errors, scans]);
  const drop = [relation, ...tables, ...tablesOf(plan.parts)]
    .map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`)
    .join(';\n');
  const options = signal ? { signal } : {};
  try {
    await db.run(importMacros.join(';\n'));
    for (const { sql } of plan.parts) await db.run(sql, options);
    await db.run(plan.create, options);
    await db.run(plan.finish, options);
    return await work(relation, plan);
  } finally {
    await db.run(drop);
  }
}
