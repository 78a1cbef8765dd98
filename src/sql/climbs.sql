-- climbs(moves, orders): what came before a climb out of the tail? One row a trait that was seen the period before.
--
-- moves     name of a relation that movement() gave, or of one with its columns from_tier, tier, period, revenue and
--           complete; any other names of segments will do
-- orders    name of the relation of order lines
--
-- trait     'categories', 'gap' or 'channel'
-- value     categories: 'one' or 'several' bought so far; gap: the time between the last two days with orders,
--           'shorter' or 'longer' than between the two before; channel: that of the last order
-- base      how often a customer of the tail had it as a period ended
-- climbed   how many of them were waist or head one period later
-- share     climbed / base
-- low, high 95 % interval of the share (Wilson)
--
-- A trait whose column the relation lacks, or has nothing in, has no rows. Complete periods only. What came before is
-- not what caused it.
CREATE OR REPLACE MACRO climbs(moves, orders) AS TABLE
WITH its_chances AS MATERIALIZED (
  SELECT "this move".customer_id, "this move".period, "this move".tier IN ('head', 'waist') AS is_climb
  FROM query_table(moves) AS "this move"
  WHERE "this move".complete AND "this move".from_tier = 'tail'
),
its_lines AS (
  SELECT
    "this line".customer_id::VARCHAR AS customer_id,
    "this line".ordered_at AS ordered_at,
    "this line".category::VARCHAR AS category,
    "this line".channel::VARCHAR AS channel
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS category, NULL::VARCHAR AS channel
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
),
its_seen AS (
  SELECT
    its_chances.customer_id, period,
    any_value(is_climb) AS is_climb,
    count(DISTINCT category) AS categories,
    arg_max(channel, ordered_at) AS channel,
    list_reverse_sort(list_distinct(list(ordered_at::DATE))) AS days
  FROM its_chances
  JOIN its_lines ON its_chances.customer_id = its_lines.customer_id AND ordered_at < period
  GROUP BY its_chances.customer_id, period
),
its_traits AS (
  SELECT 'categories' AS trait, CASE WHEN categories > 1 THEN 'several' ELSE 'one' END AS value, is_climb
  FROM its_seen
  WHERE categories > 0
  UNION ALL
  SELECT 'gap', CASE WHEN days[1] - days[2] < days[2] - days[3] THEN 'shorter' ELSE 'longer' END, is_climb
  FROM its_seen
  WHERE len(days) > 2
  UNION ALL
  SELECT 'channel', channel, is_climb FROM its_seen WHERE channel IS NOT NULL
),
its_counted AS (
  SELECT trait, value, count(*) AS base, count(*) FILTER (is_climb) AS climbed FROM its_traits GROUP BY trait, value
)
SELECT
  trait, value, base, climbed,
  climbed / base AS share,
  wilson_low(climbed, base) AS low,
  wilson_high(climbed, base) AS high
FROM its_counted;
