-- rfm(orders, as_of, bins, method, refunds, rules): how recent, how frequent, how valuable is each customer?
-- One row a customer.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- bins      number of scores, 1 to bins
-- method    'quantile' (default): equal values share a score. Inner thresholds are type-7 quantiles at j / bins;
--               the score is 1 + the number of thresholds strictly below the value
--           'ntile': tiles of equal size; ties are split by id (recency: by day of the last order, then id)
--           'rpackage': the rule of the R package rfm 0.3: frequency counts lines, thresholds are type-7 quantiles
--               plus 1, the score is 1 + the number of thresholds not above the value
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in monetary only
-- rules     name of the relation that gives the segments; default: 'rfm_rules'. Yours has its columns
--
-- customer_id   text
-- recency_days  calendar days from the last order to as_of
-- frequency     number of orders (method 'rpackage': of lines)
-- monetary      sum of amounts, refunds included
-- r, f, m       scores, bins is best; recency is scored in reverse
-- rfm           100 r + 10 f + m
-- segment       name of the first rule that the scores meet, else 'Others'. Rules speak
--               of scores 1 to 5; where bins is another number, scores are stretched to these
--
-- 'quantile' needs no thresholds: with a = the number of values below the value, of n, a threshold j lies below it
-- just where a * bins > (n - 1) * j, so that the score is ceil(a * bins / (n - 1)), at least 1. Exact in integers.
CREATE OR REPLACE MACRO rfm(
  orders, as_of := NULL, bins := 5, method := 'quantile', refunds := 'orders', rules := 'rfm_rules'
) AS TABLE
WITH its_customers AS (
  SELECT
    customer_id,
    recency_days,
    coalesce(recency_days, 1000000) AS age, -- without an order (refunds := 'money'): older than any
    CASE method WHEN 'rpackage' THEN lines ELSE summary.orders END AS frequency,
    revenue AS monetary
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
),
its_sizes AS (
  SELECT count(*) AS n FROM its_customers
),
-- method 'quantile': recency and frequency have few values, so they are scored by value and joined
its_age_scores AS (
  SELECT
    age,
    greatest(1, ((sum(count(*)) OVER (ORDER BY age) - count(*)) * bins + n - 2) // (n - 1))::INTEGER AS score
  FROM its_customers, its_sizes
  WHERE method = 'quantile'
  GROUP BY age, n
),
its_frequency_scores AS (
  SELECT
    frequency,
    greatest(1, ((sum(count(*)) OVER (ORDER BY frequency) - count(*)) * bins + n - 2) // (n - 1))::INTEGER AS score
  FROM its_customers, its_sizes
  WHERE method = 'quantile'
  GROUP BY frequency, n
),
its_quantile_scores AS (
  SELECT
    its_customers.*,
    bins + 1 - its_age_scores.score AS r,
    its_frequency_scores.score AS f,
    greatest(1, ((rank() OVER (ORDER BY monetary) - 1) * bins + n - 2) // (n - 1)) AS m
  FROM its_customers
  JOIN its_age_scores ON its_customers.age = its_age_scores.age
  JOIN its_frequency_scores ON its_customers.frequency = its_frequency_scores.frequency,
  its_sizes
  WHERE method = 'quantile'
),
its_ntile_scores AS (
  SELECT
    *,
    ntile(bins) OVER (ORDER BY age DESC, customer_id) AS r,
    ntile(bins) OVER (ORDER BY frequency, customer_id) AS f,
    ntile(bins) OVER (ORDER BY monetary, customer_id) AS m
  FROM its_customers
  WHERE method = 'ntile'
),
-- method 'rpackage': bins * threshold j, exact in decimals, from the sorted values
its_sorted_values AS (
  SELECT
    list_sort(list(age)) AS ages,
    list_sort(list(frequency)) AS frequencies,
    list_sort(list(monetary)) AS monetaries
  FROM its_customers
  WHERE method = 'rpackage'
),
its_positions AS (
  SELECT j, (n - 1) * j // bins + 1 AS low, least((n - 1) * j // bins + 2, n) AS high, (n - 1) * j % bins AS part
  FROM its_sizes, range(1, bins) AS inner_thresholds(j)
),
its_thresholds AS (
  SELECT
    list(ages[low] * bins + part * (ages[high] - ages[low])) AS age_thresholds,
    list(frequencies[low] * bins + part * (frequencies[high] - frequencies[low])) AS frequency_thresholds,
    list(monetaries[low] * bins + part * (monetaries[high] - monetaries[low])) AS monetary_thresholds
  FROM its_sorted_values, its_positions
),
its_rpackage_scores AS (
  SELECT
    its_customers.*,
    bins - len(list_filter(age_thresholds, lambda t: t <= (age - 1) * bins)) AS r,
    1 + len(list_filter(frequency_thresholds, lambda t: t <= (frequency - 1) * bins)) AS f,
    1 + len(list_filter(monetary_thresholds, lambda t: t <= (monetary - 1) * bins)) AS m
  FROM its_customers, its_thresholds
  WHERE method = 'rpackage'
),
its_no_scores AS (
  SELECT *, 0 AS r, 0 AS f, error('rfm: method is ''quantile'', ''ntile'' or ''rpackage''')::INTEGER AS m
  FROM its_customers
  WHERE method NOT IN ('quantile', 'ntile', 'rpackage')
),
its_scored AS (
  SELECT customer_id, recency_days, frequency, monetary, r::INTEGER AS r, f::INTEGER AS f, m::INTEGER AS m
  FROM (
    FROM its_quantile_scores UNION ALL FROM its_ntile_scores UNION ALL FROM its_rpackage_scores UNION ALL FROM its_no_scores
  )
),
-- segments: by code, not by customer
its_codes AS (
  SELECT
    r, f, m,
    1 + round((r - 1) * 4 / greatest(bins - 1, 1)) AS rule_r,
    1 + round((f - 1) * 4 / greatest(bins - 1, 1)) AS rule_f,
    1 + round((m - 1) * 4 / greatest(bins - 1, 1)) AS rule_m
  FROM (SELECT DISTINCT r, f, m FROM its_scored)
),
its_segments AS (
  SELECT r, f, m, coalesce(arg_min(segment, position), 'Others') AS segment
  FROM its_codes
  LEFT JOIN query_table(rules) AS given
    ON rule_r BETWEEN r_min AND r_max AND rule_f BETWEEN f_min AND f_max AND rule_m BETWEEN m_min AND m_max
  GROUP BY r, f, m
)
SELECT
  customer_id, recency_days, frequency, monetary,
  its_scored.r, its_scored.f, its_scored.m,
  100 * its_scored.r + 10 * its_scored.f + its_scored.m AS rfm,
  segment
FROM its_scored
JOIN its_segments ON its_scored.r = its_segments.r AND its_scored.f = its_segments.f AND its_scored.m = its_segments.m;
