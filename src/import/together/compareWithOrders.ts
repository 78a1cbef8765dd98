import { identifier, type Database } from '../../engine/index.ts';
import type { Receipts } from './loadTogether.ts';

/**
 * Receipts that say who of the customers and touches has no order, and whose orders have no customer there, counted
 * over the relations as they are loaded. Without orders they stay as they are. Throws EngineError.
 */
export async function compareWithOrders(receipts: Receipts, db: Database): Promise<Receipts> {
  const { orders, customers, touches } = receipts;
  if (!orders) return receipts;
  const { relation } = orders;
  const count = async (what: string, from: string): Promise<number> => {
    const { rows } = await db.query(`SELECT count(${what}) AS n FROM ${from}`);
    return Number(rows[0]?.n);
  };
  return {
    orders,
    ...(customers
      ? {
          customers: {
            ...customers,
            idle: await count('DISTINCT customer_id', `customers WHERE ${without(relation)}`),
            unknown: await count('*', `${identifier(relation)} WHERE ${without('customers')}`)
          }
        }
      : {}),
    ...(touches
      ? { touches: { ...touches, idle: await count('*', `touches WHERE ${without(relation)}`) } }
      : {})
  };
}

/** SQL: whether a row's customer is not in a relation. */
export const without = (relation: string): string =>
  `customer_id NOT IN (SELECT customer_id FROM ${identifier(relation)} WHERE customer_id IS NOT NULL)`;
