import { literal } from '../engine/index.ts';
import { m } from './messages.ts';
import { seenOfCustomers, type Left } from './reconcile.ts';
import { argument, relationOf } from './statement.ts';
import type { Parameter, Settings } from './types.ts';

/** What a line at or below zero is: an order like any other, or money only. As the macros define it. */
export const refunds: Parameter = {
  name: 'refunds',
  type: 'choice',
  default: 'orders',
  choices: ['orders', 'money']
};

/** A choice of `refunds` in words. */
export const refundsChoice = (value: string): string =>
  value === 'money' ? m.refundsMoney : m.refundsOrders;

/** The setting as an SQL expression. */
export const refundsOf = (settings: Settings): string => argument(refunds, settings)!;

/** The key of a line's order within its customer: the order number, or the day where there is none. */
const dayKey = "'d' || ordered_at::TIMESTAMP::DATE";
const orderKey = `coalesce('o' || order_id, ${dayKey})`;

/**
 * The aside `refundOrders`, one row: how many orders an analysis of customers sees, and how many of them hold no
 * line above zero.
 *
 * - orders, refund_orders: all, and those without a sale
 * - zeros: lines of zero in the latter
 * - as_money: true where they are no orders, by the setting `refunds`
 * - condition: SQL condition on the relation that finds the lines of the latter
 * @param left What the analysis leaves out of the relation.
 */
export function refundOrders(settings: Settings, left: Left[]): string {
  const lines = `order_lines(${literal(relationOf(settings))})`;
  const kept = [
    seenOfCustomers(undefined),
    ...left
      .filter(({ part }) => part !== 'without' && part !== 'undated')
      .map(({ condition }) => `(${condition}) IS NOT TRUE`)
  ].join(' AND ');
  const found = (key: string) =>
    `${kept} AND (customer_id::VARCHAR, ${key}) IN (SELECT (customer_id, ${key}) FROM ${lines} WHERE ${kept} GROUP BY customer_id, ${key} HAVING bool_and(coalesce(amount <= 0, false)))`;
  return `SELECT
  count(*) AS orders,
  count(*) FILTER (is_refund) AS refund_orders,
  coalesce(sum(zeros) FILTER (is_refund), 0) AS zeros,
  ${refundsOf(settings)} = 'money' AS as_money,
  CASE WHEN bool_or(is_numbered) THEN ${literal(found(orderKey))} ELSE ${literal(found(dayKey))} END AS condition
FROM (
  SELECT
    bool_and(coalesce(amount <= 0, false)) AS is_refund,
    count(*) FILTER (amount = 0) AS zeros,
    bool_or(order_id IS NOT NULL) AS is_numbered
  FROM ${lines}
  WHERE ${kept}
  GROUP BY customer_id, ${orderKey}
)`;
}

/**
 * Lines of customers who never ordered: where refunds are money only, they are in no cohort, and in no stage of life.
 * @param asOf The last day that is seen, an SQL expression. Default: the last of all.
 */
export function leftOfCohorts(settings: Settings, asOf?: string): Left[] {
  const setting = refundsOf(settings);
  if (setting === literal('orders')) return [];
  const seen = seenOfCustomers(asOf);
  const buyers = `SELECT customer_id FROM order_lines(${literal(relationOf(settings))}) WHERE ${seen} AND (amount > 0 OR amount IS NULL)`;
  return [
    {
      part: 'neverOrdered',
      condition: `${setting} = 'money' AND ${seen} AND customer_id::VARCHAR NOT IN (${buyers})`
    }
  ];
}
