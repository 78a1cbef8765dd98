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
WITH clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
lines AS (
  SELECT
    "this line".customer_id AS customer_id,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    CASE split
      WHEN 'channel' THEN "this line".channel::VARCHAR
      WHEN 'region' THEN "this line".region::VARCHAR
      WHEN 'category' THEN "this line".category::VARCHAR
    END AS trait,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN "this line".amount > 0 OR "this line".amount IS NULL
      ELSE error('repurchase: refunds is ''orders'' or ''money''')
    END AS is_order
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS channel, NULL::VARCHAR AS region, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
described AS (
  SELECT named_id, max({'rows': row_count, 'word': word}) AS main
  FROM (
    SELECT
      "this one".customer_id::VARCHAR AS named_id,
      struct_extract(
        "this one",
        CASE WHEN split IN ('none', 'tier', 'cohort', 'channel', 'region', 'category') THEN 'customer_id' ELSE split END
      )::VARCHAR AS word,
      count(*) AS row_count
    FROM query_table(customers) AS "this one"
    WHERE split NOT IN ('none', 'tier', 'cohort', 'channel', 'region', 'category')
    GROUP BY ALL
  )
  WHERE word IS NOT NULL
  GROUP BY named_id
),
buyers AS MATERIALIZED (
  SELECT
    customer_id,
    min(day) FILTER (is_order) AS first_day,
    coalesce(sum(money), 0)::DECIMAL(38, 4) AS money
  FROM lines
  GROUP BY customer_id
),
returns AS (
  SELECT
    lines.customer_id,
    min(day) FILTER (day > first_day) AS second_day,
    count(DISTINCT day) AS day_count,
    coalesce(sum(lines.money) FILTER (day = first_day), 0)::DECIMAL(38, 4) AS first_money,
    max({'money': coalesce(lines.money, 0), 'trait': trait}) FILTER (day = first_day AND trait IS NOT NULL) AS first_trait
  FROM lines
  JOIN buyers ON lines.customer_id = buyers.customer_id
  WHERE is_order
  GROUP BY lines.customer_id
),
ranked AS (
  SELECT
    *,
    sum(greatest(first_money, 0)) OVER () AS total,
    sum(greatest(first_money, 0)) OVER (ORDER BY first_money DESC, customer_id ROWS UNBOUNDED PRECEDING)
      - greatest(first_money, 0) AS before
  FROM returns
),
known AS (
  SELECT
    buyers.customer_id,
    CASE
      WHEN first_day IS NULL OR split = 'none' THEN NULL
      WHEN split = 'tier' THEN CASE
        WHEN first_money <= 0 THEN 'tail'
        WHEN before < total * 0.8 THEN 'head'
        WHEN before < total * 0.95 THEN 'waist'
        ELSE 'tail'
      END
      WHEN split = 'cohort' THEN year(first_day) || '-Q' || quarter(first_day)
      WHEN split IN ('channel', 'region', 'category') THEN first_trait.trait
      ELSE described.main.word
    END AS segment,
    first_day,
    second_day,
    day_count,
    second_day IS NOT NULL AS has_second,
    coalesce(second_day, today) - first_day AS waited,
    today - first_day AS watched,
    buyers.money
  FROM buyers
  CROSS JOIN clock
  LEFT JOIN ranked ON buyers.customer_id = ranked.customer_id
  LEFT JOIN described ON buyers.customer_id = described.named_id
),
usual AS (
  SELECT median(waited) FILTER (has_second) AS usual_wait FROM known
)
SELECT
  customer_id,
  segment,
  first_day AS first_on,
  second_day AS second_on,
  coalesce(day_count, 0) AS order_days,
  has_second AS event,
  waited AS duration,
  watched AS observed_days,
  coalesce(NOT has_second AND waited > usual_wait, false) AS late,
  money AS revenue
FROM known, usual;
