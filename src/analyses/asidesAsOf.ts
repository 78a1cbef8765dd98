import { identifier } from '../engine/index.ts';
import { asOf } from './asOf.ts';
import { leftOfCustomers, reconcile } from './reconcile.ts';
import { refundOrders } from './refunds.ts';
import { argument, relationOf } from './statement.ts';
import type { Settings } from './types.ts';

/**
 * The asides `reconcile` and `refundOrders` of an analysis that gives one row a customer as at `as_of`.
 * @param money The result's column that adds up to the figure.
 */
export function asidesAsOf(
  relation: string,
  settings: Settings,
  money: 'revenue' | 'monetary'
): { reconcile: string; refundOrders: string } {
  const left = leftOfCustomers(argument(asOf, settings));
  return {
    reconcile: reconcile(relationOf(settings), {
      left,
      total: `(SELECT sum(${money}) FROM ${identifier(relation)})`
    }),
    refundOrders: refundOrders(settings, left)
  };
}
