import { identifier } from '../engine/index.ts';
import { m } from './messages.ts';
import { leftOfCustomers, reconcile } from './reconcile.ts';
import { refundOrders, refunds } from './refunds.ts';
import { argument, relationOf } from './statement.ts';
import type { Parameter, Settings } from './types.ts';

/** A reference date that is typed; the day after the last order rules while none is. */
export const asOf: Parameter = { name: 'as_of', type: 'date', optional: true };

/** How an analysis names its parameters: `as_of` and `refunds` as all do, the others by its own words. */
export const labelsBeside =
  <Words extends object>(words: Words) =>
  (parameter: string): string =>
    parameter === refunds.name
      ? m.refunds
      : parameter === asOf.name
        ? m.asOf
        : String(words[parameter as keyof Words]);

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
