-- worth(orders, model, fit, as_of, months, discount, margin, lifespan, least_years, refunds): what is each customer
-- worth from now on, by a fitted model and by two simple rules? One row a customer.
--
-- orders       name of the relation of order lines
-- model        'bg_nbd', 'mbg_nbd' or 'pareto_nbd': which model of the fit to take
-- fit          name of the relation of the fitted parameters, as for btyd_value; by default no_fit, which holds none.
--              Of several rows, that of this model counts whose part is “whole”.
-- as_of        reference date; default: the day after the last order. What was ordered after that day is not seen.
-- months       months looked ahead by the model, 30.4375 days each
-- discount     rate of discount a year: 0.1 makes what comes one year later worth 1 / 1.1
-- margin       share of the revenue, 0 to 1, that is left after the costs; 1 gives worth in revenue
-- lifespan     years for which the simple rules expect a customer to stay, 1 or more; the yearly retention r is
--              1 - 1 / lifespan
-- least_years  years that a customer counts as observed at least, so that one first order makes no rich year
-- refunds      what a line with amount <= 0 is: 'orders' (default), an order like any other;
--              'money', no order: it counts in revenue only
--
-- customer_id         text
-- orders              number of orders so far, as in customer_summary
-- revenue             sum of amounts so far, refunds included
-- tier                'head', 'waist' or 'tail' by revenue so far, as pareto cuts at 0.8 and 0.95
-- years               from the first order to as_of, least_years at least
-- annual_margin       revenue / years * margin
-- lifespan_value      annual_margin * lifespan: the rule of the handbooks
-- retention_value     annual_margin * r / (1 + discount - r): all years to come, discounted
-- p_alive             probability that the customer is still there, 0 to 1; this and what follows from the model is
--                     NULL without a fit
-- expected_purchases  days with an order expected in the months ahead
-- order_value         mean money expected of such a day; NULL where the fit has no p, q, v
-- value               margin of the months ahead, discounted by the month
-- rank                1 for the greatest value; ties by expected_purchases, retention_value, then customer ascending
-- decile              1 for the first tenth by rank, 10 for the last
--
-- Sources: Fader, Hardie and Lee (2005) for the models; Gupta and Lehmann (2003) for margin * r / (1 + d - r).
CREATE OR REPLACE MACRO worth(
  orders, model := 'bg_nbd', fit := 'no_fit', as_of := NULL, months := 12, discount := 0.1, margin := 1.0,
  lifespan := 3, least_years := 1, refunds := 'orders'
) AS TABLE
WITH its_sums AS (
  SELECT
    summary.customer_id,
    summary.orders AS order_count,
    summary.revenue AS money,
    greatest(coalesce(summary.tenure_days, 0) / 365.25, least_years) AS seen_years,
    coalesce(sum(greatest(summary.revenue, 0)) OVER (
      ORDER BY summary.revenue DESC, summary.customer_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS before_money,
    sum(greatest(summary.revenue, 0)) OVER () AS all_money
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
),
its_simple AS (
  SELECT
    *,
    money::DOUBLE / seen_years * margin AS yearly,
    1 - 1 / greatest(lifespan::DOUBLE, 1) AS kept
  FROM its_sums
),
its_modelled AS (
  FROM btyd_value(
    orders, fit := fit, as_of := as_of, periods := months, period_days := 30.4375,
    discount := (1 + discount) ** (1 / 12) - 1, refunds := refunds, only_model := model, only_part := 'whole'
  )
),
its_valued AS (
  SELECT
    its_simple.*,
    its_modelled.p_alive AS alive,
    its_modelled.expected_purchases AS expected,
    its_modelled.order_value AS each_order,
    its_modelled.value * margin AS ahead,
    row_number() OVER (
      ORDER BY its_modelled.value DESC NULLS LAST, its_modelled.expected_purchases DESC NULLS LAST, yearly DESC,
        its_simple.customer_id
    ) AS place,
    count(*) OVER () AS everybody
  FROM its_simple
  LEFT JOIN its_modelled ON its_modelled.customer_id = its_simple.customer_id
)
SELECT
  its_valued.customer_id,
  order_count AS orders,
  money AS revenue,
  CASE
    WHEN money <= 0 THEN 'tail'
    WHEN before_money < 0.8 * all_money THEN 'head'
    WHEN before_money < 0.95 * all_money THEN 'waist'
    ELSE 'tail'
  END AS tier,
  seen_years AS years,
  yearly AS annual_margin,
  yearly * lifespan AS lifespan_value,
  yearly * kept / (1 + discount - kept) AS retention_value,
  alive AS p_alive,
  expected AS expected_purchases,
  each_order AS order_value,
  ahead AS value,
  place AS rank,
  (10 * (place - 1) // everybody + 1)::INTEGER AS decile
FROM its_valued;
