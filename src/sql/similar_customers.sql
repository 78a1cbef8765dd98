-- similar_customers(orders, customer): who is like one customer, and what did they buy next? One row a similar customer and
-- item.
--
-- orders    name of the relation of order lines
-- customer  the customer's id, as text
--
-- customer_id  a customer of the same tier, as pareto with its defaults has it, and, where the orders name categories, with
--              the same first category: that of the greatest amount of the first day
-- next_on      the day on which that customer came once more than the customer has come so far; who has not come so often
--              has no row
-- item         what was bought on that day: each product, or each category where orders name no product; NULL where they
--              name neither
CREATE OR REPLACE MACRO similar_customers(orders, customer) AS TABLE
WITH lines AS MATERIALIZED (
  SELECT
    "this line".customer_id AS customer_id,
    "this line".ordered_at::DATE AS day,
    coalesce("this line".amount, 0) AS money,
    "this line".category::VARCHAR AS shelf,
    coalesce("this line".product::VARCHAR, "this line".category::VARCHAR) AS thing
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
),
visits AS (
  SELECT
    customer_id,
    day,
    max({'money': money, 'shelf': shelf}) FILTER (shelf IS NOT NULL) AS most,
    row_number() OVER (PARTITION BY customer_id ORDER BY day) AS visit
  FROM lines
  GROUP BY customer_id, day
),
firsts AS (
  SELECT visits.customer_id, most.shelf AS shelf, ranking.tier AS tier
  FROM visits
  JOIN pareto(orders) AS ranking ON ranking.id = visits.customer_id
  WHERE visit = 1
),
known AS (
  SELECT
    shelf,
    tier,
    (SELECT max(visit) FROM visits WHERE customer_id = customer::VARCHAR) AS visit_count
  FROM firsts
  WHERE customer_id = customer::VARCHAR
)
SELECT DISTINCT
  firsts.customer_id AS customer_id,
  visits.day AS next_on,
  thing AS item
FROM known
JOIN firsts ON firsts.tier = known.tier AND firsts.shelf IS NOT DISTINCT FROM known.shelf
JOIN visits ON visits.customer_id = firsts.customer_id AND visits.visit = known.visit_count + 1
JOIN lines ON lines.customer_id = visits.customer_id AND lines.day = visits.day
WHERE firsts.customer_id <> customer::VARCHAR;
