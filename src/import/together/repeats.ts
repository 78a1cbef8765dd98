import { identifier, literal, type Database, type Row } from '../../engine/index.ts';
import { loadOrdersSql } from '../loadOrdersSql.ts';
import type { LoadedRule } from '../receipt/leftOut.ts';
import type { RowsAndMoney } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { mostCompared, withRows } from './comparedRows.ts';
import { exportsIn, headerOf, notCompared } from './oneExport.ts';

/** Rows that stand in another file too; `nobodys`: those of them without a customer. */
export interface Repeated extends RowsAndMoney {
  nobodys: RowsAndMoney;
}

/** The rows of a file that an earlier file of the same header holds too, column by column. */
export interface Repeats extends Repeated {
  path: string;
  /** The earlier files that hold them. */
  with: string[];
  /** Orders of one customer that earlier files hold with other rows: all that no rule leaves out count. */
  revised?: Revised;
}

/** Orders that two exports tell differently, and what their differing rows come to in the earlier files and in this. */
export interface Revised {
  orders: number;
  /** Order numbers that earlier files give to another customer: an order that has changed hands, or another one. */
  handed: number;
  /** Some of their numbers, and of those that were handed on. */
  examples: { orders: string[]; handed: string[] };
  before: string;
  after: string;
  /** The earlier files, by their names and by their paths. */
  with: string[];
  earlier: string[];
}

/** Whether rows that several exports share count once: so the user said, else where orders have numbers. */
export const isCountedOnce = ({ mapping }: Inspection): boolean =>
  (mapping.repeats ?? (mapping.roles.order_id === undefined ? 'keep' : 'leave out')) === 'leave out';

/** How many newer exports extend a file, one after the other. */
export const ageOf = ({ mapping }: Inspection): number => mapping.age ?? 0;

/** Whether some of the files extend others. */
export const hasOlder = (inspections: readonly Inspection[]): boolean =>
  new Set(inspections.map(ageOf)).size > 1;

/** SQL that gives a row the age of its file, of files that are named by `source_file`. */
export const ageSql = (files: readonly Inspection[], names: readonly string[]): string =>
  `list_value(${files.map(ageOf).join(', ')})[list_position([${names.map(literal).join(', ')}], source_file)]`;

/** Loaded files as they are once newer ones extend them. */
export function aged(loaded: readonly Inspection[], coming: readonly Inspection[]): Inspection[] {
  const oldest = Math.max(0, ...coming.map(ageOf));
  return loaded.map((each) => ({ ...each, mapping: { ...each.mapping, age: ageOf(each) + oldest + 1 } }));
}

/** The rule that counts rows once which overlapping exports share; none where no two files share a header. */
export function repeatRules(inspections: readonly Inspection[]): LoadedRule[] {
  if (inspections.length < 2 || inspections.some(({ mapping }) => mapping.reduce)) return [];
  // Exports of one age are counted once among themselves: between ages, orders decide.
  const headers = inspections.map((each) => `${headerOf(each)} ${ageOf(each)}`);
  const { names } = loadOrdersSql([...inspections]);
  const nameOf = (file: Inspection) => names[inspections.indexOf(file)]!;
  const all = inspections.map((each, i) => ({ each, name: names[i]!, header: headers[i]! }));
  const once = all.filter(
    ({ each, header }) => isCountedOnce(each) && headers.filter((other) => other === header).length > 1
  );
  const rules: LoadedRule[] = [];
  if (hasOlder(inspections)) {
    const age = ageSql(inspections, names);
    rules.push({
      rule: 'duplicate',
      condition: (relation) =>
        `rowid IN (SELECT loaded.rowid FROM ${identifier(relation)} AS loaded
  JOIN (SELECT order_id, min(${age}) AS youngest FROM ${identifier(relation)} GROUP BY order_id) AS found USING (order_id)
  WHERE ${age} > youngest)`
    });
    const numbered = inspections.filter(({ mapping }) => mapping.roles.order_id !== undefined);
    for (const files of exportsIn(numbered).filter(hasOlder))
      rules.push({ rule: 'duplicate', condition: (relation) => numberlessSql(relation, files, nameOf) });
  }
  if (once.length > 1)
    rules.push({
      rule: 'duplicate',
      condition: (relation) =>
        `rowid IN (SELECT id FROM (${repeatedSql(relation, once)}) WHERE file > earliest)`
    });
  return rules;
}

/**
 * True for rows without an order number that a newer export of theirs holds too. It may have a column more: they are alike
 * by those that all have.
 */
function numberlessSql(
  relation: string,
  files: readonly Inspection[],
  nameOf: (file: Inspection) => string
): string {
  const compared = files.map((file) => ({ name: nameOf(file), header: '' }));
  const ageAt = (file: string) => `list_value(${files.map(ageOf).join(', ')})[${file} + 1]`;
  return `order_id IS NULL AND rowid IN (SELECT id FROM (${repeatedSql(relation, compared, notCompared(files))})
  WHERE file > earliest AND ${ageAt('file')} <> ${ageAt('earliest')})`;
}

/** A file among those whose rows are compared. */
interface Compared {
  name: string;
  header: string;
}

/**
 * Every row with its file's number and the number of the earliest file that holds it as often: a row that stands
 * twice in each of two files repeats twice. `passed`: columns that do not tell rows apart.
 */
const repeatedSql = (relation: string, files: Compared[], passed: readonly string[] = []): string => {
  const number = files.map(({ name }, i) => `WHEN ${literal(name)} THEN ${i}`).join(' ');
  const header = files.map(({ name, header: of }) => `WHEN ${literal(name)} THEN ${literal(of)}`).join(' ');
  return `SELECT id, file, header, content, nth, min(file) OVER (PARTITION BY content, header, nth) AS earliest FROM (
  SELECT *, row_number() OVER (PARTITION BY content, file) AS nth FROM (
    SELECT rowid AS id, CASE source_file ${number} END AS file, CASE source_file ${header} END AS header,
      hash(*COLUMNS(lambda name: name NOT IN (${['source_file', 'left_out', ...passed].map(literal).join(', ')}))) AS content
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
  return withRows(alike, db, signal, async (relation, { names }, counted) => {
    const files = alike.map((each, i) => ({ name: names[i]!, header: headerOf(each) }));
    const { rows } = await db.query(
      `SELECT file, list(DISTINCT earliest ORDER BY earliest) AS earlier, ${repeatedSums}
FROM (${repeatedSql(relation, files)}) JOIN ${relation} AS loaded ON loaded.rowid = id
WHERE file > earliest AND ${counted} GROUP BY file ORDER BY file`,
      signal ? { signal } : {}
    );
    const filesOf = (numbers: unknown) => (numbers as unknown[]).map((file) => alike[Number(file)]!);
    const namesOf = (numbers: unknown) => filesOf(numbers).map(({ name }) => name);
    const repeats = new Map(
      rows.map((row): [number, Repeats] => [
        Number(row.file),
        {
          path: alike[Number(row.file)]!.path,
          with: namesOf(row.earlier),
          ...repeatedOf(row)
        }
      ])
    );
    const revised = await db.query(revisedSql(relation, files, counted), signal ? { signal } : {});
    for (const { file, earlier, orders, handed, before, after, told, given } of revised.rows) {
      const none = { path: alike[Number(file)]!.path, with: [], ...nothing };
      const found: Revised = {
        orders: Number(orders),
        handed: Number(handed),
        examples: { orders: (told as string[] | null) ?? [], handed: (given as string[] | null) ?? [] },
        before: String(before),
        after: String(after),
        with: namesOf(earlier),
        earlier: filesOf(earlier).map(({ path }) => path)
      };
      repeats.set(Number(file), { ...(repeats.get(Number(file)) ?? none), revised: found });
    }
    return [...repeats.values()];
  });
}

const repeatedSums = `count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount, count_if(customer_id IS NULL) AS nobodys,
  coalesce(sum(amount) FILTER (customer_id IS NULL), 0)::VARCHAR AS nobodys_amount`;

const repeatedOf = ({ rows, amount, nobodys, nobodys_amount: theirs }: Row): Repeated => ({
  rows: Number(rows),
  amount: String(amount),
  nobodys: { rows: Number(nobodys), amount: String(theirs) }
});

const nothing: Repeated = { rows: 0, amount: '0', nobodys: { rows: 0, amount: '0' } };

/** Of orders that files tell differently, so many are named. */
const mostNamed = 5;

/** What a load of files leaves out since other files hold it too, or hold it newer. Loads them aside, and drops that again. */
export async function countRepeats(
  inspections: readonly Inspection[],
  db: Database,
  signal?: AbortSignal
): Promise<Repeated> {
  const options = signal ? { signal } : {};
  return withRows([...inspections], db, signal, async (relation, _, counted) => {
    const repeats = repeatRules(inspections).map(({ condition }) => `(${condition(relation)})`);
    const { rows } = await db.query(
      `SELECT ${repeatedSums} FROM ${relation} WHERE ${counted} AND (${['false', ...repeats].join(' OR ')})`,
      options
    );
    return repeatedOf(rows[0]!);
  });
}

/**
 * By file: the orders of which it and earlier files of its header each hold rows that the other lacks, where some of these
 * count; apart from them those that earlier files give to another customer. Amounts are of the rows that count.
 */
const revisedSql = (relation: string, files: Compared[], counted: string): string =>
  `WITH told AS (
  SELECT found.*, loaded.order_id, loaded.customer_id, CASE WHEN ${counted} THEN coalesce(loaded.amount, 0) END AS amount
  FROM (${repeatedSql(relation, files)}) AS found JOIN ${relation} AS loaded ON loaded.rowid = found.id
  WHERE loaded.order_id IS NOT NULL AND loaded.customer_id IS NOT NULL),
late AS (
  SELECT file, header, order_id, list(DISTINCT customer_id) AS customers, sum(amount) AS after
  FROM told WHERE file = earliest GROUP BY ALL),
revised AS (
  SELECT late.file, late.order_id, any_value(late.after) AS after, sum(early.amount) AS before,
    list(early.file) AS earlier,
    NOT bool_or(list_contains(late.customers, early.customer_id)) AS is_handed
  FROM late
    JOIN told AS early ON early.header = late.header AND early.order_id = late.order_id
      AND early.file < late.file AND early.file = early.earliest
    LEFT JOIN told AS again
      ON again.file = late.file AND again.content = early.content AND again.nth = early.nth
  WHERE again.id IS NULL
  GROUP BY late.file, late.order_id)
SELECT file, list_sort(list_distinct(flatten(list(earlier)))) AS earlier,
  count_if(NOT is_handed) AS orders, count_if(is_handed) AS handed,
  list_sort(list(order_id) FILTER (NOT is_handed))[1:${mostNamed}] AS told,
  list_sort(list(order_id) FILTER (is_handed))[1:${mostNamed}] AS given,
  coalesce(sum(before), 0)::VARCHAR AS before, coalesce(sum(after), 0)::VARCHAR AS after
FROM revised WHERE before IS NOT NULL OR after IS NOT NULL GROUP BY file ORDER BY file`;
