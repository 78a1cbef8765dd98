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
WITH its_lines AS MATERIALIZED (
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
its_visits AS (
  SELECT
    customer_id,
    day,
    max({'money': money, 'shelf': shelf}) FILTER (shelf IS NOT NULL) AS most,
    row_number() OVER (PARTITION BY customer_id ORDER BY day) AS visit
  FROM its_lines
  GROUP BY customer_id, day
),
its_firsts AS (
  SELECT its_visits.customer_id, most.shelf AS shelf, ranking.tier AS tier
  FROM its_visits
  JOIN pareto(orders) AS ranking ON ranking.id = its_visits.customer_id
  WHERE visit = 1
),
its_known AS (
  SELECT
    shelf,
    tier,
    (SELECT max(visit) FROM its_visits WHERE customer_id = customer::VARCHAR) AS visit_count
  FROM its_firsts
  WHERE customer_id = customer::VARCHAR
)
SELECT DISTINCT
  its_firsts.customer_id AS customer_id,
  its_visits.day AS next_on,
  thing AS item
FROM its_known
JOIN its_firsts ON its_firsts.tier = its_known.tier AND its_firsts.shelf IS NOT DISTINCT FROM its_known.shelf
JOIN its_visits ON its_visits.customer_id = its_firsts.customer_id AND its_visits.visit = its_known.visit_count + 1
JOIN its_lines ON its_lines.customer_id = its_visits.customer_id AND its_lines.day = its_visits.day
WHERE its_firsts.customer_id <> customer::VARCHAR;
