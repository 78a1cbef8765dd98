-- rfm8(orders, as_of, refunds): which of the eight value segments is each customer in? One row a customer.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in monetary only
--
-- customer_id   text
-- recency_days  calendar days from the last order to as_of
-- frequency     number of orders
-- monetary      sum of amounts, refunds included
-- r, f, m       1 where better than the mean of all customers (recency below it, frequency and monetary above it),
--               else 0; a value that equals the mean is 0
-- segment       r f m: 111 重要价值, 101 重要发展, 011 重要保持, 001 重要挽留,
--                      110 一般价值, 100 一般发展, 010 一般保持, 000 一般挽留
CREATE OR REPLACE MACRO rfm8(orders, as_of := NULL, refunds := 'orders') AS TABLE
WITH its_customers AS (
  SELECT customer_id, recency_days, summary.orders AS frequency, revenue AS monetary
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
),
its_sums AS (
  SELECT
    count(recency_days) AS dated,
    sum(recency_days) AS recencies,
    count(*) AS n,
    sum(frequency) AS frequencies,
    sum(monetary) AS monetaries
  FROM its_customers
),
its_scored AS (
  SELECT
    customer_id, recency_days, frequency, monetary,
    coalesce(recency_days * dated < recencies, false)::INTEGER AS r,
    (frequency * n > frequencies)::INTEGER AS f,
    (monetary * n > monetaries)::INTEGER AS m
  FROM its_customers, its_sums
)
SELECT
  *,
  CASE 4 * r + 2 * f + m
    WHEN 7 THEN '重要价值'
    WHEN 5 THEN '重要发展'
    WHEN 3 THEN '重要保持'
    WHEN 1 THEN '重要挽留'
    WHEN 6 THEN '一般价值'
    WHEN 4 THEN '一般发展'
    WHEN 2 THEN '一般保持'
    ELSE '一般挽留'
  END AS segment
FROM its_scored;
