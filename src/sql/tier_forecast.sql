-- tier_forecast(moves): how many of today's customers will be in each tier one period on? One row a tier.
--
-- moves     name of a relation that movement() gave, or of one with its columns from_tier, tier, period, revenue and
--           complete; any other names of segments will do
--
-- tier       the tier
-- customers  in it at the end of the last complete period
-- expected   in it one period later, if customers move as they did on average over all complete periods
-- low, high  95 % interval of expected: chance in the next moves, and in the shares that past moves give
--
-- A Markov chain: where a customer goes depends on the tier of today alone. Customers who are yet to come are not
-- counted. A tier that nobody has been in before is taken to keep its customers.
-- Variance of expected: sum over tiers i of c p (1 - p) (1 + c / n), with c customers there now, n moves seen, share p.
CREATE OR REPLACE MACRO tier_forecast(moves) AS TABLE
WITH its_today AS (
  SELECT "this move".tier, count(*) AS customers
  FROM query_table(moves) AS "this move"
  WHERE "this move".complete
    AND "this move".period = (
      SELECT max("any move".period) FROM query_table(moves) AS "any move" WHERE "any move".complete
    )
  GROUP BY "this move".tier
),
its_shares AS (
  FROM transitions(moves) WHERE from_tier <> 'new'
),
its_flows AS (
  SELECT its_today.tier AS from_tier, its_shares.tier, its_today.customers AS there, share, base
  FROM its_today
  JOIN its_shares ON its_today.tier = its_shares.from_tier
  UNION ALL
  SELECT tier, tier, customers, 1, customers FROM its_today WHERE tier NOT IN (SELECT from_tier FROM its_shares)
),
its_summed AS (
  SELECT
    tier,
    sum(there * share) AS expected,
    1.959963984540054 * sqrt(sum(there * share * (1 - share) * (1 + there / base))) AS margin
  FROM its_flows
  GROUP BY tier
)
SELECT
  coalesce(its_summed.tier, its_today.tier) AS tier,
  coalesce(customers, 0) AS customers,
  coalesce(expected, 0) AS expected,
  greatest(expected - margin, 0) AS low,
  expected + margin AS high
FROM its_summed
FULL JOIN its_today ON its_summed.tier = its_today.tier;
