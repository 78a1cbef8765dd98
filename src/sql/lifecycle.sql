-- lifecycle(orders, as_of, slipping, silent, lost, loyal, refunds): where in its life with us is each customer, by its
-- own rhythm? One row a customer.
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
-- customer_id   text
-- stage         'lost', 'silent' or 'slipping' by overdue; else 'returned' where the last gap was longer than `lost`
--               rhythms, 'new' after one day with orders, 'loyal' after `loyal` of them, 'active' otherwise
-- order_days    days with orders
-- rhythm_days   median gap between the customer's days with orders; with fewer than three of them, that of all gaps of
--               all customers; NULL where nobody came twice
-- own_rhythm    true where it is the customer's own
-- recency_days  calendar days from the last order to as_of
-- overdue       recency_days / rhythm_days
-- revenue       sum of amounts up to as_of, refunds included
-- revenue_a_year  revenue by the years since the first order, of which at least one: what is at risk
-- seen_on       as_of
--
-- Customers with refunds only, where these are no orders, are left out.
CREATE OR REPLACE MACRO lifecycle(
  orders, as_of := NULL, slipping := 1.5, silent := 2.5, lost := 4, loyal := 5, refunds := 'orders'
) AS TABLE
WITH its_customers AS (
  SELECT customer_id, recency_days, revenue, tenure_days
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
  WHERE recency_days IS NOT NULL
),
its_days AS (
  SELECT DISTINCT customer_id, ordered_at::DATE AS day
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
    AND (refunds = 'orders' OR amount > 0 OR amount IS NULL)
    AND (as_of IS NULL OR ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_gaps AS (
  SELECT customer_id, day, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM its_days
),
its_usual AS (
  SELECT
    median(gap) AS usual_gap,
    coalesce(as_of::DATE, (SELECT max(ordered_at)::DATE + 1 FROM order_lines(orders))) AS seen_on
  FROM its_gaps
),
its_habits AS (
  SELECT customer_id, count(*) AS order_days, median(gap) AS own_gap, arg_max(gap, day) AS last_gap
  FROM its_gaps
  GROUP BY customer_id
),
its_rhythms AS (
  SELECT
    its_customers.customer_id, recency_days, revenue, tenure_days, order_days, last_gap, seen_on,
    CASE WHEN order_days > 2 THEN own_gap ELSE usual_gap END AS rhythm_days,
    order_days > 2 AS own_rhythm
  FROM its_customers
  JOIN its_habits ON its_customers.customer_id = its_habits.customer_id
  CROSS JOIN its_usual
)
SELECT
  customer_id,
  CASE
    WHEN recency_days > lost * rhythm_days THEN 'lost'
    WHEN recency_days > silent * rhythm_days THEN 'silent'
    WHEN recency_days > slipping * rhythm_days THEN 'slipping'
    WHEN last_gap > lost * rhythm_days THEN 'returned'
    WHEN order_days = 1 THEN 'new'
    WHEN order_days >= loyal THEN 'loyal'
    ELSE 'active'
  END AS stage,
  order_days,
  rhythm_days,
  own_rhythm,
  recency_days,
  recency_days / rhythm_days AS overdue,
  revenue,
  revenue * 365 / greatest(tenure_days, 365) AS revenue_a_year,
  seen_on
FROM its_rhythms;
