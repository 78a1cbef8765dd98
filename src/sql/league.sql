-- league(orders, as_of, fit, refunds): what would each way of sorting customers have said at a past date, and what came
-- then? One row a customer and method.
--
-- orders   name of the relation of order lines
-- as_of    the past date: what was ordered after that day is not seen by any method, and is what they are held against;
--          default: the middle of the days of the orders
-- fit      name of the relation of what was fitted to the orders up to as_of: parameters as for worth, groups as for
--          kmeans, or both; by default no_fit, which holds none: then the model and K-means have no rows
-- refunds  what a line with amount <= 0 is: 'orders' (default), an order like any other;
--          'money', no order: it counts in money only
--
-- method         'revenue', the money so far; 'tiers', the head, waist and tail by it, as pareto cuts at 0.8 and 0.95;
--                'rfm', 'rfm8' and 'lifecycle', as those macros say; 'rules', the first that holds of six on tier and
--                stage; 'kmeans', the most groups that the fit has; 'bg_nbd', as btyd_value says
-- customer_id    text
-- segment        the group it is in by that method; for the money so far and the model the tenth, 1 for the best
-- score          the greater, the better by that method; customers of one group are alike. rfm: r + f + m; rfm8: m, then
--                r, then f; lifecycle: from lost over silent, slipping, new, returned and active to loyal; rules: from 6
--                for the first to 1 for the last; kmeans: mean money so far of the group; bg_nbd: money expected until
--                the last day, or days with an order where the fit has no p, q, v
-- in_top         which part of the customer is in the best tenth, 0 to 1: of those who are alike, all have the same part
--                of the places that are left
-- came_back      true where there is an order after as_of
-- later_revenue  sum of amounts after as_of, refunds included
-- revenue        sum of amounts up to as_of, refunds included
-- seen_on        as_of
-- until          the last day with an order
--
-- The six rules, where 'there' is a stage new, active, loyal or returned: 'core', the head, there; 'rising', the waist,
-- there; 'at risk', head or waist, slipping or silent; 'small', the tail, there; 'fading', the tail, slipping or silent;
-- 'gone', all who are lost.
--
-- Customers who first ordered after as_of have no row. What each method scores is in `league_table`.
CREATE OR REPLACE MACRO league(orders, as_of := NULL, fit := 'no_fit', refunds := 'orders') AS TABLE
WITH "league lines" AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    coalesce("this line".amount, 0) AS money,
    refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL AS counts
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
),
"league clock" AS MATERIALIZED (
  SELECT "these days".seen_on AS cut_on, "these days".until AS end_on
  FROM league_days(orders, as_of := as_of, refunds := refunds) AS "these days"
),
its_later AS (
  SELECT buyer, bool_or(counts) AS came, sum(money) AS later_money
  FROM "league lines", "league clock"
  WHERE day > cut_on
  GROUP BY buyer
),
its_known AS MATERIALIZED (
  SELECT
    summary.customer_id AS buyer,
    summary.revenue AS money,
    coalesce(sum(greatest(summary.revenue, 0)) OVER (
      ORDER BY summary.revenue DESC, summary.customer_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS before_money,
    sum(greatest(summary.revenue, 0)) OVER () AS all_money
  FROM customer_summary(orders, as_of := (SELECT cut_on FROM "league clock"), refunds := refunds) AS summary
  WHERE summary.recency_days IS NOT NULL
),
its_tiered AS (
  SELECT
    buyer,
    CASE
      WHEN money <= 0 THEN 1
      WHEN before_money < 0.8 * all_money THEN 3
      WHEN before_money < 0.95 * all_money THEN 2
      ELSE 1
    END AS tier
  FROM its_known
),
its_staged AS MATERIALIZED (
  SELECT "this customer".customer_id AS buyer, "this customer".stage AS stage
  FROM lifecycle(orders, as_of := (SELECT cut_on FROM "league clock"), refunds := refunds) AS "this customer"
),
its_said AS (
  SELECT 'revenue' AS method, buyer, NULL AS label, money::DOUBLE AS points FROM its_known
  UNION ALL
  SELECT 'tiers', buyer, ['tail', 'waist', 'head'][tier], tier FROM its_tiered
  UNION ALL
  SELECT 'rfm', "scored".customer_id, "scored".segment, "scored".r + "scored".f + "scored".m
  FROM rfm(orders, as_of := (SELECT cut_on FROM "league clock"), refunds := refunds) AS "scored"
  UNION ALL
  SELECT 'rfm8', "scored".customer_id, "scored".segment, 4 * "scored".m + 2 * "scored".r + "scored".f
  FROM rfm8(orders, as_of := (SELECT cut_on FROM "league clock"), refunds := refunds) AS "scored"
  UNION ALL
  SELECT
    'lifecycle', buyer, stage,
    list_position(['lost', 'silent', 'slipping', 'new', 'returned', 'active', 'loyal'], stage)
  FROM its_staged
  UNION ALL
  SELECT 'rules', buyer, ['core', 'rising', 'at risk', 'small', 'fading', 'gone'][rule], 7 - rule
  FROM (
    SELECT
      its_tiered.buyer,
      CASE
        WHEN tier = 3 AND stage NOT IN ('slipping', 'silent', 'lost') THEN 1
        WHEN tier = 2 AND stage NOT IN ('slipping', 'silent', 'lost') THEN 2
        WHEN tier >= 2 AND stage <> 'lost' THEN 3
        WHEN stage NOT IN ('slipping', 'silent', 'lost') THEN 4
        WHEN stage <> 'lost' THEN 5
        ELSE 6
      END AS rule
    FROM its_tiered
    JOIN its_staged ON its_staged.buyer = its_tiered.buyer
  )
  UNION ALL
  SELECT
    'kmeans', "grouped".customer_id, "grouped".cluster::VARCHAR,
    avg("grouped".monetary::DOUBLE) OVER (PARTITION BY "grouped".cluster)
  FROM kmeans(
    orders, fit := fit,
    k := (SELECT max("this fit".k) FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_groups) AS "this fit"),
    as_of := (SELECT cut_on FROM "league clock"), refunds := refunds
  ) AS "grouped"
  WHERE "grouped".cluster IS NOT NULL
  UNION ALL
  SELECT 'bg_nbd', "valued".customer_id, NULL, coalesce("valued".value, "valued".expected_purchases)
  FROM btyd_value(
    orders, fit := fit, as_of := (SELECT cut_on FROM "league clock"), periods := 1,
    period_days := (SELECT greatest(end_on - cut_on, 1) FROM "league clock"), discount := 0, refunds := refunds,
    only_model := 'bg_nbd', only_part := 'whole'
  ) AS "valued"
),
its_placed AS (
  SELECT
    its_said.*,
    its_known.money,
    count(*) OVER whole AS everybody,
    rank() OVER (PARTITION BY its_said.method ORDER BY points DESC) - 1 AS before,
    count(*) OVER (PARTITION BY its_said.method, points) AS alike,
    row_number() OVER (PARTITION BY its_said.method ORDER BY points DESC, its_said.buyer) AS place
  FROM its_said
  JOIN its_known ON its_known.buyer = its_said.buyer
  WHERE points IS NOT NULL
  WINDOW whole AS (PARTITION BY its_said.method)
)
SELECT
  method,
  its_placed.buyer AS customer_id,
  coalesce(label, (10 * (place - 1) // everybody + 1)::VARCHAR) AS segment,
  points AS score,
  greatest(0, least(1, (everybody / 10 - before) / alike)) AS in_top,
  coalesce(came, false) AS came_back,
  coalesce(later_money, 0) AS later_revenue,
  money AS revenue,
  cut_on AS seen_on,
  end_on AS until
FROM its_placed
CROSS JOIN "league clock"
LEFT JOIN its_later ON its_later.buyer = its_placed.buyer;
