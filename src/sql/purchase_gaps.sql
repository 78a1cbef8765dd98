-- purchase_gaps(orders, as_of, refunds): how many come a second, a third, a fourth time, and how long between? One row a
-- purchase by its number, from the second to the one after the last that anybody made.
--
-- orders    name of the relation of order lines
-- as_of     reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- purchase    number of the purchase: 2 for the second day with an order
-- reached     customers who had made the one before
-- customers   those of them who made this one too
-- share       customers / reached
-- low, high   95 % interval of the share (Wilson)
-- gap_q1, gap_median, gap_q3  quartiles of the days between the two, of those who made both
--
-- The latest customers have had less time for the next purchase, so shares are low rather than high.
CREATE OR REPLACE MACRO purchase_gaps(orders, as_of := NULL, refunds := 'orders') AS TABLE
WITH its_days AS (
  SELECT DISTINCT customer_id, ordered_at::DATE AS day
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
    AND CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN amount > 0 OR amount IS NULL
      ELSE error('purchase_gaps: refunds is ''orders'' or ''money''')
    END
    AND (as_of IS NULL OR ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_numbered AS (
  SELECT row_number() OVER in_turn AS nth, day - lag(day) OVER in_turn AS gap
  FROM its_days
  WINDOW in_turn AS (PARTITION BY customer_id ORDER BY day)
),
its_counted AS (
  SELECT nth, count(*) AS made, quantile_cont(gap, [0.25, 0.5, 0.75]) AS quartiles FROM its_numbered GROUP BY nth
),
its_steps AS (
  SELECT earlier.nth + 1 AS nth, earlier.made AS reached, coalesce(later.made, 0) AS made, later.quartiles
  FROM its_counted AS earlier
  LEFT JOIN its_counted AS later ON later.nth = earlier.nth + 1
)
SELECT
  nth AS purchase,
  reached,
  made AS customers,
  made / reached AS share,
  wilson_low(made, reached) AS low,
  wilson_high(made, reached) AS high,
  quartiles[1] AS gap_q1,
  quartiles[2] AS gap_median,
  quartiles[3] AS gap_q3
FROM its_steps;
