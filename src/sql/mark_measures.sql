-- mark_measures(marks, orders, by): many, scattered, diverse, cheap to win, loosely tied: how does each tier stand? One
-- row a tier.
--
-- marks     name of a relation that five_marks() gave
-- orders    name of the relation of order lines that it was made of
-- by        name of the column that says what is bought: category (default), product, any other
--
-- tier                  'head', 'waist' or 'tail'
-- customers             how many
-- customer_share        customers / all
-- revenue               sum of their revenue
-- revenue_share         that of what all brought, customers below zero taken as 0
-- gini                  Gini coefficient inside the tier, as in concentration()
-- largest_share         what the tier's greatest customer brings of it
-- equals                1 / the tier's Herfindahl-Hirschman index: as many equal customers would be as concentrated
-- kinds                 how many categories they bought together; NULL where no line names one, as the next two
-- kinds_each            how many different ones a customer bought on average
-- effective_kinds       e to the entropy of what they spent on each: as many would be alike, were it spread evenly
-- cost_to_win           mean over those for whom it is known
-- known_costs           for how many it is known
-- orders_a_year         orders / customer-years since the first order
-- one_order_share       share of customers with one order
-- median_recency_days   of days since the last order
--
-- Source of the five marks: what is said of long-tail customers by sellers of CRM systems; entropy by Shannon (1948).
CREATE OR REPLACE MACRO mark_measures(marks, orders, "by" := 'category') AS TABLE
WITH its_tier_members AS MATERIALIZED (
  SELECT
    "this mark".customer_id AS member, "this mark".tier AS part,
    "this mark".revenue::DECIMAL(38, 4) AS money, greatest("this mark".revenue::DOUBLE, 0) AS x,
    "this mark".orders AS order_count, "this mark".tenure_days AS tenure, "this mark".recency_days AS recency,
    "this mark".cost_to_win AS price
  FROM query_table(marks) AS "this mark"
),
its_placed_members AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY part ORDER BY x DESC) AS place,
    count(*) OVER (PARTITION BY part) AS n
  FROM its_tier_members
),
its_tier_sums AS (
  SELECT
    part,
    count(*) AS n,
    sum(money) AS money,
    sum(x) AS total,
    sum((n + 1 - 2 * place) * x) AS spread,
    max(x) AS largest,
    sum(x * x) AS squares,
    avg(price) AS price,
    count(price) AS priced,
    sum(order_count) / nullif(sum(tenure) / 365.25, 0) AS yearly,
    count(*) FILTER (order_count = 1) AS once,
    median(recency) AS recency
  FROM its_placed_members
  GROUP BY part
),
its_kinds_bought AS MATERIALIZED (
  SELECT
    "this line".customer_id AS member,
    CASE "by"
      WHEN 'category' THEN "this line".category::VARCHAR
      WHEN 'product' THEN "this line".product::VARCHAR
      ELSE struct_extract("this line", "by")::VARCHAR
    END AS kind,
    sum("this line".amount)::DOUBLE AS money,
    bool_or("this line".amount > 0 OR "this line".amount IS NULL) AS is_bought
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
  GROUP BY ALL
),
its_tier_kinds AS (
  SELECT
    part, kind,
    count(*) FILTER (is_bought) AS buyers,
    greatest(sum(its_kinds_bought.money), 0) AS money
  FROM its_kinds_bought
  JOIN its_tier_members ON its_kinds_bought.member = its_tier_members.member
  WHERE kind IS NOT NULL
  GROUP BY part, kind
),
its_tier_tastes AS (
  SELECT
    part,
    count(*) FILTER (buyers > 0) AS kind_count,
    sum(buyers) AS pairs,
    exp(ln(sum(money)) - sum(CASE WHEN money > 0 THEN money * ln(money) END) / sum(money)) AS effective
  FROM its_tier_kinds
  GROUP BY part
  HAVING sum(money) > 0
)
SELECT
  its_tier_sums.part AS tier,
  n AS customers,
  n / sum(n) OVER () AS customer_share,
  money AS revenue,
  total / nullif(sum(total) OVER (), 0) AS revenue_share,
  spread / nullif(n * total, 0) AS gini,
  largest / nullif(total, 0) AS largest_share,
  total * total / nullif(squares, 0) AS equals,
  kind_count AS kinds,
  pairs / n AS kinds_each,
  effective AS effective_kinds,
  price AS cost_to_win,
  priced AS known_costs,
  yearly AS orders_a_year,
  once / n AS one_order_share,
  recency AS median_recency_days
FROM its_tier_sums
LEFT JOIN its_tier_tastes ON its_tier_sums.part = its_tier_tastes.part;
