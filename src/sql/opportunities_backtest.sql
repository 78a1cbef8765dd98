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
WITH its_held AS (
  SELECT any_value("this fit".as_of) AS cut_on, any_value("this fit".until) AS end_on
  FROM (FROM query_table(fit) UNION ALL BY NAME FROM no_fit) AS "this fit"
  WHERE "this fit".model = 'bg_bb' AND "this fit".part = 'first'
),
its_now AS MATERIALIZED (
  FROM opportunity_value(orders, every := every, as_of := (SELECT end_on FROM its_held))
  WHERE (SELECT cut_on FROM its_held) IS NOT NULL
),
its_past AS MATERIALIZED (
  FROM opportunity_value(orders, every := every, as_of := (SELECT cut_on FROM its_held))
  WHERE (SELECT cut_on FROM its_held) IS NOT NULL
),
its_gone_by AS (
  SELECT max(its_now.opportunities - its_past.opportunities)::BIGINT AS chances
  FROM its_now JOIN its_past ON its_past.customer_id = its_now.customer_id
),
its_foretold AS (
  FROM opportunity_value(
    orders, every := every, ahead := (SELECT chances FROM its_gone_by), fit := fit,
    as_of := (SELECT cut_on FROM its_held), only_part := 'first'
  )
)
SELECT
  its_foretold.customer_id,
  its_foretold.opportunities,
  its_foretold.taken,
  its_foretold.last_taken,
  its_now.opportunities - its_foretold.opportunities AS later,
  its_now.taken - its_foretold.taken AS later_taken,
  its_foretold.expected_taken,
  its_foretold.taken * (its_now.opportunities - its_foretold.opportunities) / its_foretold.opportunities AS naive_taken
FROM its_foretold
JOIN its_now ON its_now.customer_id = its_foretold.customer_id
WHERE its_foretold.opportunities > 0;
