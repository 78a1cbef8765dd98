import { literal, type Result } from '../engine/index.ts';

/**
 * The figure `days`: the first and the last day of the orders, between which a reference date is moved.
 * @param data The relation of order lines.
 */
export const orderDays = (data: string): string =>
  `SELECT min(ordered_at)::DATE AS first, max(ordered_at)::DATE AS last FROM order_lines(${literal(data)})`;

/**
 * The figure `dates` where a reference date `as_of` is by default the day after the last order.
 * @param data The relation of order lines.
 */
export const dayAfter = (data: string): string =>
  `SELECT max(ordered_at)::DATE + 1 AS as_of FROM order_lines(${literal(data)})`;

/** How many days the figure `days` spans, the first and the last included; undefined where there are no orders. */
export function spanOf(days: Result | undefined): number | undefined {
  const { first, last } = days?.rows[0] ?? {};
  return first instanceof Date && last instanceof Date
    ? Math.round((last.getTime() - first.getTime()) / 86_400_000) + 1
    : undefined;
}
