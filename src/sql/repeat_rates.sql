-- repeat_rates(times): what share came a second time within a month, a quarter, a year? One row a segment and window.
--
-- times     name of a relation of one row a case, such as what repurchase() gave: duration; event, false where the case
--           was watched so long and nothing had happened yet; observed_days, how long it was watched in all; and
--           segment, where there is one
--
-- segment      text; NULL where the relation has none
-- within_days  30, 60, 90, 180, 365; NULL for all the time there was
-- customers    cases watched for so long at least: of later ones nobody knows yet
-- returned     how many of them came again in that time
-- share        returned / customers
-- low, high    95 % interval of the share (Wilson)
--
-- A window that nobody was watched through has no row. Over all the time there was, later customers had less of it.
CREATE OR REPLACE MACRO repeat_rates(times) AS TABLE
WITH its_cases AS (
  SELECT
    "this case".segment::VARCHAR AS segment,
    "this case".duration AS waited,
    "this case".observed_days AS watched,
    coalesce("this case".event::BOOLEAN, false) AS happened
  FROM (
    FROM query_table(times)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS segment
    WHERE false
  ) AS "this case"
  WHERE "this case".duration IS NOT NULL
),
its_counted AS (
  SELECT
    segment,
    time_window,
    count(*) AS case_count,
    count(*) FILTER (happened AND (time_window IS NULL OR waited <= time_window)) AS hits
  FROM its_cases, (SELECT unnest([30, 60, 90, 180, 365, NULL]) AS time_window)
  WHERE time_window IS NULL OR watched >= time_window
  GROUP BY segment, time_window
)
SELECT
  segment,
  time_window AS within_days,
  case_count AS customers,
  hits AS returned,
  hits / case_count AS share,
  wilson_low(hits, case_count) AS low,
  wilson_high(hits, case_count) AS high
FROM its_counted;
