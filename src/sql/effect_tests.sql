-- effect_tests(effects): what did the action change, against the customers left alone? One row an arm but the control.
--
-- effects      name of a relation that effect() gave, or of one with its columns
--
-- arm          its name
-- customers, control_customers  how many are in it, and in the control
-- rate_difference  its rate of buyers less the control's
-- rate_low, rate_high  95 % interval of that difference (Wald)
-- z, z_p       test of two proportions, pooled, and how often chance alone gives as much
-- difference   its mean value less the control's
-- low, high    95 % interval of that difference (Welch)
-- t, df, t_p   Welch's test
-- u, u_p       Mann and Whitney's U of the arm, and how often chance alone gives as much: exact up to 30 customers in
--              both, beyond by the normal curve, corrected for ties and steps
-- did, did_low, did_high, did_p  difference in differences: its mean change of value less the control's, its 95 %
--              interval and Welch's p; NULL without a window before
-- rate_did     the same of the rates of buyers
-- next_size    customers that each arm of a next trial needs, for a difference of worth_finding in the rates to be
--              found four times in five, at 5 % false alarms, each arm with the variance of its own rate where they
--              differ; NULL where the control's rate leaves no room for it
--
-- Without a control there are no rows. Sources: Fleiss, Levin and Paik (2003); Welch (1947); Mann and Whitney (1947).
CREATE OR REPLACE MACRO effect_tests(effects) AS TABLE
WITH RECURSIVE its_seen AS MATERIALIZED (
  SELECT
    "this one".arm::VARCHAR AS arm,
    "this one".is_control,
    "this one".bought,
    "this one".bought_before,
    "this one".value::DOUBLE AS value,
    "this one".value::DOUBLE - "this one".value_before::DOUBLE AS change,
    "this one".worth_finding / 100 AS worth_finding
  FROM query_table(effects) AS "this one"
  WHERE "this one".arm IS NOT NULL
),
its_sums AS (
  SELECT
    arm,
    bool_or(is_control) AS is_control,
    count(*) AS n,
    count(*) FILTER (bought) AS buyers,
    count(*) FILTER (bought) / count(*) AS rate,
    count(*) FILTER (bought_before) / nullif(count(bought_before), 0) AS rate_before,
    avg(value) AS mean,
    nullif(var_samp(value), 0) / count(*) AS error,
    avg(change) AS mean_change,
    nullif(var_samp(change), 0) / count(change) AS change_error,
    any_value(worth_finding) AS worth_finding
  FROM its_seen
  GROUP BY arm
),
its_control AS (
  SELECT * FROM its_sums WHERE is_control
),
its_pairs AS (
  SELECT
    its_sums.arm, its_sums.n, its_control.n AS n0,
    its_sums.rate, its_control.rate AS rate0,
    its_sums.rate - its_control.rate AS rate_difference,
    sqrt(its_sums.rate * (1 - its_sums.rate) / its_sums.n + its_control.rate * (1 - its_control.rate) / its_control.n) AS rate_error,
    (its_sums.buyers + its_control.buyers) / (its_sums.n + its_control.n) AS pooled,
    its_sums.rate - its_sums.rate_before - its_control.rate + its_control.rate_before AS rate_did,
    its_sums.mean - its_control.mean AS difference,
    sqrt(coalesce(its_sums.error, 0) + coalesce(its_control.error, 0)) AS error,
    (coalesce(its_sums.error, 0) + coalesce(its_control.error, 0)) ** 2
      / nullif(coalesce(its_sums.error ** 2 / (its_sums.n - 1), 0) + coalesce(its_control.error ** 2 / (its_control.n - 1), 0), 0) AS df,
    its_sums.mean_change - its_control.mean_change AS did,
    sqrt(coalesce(its_sums.change_error, 0) + coalesce(its_control.change_error, 0)) AS did_error,
    (coalesce(its_sums.change_error, 0) + coalesce(its_control.change_error, 0)) ** 2
      / nullif(coalesce(its_sums.change_error ** 2 / (its_sums.n - 1), 0)
        + coalesce(its_control.change_error ** 2 / (its_control.n - 1), 0), 0) AS did_df,
    its_control.rate + its_sums.worth_finding AS hoped,
    its_sums.worth_finding
  FROM its_sums
  CROSS JOIN its_control
  WHERE NOT its_sums.is_control
),
-- Twice the rank, so that the mean rank of a tie is a whole number.
its_ranked AS (
  SELECT
    its_pairs.arm, its_seen.is_control, n, n0,
    2 * rank() OVER ordered + count(*) OVER tied - 1 AS rank2,
    row_number() OVER ordered AS position,
    count(*) OVER tied AS tie
  FROM its_pairs
  JOIN its_seen ON its_seen.is_control OR its_seen.arm = its_pairs.arm
  WINDOW ordered AS (PARTITION BY its_pairs.arm ORDER BY value), tied AS (PARTITION BY its_pairs.arm, value)
),
its_u_sums AS (
  SELECT
    arm,
    any_value(n) AS n,
    any_value(n0) AS n0,
    sum(rank2) FILTER (NOT is_control)::BIGINT AS rank_sum2,
    sum(tie ** 2 - 1) AS ties
  FROM its_ranked
  GROUP BY arm
),
-- In how many ways can the ranks be dealt to the arm, by their sum?
its_dealt(arm, position, taken, sum2, ways) AS (
  SELECT arm, 0::BIGINT, 0::BIGINT, 0::BIGINT, 1.0::DOUBLE
  FROM its_pairs
  WHERE n + n0 <= 30
  UNION ALL
  SELECT its_dealt.arm, its_dealt.position + 1, taken + given, sum2 + given * rank2, sum(ways)
  FROM its_dealt
  JOIN its_ranked ON its_ranked.arm = its_dealt.arm AND its_ranked.position = its_dealt.position + 1
  CROSS JOIN (VALUES (0), (1)) AS choices(given)
  WHERE taken + given <= n
  GROUP BY ALL
),
its_exact AS (
  SELECT
    its_dealt.arm,
    sum(ways) FILTER (abs(sum2 - n * (n + n0 + 1)) >= abs(rank_sum2 - n * (n + n0 + 1))) / sum(ways) AS p
  FROM its_dealt
  JOIN its_u_sums ON its_u_sums.arm = its_dealt.arm
  WHERE position = n + n0 AND taken = n
  GROUP BY its_dealt.arm
),
its_u_tests AS (
  SELECT
    its_u_sums.arm,
    rank_sum2 / 2 - n * (n + 1) / 2 AS u,
    coalesce(p, normal_p(
      greatest(abs(rank_sum2 / 2 - n * (n + n0 + 1) / 2) - 0.5, 0)
      / nullif(sqrt(n / 12 * n0 * (n + n0 + 1 - ties / ((n + n0) * (n + n0 - 1)))), 0)
    )) AS u_p
  FROM its_u_sums
  LEFT JOIN its_exact ON its_exact.arm = its_u_sums.arm
)
SELECT
  its_pairs.arm,
  n AS customers,
  n0 AS control_customers,
  rate_difference,
  rate_difference - 1.959963984540054 * rate_error AS rate_low,
  rate_difference + 1.959963984540054 * rate_error AS rate_high,
  rate_difference / nullif(sqrt(pooled * (1 - pooled) * (1 / n + 1 / n0)), 0) AS z,
  normal_p(rate_difference / nullif(sqrt(pooled * (1 - pooled) * (1 / n + 1 / n0)), 0)) AS z_p,
  difference,
  difference - student_t(df) * error AS low,
  difference + student_t(df) * error AS high,
  difference / nullif(error, 0) AS t,
  df,
  student_p(difference / nullif(error, 0), df) AS t_p,
  u, u_p,
  did,
  did - student_t(did_df) * did_error AS did_low,
  did + student_t(did_df) * did_error AS did_high,
  student_p(did / nullif(did_error, 0), did_df) AS did_p,
  rate_did,
  CASE WHEN worth_finding > 0 AND hoped < 1 THEN ceil((
    1.959963984540054 * sqrt((rate0 + hoped) * (1 - (rate0 + hoped) / 2))
    + 0.841621233572914 * sqrt(rate0 * (1 - rate0) + hoped * (1 - hoped))
  ) ** 2 / worth_finding ** 2)::BIGINT END AS next_size
FROM its_pairs
JOIN its_u_tests ON its_u_tests.arm = its_pairs.arm;
