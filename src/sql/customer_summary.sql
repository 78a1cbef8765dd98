-- customer_summary(orders, as_of, refunds): who are the customers? One row a customer.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- customer_id          text
-- first_at, last_at    time of the first and the last order
-- orders               number of orders: distinct order ids; where an id is missing, one calendar day is one order
-- lines                number of lines of these orders
-- revenue              sum of amounts, refunds included
-- average_order_value  revenue / orders
-- recency_days         calendar days from the last order to as_of
-- tenure_days          calendar days from the first order to as_of
--
-- Lines without a customer or a date are left out. A line without an amount adds a line and no money.
CREATE OR REPLACE MACRO customer_summary(orders, as_of := NULL, refunds := 'orders') AS TABLE
WITH its_clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
its_lines AS NOT MATERIALIZED (
  SELECT
    customer_id,
    order_id,
    ordered_at,
    CASE refunds
      WHEN 'orders' THEN ordered_at
      WHEN 'money' THEN CASE WHEN amount > 0 OR amount IS NULL THEN ordered_at END
      ELSE error('customer_summary: refunds is ''orders'' or ''money''')
    END AS counted_at,
    amount
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
    AND (as_of IS NULL OR ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_baskets AS (
  SELECT
    customer_id,
    min(counted_at) AS first_at,
    max(counted_at) AS last_at,
    count(counted_at) AS lines,
    sum(amount) AS revenue
  FROM its_lines
  WHERE order_id IS NOT NULL
  GROUP BY customer_id, order_id
  UNION ALL
  SELECT customer_id, min(counted_at), max(counted_at), count(counted_at), sum(amount)
  FROM its_lines
  WHERE order_id IS NULL
  GROUP BY customer_id, ordered_at::DATE
),
its_customers AS (
  SELECT
    customer_id,
    min(first_at) AS first_at,
    max(last_at) AS last_at,
    count(last_at) AS basket_count,
    sum(lines)::BIGINT AS lines,
    coalesce(sum(revenue), 0)::DECIMAL(38, 4) AS revenue
  FROM its_baskets
  GROUP BY customer_id
)
SELECT
  customer_id,
  first_at,
  last_at,
  basket_count AS orders,
  lines,
  revenue,
  revenue / nullif(basket_count, 0) AS average_order_value,
  today - last_at::DATE AS recency_days,
  today - first_at::DATE AS tenure_days
FROM its_customers, its_clock;
