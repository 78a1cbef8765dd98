-- log_rank(times): does it happen sooner or later in one segment than in the others? One row a segment.
--
-- times     name of a relation of one row a case, such as what repurchase() gave: duration; event, false where the case
--           was watched so long and nothing had happened yet; and segment, where there is one
--
-- segment      text
-- customers    cases of the segment
-- events       how many of them it happened to
-- expected     how many it would have happened to, were the segment like all
-- variance     of events − expected
-- chi_squared  (events − expected)² / variance, of one degree of freedom: this segment against all others together
-- p_value      how likely a difference this great would be, were there none
--
-- Of two segments both rows say the same. Of more, some row falls below 0.05 by chance: compare with 0.05 / segments.
-- Cases without a duration or a segment are left out. Source: Mantel (1966); p_value is that of chi_square_p.
CREATE OR REPLACE MACRO log_rank(times) AS TABLE
WITH its_counted AS (
  FROM waiting_times(times) WHERE segment IS NOT NULL
),
its_all_times AS (
  SELECT
    waited,
    sum(hits) AS all_hits,
    sum(sum(leaving)) OVER (ORDER BY waited DESC ROWS UNBOUNDED PRECEDING) AS all_waiting
  FROM its_counted
  GROUP BY waited
),
its_risks AS (
  SELECT
    all_segments.segment, all_hits, all_waiting,
    coalesce(leaving, 0) AS leaving,
    coalesce(hits, 0) AS hits,
    sum(coalesce(leaving, 0)) OVER (
      PARTITION BY all_segments.segment ORDER BY its_all_times.waited DESC ROWS UNBOUNDED PRECEDING
    ) AS waiting
  FROM its_all_times
  CROSS JOIN (SELECT DISTINCT segment FROM its_counted) AS all_segments
  LEFT JOIN its_counted ON its_counted.segment = all_segments.segment AND its_counted.waited = its_all_times.waited
),
its_sums AS (
  SELECT
    segment,
    sum(leaving)::BIGINT AS case_count,
    sum(hits)::BIGINT AS seen,
    sum(all_hits * waiting / all_waiting)::DOUBLE AS hoped,
    coalesce(sum(
      all_hits * (waiting / all_waiting) * (1 - waiting / all_waiting) * (all_waiting - all_hits) / (all_waiting - 1)
    ) FILTER (all_waiting > 1), 0)::DOUBLE AS spread
  FROM its_risks
  GROUP BY segment
),
its_tested AS (
  SELECT
    *,
    CASE WHEN spread > 0 THEN (seen - hoped) ** 2 / spread END AS chi
  FROM its_sums
)
SELECT
  segment,
  case_count AS customers,
  seen AS events,
  hoped AS expected,
  spread AS variance,
  chi AS chi_squared,
  chi_square_p(chi, 1) AS p_value
FROM its_tested;
