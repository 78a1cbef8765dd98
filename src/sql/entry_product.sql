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
WITH its_entries AS (
  SELECT customer_id, first_on, second_on, observed_days, year_revenue, revenue
  FROM customer_days(orders, as_of := as_of, refunds := refunds)
),
its_entry_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".amount AS money,
    CASE bought
      WHEN 'product' THEN "this line".product::VARCHAR
      WHEN 'category' THEN "this line".category::VARCHAR
      ELSE struct_extract("this line", bought)::VARCHAR
    END AS thing
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  JOIN its_entries ON "this line".customer_id = its_entries.customer_id AND "this line".ordered_at::DATE = its_entries.first_on
  WHERE refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL
),
its_entry_things AS (
  SELECT buyer, min({'less': -thing_money, 'thing': thing}).thing AS thing
  FROM (
    SELECT buyer, thing, coalesce(sum(money), 0)::DECIMAL(38, 4) AS thing_money
    FROM its_entry_lines
    WHERE thing IS NOT NULL
    GROUP BY buyer, thing
  )
  GROUP BY buyer
)
SELECT
  its_entries.customer_id,
  thing AS item,
  first_on,
  second_on,
  observed_days,
  CASE WHEN observed_days >= days THEN coalesce(second_on - first_on <= days, false) END AS returned,
  CASE WHEN observed_days >= 365 THEN year_revenue END AS year_revenue,
  revenue
FROM its_entries
LEFT JOIN its_entry_things ON its_entries.customer_id = buyer;
