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
WITH RECURSIVE seen AS MATERIALIZED (
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
sums AS (
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
  FROM seen
  GROUP BY arm
),
control AS (
  SELECT * FROM sums WHERE is_control
),
pairs AS (
  SELECT
    sums.arm, sums.n, control.n AS n0,
    sums.rate, control.rate AS rate0,
    sums.rate - control.rate AS rate_difference,
    sqrt(sums.rate * (1 - sums.rate) / sums.n + control.rate * (1 - control.rate) / control.n) AS rate_error,
    (sums.buyers + control.buyers) / (sums.n + control.n) AS pooled,
    sums.rate - sums.rate_before - control.rate + control.rate_before AS rate_did,
    sums.mean - control.mean AS difference,
    sqrt(coalesce(sums.error, 0) + coalesce(control.error, 0)) AS error,
    (coalesce(sums.error, 0) + coalesce(control.error, 0)) ** 2
      / nullif(coalesce(sums.error ** 2 / (sums.n - 1), 0) + coalesce(control.error ** 2 / (control.n - 1), 0), 0) AS df,
    sums.mean_change - control.mean_change AS did,
    sqrt(coalesce(sums.change_error, 0) + coalesce(control.change_error, 0)) AS did_error,
    (coalesce(sums.change_error, 0) + coalesce(control.change_error, 0)) ** 2
      / nullif(coalesce(sums.change_error ** 2 / (sums.n - 1), 0)
        + coalesce(control.change_error ** 2 / (control.n - 1), 0), 0) AS did_df,
    control.rate + sums.worth_finding AS hoped,
    sums.worth_finding
  FROM sums
  CROSS JOIN control
  WHERE NOT sums.is_control
),
-- Twice the rank, so that the mean rank of a tie is a whole number.
ranked AS (
  SELECT
    pairs.arm, seen.is_control, n, n0,
    2 * rank() OVER ordered + count(*) OVER tied - 1 AS rank2,
    row_number() OVER ordered AS position,
    count(*) OVER tied AS tie
  FROM pairs
  JOIN seen ON seen.is_control OR seen.arm = pairs.arm
  WINDOW ordered AS (PARTITION BY pairs.arm ORDER BY value), tied AS (PARTITION BY pairs.arm, value)
),
u_sums AS (
  SELECT
    arm,
    any_value(n) AS n,
    any_value(n0) AS n0,
    sum(rank2) FILTER (NOT is_control)::BIGINT AS rank_sum2,
    sum(tie ** 2 - 1) AS ties
  FROM ranked
  GROUP BY arm
),
-- In how many ways can the ranks be dealt to the arm, by their sum?
dealt(arm, position, taken, sum2, ways) AS (
  SELECT arm, 0::BIGINT, 0::BIGINT, 0::BIGINT, 1.0::DOUBLE
  FROM pairs
  WHERE n + n0 <= 30
  UNION ALL
  SELECT dealt.arm, dealt.position + 1, taken + given, sum2 + given * rank2, sum(ways)
  FROM dealt
  JOIN ranked ON ranked.arm = dealt.arm AND ranked.position = dealt.position + 1
  CROSS JOIN (VALUES (0), (1)) AS choices(given)
  WHERE taken + given <= n
  GROUP BY ALL
),
exact AS (
  SELECT
    dealt.arm,
    sum(ways) FILTER (abs(sum2 - n * (n + n0 + 1)) >= abs(rank_sum2 - n * (n + n0 + 1))) / sum(ways) AS p
  FROM dealt
  JOIN u_sums ON u_sums.arm = dealt.arm
  WHERE position = n + n0 AND taken = n
  GROUP BY dealt.arm
),
u_tests AS (
  SELECT
    u_sums.arm,
    rank_sum2 / 2 - n * (n + 1) / 2 AS u,
    coalesce(p, normal_p(
      greatest(abs(rank_sum2 / 2 - n * (n + n0 + 1) / 2) - 0.5, 0)
      / nullif(sqrt(n / 12 * n0 * (n + n0 + 1 - ties / ((n + n0) * (n + n0 - 1)))), 0)
    )) AS u_p
  FROM u_sums
  LEFT JOIN exact ON exact.arm = u_sums.arm
)
SELECT
  pairs.arm,
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
FROM pairs
JOIN u_tests ON u_tests.arm = pairs.arm;
