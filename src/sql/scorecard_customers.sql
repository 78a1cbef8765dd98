-- scorecard_customers(orders, every, segment_by, customers, touches, nps_kind, csat_kind, until, refunds): whom does a
-- scorecard count? One row a customer and period.
--
-- orders      name of the relation of order lines
-- every       length of a period: 'month', 'quarter' (default), 'half-year' or 'year'
-- segment_by  what makes the segments: 'tier' (default), by what the customer had spent before the period, cut as
--             pareto() cuts revenue (80 %, 95 %), 'new' for who had ordered nothing; 'none'; or the name of a column of
--             customers
-- customers   name of a relation of customers: customer_id, the column that segment_by names, nps and csat where it has
--             them; by default no_touches, which holds none. It may be that of the order lines: then the value of most
--             lines counts
-- touches     name of a relation of surveys and other contacts: customer_id, at, kind and score, or nps and csat; by
--             default no_touches, which holds none
-- nps_kind    kind of the contacts whose score, 0 to 10, says how likely the customer recommends us
-- csat_kind   kind of the contacts whose score says how satisfied the customer is
-- until       last day that is seen; default: the day of the last order
-- refunds     what a line with amount <= 0 is: 'orders' (default), an order like any other;
--             'money', no order: it counts in revenue only
--
-- period            first day of the period
-- period_end        its last day
-- complete          false where the period had not ended by the end of the last day
-- customer_id       text
-- segment           by segment_by; '' where it is not known
-- orders            orders of the period: distinct order ids; where an id is missing, one calendar day is one order
-- order_days        days with orders
-- revenue           sum of their amounts, refunds included
-- revenue_so_far    the same, from the customer's first period to this one
-- was_active        true where the customer ordered in the period before
-- nps, csat         the customer's last score of each kind in the period; without one, what customers says of whoever
--                   ordered
--
-- There is a row for who ordered in the period or the one before, and for who gave a score. An order is counted, with
-- all its money, on its first day. All that makes a tier came before the period, for what came in it would contain the
-- answer. Lines without a customer or a date are left out.
CREATE OR REPLACE MACRO scorecard_customers(
  orders, every := 'quarter', segment_by := 'tier', customers := 'no_touches', touches := 'no_touches',
  nps_kind := 'nps', csat_kind := 'csat', until := NULL, refunds := 'orders'
) AS TABLE
WITH its_settings AS (
  SELECT CASE every
    WHEN 'month' THEN 1
    WHEN 'quarter' THEN 3
    WHEN 'half-year' THEN 6
    WHEN 'year' THEN 12
    ELSE error('scorecard: every is ''month'', ''quarter'', ''half-year'' or ''year''')
  END AS months
),
its_lines AS (
  SELECT
    "this line".customer_id AS customer_id,
    "this line".order_id AS order_key,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN "this line".amount > 0 OR "this line".amount IS NULL
      ELSE error('scorecard: refunds is ''orders'' or ''money''')
    END AS counts
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (until IS NULL OR "this line".ordered_at < until::DATE + INTERVAL 1 DAY)
),
its_baskets AS (
  SELECT
    customer_id,
    min(day) AS first_day,
    max(day) AS last_day,
    bool_or(counts) AS is_order,
    coalesce(sum(money), 0) AS money
  FROM its_lines
  GROUP BY customer_id, order_key, CASE WHEN order_key IS NULL THEN day END
),
its_spent AS MATERIALIZED (
  SELECT
    customer_id,
    (year(first_day) * 12 + month(first_day) - 1) // months AS step,
    count(*) FILTER (is_order) AS order_count,
    count(DISTINCT first_day) FILTER (is_order) AS day_count,
    sum(money)::DECIMAL(38, 4) AS money,
    max(last_day) AS last_day
  FROM its_baskets, its_settings
  GROUP BY customer_id, step
),
its_clock AS MATERIALIZED (
  SELECT
    months,
    min(step) AS first_step,
    max(step) AS last_step,
    coalesce(until::DATE, max(last_day)) AS last_day
  FROM its_spent, its_settings
  GROUP BY months
),
its_described AS (
  SELECT
    "this one".customer_id::VARCHAR AS customer_id,
    max(try_cast("this one".nps::VARCHAR AS DOUBLE)) AS nps_score,
    max(try_cast("this one".csat::VARCHAR AS DOUBLE)) AS csat_score
  FROM (
    FROM query_table(customers)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS nps, NULL::VARCHAR AS csat
    WHERE false
  ) AS "this one"
  WHERE "this one".customer_id IS NOT NULL
  GROUP BY ALL
),
its_traits AS (
  FROM customer_traits(customers, CASE WHEN segment_by IN ('tier', 'none') THEN 'customer_id' ELSE segment_by END)
  WHERE segment_by NOT IN ('tier', 'none')
),
its_scores AS (
  SELECT
    customer_id,
    (year(answered_at) * 12 + month(answered_at) - 1) // months AS step,
    arg_max(answers.nps, answered_at) AS nps_score,
    arg_max(answers.csat, answered_at) AS csat_score
  FROM survey_answers(touches, nps_kind := nps_kind, csat_kind := csat_kind) AS answers, its_clock
  WHERE answered_at::DATE <= last_day
  GROUP BY customer_id, step
),
its_counted AS (
  SELECT customer_id, step FROM its_spent
  UNION
  SELECT customer_id, step + 1 FROM its_spent WHERE order_count > 0
  UNION
  SELECT customer_id, step FROM its_scores
),
its_known AS (
  SELECT customer_id, min(step) AS first_step, row_number() OVER (ORDER BY customer_id)::INTEGER AS who
  FROM its_spent
  WHERE segment_by = 'tier'
  GROUP BY customer_id
),
its_grid AS (
  SELECT customer_id, who, unnest(range(first_step, (SELECT last_step FROM its_clock) + 1)) AS step FROM its_known
),
its_sums AS (
  SELECT
    its_grid.customer_id,
    who,
    its_grid.step,
    sum(coalesce(money, 0)) OVER (
      PARTITION BY who ORDER BY its_grid.step ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS before
  FROM its_grid
  LEFT JOIN its_spent ON its_grid.customer_id = its_spent.customer_id AND its_grid.step = its_spent.step
),
its_ranked AS (
  SELECT
    customer_id,
    step,
    before,
    sum(greatest(before, 0)) OVER (PARTITION BY step) AS total,
    sum(greatest(before, 0)) OVER (PARTITION BY step ORDER BY before DESC, who ROWS UNBOUNDED PRECEDING)
      - greatest(before, 0) AS above
  FROM its_sums
  WHERE before IS NOT NULL
),
its_tiers AS (
  SELECT
    customer_id,
    step,
    CASE
      WHEN before <= 0 THEN 'tail'
      WHEN above < ceil(total * 0.8 * 10000) * 0.0001 THEN 'head'
      WHEN above < ceil(total * 0.95 * 10000) * 0.0001 THEN 'waist'
      ELSE 'tail'
    END AS tier
  FROM its_ranked
),
its_histories AS (
  SELECT
    customer_id,
    step,
    order_count,
    day_count,
    money,
    sum(money) OVER (PARTITION BY customer_id ORDER BY step ROWS UNBOUNDED PRECEDING) AS so_far
  FROM its_spent
)
SELECT
  make_date(its_counted.step * months // 12, its_counted.step * months % 12 + 1, 1) AS period,
  make_date((its_counted.step + 1) * months // 12, (its_counted.step + 1) * months % 12 + 1, 1) - 1 AS period_end,
  make_date((its_counted.step + 1) * months // 12, (its_counted.step + 1) * months % 12 + 1, 1) - 1 <= its_clock.last_day AS complete,
  its_counted.customer_id AS customer_id,
  CASE segment_by WHEN 'tier' THEN coalesce(tier, 'new') WHEN 'none' THEN '' ELSE coalesce(trait, '') END AS segment,
  coalesce(now.order_count, 0) AS orders,
  coalesce(now.day_count, 0) AS order_days,
  coalesce(now.money, 0)::DECIMAL(38, 4) AS revenue,
  coalesce(now.so_far, 0)::DECIMAL(38, 4) AS revenue_so_far,
  coalesce(earlier.order_count > 0, false) AS was_active,
  coalesce(its_scores.nps_score, CASE WHEN now.order_count > 0 THEN its_described.nps_score END) AS nps,
  coalesce(its_scores.csat_score, CASE WHEN now.order_count > 0 THEN its_described.csat_score END) AS csat
FROM its_counted
CROSS JOIN its_clock
LEFT JOIN its_histories AS now ON its_counted.customer_id = now.customer_id AND its_counted.step = now.step
LEFT JOIN its_spent AS earlier ON its_counted.customer_id = earlier.customer_id AND its_counted.step = earlier.step + 1
LEFT JOIN its_tiers ON its_counted.customer_id = its_tiers.customer_id AND its_counted.step = its_tiers.step
LEFT JOIN its_described ON its_counted.customer_id = its_described.customer_id
LEFT JOIN its_traits ON its_counted.customer_id = its_traits.customer_id
LEFT JOIN its_scores ON its_counted.customer_id = its_scores.customer_id AND its_counted.step = its_scores.step
WHERE its_counted.step BETWEEN its_clock.first_step AND its_clock.last_step;
