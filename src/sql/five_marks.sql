-- five_marks(orders, costs, head, waist): who is head, waist and tail, and what makes a tail long? One row a customer.
--
-- orders    name of the relation of order lines
-- costs     name of a relation of what was spent to win customers: channel, cost; by default no_costs, which holds none
-- head      share of the total, 0 to 1, up to which a customer is of the head
-- waist     share of the total, 0 to 1, up to which a customer is of the waist
--
-- customer_id   text
-- tier          'head', 'waist' or 'tail' by revenue, as in pareto()
-- revenue       sum of amounts, refunds included
-- orders        number of orders, as in customer_summary()
-- tenure_days   calendar days from the first order to the day after the last order of all
-- recency_days  calendar days from the customer's last order to that day
-- channel       that of the first order; NULL where the relation lacks it
-- cost_to_win   what was spent on that channel / customers won through it; NULL where costs does not say
--
-- Lines without a customer or a date are left out; only pareto(), and so tier, counts money without a date.
-- What the tiers come to, mark_measures() says.
CREATE OR REPLACE MACRO five_marks(orders, costs := 'no_costs', head := 0.80, waist := 0.95) AS TABLE
WITH its_customer_tiers AS (
  SELECT ranked.id AS member, ranked.tier AS part FROM pareto(orders, head := head, waist := waist) AS ranked
),
its_first_ways AS (
  SELECT "this line".customer_id AS member, arg_min("this line".channel::VARCHAR, "this line".ordered_at) AS way
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS channel
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
  GROUP BY ALL
),
its_way_costs AS (
  SELECT "this cost".channel::VARCHAR AS way, sum(as_money("this cost".cost)) AS money
  FROM query_table(costs) AS "this cost"
  GROUP BY ALL
),
its_way_prices AS (
  SELECT its_first_ways.way, any_value(its_way_costs.money)::DOUBLE / count(*) AS price
  FROM its_first_ways
  JOIN its_way_costs ON its_first_ways.way = its_way_costs.way
  GROUP BY its_first_ways.way
)
SELECT
  summary.customer_id AS customer_id,
  coalesce(part, 'tail') AS tier,
  summary.revenue AS revenue,
  summary.orders AS orders,
  summary.tenure_days AS tenure_days,
  summary.recency_days AS recency_days,
  its_first_ways.way AS channel,
  price AS cost_to_win
FROM customer_summary(orders) AS summary
LEFT JOIN its_customer_tiers ON summary.customer_id = its_customer_tiers.member
LEFT JOIN its_first_ways ON summary.customer_id = its_first_ways.member
LEFT JOIN its_way_prices ON its_first_ways.way = its_way_prices.way;
