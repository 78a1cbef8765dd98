import { identifier, literal } from '../engine/index.ts';

/**
 * A step on the way from a relation's money to a figure's.
 *
 * - `file`: the whole relation
 * - `without`, `undated`, `later`: rows left out, because they have no item, have no date or come after the reference
 *   date
 * - `outside`: rows left out, because no window that the figure counts holds their day
 * - `others`: rows left out, because they are other customers'
 * - `basketless`: rows left out, because they sold nothing or say no basket
 * - `neverOrdered`: rows left out, because their customer has only refunds or zero amounts and these are no orders
 * - `running`: rows left out, because their period had not ended
 * - `belowZero`: rows of items with more refunds than sales; the figure counts such an item as zero
 * - `refunds`: refunds among the rows that are not left out, inside the figure
 * - `figure`: what the analysis counted
 */
export type Part = 'file' | Left['part'] | 'belowZero' | 'refunds' | 'figure';

/** Rows of a relation that are left out of a figure. */
export interface Left {
  part: 'without' | 'undated' | 'later' | 'outside' | 'others' | 'basketless' | 'neverOrdered' | 'running';
  /** SQL condition on the relation. No row meets two of them. */
  condition: string;
}

/** How a figure is counted. */
export interface Counting {
  left: Left[];
  /** The column that says what an item is. Default: customers. */
  by?: string;
  /** Columns that the relation may lack, beside customers and date: they count as empty there. Default: none. */
  optional?: string[];
  /** SQL query for the ids of items below zero, where the figure counts them as zero. Default: it does not. */
  losing?: string;
  /** SQL expression, a scalar subquery, of the money in the figure. */
  total: string;
}

/**
 * A query that says how a figure's money follows from its relation, one row a part:
 *
 * - part, condition: see `Part`; the SQL condition on the relation that finds the part's rows, NULL for the figure
 * - rows, amount: how many rows, and their money
 * - refunds, refunded: how many of them are refunds (below zero), and their money
 * - items: how many items the rows of `belowZero` belong to, else NULL
 */
export function reconcile(
  data: string,
  { left, by = 'customer_id', optional = [], losing, total }: Counting
): string {
  const kept = left.map(({ condition }) => `(${condition}) IS NOT TRUE`);
  const item = `${identifier(by)}::VARCHAR`;
  const lacked = [
    ...optional,
    ...(left.some(({ part }) => part === 'undated') ? ['ordered_at'] : []),
    ...(by === 'customer_id' ? ['customer_id'] : [])
  ];
  const lines =
    lacked.length === 0
      ? identifier(data)
      : `(FROM ${identifier(data)} UNION ALL BY NAME SELECT ${lacked.map((column) => `NULL AS ${identifier(column)}`).join(', ')} WHERE false)`;
  const counted: { part: Part; condition: string; items?: string }[] = [
    { part: 'file', condition: 'true' },
    ...left,
    ...(losing
      ? [
          {
            part: 'belowZero' as const,
            condition: `${item} IN (${losing})`,
            items: `count(DISTINCT ${identifier(by)})`
          }
        ]
      : []),
    { part: 'refunds', condition: ['amount < 0', ...kept].join(' AND ') }
  ];
  const parts = counted.map(
    ({ part, condition, items = 'NULL' }) =>
      `SELECT ${literal(part)} AS part, count(*) AS rows, coalesce(sum(amount), 0) AS amount, count(*) FILTER (amount < 0) AS refunds, coalesce(sum(amount) FILTER (amount < 0), 0) AS refunded, ${items} AS items, ${literal(condition)} AS condition FROM ${lines} WHERE ${condition}`
  );
  return [...parts, `SELECT 'figure', NULL, ${total}, NULL, NULL, NULL, NULL`].join(' UNION ALL ');
}

/** The rows that analyses of customers up to a reference date leave out. */
export function leftOfCustomers(asOf: string | undefined): Left[] {
  const left: Left[] = [
    { part: 'without', condition: 'customer_id IS NULL' },
    { part: 'undated', condition: 'customer_id IS NOT NULL AND ordered_at IS NULL' }
  ];
  if (!asOf) return left;
  return [
    ...left,
    { part: 'later', condition: `customer_id IS NOT NULL AND ordered_at >= ${asOf} + INTERVAL 1 DAY` }
  ];
}

/** The rows that `leftOfCustomers` does not leave out, as an SQL condition. */
export const seenOfCustomers = (asOf: string | undefined): string =>
  `customer_id IS NOT NULL AND ${asOf ? `ordered_at < ${asOf} + INTERVAL 1 DAY` : 'ordered_at IS NOT NULL'}`;

/** For analyses of items, in which one below zero counts as zero. */
export const reconcileItems = (data: string, by: string, total: string): string =>
  reconcile(data, {
    left: [{ part: 'without', condition: `${identifier(by)} IS NULL` }],
    by,
    losing: `SELECT id FROM item_values(${literal(data)}, by := ${literal(by)}) WHERE value < 0`,
    total
  });
