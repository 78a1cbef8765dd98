import { identifier, type Database } from '../engine/index.ts';
import type { Receipt } from './receipt.ts';

/** The figures of a receipt that passes over the relation give. */
export async function figures(
  relation: string,
  db: Database,
  signal?: AbortSignal
): Promise<
  Pick<Receipt, 'total' | 'refunds' | 'zeros' | 'withoutAmount' | 'withoutCustomer' | 'first' | 'last'>
> {
  const table = identifier(relation);
  const { rows } = await db.query(
    `SELECT every.*, below.*, nobodys.*
FROM (SELECT count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount, count(*) - count(amount) AS without_amount,
    count(*) - count(customer_id) AS without_customer, min(ordered_at) AS first, max(ordered_at) AS last FROM ${table}) AS every,
  (SELECT count_if(amount < 0) AS refunds, coalesce(sum(amount) FILTER (amount < 0), 0)::VARCHAR AS refunded,
    count_if(amount = 0) AS zeros FROM ${table} WHERE amount <= 0) AS below,
  (SELECT coalesce(sum(amount), 0)::VARCHAR AS nobodys FROM ${table} WHERE customer_id IS NULL) AS nobodys`,
    signal ? { signal } : {}
  );
  const row = rows[0] ?? {};
  const { first, last } = row;
  return {
    total: { rows: Number(row.rows), amount: String(row.amount) },
    refunds: { rows: Number(row.refunds), amount: String(row.refunded) },
    zeros: Number(row.zeros),
    withoutAmount: Number(row.without_amount),
    withoutCustomer: { rows: Number(row.without_customer), amount: String(row.nobodys) },
    ...(first instanceof Date && last instanceof Date ? { first, last } : {})
  };
}

/** Counts that need the whole relation sorted or hashed: asked for when they are looked at. */
export interface DistinctCounts {
  customers: number;
  /** By order id; without one, a customer's rows of one calendar day are one order. */
  orders: number;
  /** Rows that repeat an earlier row in every column. They are kept. */
  duplicates: number;
  /** Whether any row has an order id. */
  numbered: boolean;
}

/** Counts customers, orders and exact duplicates of a loaded relation. */
export async function distinctCounts(
  relation: string,
  db: Database,
  signal?: AbortSignal
): Promise<DistinctCounts> {
  const { rows } = await db.query(
    `SELECT count(DISTINCT customer_id) AS customers, count(order_id) > 0 AS numbered,
  count(DISTINCT order_id) + count(DISTINCT (customer_id, ordered_at::DATE)) FILTER (order_id IS NULL AND customer_id IS NOT NULL) AS orders,
  (SELECT count(*) FROM ${identifier(relation)}) - (SELECT count(*) FROM (SELECT DISTINCT * FROM ${identifier(relation)})) AS duplicates
FROM ${identifier(relation)}`,
    signal ? { signal } : {}
  );
  const { customers, orders, duplicates, numbered } = rows[0] ?? {};
  return {
    customers: Number(customers),
    orders: Number(orders),
    duplicates: Number(duplicates),
    numbered: numbered === true
  };
}

/** A query for the customers that `distinctCounts` counts, those with most money first. */
export const customersSql = (relation: string): string =>
  `SELECT customer_id, count(*) AS rows, sum(amount) AS amount, min(ordered_at) AS first, max(ordered_at) AS last FROM ${identifier(relation)} WHERE customer_id IS NOT NULL GROUP BY customer_id ORDER BY amount DESC`;

/** A query for the orders that `distinctCounts` counts. */
export const ordersSql = (relation: string): string =>
  `SELECT order_id, any_value(customer_id) AS customer_id, min(ordered_at) AS ordered_at, count(*) AS rows, sum(amount) AS amount FROM ${identifier(relation)} WHERE order_id IS NOT NULL OR customer_id IS NOT NULL GROUP BY order_id, CASE WHEN order_id IS NULL THEN (customer_id, ordered_at::DATE) END ORDER BY ordered_at`;

/** A query for the rows that `distinctCounts` counts as repeating an earlier one. */
export const repeatedSql = (relation: string): string =>
  `SELECT * FROM ${identifier(relation)} AS loaded QUALIFY row_number() OVER (PARTITION BY loaded) > 1`;
