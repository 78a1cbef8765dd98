-- entry_product(orders, bought, days, as_of, refunds): with what did customers begin, and who came again? One row a customer.
--
-- orders    name of the relation of order lines
-- bought    name of the column that says what was bought: product (default), category, any other
-- days      within how many days after the first a second day with an order counts
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- customer_id    text
-- item           what brought the greatest amount of the first day; ties by name; NULL where no line of it names one
-- first_on       first day with an order
-- second_on      second day with an order; NULL where there is none
-- observed_days  days from the first day to as_of
-- returned       true where the second day came within so many days, false where not; NULL for who has not been
--                watched for so long
-- year_revenue   sum of amounts of the first 365 days; NULL for who has not been watched for so long
-- revenue        sum of amounts up to as_of, refunds included
--
-- Customers with refunds only, where these are no orders, have a row without days. Lines without a customer or a date
-- are left out. What was bought first did not make anybody come again: it says who they are as well.
CREATE OR REPLACE MACRO entry_product(orders, bought := 'product', days := 90, as_of := NULL, refunds := 'orders') AS TABLE
WITH entry_clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
entry_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    CASE bought
      WHEN 'product' THEN "this line".product::VARCHAR
      WHEN 'category' THEN "this line".category::VARCHAR
      ELSE struct_extract("this line", bought)::VARCHAR
    END AS thing,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN "this line".amount > 0 OR "this line".amount IS NULL
      ELSE error('entry_product: refunds is ''orders'' or ''money''')
    END AS is_order
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
entry_days AS MATERIALIZED (
  SELECT
    buyer,
    min(day) FILTER (is_order) AS first_day,
    coalesce(sum(money), 0)::DECIMAL(38, 4) AS money
  FROM entry_lines
  GROUP BY buyer
),
entry_returns AS (
  SELECT
    entry_lines.buyer,
    min(day) FILTER (is_order AND day > first_day) AS second_day,
    coalesce(sum(entry_lines.money) FILTER (day < first_day + 365), 0)::DECIMAL(38, 4) AS year_money
  FROM entry_lines
  JOIN entry_days ON entry_lines.buyer = entry_days.buyer
  GROUP BY entry_lines.buyer
),
entry_sums AS (
  SELECT entry_lines.buyer, thing, coalesce(sum(entry_lines.money), 0)::DECIMAL(38, 4) AS thing_money
  FROM entry_lines
  JOIN entry_days ON entry_lines.buyer = entry_days.buyer AND day = first_day
  WHERE is_order AND thing IS NOT NULL
  GROUP BY entry_lines.buyer, thing
),
entry_things AS (
  SELECT buyer, min({'less': -thing_money, 'thing': thing}).thing AS thing
  FROM entry_sums
  GROUP BY buyer
)
SELECT
  entry_days.buyer AS customer_id,
  thing AS item,
  first_day AS first_on,
  second_day AS second_on,
  today - first_day AS observed_days,
  CASE WHEN today - first_day >= days THEN coalesce(second_day - first_day <= days, false) END AS returned,
  CASE WHEN today - first_day >= 365 THEN year_money END AS year_revenue,
  entry_days.money AS revenue
FROM entry_days
CROSS JOIN entry_clock
LEFT JOIN entry_returns ON entry_days.buyer = entry_returns.buyer
LEFT JOIN entry_things ON entry_days.buyer = entry_things.buyer;
