-- kmeans(orders, k, fit, as_of, refunds): which customers are alike in recency, frequency and money? One row a
-- customer.
--
-- orders    name of the relation of order lines
-- k         number of groups, one that the fit has
-- fit       name of the relation of fitted groups, by default no_groups, which holds none: one row a group of each k,
--           k, cluster, the standardised centres z_recency, z_frequency and z_monetary, and of the three logarithms
--           ln(1 + value) the mean_… and deviation_… by which they are standardised
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in monetary only
--
-- customer_id    text
-- recency_days   calendar days from the last order to as_of
-- frequency      number of orders
-- monetary       sum of amounts, refunds included; below zero it is grouped as zero
-- cluster        1 to k, the nearest centre: 1 is the group that spends most. NULL without a fit, or without an order
-- next_cluster   the second nearest
-- clearness      1 - distance / distance to the second nearest: 0 on the border of two groups, 1 at the centre
CREATE OR REPLACE MACRO kmeans(orders, k := 4, fit := 'no_groups', as_of := NULL, refunds := 'orders') AS TABLE
WITH its_customers AS (
  SELECT customer_id, recency_days, summary.orders AS frequency, revenue AS monetary
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
),
its_centres AS (
  SELECT given.*
  FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_groups) AS given
  WHERE given.k = k AND given.cluster IS NOT NULL
),
its_distances AS (
  SELECT
    its_customers.customer_id,
    its_centres.cluster,
    sqrt(
      ((ln(1 + greatest(recency_days, 0)) - mean_recency) / deviation_recency - z_recency) ** 2
      + ((ln(1 + greatest(frequency, 0)) - mean_frequency) / deviation_frequency - z_frequency) ** 2
      + ((ln(1 + greatest(monetary::DOUBLE, 0)) - mean_monetary) / deviation_monetary - z_monetary) ** 2
    ) AS distance
  FROM its_customers, its_centres
  WHERE recency_days IS NOT NULL
),
its_nearest AS (
  SELECT
    customer_id,
    min({'distance': distance, 'cluster': cluster}, 2) AS two
  FROM its_distances
  GROUP BY customer_id
)
SELECT
  its_customers.*,
  two[1].cluster AS cluster,
  two[2].cluster AS next_cluster,
  CASE WHEN two[2].distance > 0 THEN 1 - two[1].distance / two[2].distance END AS clearness
FROM its_customers
LEFT JOIN its_nearest ON its_customers.customer_id = its_nearest.customer_id;
