-- rfm_schemes(orders, as_of, scheme, method, refunds): which segment is each customer in by one scheme of RFM, and by
-- the others? One row a customer.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- scheme    'rules', 'eleven' (default), 'package', 'grid' or 'quartile': see rfm_scheme_rules;
--           'means': eight segments, each value above or below the mean of all customers, as in rfm8;
--           'score_means': the same of the scores 1 to 5
-- method    how scores are cut, as in rfm: 'quantile' (default), 'ntile' or 'rpackage'. Quartiles are cut by quantile
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in monetary only
--
-- customer_id              text
-- recency_days, frequency  as in rfm
-- monetary                 sum of amounts, refunds included
-- r, f, m                  scores 1 to 5
-- segment                  by the scheme; 'Others' where none of its rules holds
-- by_rules, by_eleven, …   by each scheme
--
-- The scores of 'quartile' are 1 to 4, and its money is monetary / frequency.
CREATE OR REPLACE MACRO rfm_schemes(
  orders, as_of := NULL, scheme := 'eleven', method := 'quantile', refunds := 'orders'
) AS TABLE
WITH its_scored AS (
  SELECT customer_id, recency_days, frequency, monetary, r, f, m
  FROM rfm(orders, as_of := as_of, method := method, refunds := refunds)
),
its_ranked AS (
  SELECT
    *,
    count(*) OVER () AS n,
    rank() OVER (ORDER BY coalesce(recency_days, 1000000)) AS age_rank,
    rank() OVER (ORDER BY frequency) AS frequency_rank,
    rank() OVER (ORDER BY monetary / nullif(frequency, 0) NULLS FIRST) AS mean_rank
  FROM its_scored
),
its_quartered AS (
  SELECT
    * EXCLUDE (n, age_rank, frequency_rank, mean_rank),
    5 - greatest(1, ((age_rank - 1) * 4 + n - 2) // (n - 1)) AS r4,
    greatest(1, ((frequency_rank - 1) * 4 + n - 2) // (n - 1)) AS f4,
    greatest(1, ((mean_rank - 1) * 4 + n - 2) // (n - 1)) AS m4
  FROM its_ranked
),
its_means AS (
  SELECT
    count(*) AS n, count(recency_days) AS dated, sum(recency_days) AS ages, sum(frequency) AS counts,
    sum(monetary) AS sums, sum(r) AS rs, sum(f) AS fs, sum(m) AS ms
  FROM its_scored
),
its_fives AS (
  SELECT
    r, f, m,
    arg_min(given.segment, given.position) FILTER (given.scheme = 'rules') AS rules_name,
    arg_min(given.segment, given.position) FILTER (given.scheme = 'eleven') AS eleven_name,
    arg_min(given.segment, given.position) FILTER (given.scheme = 'package') AS package_name,
    arg_min(given.segment, given.position) FILTER (given.scheme = 'grid') AS grid_name
  FROM (SELECT DISTINCT r, f, m FROM its_scored)
  LEFT JOIN rfm_scheme_rules AS given
    ON r BETWEEN r_min AND r_max AND f BETWEEN f_min AND f_max AND m BETWEEN m_min AND m_max
  GROUP BY r, f, m
),
its_fours AS (
  SELECT r4, f4, m4, arg_min(given.segment, given.position) AS quartile_name
  FROM (SELECT DISTINCT r4, f4, m4 FROM its_quartered)
  LEFT JOIN rfm_scheme_rules AS given
    ON given.scheme = 'quartile'
    AND r4 BETWEEN r_min AND r_max AND f4 BETWEEN f_min AND f_max AND m4 BETWEEN m_min AND m_max
  GROUP BY r4, f4, m4
),
its_eight AS (
  SELECT ['一般挽留', '重要挽留', '一般保持', '重要保持', '一般发展', '重要发展', '一般价值', '重要价值'] AS names
),
its_named AS (
  SELECT
    its_quartered.* EXCLUDE (r4, f4, m4),
    coalesce(rules_name, 'Others') AS by_rules,
    coalesce(eleven_name, 'Others') AS by_eleven,
    coalesce(package_name, 'Others') AS by_package,
    coalesce(grid_name, 'Others') AS by_grid,
    coalesce(quartile_name, 'Others') AS by_quartile,
    names[
      1 + 4 * coalesce(recency_days * dated < ages, false)::INTEGER
      + 2 * (frequency * n > counts)::INTEGER + (monetary * n > sums)::INTEGER
    ] AS by_means,
    names[
      1 + 4 * (its_quartered.r * n > rs)::INTEGER + 2 * (its_quartered.f * n > fs)::INTEGER
      + (its_quartered.m * n > ms)::INTEGER
    ] AS by_score_means
  FROM its_quartered
  JOIN its_fives ON its_quartered.r = its_fives.r AND its_quartered.f = its_fives.f AND its_quartered.m = its_fives.m
  JOIN its_fours ON its_quartered.r4 = its_fours.r4 AND its_quartered.f4 = its_fours.f4 AND its_quartered.m4 = its_fours.m4,
  its_means,
  its_eight
)
SELECT
  customer_id, recency_days, frequency, monetary, r, f, m,
  CASE scheme
    WHEN 'rules' THEN by_rules
    WHEN 'eleven' THEN by_eleven
    WHEN 'package' THEN by_package
    WHEN 'grid' THEN by_grid
    WHEN 'quartile' THEN by_quartile
    WHEN 'means' THEN by_means
    WHEN 'score_means' THEN by_score_means
    ELSE error('rfm_schemes: scheme is ''rules'', ''eleven'', ''package'', ''grid'', ''quartile'', ''means'' or ''score_means''')
  END AS segment,
  by_rules, by_eleven, by_package, by_grid, by_quartile, by_means, by_score_means
FROM its_named;

-- rfm_scheme_changes(schemes): how many customers would another scheme call by another name? One row a scheme.
--
-- schemes   name of the relation that rfm_schemes gave
--
-- scheme        as in rfm_schemes
-- segments      number of its segments that hold customers
-- changed       customers whose name differs from the one in segment
-- from_segment, to_segment, most   the most frequent such change, and of how many; NULL where there is none
CREATE OR REPLACE MACRO rfm_scheme_changes(schemes) AS TABLE
WITH its_names AS (
  SELECT
    segment AS here,
    unnest(['rules', 'eleven', 'package', 'grid', 'quartile', 'means', 'score_means']) AS scheme,
    unnest([by_rules, by_eleven, by_package, by_grid, by_quartile, by_means, by_score_means]) AS there
  FROM query_table(schemes)
),
its_pairs AS (
  SELECT scheme, here, there, count(*) AS customers
  FROM its_names
  GROUP BY scheme, here, there
)
SELECT
  scheme,
  count(DISTINCT there) AS segments,
  coalesce(sum(customers) FILTER (here <> there), 0)::BIGINT AS changed,
  arg_max(here, (customers, here, there)) FILTER (here <> there) AS from_segment,
  arg_max(there, (customers, here, there)) FILTER (here <> there) AS to_segment,
  max(customers) FILTER (here <> there) AS most
FROM its_pairs
GROUP BY scheme;

-- rfm_scheme_audit(of_scheme): which segments of a scheme does no code reach, and how many codes reach none? One row a
-- segment.
--
-- of_scheme   a scheme of rfm_scheme_rules; of any other there are no rows
--
-- segment   its name; NULL for the codes that no rule covers
-- first     the position of its first rule
-- codes     number of codes, of 125 (quartile: 64), that come to it; 0 where earlier rules take all of them
CREATE OR REPLACE MACRO rfm_scheme_audit(of_scheme) AS TABLE
WITH its_given AS (
  FROM rfm_scheme_rules
  WHERE rfm_scheme_rules.scheme = of_scheme
),
its_codes AS (
  SELECT r, f, m, arg_min(its_given.segment, its_given.position) AS reached
  FROM (
    SELECT r, f, m
    FROM range(1, 6) AS rs(r), range(1, 6) AS fs(f), range(1, 6) AS ms(m)
    WHERE of_scheme <> 'quartile' OR greatest(r, f, m) < 5
  )
  LEFT JOIN its_given ON r BETWEEN r_min AND r_max AND f BETWEEN f_min AND f_max AND m BETWEEN m_min AND m_max
  GROUP BY r, f, m
)
SELECT named.segment, named.first, count(its_codes.reached) AS codes
FROM (SELECT its_given.segment, min(its_given.position) AS first FROM its_given GROUP BY its_given.segment) AS named
LEFT JOIN its_codes ON its_codes.reached = named.segment
GROUP BY named.segment, named.first
UNION ALL
SELECT NULL, NULL, count(*)
FROM its_codes
WHERE reached IS NULL AND EXISTS (FROM its_given)
HAVING count(*) > 0;
