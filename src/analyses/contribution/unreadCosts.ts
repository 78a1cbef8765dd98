import { identifier, literal } from '../../engine/index.ts';

/** How many of the costs that some rows name are no numbers, and one such. */
const unreadOf = (rows: string): string =>
  `SELECT count(*) AS costs, any_value(said) AS one FROM (SELECT trim(cost::VARCHAR) AS said FROM ${rows}) WHERE said <> '' AND as_money(said) IS NULL`;

/** A figure: how many contacts of a service log have a cost that is no number, and one such. */
export const unreadCosts = (touches: string): string =>
  unreadOf(`(FROM ${identifier(touches)} UNION ALL BY NAME FROM no_touches) WHERE customer_id IS NOT NULL`);

/** The same of order lines that count. */
export const unreadLineCosts = (orders: string): string =>
  unreadOf(
    `(FROM order_lines(${literal(orders)}) UNION ALL BY NAME SELECT NULL::DECIMAL(18, 4) AS cost WHERE false) WHERE customer_id IS NOT NULL AND ordered_at IS NOT NULL`
  );

/** The same of what was spent to win customers. */
export const unreadSpending = (costs: string): string =>
  unreadOf(`(FROM ${identifier(costs)} UNION ALL BY NAME FROM no_costs) WHERE channel IS NOT NULL`);
