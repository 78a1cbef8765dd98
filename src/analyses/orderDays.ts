import { literal } from '../engine/index.ts';

/**
 * The figure `days`: the first and the last day of the orders, between which a reference date is moved.
 * @param data The relation of order lines.
 */
export const orderDays = (data: string): string =>
  `SELECT min(ordered_at)::DATE AS first, max(ordered_at)::DATE AS last FROM order_lines(${literal(data)})`;
