import { identifier, literal, type Database } from '../../engine/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { isReady } from '../mapping.ts';
import type { RowsAndMoney } from '../receipt.ts';
import { sumUp } from '../receipt/sumUp.ts';
import type { Inspection, Mapping } from '../types.ts';
import { mostCompared, withRows } from './comparedRows.ts';
import { ownColumns } from './joinSql.ts';
import { isOneExport, notCompared } from './oneExport.ts';
import { aged, repeatRules } from './repeats.ts';

/** How a newer export differs from what is loaded. */
export interface Difference {
  /** Rows that both hold, column by column, those of changed orders left out. */
  same: RowsAndMoney;
  /** Rows of the newer export alone, orders that both hold left out. */
  added: RowsAndMoney;
  /** Rows of what is loaded alone, orders that both hold left out. */
  gone: RowsAndMoney;
  /** Orders that both hold, and not alike: all their rows as they are loaded, and as they would be. One that is left out now has none. */
  changed: { orders: number; before: RowsAndMoney; after: RowsAndMoney };
  /** How many of the rows that are gone were ordered before the newer export begins. */
  goneBefore: number;
  /** Whether nearly all were (nine of ten): a later part of one history. */
  isLaterPart: boolean;
  /**
   * Whether it is one though a few of its rows are older, as where a month's export repeats orders of the month before
   * that have changed: it begins, then, after the first tenth of its rows, and lacks more than half of what is loaded.
   */
  reachesBack: boolean;
  /** Columns of their own that only one of the two has: they are not compared. */
  newColumns: string[];
  goneColumns: string[];
  /** Whether both were joined with the same: else products of one would be names, and of the other numbers, side by side. */
  isAddable: boolean;
  /** Some rows of each kind, at most `mostRows`, to be looked at. */
  rows: DifferentRow[];
}

/** A row that only one of the two holds, or (`kept`) both hold of an order that has changed. */
export interface DifferentRow {
  kind: 'added' | 'gone' | 'before' | 'kept' | 'after';
  /** False for a row of a changed order that is left out by rule: one that was cancelled, say. */
  isCounted: boolean;
  orderId: string | null;
  customerId: string | null;
  orderedAt: Date | null;
  amount: string | null;
}

/** So many rows of each kind are shown. */
export const mostRows = 50;

/**
 * Compares files about to be loaded with those behind the orders that are: by order number where there are some, else
 * by whole rows. Undefined where they are too large to be compared (`mostCompared`).
 */
export async function findDifference(
  loaded: readonly Inspection[],
  coming: readonly Inspection[],
  db: Database,
  signal?: AbortSignal
): Promise<Difference | undefined> {
  const all = [...loaded, ...coming];
  if (all.reduce((sum, { blob }) => sum + blob.size, 0) > mostCompared) return undefined;
  const options = signal ? { signal } : {};
  return withRows(all, db, signal, async (relation, { names }, counted) => {
    const repeats = repeatRules(loaded).map(({ condition }) => `(${condition(relation)})`);
    if (repeats.length > 0) await db.run(`DELETE FROM ${relation} WHERE ${repeats.join(' OR ')}`, options);
    const kinds = differenceSql(relation, names.slice(loaded.length), notCompared(all), counted);
    const { rows: counts } = await db.query(
      `SELECT kind, count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount FROM (${kinds}) WHERE counted GROUP BY kind`,
      options
    );
    const of = (kind: string): RowsAndMoney => {
      const row = counts.find((each) => each.kind === kind);
      return { rows: Number(row?.rows ?? 0), amount: String(row?.amount ?? '0') };
    };
    const { rows: changed } = await db.query(
      `SELECT count(DISTINCT order_id) AS orders FROM (${kinds}) WHERE kind IN ('before', 'after')`,
      options
    );
    const { rows } = await db.query(
      `SELECT kind, order_id, customer_id, ordered_at, amount::VARCHAR AS amount, counted FROM (${kinds}) WHERE kind <> 'same' AND (counted OR kind IN ('before', 'kept', 'after'))
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY order_id, ordered_at) <= ${mostRows}
ORDER BY kind NOT IN ('before', 'kept', 'after'), kind = 'gone', order_id, array_position(['kept', 'before', 'after'], kind), ordered_at`,
      options
    );
    const { rows: begins } = await db.query(
      `SELECT count_if(ordered_at < first) AS rows, count_if(ordered_at < most) AS most
FROM (SELECT *, min(ordered_at) FILTER (coming) OVER () AS first, quantile_disc(ordered_at, 0.1) FILTER (coming) OVER () AS most
  FROM (SELECT *, kind IN ('same', 'kept', 'added', 'after') AS coming FROM (${kinds}) WHERE counted))
WHERE kind = 'gone'`,
      options
    );
    const [gone, kept] = [of('gone').rows, sumUp([of('same'), of('kept'), of('before')]).rows];
    const isNearlyAll = (rows: number) => rows > 0 && rows >= 0.9 * gone;
    const [first, most] = [Number(begins[0]?.rows ?? 0), Number(begins[0]?.most ?? 0)];
    const reachesBack = !isNearlyAll(first) && isNearlyAll(most) && gone > kept;
    return {
      same: of('same'),
      added: of('added'),
      gone: of('gone'),
      changed: {
        orders: Number(changed[0]?.orders),
        before: sumUp([of('kept'), of('before')]),
        after: sumUp([of('kept'), of('after')])
      },
      goneBefore: reachesBack ? most : first,
      isLaterPart: reachesBack || isNearlyAll(first),
      reachesBack,
      newColumns: ownOf(coming).filter((name) => !ownOf(loaded).includes(name)),
      goneColumns: ownOf(loaded).filter((name) => !ownOf(coming).includes(name)),
      isAddable: new Set(all.map((load) => fingerprint(joinedOf(load)))).size === 1,
      rows: rows.map((row) => ({
        kind: row.kind as DifferentRow['kind'],
        orderId: row.order_id as string | null,
        customerId: row.customer_id as string | null,
        orderedAt: row.ordered_at as Date | null,
        amount: row.amount as string | null,
        isCounted: row.counted === true
      }))
    };
  });
}

/** What would be loaded after a newer export has taken the place of the orders, or has been added to them. */
export function loadedAfter({
  same,
  added,
  gone,
  changed
}: Difference): Record<'replace' | 'extend', RowsAndMoney> {
  const replaced = sumUp([same, added, changed.after]);
  return { replace: replaced, extend: sumUp([replaced, gone]) };
}

/**
 * Compares files with what is loaded where they are a newer export of it: of the same header, or whose orders have
 * numbers and say whose, when and how much in the same columns of their own; and ready to be loaded. What only one of
 * them has or was joined with is not compared.
 */
export async function differenceFrom(
  loaded: readonly Inspection[],
  loads: readonly Inspection[],
  db: Database,
  signal: AbortSignal
): Promise<Difference | undefined> {
  const coming = loads.filter(({ relation }) => relation === undefined);
  const isSure = coming.every((load) => isReady(load) && !load.mapping.reduce);
  if (loaded.length === 0 || coming.length === 0 || !isSure || !isOneExport([...loaded, ...coming]))
    return undefined;
  return findDifference(loaded, coming, db, signal);
}

/** The names of the columns of files that they bring themselves. */
const ownOf = (loads: readonly Inspection[]): string[] => [
  ...new Set(loads.flatMap((load) => ownColumns(load)))
];

/** The names of the columns that a file has looked up. */
const joinedOf = (load: Inspection): string[] => {
  const own = ownColumns(load);
  return load.columns.flatMap(({ name }) => (own.includes(name) ? [] : [name]));
};

/**
 * Every row of the newer export, and every loaded one that it lacks, with what it is to the difference. Changed orders
 * of which nothing counts, before or after, are not among them.
 */
function differenceSql(relation: string, coming: string[], passed: string[], counted: string): string {
  const isComing = `source_file IN (${coming.map(literal).join(', ')})`;
  return `SELECT * REPLACE (CASE WHEN kind = 'same' AND order_id IS NOT NULL AND bool_or(kind IN ('before', 'after')) OVER (PARTITION BY order_id)
    THEN 'kept' ELSE kind END AS kind)
FROM (SELECT * FROM (SELECT *, CASE
    WHEN paired THEN 'same'
    WHEN order_id IS NOT NULL AND shared AND coming THEN 'after'
    WHEN order_id IS NOT NULL AND shared THEN 'before'
    WHEN coming THEN 'added' ELSE 'gone' END AS kind
  FROM (SELECT *,
    count(DISTINCT coming) OVER (PARTITION BY content, nth) = 2 AS paired,
    count(DISTINCT coming) OVER (PARTITION BY order_id) = 2 AS shared
  FROM (SELECT *, row_number() OVER (PARTITION BY content, coming ORDER BY counted DESC) AS nth
    FROM (SELECT order_id, customer_id, ordered_at, amount, ${counted} AS counted, ${isComing} AS coming,
        hash(*COLUMNS(lambda name: name NOT IN (${['source_file', 'left_out', ...passed].map(literal).join(', ')}))) AS content
      FROM ${identifier(relation)})))
  WHERE coming OR NOT paired)
QUALIFY kind NOT IN ('before', 'after') OR bool_or(counted) OVER (PARTITION BY order_id, kind IN ('before', 'after')))`;
}

/** Loaded files and a newer export of them as one load: of orders that both hold the newer rows count, of equal rows one. */
export function extended(loaded: readonly Inspection[], coming: readonly Inspection[]): Inspection[] {
  const changed = (each: Inspection, change: Partial<Mapping>): Inspection => ({
    ...each,
    mapping: { ...each.mapping, ...change }
  });
  return coming.some(({ mapping }) => mapping.roles.order_id !== undefined)
    ? [...aged(loaded, coming), ...coming]
    : [...loaded, ...coming].map((each) => changed(each, { repeats: 'leave out' }));
}
