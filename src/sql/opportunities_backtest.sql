-- opportunities_backtest(orders, every, fit): how well would the chances taken have been foretold? One row a customer of
-- that time who had had one chance or more.
--
-- orders  name of the relation of order lines
-- every   how far chances to buy are apart: 'month' (default), 'quarter', 'half-year' or 'year'
-- fit     name of the relation of the fitted parameters, as for opportunities: of the row whose part is “first” as_of is
--         the last day the fit knew, until the last day that it is held against; without that row nothing answers
--
-- customer_id     text
-- opportunities   chances to buy again up to as_of
-- taken           how many of them the customer took
-- last_taken      which was the last, 0 for none
-- later           chances from then to until
-- later_taken     how many of these the customer took
-- expected_taken  how many the model expected; NULL where the fit was refused
-- naive_taken     how many it were if the customer took as large a share of them as before
CREATE OR REPLACE MACRO opportunities_backtest(orders, every := 'month', fit := 'no_fit') AS TABLE
WITH held AS (
  SELECT any_value("this fit".as_of) AS cut_on, any_value("this fit".until) AS end_on
  FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_fit) AS "this fit"
  WHERE "this fit".model = 'bg_bb' AND "this fit".part = 'first'
),
now AS MATERIALIZED (
  FROM opportunity_value(orders, every := every, as_of := (SELECT end_on FROM held))
  WHERE (SELECT cut_on FROM held) IS NOT NULL
),
past AS MATERIALIZED (
  FROM opportunity_value(orders, every := every, as_of := (SELECT cut_on FROM held))
  WHERE (SELECT cut_on FROM held) IS NOT NULL
),
gone_by AS (
  SELECT max(now.opportunities - past.opportunities)::BIGINT AS chances
  FROM now JOIN past ON past.customer_id = now.customer_id
),
foretold AS (
  FROM opportunity_value(
    orders, every := every, ahead := (SELECT chances FROM gone_by), fit := fit,
    as_of := (SELECT cut_on FROM held), only_part := 'first'
  )
)
SELECT
  foretold.customer_id,
  foretold.opportunities,
  foretold.taken,
  foretold.last_taken,
  now.opportunities - foretold.opportunities AS later,
  now.taken - foretold.taken AS later_taken,
  foretold.expected_taken,
  foretold.taken * (now.opportunities - foretold.opportunities) / foretold.opportunities AS naive_taken
FROM foretold
JOIN now ON now.customer_id = foretold.customer_id
WHERE foretold.opportunities > 0;
