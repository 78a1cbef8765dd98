import { identifier, type Database } from '../../engine/index.ts';
import { loadOrders, type LoadOrdersOptions } from '../loadOrders.ts';
import type { Receipt } from '../receipt.ts';
import { compareWithOrders } from './compareWithOrders.ts';
import { besideRelations, type BesideRelation, type Inspection } from '../types.ts';
import { repeatRules } from './repeats.ts';
import { customersLookedUp } from './customersLookedUp.ts';
import { besideTables } from './besideRepeats.ts';
import { loadBeside, type BesideReceipt } from './loadBeside.ts';

/** What an import of several files did, relation by relation; those that no file was for are missing. */
export interface Receipts {
  orders?: Receipt;
  customers?: BesideReceipt;
  touches?: BesideReceipt;
}

export interface LoadTogetherOptions extends LoadOrdersOptions {
  /** What is loaded already, and stays where nothing takes its place. Default: nothing. */
  standing?: Receipts;
}

/**
 * Loads files into the relations that they are for, and gives the receipts of all relations that then stand. All or
 * nothing: where one fails or it is cancelled, every relation is as it was. Throws ImportProblem, EngineError or the
 * AbortError.
 */
export async function loadTogether(
  inspections: readonly Inspection[],
  db: Database,
  { standing = {}, ...options }: LoadTogetherOptions = {}
): Promise<Receipts> {
  const { signal } = options;
  const staged = (relation: BesideRelation) => besideTables(`${relation}_loading`);
  const receipts: Receipts = {};
  const orders = inspections.filter(({ relation }) => relation === undefined);
  const hasCustomers = standing.customers && !standing.customers.isLookedUp;
  const lookedUp = hasCustomers ? [] : customersLookedUp(orders);
  try {
    for (const relation of besideRelations) {
      const own = inspections.filter((each) => each.relation === relation);
      const isLookedUp = own.length === 0 && relation === 'customers';
      const files = isLookedUp ? lookedUp : own;
      if (files.length > 0)
        receipts[relation] = {
          ...(await loadBeside(relation, files, db, {
            tables: staged(relation),
            ...(signal ? { signal } : {})
          })),
          ...(isLookedUp ? { isLookedUp } : {})
        };
    }
    if (orders.length > 0)
      receipts.orders = await loadOrders(orders, db, {
        ...options,
        leaveOut: [...(options.leaveOut ?? []), ...repeatRules(orders)]
      });
    const moves = besideRelations.flatMap((relation) => {
      if (!receipts[relation]) return [];
      const to = Object.values(besideTables(relation)) as string[];
      return (Object.values(staged(relation)) as string[]).flatMap((from, i) => [
        `DROP TABLE IF EXISTS ${identifier(to[i]!)}`,
        `ALTER TABLE ${identifier(from)} RENAME TO ${identifier(to[i]!)}`
      ]);
    });
    if (moves.length > 0) await db.run(['BEGIN TRANSACTION', ...moves, 'COMMIT'].join(';\n'));
    // All is in place: from here on nothing can be called off.
    return await compareWithOrders({ ...standing, ...receipts }, db);
  } catch (error) {
    const drop = besideRelations
      .flatMap((relation) => Object.values(staged(relation)) as string[])
      .map((table) => `DROP TABLE IF EXISTS ${table}`)
      .join(';\n');
    await db.run(drop).catch(() => undefined); // An engine that was lost has no tables left.
    throw error;
  }
}
