-- league_days(orders, as_of, refunds): until which day do the methods of league see, and until which are they held
-- against what came? One row, or none without an order.
--
-- orders   name of the relation of order lines
-- as_of    the past date; default: the middle of the days of the orders
-- refunds  what a line with amount <= 0 is: 'orders' (default), an order like any other;
--          'money', no order: its day does not count
--
-- seen_on  as_of
-- until    the last day with an order
CREATE OR REPLACE MACRO league_days(orders, as_of := NULL, refunds := 'orders') AS TABLE
SELECT
  coalesce(as_of::DATE, first_on + ((last_on - first_on) // 2)::INTEGER) AS seen_on,
  last_on AS until
FROM (
  SELECT min("this line".ordered_at)::DATE AS first_on, max("this line".ordered_at)::DATE AS last_on
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND (refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL)
)
WHERE first_on IS NOT NULL;
