-- opportunity_value(orders, every, ahead, fit, as_of, only_part): what opportunities gives, by one of several rows of
-- fitted parameters. One row a customer.
--
-- orders     name of the relation of order lines
-- every      how far chances to buy are apart: 'month' (default), 'quarter', 'half-year' or 'year'
-- ahead      chances looked ahead
-- fit        name of a relation with the parameters of the BG/BB model: part, alpha, beta, gamma, delta, in rows whose
--            model is bg_bb; by default no_fit, which holds none
-- as_of      reference date; default: the day of the last order. What came later is not seen.
-- only_part  of a fit of several rows, the one whose column part has this value
--
-- The columns are those of opportunities.
CREATE OR REPLACE MACRO opportunity_value(
  orders, every := 'month', ahead := 6, fit := 'no_fit', as_of := NULL, only_part := 'whole'
) AS TABLE
WITH its_settings AS (
  SELECT CASE every
    WHEN 'month' THEN 1
    WHEN 'quarter' THEN 3
    WHEN 'half-year' THEN 6
    WHEN 'year' THEN 12
    ELSE error('opportunities: every is ''month'', ''quarter'', ''half-year'' or ''year''')
  END AS months
),
its_order_days AS MATERIALIZED (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    coalesce(sum("this line".amount), 0) AS money,
    bool_or("this line".amount > 0 OR "this line".amount IS NULL) AS counts
  FROM order_lines(orders) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
  GROUP BY ALL
),
its_clock AS (
  SELECT
    (year(last_day + 1) * 12 + month(last_day + 1) - 1) // months - 1 AS last_period,
    months
  FROM (SELECT coalesce(as_of::DATE, max(day)) AS last_day FROM its_order_days), its_settings
),
its_periods_bought AS (
  SELECT
    buyer,
    (year(day) * 12 + month(day) - 1) // months AS period,
    sum(money) AS money,
    bool_or(counts) AS counts
  FROM its_order_days, its_settings
  GROUP BY ALL
),
its_begun AS (
  SELECT *, min(period) FILTER (counts) OVER (PARTITION BY buyer) AS first_period
  FROM its_periods_bought
),
its_histories AS MATERIALIZED (
  SELECT
    buyer,
    any_value(first_period) AS first_period,
    any_value(months) AS months,
    greatest(any_value(last_period) - any_value(first_period), 0) AS chances,
    count(*) FILTER (counts AND period > first_period AND period <= last_period) AS took,
    coalesce(
      max(period - first_period) FILTER (counts AND period > first_period AND period <= last_period), 0
    ) AS latest,
    sum(money)::DECIMAL(38, 4) AS money
  FROM its_begun, its_clock
  WHERE first_period IS NOT NULL
  GROUP BY buyer
),
its_shape AS (
  SELECT
    "this fit".alpha::DOUBLE AS a, "this fit".beta::DOUBLE AS b,
    "this fit".gamma::DOUBLE AS g, "this fit".delta::DOUBLE AS d
  FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_fit) AS "this fit"
  WHERE "this fit".model = 'bg_bb' AND coalesce("this fit".part, 'whole') = only_part AND "this fit".alpha IS NOT NULL
  LIMIT 1
),
-- against the likelihood of being there after all chances, that of having left after each since the last taken
its_weighed AS (
  SELECT
    chances, took, latest, a, b, g, d,
    1 / (1 + coalesce(list_sum(list_transform(
      range(latest, chances),
      lambda y: exp(least(700,
        lgamma(b + y - took) - lgamma(b + chances - took) + lgamma(a + b + chances) - lgamma(a + b + y)
          + ln(g) + lgamma(d + y) - lgamma(g + 1 + d + y) - lgamma(d + chances) + lgamma(g + d + chances)
      ))
    )), 0)) AS was_there
  FROM (SELECT DISTINCT chances, took, latest FROM its_histories), its_shape
),
its_outlook AS (
  SELECT
    chances, took, latest,
    was_there * (d + chances) / (g + d + chances) AS alive,
    (a + took) / (a + b + chances) AS willing,
    was_there * list_sum(list_transform(
      range(1, ahead + 1),
      lambda i: exp(
        lgamma(d + chances + i) - lgamma(d + chances) + lgamma(g + d + chances) - lgamma(g + d + chances + i)
      )
    )) AS there
  FROM its_weighed
)
SELECT
  its_histories.buyer AS customer_id,
  make_date((first_period * months // 12)::INTEGER, (first_period * months % 12 + 1)::INTEGER, 1) AS first_on,
  its_histories.chances AS opportunities,
  its_histories.took AS taken,
  its_histories.latest AS last_taken,
  money AS revenue,
  alive AS p_alive,
  alive * willing AS p_next,
  there * willing AS expected_taken
FROM its_histories
LEFT JOIN its_outlook
  ON its_outlook.chances = its_histories.chances AND its_outlook.took = its_histories.took AND its_outlook.latest = its_histories.latest;
