import { identifier, literal } from '../engine/index.ts';

/** What stands between the file's total and a figure's. */
export type Part = 'file' | 'without' | 'later' | 'belowZero' | 'figure' | 'refunds';

interface Rows {
  part: Part;
  /** SQL condition on the relation for the rows that this part counts. */
  condition: string;
}

/**
 * A query that says how a figure's money follows from its relation: one row a part, with `part`, `rows`, `amount` and
 * the `condition` that finds its rows. `file` is the whole, `figure` what the analysis counted (its rows are NULL);
 * `refunds` are inside
 * the figure and only named.
 * @param total SQL expression, a scalar subquery, of the money in the figure.
 */
export function reconcile(data: string, left: Rows[], total: string): string {
  const counted: Rows[] = [
    { part: 'file', condition: 'true' },
    ...left,
    {
      part: 'refunds',
      condition: ['amount < 0', ...left.map(({ condition }) => `(${condition}) IS NOT TRUE`)].join(' AND ')
    }
  ];
  const parts = counted.map(
    ({ part, condition }) =>
      `SELECT ${literal(part)} AS part, count(*) AS rows, coalesce(sum(amount), 0) AS amount, ${literal(condition)} AS condition FROM ${identifier(data)} WHERE ${condition}`
  );
  return [...parts, `SELECT 'figure', NULL, ${total}, NULL`].join(' UNION ALL ');
}

/** The parts that analyses of customers up to a reference date leave out. */
export function leftOfCustomers(asOf: string | undefined): Rows[] {
  const without: Rows = { part: 'without', condition: 'customer_id IS NULL' };
  if (!asOf) return [without];
  return [
    without,
    { part: 'later', condition: `customer_id IS NOT NULL AND ordered_at >= ${asOf} + INTERVAL 1 DAY` }
  ];
}
