import { identifier, type Database } from '../../engine/index.ts';
import { loadOrders, type LoadOrdersOptions } from '../loadOrders.ts';
import type { Receipt } from '../receipt.ts';
import type { Inspection } from '../types.ts';
import { repeatRules } from './repeats.ts';
import { loadBeside, type BesideReceipt } from './loadBeside.ts';

/** What an import of several files did, relation by relation; those that no file was for are missing. */
export interface Receipts {
  orders?: Receipt;
  customers?: BesideReceipt;
  touches?: BesideReceipt;
}

const besides = ['customers', 'touches'] as const;

/**
 * Loads files into the relations that they are for. All or nothing: where one fails or it is cancelled, every relation
 * is as it was. Throws ImportProblem, EngineError or the AbortError.
 */
export async function loadTogether(
  inspections: readonly Inspection[],
  db: Database,
  options: LoadOrdersOptions = {}
): Promise<Receipts> {
  const { signal } = options;
  const staged = (relation: string) => `${relation}_loading`;
  const receipts: Receipts = {};
  try {
    for (const relation of besides) {
      const files = inspections.filter((each) => each.relation === relation);
      if (files.length > 0)
        receipts[relation] = await loadBeside(relation, files, db, {
          table: staged(relation),
          ...(signal ? { signal } : {})
        });
    }
    const orders = inspections.filter(({ relation }) => relation === undefined);
    if (orders.length > 0)
      receipts.orders = await loadOrders(orders, db, {
        ...options,
        leaveOut: [...(options.leaveOut ?? []), ...repeatRules(orders)]
      });
    const moves = besides.flatMap((relation) =>
      receipts[relation]
        ? [
            `DROP TABLE IF EXISTS ${relation}`,
            `ALTER TABLE ${identifier(staged(relation))} RENAME TO ${relation}`
          ]
        : []
    );
    if (moves.length > 0) await db.run(['BEGIN TRANSACTION', ...moves, 'COMMIT'].join(';\n'));
    if (receipts.orders) await compareWithOrders(receipts, receipts.orders.relation, db);
    return receipts;
  } catch (error) {
    await db.run(besides.map((relation) => `DROP TABLE IF EXISTS ${staged(relation)}`).join(';\n'));
    throw error;
  }
}

/** Who of the files beside has no order, and whose orders have no customer there. Asked when all is in place: then nothing can be called off any more. */
async function compareWithOrders(receipts: Receipts, orders: string, db: Database): Promise<void> {
  const { customers, touches } = receipts;
  if (customers) {
    customers.idle = await count('DISTINCT customer_id', `customers WHERE ${without(orders)}`);
    customers.unknown = await count('*', `${identifier(orders)} WHERE ${without('customers')}`);
  }
  if (touches) touches.idle = await count('*', `touches WHERE ${without(orders)}`);

  async function count(what: string, from: string): Promise<number> {
    const { rows } = await db.query(`SELECT count(${what}) AS n FROM ${from}`);
    return Number(rows[0]?.n);
  }
}

/** SQL: whether a row's customer is not in a relation. */
export const without = (relation: string): string =>
  `customer_id NOT IN (SELECT customer_id FROM ${identifier(relation)} WHERE customer_id IS NOT NULL)`;
