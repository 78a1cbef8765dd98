-- league_table(league): which method foretold best? One row a method.
--
-- league  name of the relation of what league() gave, or of one with its columns method, customer_id, score, came_back
--         and later_revenue
--
-- method         as given
-- customers      scored by it
-- returned       of these, who came back
-- later_revenue  what these brought afterwards; a customer below zero counts as zero
-- capture        share of that which the best tenth by score brought; where some are alike on the border, what is to be
--                expected of a draw among them. 0.1 is what a draw among all would give
-- capture_low, capture_high
--                its 95 % interval
-- capture_ties   true where the interval of what the method with the greatest capture has more includes zero; true for
--                that method itself
-- auc            how often, of one who came back and one who did not, the former has the greater score; ties count half.
--                0.5 is chance
-- auc_low, auc_high, auc_ties
--                the same for it
--
-- The intervals are a Poisson bootstrap: in each of 200 draws every customer counts as often as a Poisson number of mean
-- 1 says. Customers fall by the hash of their id into 200 lots that share one number, and scores into hundredths; the
-- draws are taken off from the same figure without a draw. The hash alone decides: the same data give the same interval.
--
-- Source: Hanley & McNeil (1982) for the area under the curve; Efron & Tibshirani (1993).
CREATE OR REPLACE MACRO league_table(league) AS TABLE
WITH its_scored AS (
  SELECT
    "this row".method AS way,
    hash("this row".customer_id) % 200 AS lot,
    "this row".came_back AS came,
    greatest("this row".later_revenue, 0)::DOUBLE AS money,
    rank() OVER (PARTITION BY "this row".method ORDER BY "this row".score DESC) - 1 AS before,
    count(*) OVER (PARTITION BY "this row".method) AS everybody
  FROM query_table(league) AS "this row"
),
its_levels AS (
  SELECT way, -1 AS draw, before AS place, count(*) AS n, count(*) FILTER (came) AS hits, sum(money) AS money
  FROM its_scored
  GROUP BY way, before
),
its_cells AS MATERIALIZED (
  SELECT
    way, lot, 100 * before // everybody AS place,
    count(*) AS n, count(*) FILTER (came) AS hits, sum(money) AS money
  FROM its_scored
  GROUP BY ALL
),
its_weights AS MATERIALIZED (
  SELECT lots.range AS lot, draws.range AS draw, hash(lots.range || ' ' || draws.range) / 18446744073709551616.0 AS u
  FROM range(200) AS lots, range(201) AS draws
),
its_drawn AS (
  SELECT
    way, draw, place, sum(n * times) AS n, sum(hits * times) AS hits, sum(money * times) AS money
  FROM its_cells
  JOIN (
    SELECT
      lot, draw,
      CASE
        WHEN draw = 0 THEN 1
        WHEN u < 0.36787944117144233 THEN 0
        WHEN u < 0.7357588823428847 THEN 1
        WHEN u < 0.9196986029286058 THEN 2
        WHEN u < 0.9810118431238462 THEN 3
        WHEN u < 0.9963401531726563 THEN 4
        WHEN u < 0.9994058151824183 THEN 5
        ELSE 6
      END AS times
    FROM its_weights
  ) AS counted ON counted.lot = its_cells.lot
  WHERE times > 0
  GROUP BY ALL
),
its_summed AS (
  SELECT
    *,
    sum(n) OVER top - n AS before,
    sum(n - hits) OVER top - (n - hits) AS misses_before,
    sum(n) OVER whole AS everybody,
    sum(hits) OVER whole AS all_hits
  FROM (FROM its_levels UNION ALL BY NAME FROM its_drawn)
  WINDOW
    whole AS (PARTITION BY way, draw),
    top AS (PARTITION BY way, draw ORDER BY place ROWS UNBOUNDED PRECEDING)
),
its_measured AS MATERIALIZED (
  SELECT
    way,
    draw,
    any_value(everybody) AS everybody,
    any_value(all_hits) AS all_hits,
    sum(money) AS all_money,
    sum(money * greatest(0, least(1, (everybody / 10 - before) / n))) / nullif(sum(money), 0) AS caught,
    sum(hits * (everybody - all_hits - misses_before - (n - hits) / 2))
      / nullif(any_value(all_hits)::DOUBLE * (any_value(everybody) - any_value(all_hits)), 0) AS area
  FROM its_summed
  GROUP BY way, draw
),
its_exact AS (
  SELECT
    *,
    first_value(way) OVER (ORDER BY caught DESC NULLS LAST, way) AS best_caught,
    first_value(way) OVER (ORDER BY area DESC NULLS LAST, way) AS best_area
  FROM its_measured
  WHERE draw = -1
),
its_spread AS (
  SELECT
    its_exact.way,
    quantile_cont(its_exact.caught + one.caught - plain.caught, [0.025, 0.975]) AS caught_ends,
    quantile_cont(its_exact.area + one.area - plain.area, [0.025, 0.975]) AS area_ends,
    quantile_cont(
      best_exact.caught - its_exact.caught + best.caught - one.caught - best_plain.caught + plain.caught, 0.025
    ) AS caught_behind,
    quantile_cont(
      other_exact.area - its_exact.area + other.area - one.area - other_plain.area + plain.area, 0.025
    ) AS area_behind
  FROM its_exact
  JOIN its_measured AS one ON one.way = its_exact.way AND one.draw > 0
  JOIN its_measured AS plain ON plain.way = its_exact.way AND plain.draw = 0
  JOIN its_measured AS best ON best.way = its_exact.best_caught AND best.draw = one.draw
  JOIN its_measured AS best_plain ON best_plain.way = its_exact.best_caught AND best_plain.draw = 0
  JOIN its_measured AS best_exact ON best_exact.way = its_exact.best_caught AND best_exact.draw = -1
  JOIN its_measured AS other ON other.way = its_exact.best_area AND other.draw = one.draw
  JOIN its_measured AS other_plain ON other_plain.way = its_exact.best_area AND other_plain.draw = 0
  JOIN its_measured AS other_exact ON other_exact.way = its_exact.best_area AND other_exact.draw = -1
  GROUP BY its_exact.way
)
SELECT
  its_exact.way AS method,
  everybody AS customers,
  all_hits AS returned,
  all_money AS later_revenue,
  caught AS capture,
  greatest(0, caught_ends[1]) AS capture_low,
  least(1, caught_ends[2]) AS capture_high,
  caught_behind <= 0 AS capture_ties,
  area AS auc,
  greatest(0, area_ends[1]) AS auc_low,
  least(1, area_ends[2]) AS auc_high,
  area_behind <= 0 AS auc_ties
FROM its_exact
LEFT JOIN its_spread ON its_spread.way = its_exact.way;
