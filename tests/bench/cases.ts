/** Figures by which results are compared: counts, and money in cents. */
export type Figures = Record<string, number>;

/** One statement that every engine is measured on. */
export interface Case {
  name: string;
  /** Makes the relation `result` of the relation `orders`. */
  sql: string;
  /** One row of figures of `result`, all integers. */
  figures: string;
}

/** Cases that Arquero is measured on too. */
export type PeerName =
  'customer_summary' | 'pareto' | 'concentration' | 'rfm quantile' | 'rfm ntile' | 'rfm8' | 'cohorts';

const of = (name: string, call: string, figures: string): Case => ({
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

/** What a search in a worker would have found of repeat buying, spending and groups: of the right form and size. */
const fit = `SELECT
    unnest(['whole', 'first']) AS part,
    unnest([DATE '2024-12-20', DATE '2023-06-30']) AS as_of,
    unnest([DATE '2024-12-20', DATE '2024-12-19']) AS until,
    'bg_nbd' AS model, 7 AS unit_days, 0.5 AS r, 6.0 AS alpha, 0.6 AS a, 2.5 AS b, 2.5 AS p, 3.5 AS q, 8000.0 AS v`;

const chances = `SELECT
    unnest(['whole', 'first']) AS part,
    unnest([NULL, DATE '2023-06-30']) AS as_of,
    unnest([NULL, DATE '2024-12-19']) AS until,
    'bg_bb' AS model, 1.2 AS alpha, 3.0 AS beta, 0.7 AS gamma, 8.0 AS delta`;

const groups = `SELECT
    4 AS k, 5.0 AS mean_recency, 1.2 AS mean_frequency, 5.5 AS mean_monetary,
    1.2 AS deviation_recency, 0.6 AS deviation_frequency, 1.1 AS deviation_monetary, centre.*
  FROM (VALUES (1, -1.0, 1.5, 1.2), (2, 0.2, 0.4, 0.6), (3, -0.8, -0.5, -0.4), (4, 0.9, -0.7, -0.9))
    AS centre(cluster, z_recency, z_frequency, z_monetary)`;

const arms = `SELECT customer_id, CASE WHEN hash(customer_id) % 2 = 0 THEN 'control' ELSE 'letter' END AS arm
  FROM orders WHERE hash(customer_id) % 3 > 0 GROUP BY customer_id`;

const surveys = `SELECT customer_id, ordered_at AS "at", CASE WHEN hash(order_id) % 4 = 0 THEN 'nps' ELSE 'csat' END AS kind,
    hash(order_id) % 5 + 1 AS score
  FROM orders WHERE hash(order_id) % 3 = 0`;

/** Position, segment, alternative, fact, operator, and the number or the word that the fact is held against. */
const conditions = [
  [1, 'Core', 1, 'revenue', '>=', 2000],
  [1, 'Core', 1, 'days_since', '<=', 90],
  [2, 'Toys', 1, 'category', '=', 'Toys'],
  [2, 'Toys', 2, 'categories', '>=', 4],
  [3, 'Asleep', 1, 'days_since', '>', 180]
].map(([position, segment, alternative, fact, operator, against]) => {
  const [number, word] = typeof against === 'number' ? [against, 'NULL'] : ['NULL', `'${against}'`];
  return `{'position': ${position}, 'segment': '${segment}', 'alternative': ${alternative}, 'fact': '${fact}',
    'operator': '${operator}', 'number': ${number}::DOUBLE, 'word': ${word}::VARCHAR}`;
});

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
    'mark_measures',
    over({ marks: `FROM five_marks('orders')` }, `mark_measures('marks', 'orders')`),
    `count(*) AS rows, sum(customers) AS customers, sum(revenue) * 100 AS cents, sum(kinds) AS kinds,
  round(sum(gini) * 1e6) AS gini_e6, round(sum(effective_kinds) * 1e6) AS effective_e6`
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
    'bought_together',
    `bought_together('orders')`,
    `count(*) AS rows, sum(baskets) AS baskets, max(all_baskets) AS all_baskets, round(sum(lift) * 1e6) AS lift_e6,
  round(sum(p_value) * 1e6) AS p_value_e6`
  ),
  of(
    'bought_together customer',
    `bought_together('orders', basket := 'customer')`,
    `count(*) AS rows, sum(baskets) AS baskets, max(all_baskets) AS all_baskets, round(sum(lift) * 1e6) AS lift_e6`
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
  of(
    'reallocation',
    over(
      { low: `FROM low_value('orders')` },
      `reallocation('low', let_go := 100, automate := 0.2, move_hours := 40, hour_cost := 30)`
    ),
    `count(*) AS rows, sum(customers) AS customers, sum(revenue) * 100 AS cents,
  sum(by_letting_go) * 100 AS let_go_cents, sum(contribution_after) * 100 AS after_cents`
  ),
  of('rfm quantile', `rfm('orders')`, rfmFigures),
  of('rfm ntile', `rfm('orders', method := 'ntile')`, rfmFigures),
  of(
    'rfm8',
    `rfm8('orders')`,
    `count(*) AS rows, sum(r) AS r, sum(f) AS f, sum(m) AS m, count_if(segment = '重要价值') AS best`
  ),
  of(
    'rfm_schemes',
    `rfm_schemes('orders')`,
    `count(*) AS rows, sum(r) AS r, sum(f) AS f, sum(m) AS m, sum(monetary) * 100 AS cents,
  count_if(by_quartile = 'Others') AS no_quartile, count_if(by_means = '重要价值') AS best`
  ),
  of(
    'rfm_scheme_changes',
    over({ schemes: `FROM rfm_schemes('orders')` }, `rfm_scheme_changes('schemes')`),
    `count(*) AS rows, sum(segments) AS segments, sum(changed) AS changed, sum(most) AS most`
  ),
  of(
    'kmeans',
    over({ groups }, `kmeans('orders', fit := 'groups')`),
    `count(*) AS rows, sum(cluster) AS clusters, sum(next_cluster) AS next_clusters, sum(monetary) * 100 AS cents,
  round(sum(clearness) * 1e3) AS clearness_e3`
  ),
  of(
    'customer_facts',
    `customer_facts('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(days_since) AS days_since, sum(gap_days) * 2 AS half_gaps,
  sum(categories) AS categories, sum(products) AS products, count_if(category = 'Toys') AS toys,
  sum(contribution) * 100 AS contribution_cents, round(sum(recent_share) * 1e3) AS recent_e3`
  ),
  of(
    'rules',
    `rules('orders', conditions := [${conditions.join(', ')}])`,
    `count(*) AS rows, sum(rule) AS rules, count_if(segment = 'Others') AS others, sum(len(met)) AS met,
  count(near_segment) AS near, round(sum(near_by) * 1e3) AS near_e3, sum(revenue) * 100 AS cents`
  ),
  of(
    'survival',
    over({ times: `FROM repurchase('orders', split := 'tier')` }, `survival('times')`),
    `count(*) AS rows, sum(events) AS events, sum(censored) AS censored, round(sum(survival) * 1e6) AS survival_e6`
  ),
  of(
    'log_rank',
    over({ times: `FROM repurchase('orders', split := 'channel')` }, `log_rank('times')`),
    `count(*) AS rows, sum(customers) AS customers, sum(events) AS events, round(sum(expected) * 1e3) AS expected_e3`
  ),
  of(
    'repeat_rates',
    over({ times: `FROM repurchase('orders', split := 'cohort')` }, `repeat_rates('times')`),
    `count(*) AS rows, sum(customers) AS customers, sum(returned) AS returned, round(sum(low) * 1e6) AS low_e6`
  ),
  of(
    'purchase_gaps',
    `purchase_gaps('orders')`,
    `count(*) AS rows, sum(reached) AS reached, sum(customers) AS customers, sum(gap_median) * 2 AS half_gaps`
  ),
  of(
    'lifecycle',
    `lifecycle('orders')`,
    `count(*) AS rows, sum(revenue) * 100 AS cents, sum(order_days) AS order_days, count_if(own_rhythm) AS own,
  count_if(stage = 'lost') AS lost, count_if(stage = 'loyal') AS loyal, count_if(stage = 'slipping') AS slipping`
  ),
  of(
    'lifecycle_months',
    `lifecycle_months('orders')`,
    `count(*) AS rows, count(DISTINCT seen_on) AS dates, count_if(stage = 'lost') AS lost,
  count_if(stage = 'returned') AS returned, count_if(stage <> from_stage) AS moved`
  ),
  of(
    'churn_backtest',
    over(
      { stages: `FROM lifecycle('orders', as_of := DATE '2024-06-30')` },
      `churn_backtest('stages', 'orders')`
    ),
    `customers, gone, warned, hits, round(precision_low * 1e6) AS low_e6, round(revenue_gone) AS revenue`
  ),
  of(
    'transitions',
    over({ moves: `FROM movement('orders')` }, `transitions('moves')`),
    `count(*) AS rows, sum(customers) AS customers, sum(base) AS base, round(sum(share) * 1e6) AS share_e6,
  round(sum(revenue) * 100) AS cents`
  ),
  of(
    'tier_forecast',
    over({ moves: `FROM movement('orders')` }, `tier_forecast('moves')`),
    `count(*) AS rows, sum(customers) AS customers, round(sum(expected) * 1e3) AS expected_e3`
  ),
  of(
    'climbs',
    over({ moves: `FROM movement('orders')` }, `climbs('moves', 'orders')`),
    `count(*) AS rows, sum(base) AS base, sum(climbed) AS climbed, round(sum(low) * 1e6) AS low_e6`
  ),
  of(
    'contracts',
    `contracts('orders')`,
    `count(*) AS rows, sum(duration) AS duration, sum(renewals) AS renewals, count_if(event) AS lost, sum(revenue) * 100 AS cents`
  ),
  of(
    'opportunities',
    over({ chances }, `opportunities('orders', fit := 'chances')`),
    `count(*) AS rows, sum(opportunities) AS opportunities, sum(taken) AS taken, sum(revenue) * 100 AS cents,
  round(sum(p_alive)) AS alive, round(sum(expected_taken)) AS expected`
  ),
  of(
    'opportunities_backtest',
    over({ chances }, `opportunities_backtest('orders', fit := 'chances')`),
    `count(*) AS rows, sum(later_taken) AS later, round(sum(naive_taken)) AS naive, round(sum(expected_taken)) AS expected`
  ),
  of(
    'btyd_summary',
    `btyd_summary('orders')`,
    `count(*) AS rows, sum(x) AS x, round(sum(t_x) * 1e3) AS t_x_e3, round(sum(T) * 1e3) AS t_e3`
  ),
  of(
    'btyd_value',
    over({ fit }, `btyd_value('orders', fit := 'fit', only_part := 'whole')`),
    `count(*) AS rows, sum(x) AS x, round(sum(p_alive)) AS alive, round(sum(expected_purchases)) AS expected,
  round(sum(value)) AS value`
  ),
  of(
    'worth',
    over({ fit }, `worth('orders', fit := 'fit')`),
    `count(*) AS rows, sum(orders) AS orders, sum(revenue) * 100 AS cents, count_if(tier = 'tail') AS tail,
  round(sum(lifespan_value)) AS lifespan_value, round(sum(value)) AS value, sum(decile) AS deciles`
  ),
  of(
    'worth_backtest',
    over({ fit }, `worth_backtest('orders', fit := 'fit')`),
    `count(*) AS rows, sum(purchases) AS purchases, sum(revenue) * 100 AS cents, sum(naive_revenue) * 100 AS naive_cents,
  round(sum(expected_purchases)) AS expected, round(sum(simple_revenue)) AS simple`
  ),
  of(
    'league_table',
    over(
      { fit: `(${fit}) UNION ALL BY NAME (${groups})`, sorted: `FROM league('orders', fit := 'fit')` },
      `league_table('sorted')`
    ),
    `count(*) AS rows, sum(customers) AS customers, sum(returned) AS returned, round(sum(capture) * 1e6) AS capture_e6,
  round(sum(auc) * 1e6) AS auc_e6, round(sum(auc_low) * 1e6) AS auc_low_e6`
  ),
  of(
    'league_agreement',
    over({ sorted: `FROM league('orders')` }, `league_agreement('sorted')`),
    `count(*) AS rows, sum(customers) AS customers, round(sum(agreement) * 1e6) AS agreement_e6`
  ),
  of(
    'effect_arms',
    over({ arms, effects: `FROM effect('orders', treated := 'arms')` }, `effect_arms('effects')`),
    `count(*) AS rows, sum(customers) AS customers, sum(bought) AS bought, sum(stopped) AS stopped,
  round(sum(mean) * 1e6) AS mean_e6, round(sum(like_after) * 1e6) AS like_e6`
  ),
  of(
    'effect_tests',
    over({ arms, effects: `FROM effect('orders', treated := 'arms')` }, `effect_tests('effects')`),
    `count(*) AS rows, sum(customers) AS customers, round(sum(difference) * 1e6) AS difference_e6,
  round(sum(u)) AS u, round(sum(did) * 1e6) AS did_e6`
  ),
  of(
    'one_customer',
    `one_customer('orders')`,
    `count(*) AS rows, sum(amount) * 100 AS cents, sum(order_number) AS numbers, sum(len(items)) AS letters`
  ),
  of(
    'similar_customers',
    `similar_customers('orders', 'K000000009')`,
    `count(*) AS rows, count(DISTINCT customer_id) AS customers, count(DISTINCT item) AS items`
  ),
  of(
    'worth_of_like',
    `worth_of_like('orders', 'K000000009')`,
    `count(*) AS rows, sum(days) AS days, sum(revenue) * 100 AS cents`
  ),
  of(
    'scorecard',
    `scorecard('orders')`,
    `count(*) AS rows, sum(n) AS n, round(sum(total)) AS total, round(sum(value) * 1e3) AS value_e3,
  round(sum(low) * 1e3) AS low_e3`
  ),
  of(
    'satisfaction_loyalty',
    over({ surveys }, `satisfaction_loyalty('orders', touches := 'surveys')`),
    `count(*) AS rows, count(score) AS scored, sum(score) AS score, sum(revenue) * 100 AS cents,
  count_if(quadrant = 'loyalist') AS loyalists, count_if(quadrant = 'hostage') AS hostages`
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
