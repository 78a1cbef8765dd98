-- contracts(orders, every, customers, starts, ends, as_of, discount, fit): who renews, who left, and how long those who
-- are left will stay. One row a customer.
--
-- orders     name of the relation of order lines
-- every      length of a term: 'month' (default), 'quarter', 'half-year' or 'year'
-- customers  name of a relation of contracts: customer_id, and the columns that starts and ends name; by default
--            no_touches: then a contract is a customer's run of terms with an order, and lost with the first without one
-- starts     name of the column that says when a contract began
-- ends       name of the column that says when it ended, empty for one that runs
-- as_of      reference date; default: the day of the last order, or of the last start or end. What came later is not seen.
-- discount   what a year takes off, 0 to 1
-- fit        name of a relation with the parameters of the shifted beta-geometric model: part, alpha, beta, in rows
--            whose model is sbg; by default no_fit, which holds none
--
-- customer_id     text
-- started_on      first day of the contract; of the first term with an order
-- duration        renewals that were due so far; for one who left, the last is the one that did not come
-- event           true where it did not come
-- renewals        how many did
-- revenue         sum of amounts up to as_of, refunds included; NULL for who has no orders
-- p_renew         probability of the next renewal; NULL for who left, and without a fit
-- expected_terms  terms still to come, each less the discount for the time until then, the next one not yet sure; at
--                 most two hundred years of them
-- value           expected_terms × revenue / terms so far, those below zero taken as 0; NULL without
--                 orders
-- value_spread    standard deviation of value, by chance alone: for given parameters, a customer stays longer or shorter
--
-- Terms from orders are those of the calendar; one that has not ended by as_of counts for nobody, and lines with amount
-- <= 0 renew nothing. Terms of contracts run from their first day; one that ends within a term ends with it. Of several
-- contracts of a customer the first counts. Sources: Fader and Hardie (2007; 2010 for the terms to come).
CREATE OR REPLACE MACRO contracts(
  orders, every := 'month', customers := 'no_touches', starts := 'joined_at', ends := 'left_at', as_of := NULL,
  discount := 0.1, fit := 'no_fit'
) AS TABLE
WITH its_settings AS (
  SELECT CASE every
    WHEN 'month' THEN 1
    WHEN 'quarter' THEN 3
    WHEN 'half-year' THEN 6
    WHEN 'year' THEN 12
    ELSE error('contracts: every is ''month'', ''quarter'', ''half-year'' or ''year''')
  END AS months
),
its_order_days AS (
  SELECT
    "this line".customer_id AS payer,
    "this line".ordered_at::DATE AS day,
    coalesce(sum("this line".amount), 0) AS money,
    bool_or("this line".amount > 0 OR "this line".amount IS NULL) AS counts
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
  GROUP BY ALL
),
its_payments AS MATERIALIZED (
  SELECT payer, sum(money)::DECIMAL(38, 4) AS money FROM its_order_days GROUP BY payer
),
its_order_terms AS MATERIALIZED (
  SELECT DISTINCT payer, (year(day) * 12 + month(day) - 1) // months AS term
  FROM its_order_days, its_settings
  WHERE counts AND customers = 'no_touches'
),
its_order_clock AS (
  SELECT
    (year(last_day + 1) * 12 + month(last_day + 1) - 1) // months - 1 AS last_term,
    months
  FROM (SELECT coalesce(as_of::DATE, max(day)) AS last_day FROM its_order_days), its_settings
),
its_runs AS (
  SELECT payer, min(term) AS first_term, count(*) AS run_length
  FROM (
    SELECT *, term - row_number() OVER (PARTITION BY payer ORDER BY term) AS island FROM its_order_terms
  )
  GROUP BY payer, island
  QUALIFY row_number() OVER (PARTITION BY payer ORDER BY island) = 1
),
its_written AS (
  SELECT
    "this one".customer_id::VARCHAR AS payer,
    try_cast(struct_extract(
      "this one", CASE WHEN customers = 'no_touches' THEN 'customer_id' ELSE starts END
    )::VARCHAR AS TIMESTAMP)::DATE AS began,
    try_cast(struct_extract(
      "this one", CASE WHEN customers = 'no_touches' THEN 'customer_id' ELSE ends END
    )::VARCHAR AS TIMESTAMP)::DATE AS ended
  FROM (
    FROM query_table(customers)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS joined_at, NULL::VARCHAR AS left_at
    WHERE false
  ) AS "this one"
  WHERE customers <> 'no_touches' AND "this one".customer_id IS NOT NULL
),
its_written_clock AS (
  SELECT coalesce(
    as_of::DATE,
    greatest((SELECT max(greatest(began, ended)) FROM its_written), (SELECT max(day) FROM its_order_days))
  ) AS last_day
),
its_written_terms AS (
  SELECT
    payer,
    began,
    coalesce(ended <= last_day, false) AS is_over,
    date_sub('month', began, least(coalesce(ended, last_day), last_day)) AS passed,
    ended
  FROM its_written, its_written_clock
  WHERE began <= last_day AND (ended IS NULL OR ended >= began)
  QUALIFY row_number() OVER (PARTITION BY payer ORDER BY began, ended) = 1
),
its_histories AS (
  SELECT
    payer,
    make_date((first_term * months // 12)::INTEGER, (first_term * months % 12 + 1)::INTEGER, 1) AS began,
    first_term + run_length <= last_term AS is_over,
    CASE
      WHEN first_term + run_length <= last_term THEN run_length
      ELSE greatest(last_term - first_term, 0)
    END::BIGINT AS due
  FROM its_runs, its_order_clock
  UNION ALL
  SELECT
    payer,
    began,
    is_over,
    CASE
      WHEN is_over AND began + to_months(((passed // months) * months)::INTEGER) = ended
        THEN greatest(passed // months, 1)
      WHEN is_over THEN passed // months + 1
      ELSE passed // months
    END::BIGINT
  FROM its_written_terms, its_settings
),
its_known_terms AS (
  SELECT *, due - is_over::BIGINT AS kept FROM its_histories
),
its_shape AS (
  SELECT
    "this fit".alpha::DOUBLE AS leaving,
    "this fit".beta::DOUBLE AS staying,
    1 / (1 + discount) ** (months / 12.0) AS later,
    2400 // months AS horizon
  FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_fit) AS "this fit", its_settings
  WHERE "this fit".model = 'sbg' AND coalesce("this fit".part, 'whole') = 'whole' AND "this fit".alpha IS NOT NULL
  LIMIT 1
),
its_ahead AS (
  SELECT
    kept,
    (staying + kept) / (leaving + staying + kept) AS chance,
    later,
    list_transform(
      range(horizon),
      lambda k: later ** k * exp(
        lgamma(staying + kept + 1 + k) - lgamma(staying + kept)
          - lgamma(leaving + staying + kept + 1 + k) + lgamma(leaving + staying + kept)
      )
    ) AS each_term
  FROM (SELECT DISTINCT kept FROM its_known_terms WHERE NOT is_over), its_shape
),
its_outlook AS (
  SELECT
    kept,
    chance,
    list_sum(each_term) AS terms,
    sqrt(greatest(list_sum(list_transform(
      each_term,
      lambda worth, i: worth * (
        2 * (CASE WHEN later < 1 THEN (1 - later ** (i - 1)) / (1 - later) ELSE i - 1 END) + later ** (i - 1)
      )
    )) - list_sum(each_term) ** 2, 0)) AS terms_spread
  FROM its_ahead
)
SELECT
  its_known_terms.payer AS customer_id,
  began AS started_on,
  due AS duration,
  is_over AS event,
  its_known_terms.kept AS renewals,
  money AS revenue,
  CASE WHEN NOT is_over THEN chance END AS p_renew,
  CASE WHEN NOT is_over THEN terms END AS expected_terms,
  CASE WHEN NOT is_over AND money IS NOT NULL THEN terms * greatest(money, 0)::DOUBLE / (its_known_terms.kept + 1) END AS value,
  CASE
    WHEN NOT is_over AND money IS NOT NULL THEN terms_spread * greatest(money, 0)::DOUBLE / (its_known_terms.kept + 1)
  END AS value_spread
FROM its_known_terms
LEFT JOIN its_payments ON its_known_terms.payer = its_payments.payer
LEFT JOIN its_outlook ON its_known_terms.kept = its_outlook.kept;
