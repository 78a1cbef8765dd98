-- worth_of_like(orders, customer): what did customers bring next who had come as often as one customer has? One row a
-- customer.
--
-- orders    name of the relation of order lines
-- customer  the customer's id, as text
--
-- customer_id  a customer who had come on as many days, some time ago, as the customer has by now; ten days and more are
--              alike
-- visits       days on which that customer had come by then
-- days         how long ago: 365 days, or half the days of all orders where these are fewer than two years
-- revenue      what that customer brought from then on, refunds included
--
-- Nothing is fitted: it is what happened to others, and no more than that.
CREATE OR REPLACE MACRO worth_of_like(orders, customer) AS TABLE
WITH its_visits AS MATERIALIZED (
  SELECT customer_id, ordered_at::DATE AS day, coalesce(sum(amount), 0) AS money
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
  GROUP BY customer_id, ordered_at::DATE
),
its_clock AS (
  SELECT max(day) AS last_day, least(365, (max(day) - min(day) + 1) // 2)::INTEGER AS span FROM its_visits
),
its_known AS (
  SELECT least(count(*), 10) AS visit_count FROM its_visits WHERE customer_id = customer::VARCHAR HAVING count(*) > 0
),
its_earlier AS (
  SELECT
    customer_id,
    count(*) FILTER (day <= last_day - span) AS visits_then,
    coalesce(sum(money) FILTER (day > last_day - span), 0)::DECIMAL(38, 4) AS money
  FROM its_visits, its_clock
  GROUP BY customer_id
)
SELECT customer_id, visits_then AS visits, span AS days, money AS revenue
FROM its_earlier, its_clock, its_known
WHERE least(visits_then, 10) = visit_count;
