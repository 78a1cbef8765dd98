/** Figures by which results are compared: counts, and money in cents. */
export type Figures = Record<string, number>;

/** One statement that every engine is measured on. */
export interface Case {
  name: CaseName;
  /** Makes the relation `result` of the relation `orders`. */
  sql: string;
  /** One row of figures of `result`, all integers. */
  figures: string;
}

/** Cases that Arquero is measured on too. */
export type PeerName =
  'customer_summary' | 'pareto' | 'concentration' | 'rfm quantile' | 'rfm ntile' | 'rfm8' | 'cohorts';

export type CaseName =
  | PeerName
  | 'btyd_summary'
  | 'contribution'
  | 'effect_arms'
  | 'entry_product'
  | 'five_marks'
  | 'league_table'
  | 'lifecycle'
  | 'low_value'
  | 'product_tail'
  | 'survival'
  | 'tail_shape'
  | 'transitions';

const of = (name: CaseName, call: string, figures: string): Case => ({
  name,
  sql: `CREATE OR REPLACE TABLE result AS FROM ${call}`,
  figures: `SELECT ${figures} FROM result`
});

const rfmFigures = `count(*) AS rows, sum(r) AS r, sum(f) AS f, sum(m) AS m, sum(monetary) * 100 AS cents,
  count_if(segment = 'Champions') AS champions, count_if(segment = 'Hibernating') AS hibernating`;

/** A macro that reads what others gave, as the figures of a cell ask for it. */
const over = (given: Record<string, string>, call: string): string =>
  `(WITH ${Object.entries(given)
    .map(([name, sql]) => `${name} AS MATERIALIZED (${sql})`)
    .join(', ')} FROM ${call})`;

/** The macros, as a notebook's cells run them. */
export const cases: readonly Case[] = [
  of(
    'customer_summary',
    `customer_summary('orders')`,
    `count(*) AS rows, sum(orders) AS orders, sum(lines) AS lines, sum(revenue) * 100 AS cents,
  sum(recency_days) AS recency_days, sum(tenure_days) AS tenure_days`
  ),
  of(
    'pareto',
    `pareto('orders')`,
    `count(*) AS rows, sum(value) * 100 AS cents, count_if(tier = 'head') AS head,
  count_if(tier = 'waist') AS waist, count_if(tier = 'tail') AS tail`
  ),
  of(
    'concentration',
    `concentration('orders')`,
    `items AS rows, total * 100 AS cents, items_for_80, round(gini * 1e9) AS gini_e9,
  round(top_10_share * 1e9) AS top_10_e9, round(median * 100) AS median_cents`
  ),
  of(
    'five_marks',
    `five_marks('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(orders) AS orders, count_if(tier = 'tail') AS tail,
  sum(recency_days) AS recency_days, count(channel) AS channels`
  ),
  of(
    'tail_shape',
    `tail_shape('orders')`,
    `count(*) AS rows, sum(value) * 100 AS cents, round(sum(survival) * 1e3) AS survival_e3,
  round(max(hill) * 1e6) AS hill_e6`
  ),
  of(
    'entry_product',
    `entry_product('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, count_if(returned) AS returned, count(returned) AS watched,
  sum(year_revenue) * 100 AS year_cents, count(DISTINCT item) AS items`
  ),
  of(
    'product_tail',
    `product_tail('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(customers) AS buyers, count(DISTINCT item) AS items,
  round(sum(lift) * 1e6) AS lift_e6`
  ),
  of(
    'low_value',
    `low_value('orders', every := 'month', periods := 3)`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(low_periods) AS low_periods, count(place) AS listed,
  count_if(step = 'leave') AS leaving, sum(recency_days) AS recency_days`
  ),
  of('rfm quantile', `rfm('orders')`, rfmFigures),
  of('rfm ntile', `rfm('orders', method := 'ntile')`, rfmFigures),
  of(
    'rfm8',
    `rfm8('orders')`,
    `count(*) AS rows, sum(r) AS r, sum(f) AS f, sum(m) AS m, count_if(segment = '重要价值') AS best`
  ),
  of(
    'survival',
    over({ times: `FROM repurchase('orders', split := 'tier')` }, `survival('times')`),
    `count(*) AS rows, sum(events) AS events, sum(censored) AS censored, round(sum(survival) * 1e6) AS survival_e6`
  ),
  of(
    'lifecycle',
    `lifecycle('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(order_days) AS order_days, count_if(own_rhythm) AS own,
  count_if(stage = 'lost') AS lost, count_if(stage = 'loyal') AS loyal, count_if(stage = 'slipping') AS slipping`
  ),
  of(
    'transitions',
    over({ moves: `FROM movement('orders')` }, `transitions('moves')`),
    `count(*) AS rows, sum(customers) AS customers, sum(base) AS base, round(sum(share) * 1e6) AS share_e6,
  round(sum(revenue) * 100) AS cents`
  ),
  of(
    'btyd_summary',
    `btyd_summary('orders')`,
    `count(*) AS rows, sum(x) AS x, round(sum(t_x) * 1e3) AS t_x_e3, round(sum(T) * 1e3) AS t_e3`
  ),
  of(
    'league_table',
    over({ sorted: `FROM league('orders')` }, `league_table('sorted')`),
    `count(*) AS rows, sum(customers) AS customers, sum(returned) AS returned, round(sum(capture) * 1e6) AS capture_e6,
  round(sum(auc) * 1e6) AS auc_e6, round(sum(auc_low) * 1e6) AS auc_low_e6`
  ),
  of(
    'effect_arms',
    over(
      {
        chosen: `SELECT customer_id, CASE WHEN hash(customer_id) % 2 = 0 THEN 'control' ELSE 'letter' END AS arm FROM orders WHERE hash(customer_id) % 3 > 0 GROUP BY customer_id`,
        effects: `FROM effect('orders', treated := 'chosen')`
      },
      `effect_arms('effects')`
    ),
    `count(*) AS rows, sum(customers) AS customers, sum(bought) AS bought, sum(stopped) AS stopped,
  round(sum(mean) * 1e6) AS mean_e6, round(sum(like_after) * 1e6) AS like_e6`
  ),
  of(
    'contribution',
    `contribution('orders')`,
    `count(*) AS rows, sum(contribution) * 100 AS cents, sum(orders) AS orders, count_if(tier = 'tail') AS tail`
  ),
  of(
    'cohorts',
    `cohorts('orders')`,
    `count(*) AS rows, sum(customers) AS customers, sum(cohort_size) AS sizes, sum(revenue) * 100 AS cents,
  count_if(complete) AS complete, round(sum(retention) * 1e6) AS retention_e6`
  )
];
