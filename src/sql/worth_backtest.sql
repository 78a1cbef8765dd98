-- worth_backtest(orders, fit, model, least_years, refunds): how well would worth have foretold what is known by now? One row
-- a customer of that time.
--
-- orders       name of the relation of order lines
-- fit          name of the relation of the fitted parameters, as for worth: of the row of the model whose part is
--              “first” as_of is the last day the fit knew, until the last day that it is held against; where it has no
--              r, only the simple rules answer, and without that row nothing does
-- model        'bg_nbd', 'mbg_nbd' or 'pareto_nbd': which model of the fit to take
-- least_years  years that a customer counts as observed at least, for the simple rule
-- refunds      what a line with amount <= 0 is: 'orders' (default), an order like any other;
--              'money', no order: it counts in revenue only
--
-- customer_id         text
-- tier                'head', 'waist' or 'tail' by revenue up to as_of, as pareto cuts at 0.8 and 0.95
-- purchases           days with an order after as_of, until the last day
-- revenue             sum of amounts in these days, refunds included
-- expected_purchases  what the model expected of them
-- expected_revenue    the same in money, not discounted; NULL where the fit has no p, q, v
-- naive_revenue       the revenue of as many days before as_of: what was comes again
-- simple_revenue      yearly revenue up to as_of, over years that are least_years at least, for these days
--
-- Customers who first ordered after as_of are not foretold and have no row.
CREATE OR REPLACE MACRO worth_backtest(
  orders, fit := 'no_fit', model := 'bg_nbd', least_years := 1, refunds := 'orders'
) AS TABLE
WITH its_span AS (
  SELECT
    any_value("this fit".as_of) AS cut_on,
    any_value("this fit".until) AS end_on,
    any_value("this fit".until - "this fit".as_of)::INTEGER AS days
  FROM (
    FROM query_table(fit)
    UNION ALL BY NAME
    FROM no_fit
  ) AS "this fit"
  WHERE "this fit".model = model AND "this fit".part = 'first'
),
its_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS bought_on,
    coalesce("this line".amount, 0) AS money,
    refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL AS counts
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
),
its_customers AS (
  SELECT
    buyer,
    count(DISTINCT bought_on) FILTER (bought_on > cut_on AND counts) AS days_bought,
    coalesce(sum(money) FILTER (bought_on > cut_on), 0) AS later_money,
    coalesce(sum(money) FILTER (bought_on <= cut_on), 0) AS money_then,
    coalesce(sum(money) FILTER (bought_on <= cut_on AND bought_on > cut_on - days), 0) AS money_before,
    greatest((any_value(cut_on) - min(bought_on) FILTER (counts)) / 365.25, least_years) AS years_then,
    any_value(days) AS days
  FROM its_lines, its_span
  WHERE bought_on <= end_on
  GROUP BY buyer
  HAVING min(bought_on) FILTER (counts) <= any_value(cut_on)
),
its_ranked AS (
  SELECT
    *,
    coalesce(sum(greatest(money_then, 0)) OVER (
      ORDER BY money_then DESC, buyer ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS before_money,
    sum(greatest(money_then, 0)) OVER () AS all_money
  FROM its_customers
),
its_modelled AS (
  FROM btyd_value(
    orders, fit := fit, as_of := (SELECT cut_on FROM its_span), periods := 1,
    period_days := (SELECT days FROM its_span), discount := 0, refunds := refunds,
    only_model := model, only_part := 'first'
  )
)
SELECT
  buyer AS customer_id,
  CASE
    WHEN money_then <= 0 THEN 'tail'
    WHEN before_money < 0.8 * all_money THEN 'head'
    WHEN before_money < 0.95 * all_money THEN 'waist'
    ELSE 'tail'
  END AS tier,
  days_bought AS purchases,
  later_money AS revenue,
  its_modelled.expected_purchases,
  its_modelled.value AS expected_revenue,
  money_before AS naive_revenue,
  money_then::DOUBLE / years_then * days / 365.25 AS simple_revenue
FROM its_ranked
LEFT JOIN its_modelled ON its_modelled.customer_id = buyer;
