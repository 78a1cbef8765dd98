import { identifier, literal } from '../../engine/index.ts';
import { refundsOf } from '../refunds.ts';
import { relationOf } from '../statement.ts';
import type { Settings } from '../types.ts';

/**
 * The customers who ordered in the last period that had ended, with what each has brought and what the fitted model
 * expects of each, as `worth` says by default: revenue of the next 12 months, discounted by 10 % a year.
 * @param cards The query of the rows of `scorecard_customers`.
 * @param fit The relation of the fitted parameters.
 * @param asOf The last day that is seen, in SQL; undefined for the last order's.
 */
export const customersAhead = (
  settings: Settings,
  cards: string,
  fit: string,
  asOf: string | undefined
): string =>
  `SELECT cards.customer_id, segment, cards.orders, cards.revenue, revenue_so_far, p_alive, expected_purchases, value FROM (FROM (${cards}) WHERE orders > 0 AND complete QUALIFY period = max(period) OVER ()) AS cards JOIN worth(${literal(relationOf(settings))}, fit := ${literal(fit)}, as_of := ${asOf ?? 'NULL'}, refunds := ${refundsOf(settings)}) AS valued ON valued.customer_id = cards.customer_id`;

/** What the customers of each segment are expected to bring: the mean with its 95 % interval, over all and by segment. */
export const meansAhead = (customers: string): string =>
  `WITH ahead AS (${customers}) SELECT segment, grouping(segment) = 1 AS is_all, count(value) AS n, avg(value) AS value, stddev_samp(value) / sqrt(count(value)) * student_t(nullif(count(value) - 1, 0)) AS reach FROM ahead GROUP BY GROUPING SETS ((segment), ())`;

/** Why there is no model, or no money in it; `listed` says the customers that are counted. */
export const refusalOf = (fit: string, customers: string): string =>
  `SELECT ${literal(customers)} AS listed, refused, spend_refused FROM (FROM no_fit UNION ALL BY NAME FROM ${identifier(fit)}) LIMIT 1`;
