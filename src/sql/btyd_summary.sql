-- btyd_summary(orders, as_of, unit_days, refunds): what models of repeat buying know of a customer. One row a customer.
--
-- orders     name of the relation of order lines
-- as_of      reference date; default: the day after the last order. What was ordered after that day is not seen.
-- unit_days  days in a unit of time: 7 for weeks, 1 for days
-- refunds    what a line with amount <= 0 is: 'orders' (default), an order like any other;
--            'money', no order: it counts in z only
--
-- customer_id  text
-- x            repeat purchases: distinct days with an order, less the first
-- t_x          time from the first to the last of these days, in units
-- T            time from the first of these days to as_of, in units
-- z            mean money of a repeat purchase: all amounts but those of the first day, / x; NULL where x is 0
--
-- Lines without a customer or a date are left out. The summary of Fader, Hardie & Lee, Marketing Science 24 (2005).
CREATE OR REPLACE MACRO btyd_summary(orders, as_of := NULL, unit_days := 7, refunds := 'orders') AS TABLE
WITH its_clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
its_lines AS NOT MATERIALIZED (
  SELECT
    customer_id,
    ordered_at::DATE AS ordered_on,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN amount > 0 OR amount IS NULL
      ELSE error('btyd_summary: refunds is ''orders'' or ''money''')
    END AS counts,
    amount
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
    AND (as_of IS NULL OR ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_purchase_days AS (
  SELECT customer_id, ordered_on, bool_or(counts) AS counts, coalesce(sum(amount), 0) AS amount
  FROM its_lines
  GROUP BY customer_id, ordered_on
),
its_customers AS (
  SELECT
    customer_id,
    min(ordered_on) FILTER (counts) AS first_on,
    max(ordered_on) FILTER (counts) AS last_on,
    count(*) FILTER (counts) - 1 AS x,
    sum(amount) - arg_min(amount, ordered_on) FILTER (counts) AS repeat_amount
  FROM its_purchase_days
  GROUP BY customer_id
)
SELECT
  customer_id,
  x,
  (last_on - first_on) / unit_days AS t_x,
  (today - first_on) / unit_days AS T,
  repeat_amount::DOUBLE / nullif(x, 0) AS z
FROM its_customers, its_clock
WHERE first_on IS NOT NULL;
