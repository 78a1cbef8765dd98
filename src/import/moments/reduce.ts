import { identifier } from '../../engine/index.ts';
import { idSql } from '../values/ids.ts';
import type { Mapping } from '../types.ts';

/** What of a file is loaded where the tab would not hold the whole. Nothing set: all of it. */
export interface Reduction {
  /** Only the columns that play a role. */
  rolesOnly?: boolean;
  /** One customer in so many, with all their rows, chosen by their id alone: the same ones each time. */
  oneIn?: number;
  /** The rows of one customer and day are added up to one row, which keeps amount, quantity and cost. */
  byDay?: boolean;
}

/** Makes a table of customers' days of a load's rows, which stand in `select`. `lines` counts what was added up. */
export function byDaySql(select: string, kept: string[]): string {
  const groups = ['customer_id', 'ordered_at', ...kept].join(', ');
  return `SELECT
  customer_id, NULL::VARCHAR AS order_id, date_trunc('day', ordered_at)::TIMESTAMP AS ordered_at,
  sum(amount)::DECIMAL(18,4) AS amount, sum(quantity)::DECIMAL(18,4) AS quantity,
  NULL::VARCHAR AS product, NULL::VARCHAR AS category, NULL::VARCHAR AS channel, NULL::VARCHAR AS region,
  sum(cost)::DECIMAL(18,4) AS cost, count(*) AS lines${kept.map((name) => `, ${name}`).join('')}
FROM (SELECT * REPLACE (date_trunc('day', ordered_at)::TIMESTAMP AS ordered_at) FROM (${select}))
GROUP BY ${groups}`;
}

/**
 * True for the rows that a sample takes. A row without a customer is its own customer, by its date and amount; one
 * that has none of the three is always taken, and accounted for like all others.
 */
export function sampledSql({ roles, times }: Pick<Mapping, 'roles' | 'times'>, oneIn: number): string {
  const own = [roles.ordered_at, roles.amount, times]
    .filter((name) => name !== undefined)
    .map((name) => `coalesce(${identifier(name)}, '')`);
  const nobody = own.length > 0 ? `concat(${own.join(', ')})` : `''`;
  const customer =
    roles.customer_id === undefined ? nobody : `coalesce(${idSql(identifier(roles.customer_id))}, ${nobody})`;
  return `(${customer} = '' OR hash(${customer}) % ${oneIn} = 0)`;
}
