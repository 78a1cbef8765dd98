-- effect(orders, treated, acted_on, window_days, control, outcome_column, arm_column, worth_finding, refunds): what did
-- customers do before an action and after it? One row a customer.
--
-- orders          name of the relation of order lines; with outcome_column, of a table of one row a customer
-- treated         name of a relation that says who was treated: customer_id, and arm where there are several; without
--                 an arm all in it are 'treated'; by default no_touches, which names nobody
-- acted_on        day of the action; by default the latest with a whole window after it
-- window_days     days counted before that day, and as many from it on
-- control         the arm that was chosen like the others, by lot, and left alone
-- outcome_column  name of the column that holds the result, for a table of results: a number, or yes and no
-- arm_column      name of the column that holds the arm, for a table of results
-- worth_finding   the smallest difference between two shares that would matter, in points of 100
-- refunds         'orders' (default): a line with amount <= 0 is an order; 'money': it is no order, only money
--
-- customer_id           text; for a table of results without one, the number of the row
-- arm                   NULL for a customer whom treated does not name, or names in several arms
-- is_control            true for the arm that was left alone
-- is_mixed              true for a customer named in several arms: who is in none
-- acted_on              day of the action
-- is_complete           true where the orders reach to the end of the window after it
-- bought_before, bought true where there is an order in the window before, after; a result above zero is an order
-- value_before, value   sum of amounts in it; bought_before and value_before are NULL for a table of results
-- is_known              true for a customer with an order before the action, in as much history as earlier_before has
-- earlier_before        value of the window that ends a window before the action: when nobody had been treated
-- earlier_after         value of the window after that, which ends with the action; both are NULL for a customer without
--                       an order before that day, and where the orders begin later than the first of these windows
-- worth_finding         as given
--
-- Lines without a customer or a date are left out. Whoever is named as treated counts, with or without orders.
CREATE OR REPLACE MACRO effect(
  orders, treated := 'no_touches', acted_on := NULL, window_days := 90, control := 'control',
  outcome_column := NULL, arm_column := 'arm', worth_finding := 2.0, refunds := 'orders'
) AS TABLE
WITH its_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL AS is_order
  FROM order_lines(orders) AS "this line"
  WHERE outcome_column IS NULL
    AND "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
),
its_days AS (
  SELECT
    coalesce(acted_on::DATE, max(day) + 1 - window_days::INTEGER) AS day_zero,
    min(day) AS first_day,
    max(day) AS last_day
  FROM its_lines
  HAVING max(day) IS NOT NULL
),
its_sums AS (
  SELECT
    buyer,
    coalesce(bool_or(is_order) FILTER (day < day_zero AND day >= day_zero - window_days::INTEGER), false) AS ordered_before,
    coalesce(bool_or(is_order) FILTER (day >= day_zero AND day < day_zero + window_days::INTEGER), false) AS ordered_after,
    coalesce(sum(money) FILTER (day < day_zero AND day >= day_zero - window_days::INTEGER), 0) AS spent_before,
    coalesce(sum(money) FILTER (day >= day_zero AND day < day_zero + window_days::INTEGER), 0) AS spent_after,
    coalesce(bool_or(day < day_zero AND day >= first_day + window_days::INTEGER), false) AS seen_before,
    CASE WHEN min(day) < any_value(day_zero) - window_days::INTEGER
      AND any_value(first_day) <= any_value(day_zero) - 2 * window_days::INTEGER
      THEN coalesce(sum(money) FILTER (day < day_zero - window_days::INTEGER AND day >= day_zero - 2 * window_days::INTEGER), 0)
    END AS spent_earlier
  FROM its_lines
  CROSS JOIN its_days
  GROUP BY buyer
),
its_named AS (
  SELECT "this touch".customer_id::VARCHAR AS buyer, "this touch".arm::VARCHAR AS named_arm
  FROM (
    FROM query_table(treated)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS arm
    WHERE false
  ) AS "this touch"
  WHERE outcome_column IS NULL AND "this touch".customer_id IS NOT NULL
),
its_arms AS (
  SELECT buyer, count(DISTINCT named_arm) AS arm_count, any_value(coalesce(named_arm, 'treated')) AS chosen
  FROM its_named
  WHERE named_arm IS NOT NULL OR NOT EXISTS (FROM its_named WHERE named_arm IS NOT NULL)
  GROUP BY buyer
),
its_results AS (
  SELECT
    coalesce("this row".customer_id::VARCHAR, row_number() OVER ()::VARCHAR) AS buyer,
    struct_extract("this row", arm_column)::VARCHAR AS chosen,
    struct_extract("this row", coalesce(outcome_column, 'arm'))::VARCHAR AS said
  FROM (
    FROM query_table(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS arm
    WHERE false
  ) AS "this row"
  WHERE outcome_column IS NOT NULL
),
its_read_results AS (
  SELECT
    buyer, chosen,
    coalesce(
      try_cast(said AS DECIMAL(18, 4)),
      CASE WHEN lower(trim(said)) IN ('yes', 'true', 'y', '是') THEN 1
        WHEN lower(trim(said)) IN ('no', 'false', 'n', '否') THEN 0 END
    ) AS result
  FROM its_results
)
SELECT
  coalesce(its_sums.buyer, its_arms.buyer) AS customer_id,
  CASE WHEN arm_count < 2 THEN chosen END AS arm,
  coalesce(arm_count < 2 AND chosen = control, false) AS is_control,
  coalesce(arm_count > 1, false) AS is_mixed,
  day_zero AS acted_on,
  last_day >= day_zero + window_days::INTEGER - 1 AS is_complete,
  coalesce(ordered_before, false) AS bought_before,
  coalesce(ordered_after, false) AS bought,
  coalesce(spent_before, 0)::DECIMAL(28, 4) AS value_before,
  coalesce(spent_after, 0)::DECIMAL(28, 4) AS value,
  coalesce(seen_before, false) AS is_known,
  spent_earlier::DECIMAL(28, 4) AS earlier_before,
  CASE WHEN spent_earlier IS NOT NULL THEN spent_before END::DECIMAL(28, 4) AS earlier_after,
  worth_finding::DOUBLE AS worth_finding
FROM its_sums
FULL JOIN its_arms ON its_sums.buyer = its_arms.buyer
CROSS JOIN its_days
UNION ALL
SELECT
  buyer, chosen, coalesce(chosen = control, false), false, NULL, true, NULL, result > 0, NULL,
  result::DECIMAL(28, 4), false, NULL, NULL, worth_finding::DOUBLE
FROM its_read_results
WHERE result IS NOT NULL;
