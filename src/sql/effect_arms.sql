-- effect_arms(effects): how did each arm do, before and after? One row an arm.
--
-- effects      name of a relation that effect() gave, or of one with its columns
--
-- arm          its name
-- is_control   true for the arm that was left alone
-- customers    how many are in it
-- bought       how many of them bought in the window after
-- rate         bought / customers
-- low, high    95 % interval of the rate (Wilson)
-- mean         mean value in the window after
-- standard_error       of the mean
-- mean_low, mean_high  95 % interval of the mean (t); NULL for a single customer
-- rate_before, mean_before  the same customers in the window before
-- stopped      how many bought before and not after
-- started      how many bought after and not before
-- mcnemar      (stopped - started)² / (stopped + started): chi-square of one degree; NULL where nobody changed
-- mcnemar_p    how often chance alone gives as much
-- mcnemar_corrected  (|stopped - started| - 1)² / (stopped + started), for few who changed (Edwards 1948)
-- mcnemar_exact   how often a fair coin splits those who changed as unevenly, both ways (exact binomial); NULL where
--                 nobody changed, or 25 and more did: there chi-square is close enough
-- like_customers  how many of the arm's known customers have their like a window earlier, when nobody had been treated:
--                 any customers with as much in the window before, in six classes (nothing, and fifths of the rest)
-- like_before, like_after  what their like spent in the window before, and in the one after: the mean over the arm's
--                 customers. It is what this selection would have done anyway; both NULL where like_customers is 0
-- chi_square, chi_df, chi_p  whether the arms' rates differ at all; the same in every row
--
-- Rows without an arm are in none. Sources: Wilson (1927), McNemar (1947), Pearson (1900); Galton (1886) for the
-- regression towards the mean.
CREATE OR REPLACE MACRO effect_arms(effects) AS TABLE
WITH its_seen AS (
  SELECT
    "this one".arm::VARCHAR AS arm,
    "this one".is_control,
    "this one".bought,
    "this one".bought_before,
    "this one".value::DOUBLE AS value,
    "this one".value_before::DOUBLE AS value_before,
    "this one".is_known,
    "this one".earlier_before::DOUBLE AS earlier_before,
    "this one".earlier_after::DOUBLE AS earlier_after
  FROM query_table(effects) AS "this one"
),
its_chosen AS (
  SELECT * FROM its_seen WHERE arm IS NOT NULL
),
its_edges AS (
  SELECT coalesce(quantile_cont(value_before, [0.2, 0.4, 0.6, 0.8]), []) AS fifths FROM its_chosen WHERE value_before > 0
),
its_earlier AS (
  SELECT
    CASE WHEN earlier_before > 0 THEN 1 + len(list_filter(fifths, lambda edge: edge < earlier_before)) ELSE 0 END AS class,
    avg(earlier_before) AS class_before,
    avg(earlier_after) AS class_after
  FROM its_seen, its_edges
  WHERE earlier_before IS NOT NULL
  GROUP BY class
),
its_classed AS (
  SELECT
    its_chosen.*,
    CASE WHEN value_before > 0 THEN 1 + len(list_filter(fifths, lambda edge: edge < value_before)) ELSE 0 END AS class
  FROM its_chosen, its_edges
),
its_sums AS (
  SELECT
    arm,
    bool_or(is_control) AS is_control,
    count(*) AS customers,
    count(*) FILTER (bought) AS bought,
    avg(value) AS mean,
    stddev_samp(value) / sqrt(count(*)) AS standard_error,
    count(*) FILTER (bought_before) / nullif(count(bought_before), 0) AS rate_before,
    avg(value_before) AS mean_before,
    count(*) FILTER (bought_before AND NOT bought) AS stopped,
    count(*) FILTER (bought AND NOT bought_before) AS started,
    count(class_after) AS like_customers,
    avg(class_before) AS like_before,
    avg(class_after) AS like_after
  FROM its_classed
  LEFT JOIN its_earlier ON its_classed.class = its_earlier.class AND is_known
  GROUP BY arm
),
its_over_all AS (
  SELECT sum(bought) / sum(customers) AS share, count(*) - 1 AS degrees FROM its_sums
),
its_squares AS (
  SELECT
    sum((its_sums.bought - its_sums.customers * share) ** 2 / (its_sums.customers * share * (1 - share))) AS chi_square,
    any_value(degrees) AS chi_df
  FROM its_sums, its_over_all
  WHERE share > 0 AND share < 1 AND degrees > 0
)
SELECT
  arm, is_control, customers, bought,
  bought / customers AS rate,
  wilson_low(bought, customers) AS low,
  wilson_high(bought, customers) AS high,
  mean, standard_error,
  CASE WHEN customers > 1 THEN mean - student_t(customers - 1) * standard_error END AS mean_low,
  CASE WHEN customers > 1 THEN mean + student_t(customers - 1) * standard_error END AS mean_high,
  rate_before, mean_before, stopped, started,
  (stopped - started) ** 2 / nullif(stopped + started, 0) AS mcnemar,
  chi_square_p((stopped - started) ** 2 / nullif(stopped + started, 0), 1) AS mcnemar_p,
  greatest(abs(stopped - started) - 1, 0) ** 2 / nullif(stopped + started, 0) AS mcnemar_corrected,
  CASE WHEN stopped + started BETWEEN 1 AND 24 THEN least(1, 2 * list_sum(list_transform(
    range(least(stopped, started) + 1),
    lambda i: exp(lgamma(stopped + started + 1) - lgamma(i + 1) - lgamma(stopped + started - i + 1)
      - (stopped + started) * ln(2))
  ))) END AS mcnemar_exact,
  like_customers, like_before, like_after,
  chi_square, chi_df,
  chi_square_p(chi_square, chi_df) AS chi_p
FROM its_sums, its_squares;
