-- scorecard(orders, every, segment_by, customers, touches, nps_kind, csat_kind, satisfied, until, refunds): how do the
-- customers of each segment do, period by period? One row a period, segment and measure.
--
-- orders      name of the relation of order lines
-- every       length of a period: 'month', 'quarter' (default), 'half-year' or 'year'
-- segment_by  what makes the segments: 'tier' (default), by what the customer had spent before the period, cut as
--             pareto() cuts revenue (80 %, 95 %), 'new' for who had ordered nothing; 'none'; or the name of a column of
--             customers
-- customers   name of a relation of customers: customer_id, the column that segment_by names, nps and csat where it has
--             them; by default no_touches, which holds none
-- touches     name of a relation of surveys and other contacts: customer_id, at, kind and score, or nps and csat; by
--             default no_touches, which holds none
-- nps_kind    kind of the contacts whose score, 0 to 10, says how likely the customer recommends us
-- csat_kind   kind of the contacts whose score says how satisfied the customer is
-- satisfied   the least such score of a satisfied customer
-- until       last day that is seen; default: the day of the last order
-- refunds     what a line with amount <= 0 is: 'orders' (default), an order like any other;
--             'money', no order: it counts in revenue only
--
-- period      first day of the period
-- period_end  its last day
-- complete    false where the period had not ended by the end of the last day
-- segment     by segment_by; NULL for all customers together, '' for those of whom it is not known
-- measure     'active_customers', those who ordered; 'order_value', revenue by orders; 'repurchase', who ordered on two
--             days or more, of those who ordered; 'retention', who ordered, of those who did in the period before;
--             'churn', who did not; 'clv', revenue so far of those who ordered; 'nps', promoters (9, 10) less detractors
--             (0 to 6), in points of 100; 'csat', those satisfied
-- n           of how many: customers, for order_value orders, for nps and csat who answered
-- total       what was counted or summed among them
-- value       total / n; for active_customers n; for nps 100 * total / n; NULL for the churn of a running period, in
--             which who has not come may still come
-- low, high   95 % interval of the value: Wilson for shares; t for clv; for order_value t of a ratio, customer by
--             customer, for one customer's orders are alike; for nps normal, with three answers added (3/4 promoters,
--             3/4 detractors), so that a few of one mind do not look certain. NULL for active_customers, a count of all
--             there were, and where there is one customer
--
-- A measure for which nobody can be counted has no row. Sources: Reichheld (2003) for nps and Rocks (2016) for its
-- interval; Wilson (1927); Cochran (1977) for the ratio.
CREATE OR REPLACE MACRO scorecard(
  orders, every := 'quarter', segment_by := 'tier', customers := 'no_touches', touches := 'no_touches',
  nps_kind := 'nps', csat_kind := 'csat', satisfied := 4, until := NULL, refunds := 'orders'
) AS TABLE
WITH its_cards AS (
  FROM scorecard_customers(
    orders, every := every, segment_by := segment_by, customers := customers, touches := touches,
    nps_kind := nps_kind, csat_kind := csat_kind, until := until, refunds := refunds
  )
),
its_counts AS (
  SELECT
    period, period_end, complete, segment,
    count(*) FILTER (its_cards.orders > 0) AS active,
    count(*) FILTER (order_days > 1) AS again,
    count(*) FILTER (was_active) AS base,
    count(*) FILTER (was_active AND its_cards.orders > 0) AS stayed,
    coalesce(sum(its_cards.orders), 0)::BIGINT AS order_count,
    count(*) FILTER (its_cards.orders > 0 OR revenue <> 0) AS payers,
    coalesce(sum(revenue), 0)::DOUBLE AS money,
    sum(revenue::DOUBLE ** 2) AS money_squares,
    sum(revenue::DOUBLE * its_cards.orders) AS money_orders,
    sum(its_cards.orders::DOUBLE ** 2) AS order_squares,
    coalesce(sum(revenue_so_far) FILTER (its_cards.orders > 0), 0)::DOUBLE AS worth,
    stddev_samp(revenue_so_far::DOUBLE) FILTER (its_cards.orders > 0) AS worth_spread,
    count(nps) AS asked,
    count(*) FILTER (nps >= 9) AS promoters,
    count(*) FILTER (nps <= 6) AS detractors,
    count(csat) AS rated,
    count(*) FILTER (csat >= satisfied) AS pleased
  FROM its_cards
  GROUP BY GROUPING SETS ((period, period_end, complete, segment), (period, period_end, complete))
),
its_errors AS (
  SELECT
    *,
    money / nullif(order_count, 0) AS ratio,
    sqrt(greatest(money_squares - 2 * ratio * money_orders + ratio ** 2 * order_squares, 0)
      * payers / nullif(payers - 1, 0)) / nullif(order_count, 0) * student_t(nullif(payers - 1, 0)) AS ratio_reach,
    worth_spread / sqrt(active) * student_t(nullif(active - 1, 0)) AS worth_reach,
    (promoters - detractors) / (asked + 3) AS net,
    (promoters + detractors + 1.5) / (asked + 3) AS outspoken,
    1.959963984540054 * sqrt((outspoken - net ** 2) / (asked + 3)) AS net_reach
  FROM its_counts
),
its_measures AS (
  SELECT period, period_end, complete, segment, unnest([
    {'name': 'active_customers', 'base': active, 'hits': active::DOUBLE, 'figure': active::DOUBLE, 'middle': NULL,
      'reach': NULL},
    {'name': 'order_value', 'base': order_count, 'hits': money, 'figure': ratio, 'middle': ratio, 'reach': ratio_reach},
    {'name': 'repurchase', 'base': active, 'hits': again, 'figure': NULL, 'middle': NULL, 'reach': NULL},
    {'name': 'retention', 'base': base, 'hits': stayed, 'figure': NULL, 'middle': NULL, 'reach': NULL},
    {'name': 'churn', 'base': base, 'hits': base - stayed, 'figure': NULL, 'middle': NULL, 'reach': NULL},
    {'name': 'clv', 'base': active, 'hits': worth, 'figure': worth / active, 'middle': worth / active,
      'reach': worth_reach},
    {'name': 'nps', 'base': asked, 'hits': promoters - detractors, 'figure': 100 * (promoters - detractors) / asked,
      'middle': 100 * net, 'reach': 100 * net_reach},
    {'name': 'csat', 'base': rated, 'hits': pleased, 'figure': NULL, 'middle': NULL, 'reach': NULL}
  ]) AS measured
  FROM its_errors
),
its_named AS (
  SELECT
    period, period_end, complete, segment,
    measured.name AS measure,
    measured.base AS n,
    measured.hits AS total,
    measured.name IN ('repurchase', 'retention', 'churn', 'csat') AS is_share,
    measured.name <> 'churn' OR complete AS is_known,
    measured.figure AS figure,
    measured.middle - measured.reach AS bottom,
    measured.middle + measured.reach AS top
  FROM its_measures
)
SELECT
  period, period_end, complete, segment, measure, n, total,
  CASE WHEN is_known THEN CASE WHEN is_share THEN total / nullif(n, 0) ELSE figure END END AS value,
  CASE
    WHEN NOT is_known THEN NULL
    WHEN is_share THEN wilson_low(total, n)
    WHEN measure = 'nps' THEN greatest(bottom, -100)
    ELSE bottom
  END AS low,
  CASE
    WHEN NOT is_known THEN NULL
    WHEN is_share THEN wilson_high(total, n)
    WHEN measure = 'nps' THEN least(top, 100)
    ELSE top
  END AS high
FROM its_named
WHERE n > 0 OR total <> 0 OR measure = 'active_customers';
