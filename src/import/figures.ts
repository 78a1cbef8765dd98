import { identifier, type Database } from '../engine/index.ts';
import type { Receipt } from './receipt.ts';

/** The figures of a receipt that one pass over the relation gives. */
export async function figures(
  relation: string,
  db: Database,
  signal?: AbortSignal
): Promise<
  Pick<Receipt, 'total' | 'refunds' | 'zeros' | 'withoutAmount' | 'withoutCustomer' | 'first' | 'last'>
> {
  const money = (where: string) => `coalesce(sum(amount) FILTER (${where}), 0)::VARCHAR`;
  const { rows } = await db.query(
    `SELECT
  count(*) AS rows, coalesce(sum(amount), 0)::VARCHAR AS amount,
  count_if(amount < 0) AS refunds, ${money('amount < 0')} AS refunded,
  count_if(amount = 0) AS zeros, count(*) - count(amount) AS without_amount,
  count(*) - count(customer_id) AS without_customer, ${money('customer_id IS NULL')} AS nobodys,
  min(ordered_at) AS first, max(ordered_at) AS last
FROM ${identifier(relation)}`,
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
