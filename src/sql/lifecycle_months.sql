-- lifecycle_months(orders, as_of, slipping, silent, lost, loyal, refunds): in which stage of its life was each customer,
-- month by month? One row a customer and date: as_of, and the same day of the twelve months before it.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- slipping  rhythms without an order after which a customer is slipping
-- silent    rhythms without an order after which it is silent
-- lost      rhythms without an order after which it is lost
-- loyal     days with orders that make a customer loyal
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- seen_on       the date
-- customer_id   text
-- stage         what lifecycle() gives as of that date: nothing ordered later is seen
-- from_stage    its stage one month before; 'none' before its first order, and on the first date
--
-- Dates before the first order are left out. Rhythms of the early dates are short: long gaps had not ended yet.
CREATE OR REPLACE MACRO lifecycle_months(
  orders, as_of := NULL, slipping := 1.5, silent := 2.5, lost := 4, loyal := 5, refunds := 'orders'
) AS TABLE
WITH its_lines AS (
  SELECT
    customer_id,
    ordered_at::DATE AS day,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN amount > 0 OR amount IS NULL
      ELSE error('lifecycle_months: refunds is ''orders'' or ''money''')
    END AS counts
  FROM order_lines(orders)
  WHERE ordered_at IS NOT NULL AND (as_of IS NULL OR ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_dates AS (
  SELECT (coalesce(as_of::DATE, (SELECT max(ordered_at)::DATE + 1 FROM order_lines(orders))) - to_months(ago::INTEGER))::DATE AS seen_on
  FROM (SELECT unnest(range(13)) AS ago)
),
its_days AS (
  SELECT DISTINCT customer_id, day FROM its_lines WHERE counts AND customer_id IS NOT NULL
),
its_gaps AS (
  SELECT customer_id, day, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM its_days
),
its_seen AS MATERIALIZED (
  SELECT seen_on, customer_id, day, gap FROM its_gaps JOIN its_dates ON day <= seen_on
),
its_usual AS (
  SELECT seen_on, median(gap) AS usual_gap FROM its_seen GROUP BY seen_on
),
its_habits AS (
  SELECT
    seen_on, customer_id,
    seen_on - max(day) AS recency_days,
    count(*) AS order_days,
    median(gap) AS own_gap,
    arg_max(gap, day) AS last_gap
  FROM its_seen
  GROUP BY seen_on, customer_id
),
its_rhythms AS (
  SELECT
    its_habits.seen_on, customer_id, recency_days, order_days, last_gap,
    CASE WHEN order_days > 2 THEN own_gap ELSE usual_gap END AS rhythm_days
  FROM its_habits
  JOIN its_usual ON its_habits.seen_on = its_usual.seen_on
),
its_staged AS (
  SELECT
    seen_on, customer_id,
    CASE
      WHEN recency_days > lost * rhythm_days THEN 'lost'
      WHEN recency_days > silent * rhythm_days THEN 'silent'
      WHEN recency_days > slipping * rhythm_days THEN 'slipping'
      WHEN last_gap > lost * rhythm_days THEN 'returned'
      WHEN order_days = 1 THEN 'new'
      WHEN order_days >= loyal THEN 'loyal'
      ELSE 'active'
    END AS stage
  FROM its_rhythms
)
SELECT
  seen_on,
  customer_id,
  stage,
  coalesce(lag(stage) OVER (PARTITION BY customer_id ORDER BY seen_on), 'none') AS from_stage
FROM its_staged;
