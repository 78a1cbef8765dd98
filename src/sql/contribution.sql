-- contribution(orders, touches, margin, touch_cost): who brings money, and who costs more? One row a customer.
--
-- orders      name of the relation of order lines; its cost, where it has that column, is the cost of the lines
-- touches     name of a relation of services, visits and other contacts: customer_id, and cost where it is known;
--             by default no_touches, which holds none
-- margin      share of the revenue, 0 to 1, that is left before the costs in these relations are taken off;
--             1 where cost holds all that the goods cost
-- touch_cost  what a contact costs whose cost is not known, in the orders' money
--
-- customer_id              text
-- orders                   number of orders, as in customer_summary
-- revenue                  sum of amounts, refunds included
-- margin_amount            revenue * margin
-- cost                     sum of the lines' cost; a line without one, or with one that is no number, adds nothing
-- touches                  number of contacts
-- service_cost             what they cost
-- contribution             margin_amount - cost - service_cost
-- rank                     1 for the greatest contribution; ties by customer ascending
-- cumulative_contribution  contribution of this customer and all before
-- tier                     'head', 'waist' or 'tail' by revenue, as pareto with its defaults has it
-- value                    'high' where margin_amount - cost is above its mean over all customers, else 'low'
-- service                  'high' where service_cost is above its mean, else 'low'; NULL where no contact costs anything
--
-- A customer of the contacts who never ordered has a row: the contacts cost all the same. Contacts and lines without
-- a customer are left out. Money to the ten-thousandth. Source: Kaplan and Narayanan (2001), the whale curve.
CREATE OR REPLACE MACRO contribution(orders, touches := 'no_touches', margin := 1.0, touch_cost := 0.0) AS TABLE
WITH its_lines AS (
  SELECT "this line".customer_id AS customer_id, as_money("this line".cost) AS line_cost
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::DECIMAL(18, 4) AS cost
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
),
its_bought AS (
  SELECT customer_id, coalesce(sum(line_cost), 0)::DECIMAL(28, 4) AS line_cost
  FROM its_lines
  GROUP BY customer_id
),
its_contacts AS (
  SELECT
    "this touch".customer_id::VARCHAR AS customer_id,
    coalesce(as_money("this touch".cost), touch_cost::DECIMAL(18, 4)) AS contact_cost
  FROM (
    FROM query_table(touches)
    UNION ALL BY NAME
    FROM no_touches
  ) AS "this touch"
  WHERE "this touch".customer_id IS NOT NULL
),
its_served AS (
  SELECT customer_id, count(*) AS contact_count, sum(contact_cost)::DECIMAL(28, 4) AS contact_cost
  FROM its_contacts
  GROUP BY customer_id
),
its_tiers AS (
  SELECT ranking.id AS customer_id, ranking.tier FROM pareto(orders) AS ranking
),
its_customers AS (
  SELECT
    coalesce(summary.customer_id, its_served.customer_id) AS customer_id,
    coalesce(summary.orders, 0) AS order_count,
    coalesce(summary.revenue, 0)::DECIMAL(28, 4) AS money,
    coalesce(line_cost, 0) AS goods_cost,
    coalesce(contact_count, 0) AS contact_count,
    coalesce(contact_cost, 0) AS contact_cost,
    (coalesce(summary.revenue, 0)::DECIMAL(28, 4) * margin::DECIMAL(6, 4))::DECIMAL(38, 4) AS margin_money
  FROM customer_summary(orders) AS summary
  LEFT JOIN its_bought ON summary.customer_id = its_bought.customer_id
  FULL JOIN its_served ON summary.customer_id = its_served.customer_id
),
its_valued AS (
  SELECT
    *,
    (margin_money - goods_cost)::DECIMAL(38, 4) AS before_service,
    (margin_money - goods_cost - contact_cost)::DECIMAL(38, 4) AS brings
  FROM its_customers
),
its_means AS (
  SELECT
    avg(before_service) AS mean_value,
    nullif(avg(contact_cost), 0) AS mean_service
  FROM its_valued
)
SELECT
  its_valued.customer_id,
  order_count AS orders,
  money AS revenue,
  margin_money AS margin_amount,
  goods_cost AS cost,
  contact_count AS touches,
  contact_cost AS service_cost,
  brings AS contribution,
  row_number() OVER descending AS rank,
  sum(brings) OVER descending AS cumulative_contribution,
  coalesce(its_tiers.tier, 'tail') AS tier,
  CASE WHEN before_service > mean_value THEN 'high' ELSE 'low' END AS value,
  CASE WHEN contact_cost > mean_service THEN 'high' WHEN contact_cost <= mean_service THEN 'low' END AS service
FROM its_valued
CROSS JOIN its_means
LEFT JOIN its_tiers ON its_valued.customer_id = its_tiers.customer_id
WINDOW descending AS (ORDER BY brings DESC, its_valued.customer_id ROWS UNBOUNDED PRECEDING);
