-- customer_facts(orders, touches, as_of, refunds): what is known of each customer, in one wide row? One row a customer.
--
-- orders    name of the relation of order lines; its category, product and cost are read where it has them
-- touches   name of a relation of services, surveys and other contacts: customer_id, and kind, score and cost where
--           they are known; by default no_touches, which holds none
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- customer_id    text
-- revenue        sum of amounts, refunds included
-- orders         number of orders
-- average_order  revenue / orders
-- days_since     calendar days from the last order to as_of
-- tenure_days    calendar days from the first order to as_of
-- gap_days       median of the days between one day with an order and the next; NULL with a single one
-- recent_share   share of the revenue in the 90 days before as_of
-- categories, products   number of different ones bought; NULL where the relation names none
-- category       the one with the most revenue, ties by name
-- contribution   revenue - cost of the lines - cost of the contacts
-- contacts       number of contacts
-- satisfaction   mean score of the contacts, those whose kind holds 'nps' left out
-- nps            mean score of the contacts whose kind holds 'nps'
-- unread_scores  number of contacts whose score is no number, such as "good": they are in neither mean
--
-- A score counts whatever was rated, a visit as well as a survey; survey_answers() reads those of two kinds alone.
CREATE OR REPLACE MACRO customer_facts(orders, touches := 'no_touches', as_of := NULL, refunds := 'orders') AS TABLE
WITH its_summary AS (
  FROM customer_summary(orders, as_of := as_of, refunds := refunds)
),
its_clock AS (
  SELECT coalesce(as_of::DATE, max(ordered_at)::DATE + 1) AS today FROM order_lines(orders)
),
its_lines AS (
  SELECT
    "this line".customer_id AS customer_id,
    "this line".ordered_at::DATE AS day,
    coalesce("this line".amount, 0)::DECIMAL(28, 4) AS money,
    refunds = 'orders' OR "this line".amount > 0 OR "this line".amount IS NULL AS counts,
    as_money("this line".cost) AS line_cost,
    "this line".category::VARCHAR AS line_category,
    "this line".product::VARCHAR AS line_product,
    its_clock.today AS today
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::DECIMAL(18, 4) AS cost, NULL::VARCHAR AS category, NULL::VARCHAR AS product
    WHERE false
  ) AS "this line", its_clock
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_kinds AS (
  SELECT
    customer_id,
    line_category,
    sum(money) AS category_money,
    sum(line_cost) AS category_cost,
    sum(money) FILTER (day >= today - 90) AS category_recent
  FROM its_lines
  GROUP BY customer_id, line_category
),
its_bought AS (
  SELECT
    customer_id,
    sum(category_cost) AS goods_cost,
    sum(category_recent) AS recent_money,
    nullif(count(line_category), 0) AS category_count,
    arg_max(line_category, (category_money, line_category)) FILTER (line_category IS NOT NULL) AS category_name
  FROM its_kinds
  GROUP BY customer_id
),
its_variety AS (
  SELECT customer_id, count(DISTINCT line_product) AS product_count
  FROM its_lines
  WHERE line_product IS NOT NULL
  GROUP BY customer_id
),
its_gaps AS (
  SELECT customer_id, median(gap) AS median_gap
  FROM (
    SELECT customer_id, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap
    FROM (SELECT DISTINCT customer_id, day FROM its_lines WHERE counts)
  )
  GROUP BY customer_id
),
its_served AS (
  SELECT
    "this touch".customer_id::VARCHAR AS customer_id,
    count(*) AS contact_count,
    sum(as_money("this touch".cost)) AS contact_cost,
    avg(try_cast("this touch".score::VARCHAR AS DOUBLE)) FILTER (coalesce("this touch".kind::VARCHAR, '') NOT ILIKE '%nps%') AS mean_score,
    avg(try_cast("this touch".score::VARCHAR AS DOUBLE)) FILTER ("this touch".kind::VARCHAR ILIKE '%nps%') AS mean_nps,
    count(*) FILTER (
      trim("this touch".score::VARCHAR) <> '' AND try_cast("this touch".score::VARCHAR AS DOUBLE) IS NULL
    ) AS unread_count
  FROM (
    FROM query_table(touches)
    UNION ALL BY NAME
    SELECT
      NULL::VARCHAR AS customer_id, NULL::VARCHAR AS kind, NULL::DECIMAL(18, 4) AS score, NULL::DECIMAL(18, 4) AS cost
    WHERE false
  ) AS "this touch"
  WHERE "this touch".customer_id IS NOT NULL
  GROUP BY ALL
)
SELECT
  its_summary.customer_id,
  its_summary.revenue,
  its_summary.orders,
  average_order_value AS average_order,
  recency_days AS days_since,
  tenure_days,
  median_gap AS gap_days,
  coalesce(recent_money, 0)::DOUBLE / nullif(its_summary.revenue, 0)::DOUBLE AS recent_share,
  category_count AS categories,
  product_count AS products,
  category_name AS category,
  (its_summary.revenue - coalesce(goods_cost, 0) - coalesce(contact_cost, 0))::DECIMAL(38, 4) AS contribution,
  coalesce(contact_count, 0) AS contacts,
  mean_score AS satisfaction,
  mean_nps AS nps,
  coalesce(unread_count, 0) AS unread_scores
FROM its_summary
LEFT JOIN its_bought ON its_summary.customer_id = its_bought.customer_id
LEFT JOIN its_variety ON its_summary.customer_id = its_variety.customer_id
LEFT JOIN its_gaps ON its_summary.customer_id = its_gaps.customer_id
LEFT JOIN its_served ON its_summary.customer_id = its_served.customer_id;
