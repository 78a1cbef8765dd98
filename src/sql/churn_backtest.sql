-- churn_backtest(stages, orders, days): would a warning of the slipping and the silent have been right? One row.
--
-- stages    name of a relation that lifecycle() gave for a past date
-- orders    name of the relation of order lines, with those after that date
-- days      days after that date within which an order proves that a customer is still there
--
-- customers      those who were not lost yet
-- gone           those of them who did not order within them
-- warned         those of them who were slipping or silent
-- hits           warned and gone
-- precision      hits / warned: how often a warning was right
-- precision_low, precision_high  95 % interval of it (Wilson)
-- recall         hits / gone: how many of those who went were warned of
-- base_rate      gone / customers: how often a warning drawn by lot would have been right
-- revenue_warned, revenue_gone  revenue a year of the warned and of the gone
-- complete       false where the orders end before these days do: then too many count as gone
--
-- A line with amount <= 0 is no order here.
CREATE OR REPLACE MACRO churn_backtest(stages, orders, days := 90) AS TABLE
WITH its_candidates AS (
  SELECT
    "this one".customer_id,
    "this one".seen_on,
    "this one".revenue_a_year,
    "this one".stage IN ('slipping', 'silent') AS is_warned
  FROM query_table(stages) AS "this one"
  WHERE "this one".stage <> 'lost'
),
its_clock AS (
  SELECT any_value(seen_on) AS seen_on FROM its_candidates
),
its_lines AS (
  SELECT customer_id, ordered_at::DATE AS day, amount FROM order_lines(orders) WHERE ordered_at IS NOT NULL
),
its_back AS (
  SELECT DISTINCT customer_id
  FROM its_lines, its_clock
  WHERE day > seen_on AND day <= seen_on + days::INTEGER AND (amount > 0 OR amount IS NULL)
),
its_judged AS (
  SELECT is_warned, revenue_a_year, its_back.customer_id IS NULL AS is_gone
  FROM its_candidates
  LEFT JOIN its_back ON its_candidates.customer_id = its_back.customer_id
),
its_counted AS (
  SELECT
    count(*) AS customers,
    count(*) FILTER (is_gone) AS gone,
    count(*) FILTER (is_warned) AS warned,
    count(*) FILTER (is_warned AND is_gone) AS hits,
    sum(revenue_a_year) FILTER (is_warned) AS revenue_warned,
    sum(revenue_a_year) FILTER (is_gone) AS revenue_gone
  FROM its_judged
)
SELECT
  customers, gone, warned, hits,
  hits / nullif(warned, 0) AS precision,
  wilson_low(hits, warned) AS precision_low,
  wilson_high(hits, warned) AS precision_high,
  hits / nullif(gone, 0) AS recall,
  gone / nullif(customers, 0) AS base_rate,
  revenue_warned,
  revenue_gone,
  (SELECT max(day) >= any_value(seen_on) + days::INTEGER FROM its_lines, its_clock) AS complete
FROM its_counted;
