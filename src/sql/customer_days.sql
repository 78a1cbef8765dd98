-- customer_days(orders, as_of, refunds): when did customers begin, and when did they come again? One row a customer.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- customer_id    text
-- first_on       first day with an order
-- second_on      second day with an order; NULL where there is none
-- order_days     days with orders
-- observed_days  days from the first day to as_of
-- first_revenue  sum of amounts of the first day's orders
-- year_revenue   sum of amounts of the first 365 days, refunds included
-- revenue        sum of amounts up to as_of, refunds included
--
-- Days are counted, not orders: two orders on one day are one purchase. Customers with refunds only, where these are no
-- orders, have a row without days. Lines without a customer or a date are left out.
CREATE OR REPLACE MACRO customer_days(orders, as_of := NULL, refunds := 'orders') AS TABLE
WITH its_clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
its_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN "this line".amount > 0 OR "this line".amount IS NULL
      ELSE error('customer_days: refunds is ''orders'' or ''money''')
    END AS is_order
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_buyers AS MATERIALIZED (
  SELECT
    buyer,
    min(day) FILTER (is_order) AS first_day,
    coalesce(sum(money), 0)::DECIMAL(38, 4) AS all_money
  FROM its_lines
  GROUP BY buyer
),
its_returns AS (
  SELECT
    its_lines.buyer,
    min(day) FILTER (is_order AND day > first_day) AS second_day,
    count(DISTINCT day) FILTER (is_order) AS day_count,
    coalesce(sum(money) FILTER (is_order AND day = first_day), 0)::DECIMAL(38, 4) AS first_money,
    coalesce(sum(money) FILTER (day < first_day + 365), 0)::DECIMAL(38, 4) AS year_money
  FROM its_lines
  JOIN its_buyers ON its_lines.buyer = its_buyers.buyer
  GROUP BY its_lines.buyer
)
SELECT
  its_buyers.buyer AS customer_id,
  first_day AS first_on,
  second_day AS second_on,
  day_count AS order_days,
  today - first_day AS observed_days,
  first_money AS first_revenue,
  year_money AS year_revenue,
  all_money AS revenue
FROM its_buyers
CROSS JOIN its_clock
JOIN its_returns ON its_buyers.buyer = its_returns.buyer;
