-- btyd_value(orders, fit, as_of, periods, period_days, discount, refunds, only_model, only_part): who is still there, and what is each
-- customer worth from now on? One row a customer.
--
-- orders       name of the relation of order lines
-- fit          name of the relation of the fitted parameters; default: btyd_fit. It has one row and the columns
--              model (bg_nbd, mbg_nbd or pareto_nbd); unit_days, the days in the unit of time of alpha and beta;
--              r, alpha and a, b (Pareto/NBD: s, beta); p, q, v of Gamma–Gamma, or none of them
-- as_of        reference date; default: the day after the last order. What was ordered after that day is not seen.
-- periods      number of periods looked ahead
-- period_days  days in a period; default: a twelfth of a year
-- discount     rate of discount a period: 0.1 makes what comes one period later worth 1 / 1.1; a purchase counts as made
--              at the end of its period
-- refunds      what a line with amount <= 0 is: 'orders' (default), an order like any other;
--              'money', no order: it counts in z only
-- only_model   of a fit of several rows, the model to take; where it has no row with r, there are no customers
-- only_part    of a fit of several rows, the one whose column part has this value; default: any
--
-- customer_id           text
-- x                     repeat purchases so far: distinct days with an order, less the first
-- z                     mean money of these; NULL where there are none
-- p_alive               probability that the customer is still there, 0 to 1
-- expected_purchases    purchases expected in all periods
-- discounted_purchases  the same, each less the discount
-- order_value           mean money expected of a purchase; NULL without p, q, v, or where they leave it without bounds
-- value                 discounted_purchases * order_value
--
-- BG/NBD and MBG/NBD: the purchases to come of who is there are E[(1 - (1 + p u)^-(r + x)) / p] over p from
-- Beta(a, b + x), b + x + 1 for MBG/NBD, where u = t / (alpha + T): Fader, Hardie & Lee's closed form without its pole
-- at a = 1. The integral is a sum of 65 places over the log-odds of p; a straight line in p, whose mean is known, is
-- taken off so that it ends early. Pareto/NBD: Gauss's continued fraction of 100 steps gives ₂F₁. Parts that depend on
-- x and T alone are computed once for each pair.
CREATE OR REPLACE MACRO btyd_value(
  orders, fit := 'btyd_fit', as_of := NULL, periods := 12, period_days := 30.4375, discount := 0.01,
  refunds := 'orders', only_model := NULL, only_part := NULL
) AS TABLE
WITH its_given AS (
  SELECT
    CASE
      WHEN count(*) = 0 AND only_model IS NOT NULL THEN NULL
      WHEN count(*) <> 1 THEN error('btyd_value: the fit has one row, not ' || count(*))
      WHEN any_value(model) IN ('bg_nbd', 'mbg_nbd', 'pareto_nbd') THEN any_value(model)
      ELSE error('btyd_value: model is ''bg_nbd'', ''mbg_nbd'' or ''pareto_nbd''')
    END AS model,
    any_value(unit_days) AS unit_days,
    any_value(r) AS r, any_value(alpha) AS alpha, any_value(a) AS a, any_value(b) AS b,
    any_value(s) AS s, any_value(beta) AS beta,
    any_value(p) AS p, any_value(q) AS q, any_value(v) AS v
  FROM (
    FROM query_table(fit)
    UNION ALL BY NAME
    SELECT
      NULL::VARCHAR AS part, NULL::VARCHAR AS model, NULL::DOUBLE AS unit_days,
      NULL::DOUBLE AS r, NULL::DOUBLE AS alpha, NULL::DOUBLE AS a, NULL::DOUBLE AS b,
      NULL::DOUBLE AS s, NULL::DOUBLE AS beta, NULL::DOUBLE AS p, NULL::DOUBLE AS q, NULL::DOUBLE AS v
    WHERE false
  ) AS "this fit"
  WHERE (only_model IS NULL OR ("this fit".model = only_model AND "this fit".r IS NOT NULL))
    AND (only_part IS NULL OR "this fit".part = only_part)
),
its_histories AS MATERIALIZED (
  SELECT customer_id, x, t_x::INTEGER AS last_days, T::INTEGER AS age_days, z
  FROM btyd_summary(orders, as_of := as_of, unit_days := 1, refunds := refunds)
),
its_ages AS (
  SELECT x, age_days, r + x AS shape, age_days / unit_days AS age, its_given.*
  FROM (SELECT DISTINCT x, age_days FROM its_histories), its_given
),
-- the discounted sum of the periods' own purchases, as a sum over what is expected up to their ends
its_horizons AS (
  SELECT
    n = periods AS is_last,
    n * period_days / unit_days AS t,
    (1 + discount) ** -n - CASE WHEN n < periods THEN (1 + discount) ** -(n + 1) ELSE 0 END AS share
  FROM its_given, range(1, periods + 1) AS ahead(n)
),
-- BG/NBD and MBG/NBD
its_shapes AS (
  SELECT
    x, age_days, shape, a, alpha + age AS pace,
    b + x + (model = 'mbg_nbd')::INTEGER AS stays,
    1 / a + 1 / stays AS width,
    ln(a / stays) AS middle,
    33 * width + sqrt(66 * width) AS reach,
    greatest(
      middle - reach,
      least(middle, -ln(1 + (shape + 1) * periods * period_days / unit_days / pace)) - 2 - 33 / (1 + a)
    ) AS low,
    least(middle + reach, greatest(middle, 0) + 2 + 33 / (1 + stays)) AS high,
    lgamma(a) + lgamma(stays) - lgamma(a + stays) AS scale
  FROM its_ages
  WHERE model <> 'pareto_nbd'
),
its_places AS (
  SELECT
    x, age_days, shape, a, pace,
    low + j * (high - low) / 64 AS odds,
    1 / (1 + exp(-odds)) AS leaves,
    exp(-a * ln(1 + exp(-odds)) - stays * ln(1 + exp(odds)) - scale) * (high - low) / 64 AS weight
  FROM its_shapes, range(65) AS along(j)
),
its_lines_in_p AS (
  SELECT
    x, age_days, is_last, share, t / pace AS u,
    CASE WHEN a < 1 THEN shape * u ELSE 0 END AS at_0,
    1 - exp(-shape * ln(1 + u)) AS at_1,
    at_0 + (at_1 - at_0) * a / (a + stays) AS mean
  FROM its_shapes, its_horizons
),
its_sums AS (
  SELECT
    x, age_days, is_last, share, t / pace AS u,
    weight * (
      CASE
        WHEN leaves * u * (shape + 1) < 1e-6 THEN shape * u * (1 - (shape + 1) * leaves * u / 2)
        ELSE (1 - exp(-shape * ln(1 + leaves * u))) / leaves
      END
      - CASE WHEN a < 1 THEN shape * u * (1 - leaves) ELSE 0 END
      - leaves * (1 - exp(-shape * ln(1 + u)))
    ) AS rest
  FROM its_places, its_horizons
),
its_purchases AS (
  SELECT x, age_days, sum(part) FILTER (is_last) AS expected, sum(part * share) AS discounted
  FROM (
    SELECT x, age_days, is_last, share, mean AS part FROM its_lines_in_p
    UNION ALL
    SELECT x, age_days, is_last, share, rest FROM its_sums
    UNION ALL
    SELECT
      x, age_days, is_last, share,
      shape * (beta + age) / (alpha + age) * CASE
        WHEN abs((1 - s) * ln(1 + t / (beta + age))) < 1e-5
          THEN ln(1 + t / (beta + age)) * (1 + (1 - s) * ln(1 + t / (beta + age)) / 2)
        ELSE (1 - (1 + t / (beta + age)) ** (1 - s)) / (s - 1)
      END
    FROM its_ages, its_horizons
    WHERE model = 'pareto_nbd'
  )
  GROUP BY x, age_days
),
-- Pareto/NBD: the two parts of the likelihood, by x and T and by x and t_x
its_moments AS (
  SELECT
    x, days, is_age,
    r + s + x AS total,
    greatest(alpha, beta) + days / unit_days AS slow,
    abs(alpha - beta) / slow AS near,
    CASE WHEN is_age THEN r + x ELSE s END AS factor,
    CASE
      WHEN is_age THEN CASE WHEN alpha >= beta THEN 1 - s ELSE -(r + x) END
      ELSE CASE WHEN alpha >= beta THEN -s ELSE 1 - r - x END
    END AS power,
    CASE
      WHEN is_age THEN CASE WHEN alpha >= beta THEN r + x + 1 ELSE s END
      ELSE CASE WHEN alpha >= beta THEN r + x ELSE s + 1 END
    END AS upper
  FROM (
    SELECT DISTINCT x, age_days AS days, true AS is_age FROM its_histories
    UNION ALL
    SELECT DISTINCT x, last_days, false FROM its_histories
  ), its_given
  WHERE model = 'pareto_nbd'
),
its_parts AS (
  SELECT
    x, days, is_age,
    ln(factor / total) - total * ln(slow) + power * ln(1 - near) - ln(1 - list_reduce(
      list_transform(
        range(100, 0, -1),
        lambda k: near * CASE
          WHEN k = 1 THEN upper / (total + 1)
          WHEN k % 2 = 1
            THEN (upper + k // 2) * (total + k // 2) / ((total + 2 * (k // 2)) * (total + 1 + 2 * (k // 2)))
          ELSE (k // 2) * (total - upper + k // 2) / ((total - 1 + 2 * (k // 2)) * (total + 2 * (k // 2)))
        END
      ),
      lambda deeper, k: k / (1 - deeper),
      0.0::DOUBLE
    )) AS part
  FROM its_moments
),
its_alive AS (
  SELECT
    customer_id, its_histories.x, its_histories.age_days, z,
    CASE model
      WHEN 'pareto_nbd' THEN -(r + its_histories.x) * ln(alpha + its_histories.age_days / unit_days)
        - s * ln(beta + its_histories.age_days / unit_days)
        - greatest(by_age.part, by_last.part) - ln(1 + exp(-abs(by_age.part - by_last.part)))
      WHEN 'mbg_nbd' THEN -ln(1 + exp(least(700,
        ln(a / (b + its_histories.x)) + (r + its_histories.x)
          * ln((alpha + its_histories.age_days / unit_days) / (alpha + its_histories.last_days / unit_days)))))
      ELSE CASE WHEN its_histories.x = 0 THEN 0 ELSE -ln(1 + exp(least(700,
        ln(a / (b + its_histories.x - 1)) + (r + its_histories.x)
          * ln((alpha + its_histories.age_days / unit_days) / (alpha + its_histories.last_days / unit_days))))) END
    END AS log_alive,
    CASE WHEN p * its_histories.x + q > 1
      THEN p * (v + its_histories.x * greatest(coalesce(z, 0), 0)) / (p * its_histories.x + q - 1)
    END AS order_value
  FROM its_histories
  CROSS JOIN its_given
  LEFT JOIN its_parts AS by_age
    ON by_age.is_age AND by_age.x = its_histories.x AND by_age.days = its_histories.age_days
  LEFT JOIN its_parts AS by_last
    ON NOT by_last.is_age AND by_last.x = its_histories.x AND by_last.days = its_histories.last_days
)
SELECT
  customer_id,
  its_alive.x,
  z,
  least(1, exp(log_alive)) AS p_alive,
  expected * exp(log_alive) AS expected_purchases,
  discounted * exp(log_alive) AS discounted_purchases,
  order_value,
  discounted * exp(log_alive) * order_value AS value
FROM its_alive
JOIN its_purchases ON its_purchases.x = its_alive.x AND its_purchases.age_days = its_alive.age_days;
