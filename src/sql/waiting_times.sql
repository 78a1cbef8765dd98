-- waiting_times(times): after how long did it happen, and after how long was nobody watching any more? One row a
-- segment and duration.
--
-- times  name of a relation of one row a case, as for survival
--
-- segment   text; NULL where the relation has none
-- waited    every duration that occurs
-- leaving   cases that waited so long, event or not
-- hits      how many of them it happened to then
--
-- Cases without a duration are left out. What survival and log_rank are made of.
CREATE OR REPLACE MACRO waiting_times(times) AS TABLE
SELECT segment, waited, count(*) AS leaving, count(*) FILTER (happened) AS hits
FROM (
  SELECT
    "this case".segment::VARCHAR AS segment,
    "this case".duration AS waited,
    coalesce("this case".event::BOOLEAN, false) AS happened
  FROM (
    FROM query_table(times)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS segment
    WHERE false
  ) AS "this case"
  WHERE "this case".duration IS NOT NULL
)
GROUP BY segment, waited;
