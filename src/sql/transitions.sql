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
WITH its_steps AS (
  SELECT "this move".from_tier, "this move".tier, "this move".period, "this move".revenue
  FROM query_table(moves) AS "this move"
  WHERE "this move".complete
),
its_counted AS (
  SELECT from_tier, tier, count(*) AS customers
  FROM its_steps
  WHERE period > (SELECT min(period) FROM its_steps)
  GROUP BY from_tier, tier
),
its_bases AS (
  SELECT from_tier, sum(customers)::BIGINT AS base FROM its_counted GROUP BY from_tier
),
its_spent AS (
  SELECT tier AS spent_in, sum(revenue)::DOUBLE / count(*) AS revenue FROM its_steps GROUP BY tier
),
its_pairs AS (
  SELECT its_bases.from_tier, all_tiers.tier, base
  FROM its_bases, (SELECT DISTINCT tier FROM its_counted) AS all_tiers
),
its_filled AS (
  SELECT its_pairs.from_tier, its_pairs.tier, coalesce(customers, 0) AS customers, base
  FROM its_pairs
  LEFT JOIN its_counted ON its_pairs.from_tier = its_counted.from_tier AND its_pairs.tier = its_counted.tier
)
SELECT
  its_filled.from_tier,
  its_filled.tier,
  customers,
  base,
  customers / base AS share,
  wilson_low(customers, base) AS low,
  wilson_high(customers, base) AS high,
  revenue
FROM its_filled
LEFT JOIN its_spent ON its_filled.from_tier = spent_in;
