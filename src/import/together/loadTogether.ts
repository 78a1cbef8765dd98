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
    if (receipts.customers && receipts.orders)
      receipts.customers.idle = await countIdle(receipts.orders.relation, db);
    return receipts;
  } catch (error) {
    await db.run(besides.map((relation) => `DROP TABLE IF EXISTS ${staged(relation)}`).join(';\n'));
    throw error;
  }
}

/** Customers without an order. Asked when all is in place: then nothing can be called off any more. */
async function countIdle(orders: string, db: Database): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(DISTINCT customer_id) AS idle FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM ${identifier(orders)} WHERE customer_id IS NOT NULL)`
  );
  return Number(rows[0]?.idle);
}
