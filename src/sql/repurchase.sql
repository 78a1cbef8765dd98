-- repurchase(orders, as_of, split, customers, refunds): who came a second time, and after how long? One row a customer.
--
-- orders     name of the relation of order lines
-- as_of      reference date; default: the day after the last order. What was ordered after that day is not seen.
-- split      what makes the segments: 'none' (default); 'tier', by what the customer spent on the first day, cut as
--            pareto() cuts revenue (80 %, 95 %); 'cohort', the quarter of the first day; 'channel', 'region' or
--            'category', that of the greatest amount of the first day; or the name of a column of customers
-- customers  name of a relation of customers: customer_id, and the column that split names; by default no_touches,
--            which holds none. Of several rows of a customer, the value of most counts
-- refunds    what a line with amount <= 0 is: 'orders' (default), an order like any other;
--            'money', no order: it counts in revenue only
--
-- customer_id    text
-- segment        by split; NULL where there is none, or where the relation lacks the column
-- first_on       first day with an order
-- second_on      second day with an order; NULL where there is none
-- order_days     days with orders
-- event          true where there is a second day
-- duration       days from the first to the second day; without one, to as_of: so long at least it will take
-- observed_days  days from the first day to as_of
-- late           true where there is no second day and duration is longer than the median of those who have one
-- revenue        sum of amounts up to as_of, refunds included
--
-- Days are counted, not orders: two orders on one day are one purchase. All that makes a segment of the orders was known
-- on the first day, for what came later would contain the answer; so should be what a column of customers says. Customers
-- with refunds only, where these are no orders, have a row without days. Lines without a customer or a date are left out.
CREATE OR REPLACE MACRO repurchase(
  orders, as_of := NULL, split := 'none', customers := 'no_touches', refunds := 'orders'
) AS TABLE
WITH its_buyers AS MATERIALIZED (
  FROM customer_days(orders, as_of := as_of, refunds := refunds)
),
its_first_traits AS (
  SELECT customer_id, max({'money': coalesce(money, 0), 'trait': trait}).trait AS trait
  FROM (
    SELECT
      "this line".customer_id AS customer_id,
      "this line".amount AS money,
      CASE split
        WHEN 'channel' THEN "this line".channel::VARCHAR
        WHEN 'region' THEN "this line".region::VARCHAR
        WHEN 'category' THEN "this line".category::VARCHAR
      END AS trait
    FROM (
      FROM order_lines(orders)
      UNION ALL BY NAME
      SELECT NULL::VARCHAR AS channel, NULL::VARCHAR AS region, NULL::VARCHAR AS category
      WHERE false
    ) AS "this line"
    JOIN its_buyers ON "this line".customer_id = its_buyers.customer_id AND "this line".ordered_at::DATE = its_buyers.first_on
    WHERE refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL
  )
  WHERE trait IS NOT NULL
  GROUP BY customer_id
),
its_named_traits AS (
  FROM customer_traits(
    customers,
    CASE WHEN split IN ('none', 'tier', 'cohort', 'channel', 'region', 'category') THEN 'customer_id' ELSE split END
  )
  WHERE split NOT IN ('none', 'tier', 'cohort', 'channel', 'region', 'category')
),
its_ranked AS (
  SELECT
    *,
    second_on IS NOT NULL AS has_second,
    coalesce(second_on - first_on, observed_days) AS waited,
    sum(greatest(first_revenue, 0)) OVER () AS total,
    sum(greatest(first_revenue, 0)) OVER (ORDER BY first_revenue DESC, customer_id ROWS UNBOUNDED PRECEDING)
      - greatest(first_revenue, 0) AS before
  FROM its_buyers
),
its_usual AS (
  SELECT median(waited) FILTER (has_second) AS usual_wait FROM its_ranked
)
SELECT
  its_ranked.customer_id,
  CASE
    WHEN first_on IS NULL OR split = 'none' THEN NULL
    WHEN split = 'tier' THEN CASE
      WHEN first_revenue <= 0 THEN 'tail'
      WHEN before < total * 0.8 THEN 'head'
      WHEN before < total * 0.95 THEN 'waist'
      ELSE 'tail'
    END
    WHEN split = 'cohort' THEN year(first_on) || '-Q' || quarter(first_on)
    WHEN split IN ('channel', 'region', 'category') THEN its_first_traits.trait
    ELSE its_named_traits.trait
  END AS segment,
  first_on,
  second_on,
  order_days,
  has_second AS event,
  waited AS duration,
  observed_days,
  coalesce(NOT has_second AND waited > usual_wait, false) AS late,
  revenue
FROM its_ranked
CROSS JOIN its_usual
LEFT JOIN its_first_traits ON its_ranked.customer_id = its_first_traits.customer_id
LEFT JOIN its_named_traits ON its_ranked.customer_id = its_named_traits.customer_id;
