-- transitions(moves): how often does a customer of one tier come to be in another? One row a pair of tiers.
--
-- moves     name of a relation that movement() gave, or of one with its columns from_tier, tier, period, revenue and
--           complete; any other names of segments will do
--
-- from_tier, tier  from which tier to which
-- customers        how often it happened, over all complete periods but the first
-- base             how often customers were in from_tier before
-- share            customers / base
-- low, high        95 % interval of the share (Wilson)
-- revenue          mean revenue of a customer and period in from_tier; NULL where nobody was in it
--
-- Every pair is there, zeros included. Source: Wilson (1927).
CREATE OR REPLACE MACRO transitions(moves) AS TABLE
WITH steps AS (
  SELECT "this move".from_tier, "this move".tier, "this move".period, "this move".revenue
  FROM query_table(moves) AS "this move"
  WHERE "this move".complete
),
counted AS (
  SELECT from_tier, tier, count(*) AS customers
  FROM steps
  WHERE period > (SELECT min(period) FROM steps)
  GROUP BY from_tier, tier
),
bases AS (
  SELECT from_tier, sum(customers)::BIGINT AS base FROM counted GROUP BY from_tier
),
spent AS (
  SELECT tier AS spent_in, sum(revenue)::DOUBLE / count(*) AS revenue FROM steps GROUP BY tier
),
pairs AS (
  SELECT bases.from_tier, all_tiers.tier, base
  FROM bases, (SELECT DISTINCT tier FROM counted) AS all_tiers
),
filled AS (
  SELECT pairs.from_tier, pairs.tier, coalesce(customers, 0) AS customers, base
  FROM pairs
  LEFT JOIN counted ON pairs.from_tier = counted.from_tier AND pairs.tier = counted.tier
)
SELECT
  filled.from_tier,
  filled.tier,
  customers,
  base,
  customers / base AS share,
  wilson_low(customers, base) AS low,
  wilson_high(customers, base) AS high,
  revenue
FROM filled
LEFT JOIN spent ON filled.from_tier = spent_in;
