import { identifier } from '../../engine/index.ts';
import { history } from '../history.ts';
import type { Draft } from '../types.ts';

/** Of 4 r + 2 f + m, from 0. */
const segments = '一般挽留 重要挽留 一般保持 重要保持 一般发展 重要发展 一般价值 重要价值'.split(' ');

/**
 * How the eight segments follow the reference date: one pass over how the customers stood on that day.
 * @param data The relation of order lines.
 * @param refunds What refunds are, 'orders' or 'money': an SQL expression.
 * @param asOf The reference date, an SQL expression.
 */
export const draft = (
  data: string,
  refunds: string,
  asOf: string,
  prepared: string,
  drafted: string
): Draft => ({
  prepared: history(data, refunds),
  drafted: `WITH states AS MATERIALIZED (
  SELECT (${asOf})::DATE - last_day AS recency_days, frequency, monetary
  FROM ${identifier(prepared)}
  WHERE day <= (${asOf})::DATE AND until > (${asOf})::DATE
),
sums AS (
  SELECT
    count(*) AS n,
    count(recency_days) AS dated,
    sum(recency_days) AS recencies,
    sum(frequency) AS frequencies,
    sum(monetary) AS monetaries
  FROM states
)
SELECT
  4 * coalesce(recency_days * dated < recencies, false)::INTEGER
    + 2 * (frequency * n > frequencies)::INTEGER
    + (monetary * n > monetaries)::INTEGER AS code,
  [${segments.map((name) => `'${name}'`).join(', ')}][code + 1] AS segment,
  count(*) AS customers,
  count(recency_days) AS dated,
  sum(recency_days) AS recencies,
  sum(frequency) AS orders,
  sum(monetary) AS revenue
FROM states, sums
GROUP BY code`,
  figures: {
    segments: `SELECT segment, customers, revenue FROM ${identifier(drafted)} ORDER BY customers DESC, segment`,
    means: `SELECT sum(recencies)::DOUBLE / sum(dated) AS recency_days, sum(orders)::DOUBLE / sum(customers) AS frequency, sum(revenue)::DOUBLE / sum(customers) AS monetary FROM ${identifier(drafted)}`
  }
});
