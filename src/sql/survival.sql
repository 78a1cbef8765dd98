-- survival(times): what share is still waiting after so long? The Kaplan–Meier curve, one row a segment and duration.
--
-- times     name of a relation of one row a case, such as what repurchase() gave: duration; event, false where the case
--           was watched so long and nothing had happened yet; and segment, where there is one
--
-- segment         text; NULL where the relation has none
-- duration        every one that occurs, event or not
-- at_risk         cases that had waited so long, just before
-- events          how many of them it happened to then
-- censored        how many of them were no longer watched from then on
-- survival        share that it has not happened to by then
-- standard_error  of survival, by Greenwood; NULL once nobody is left
-- low, high       95 % interval of survival, on the scale of log(−log): never below 0 or above 1
--
-- Cases without a duration are left out. Sources: Kaplan and Meier (1958), Greenwood (1926), Kalbfleisch and Prentice
-- (1980) for the interval.
CREATE OR REPLACE MACRO survival(times) AS TABLE
WITH its_risks AS (
  SELECT
    *,
    sum(leaving) OVER (PARTITION BY segment ORDER BY waited DESC ROWS UNBOUNDED PRECEDING)::BIGINT AS waiting
  FROM waiting_times(times)
),
its_curve AS (
  SELECT
    *,
    product(1 - hits / waiting) OVER upwards AS still,
    sqrt(sum(CASE WHEN hits < waiting THEN hits / (waiting * (waiting - hits)) END) OVER upwards) AS spread
  FROM its_risks
  WINDOW upwards AS (PARTITION BY segment ORDER BY waited ROWS UNBOUNDED PRECEDING)
)
SELECT
  segment,
  waited AS duration,
  waiting AS at_risk,
  hits AS events,
  leaving - hits AS censored,
  still AS survival,
  CASE WHEN still > 0 THEN still * spread END AS standard_error,
  CASE
    WHEN still >= 1 THEN 1
    WHEN still > 0 THEN still ** exp(1.959963984540054 * spread / -ln(still))
  END AS low,
  CASE
    WHEN still >= 1 THEN 1
    WHEN still > 0 THEN still ** exp(-1.959963984540054 * spread / -ln(still))
  END AS high
FROM its_curve;
