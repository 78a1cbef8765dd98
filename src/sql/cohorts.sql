-- cohorts(orders, grain, kind, refunds): do customers come back? One row a cohort and period.
--
-- orders    name of the relation of order lines
-- grain     length of a period: 'day', 'week' (from Monday), 'month', 'quarter' or 'year'
-- kind      'classic' (default): active in that period; 'rolling': active in that period or any later one
-- refunds   what a line with amount <= 0 is: 'orders' (default), an order like any other;
--           'money', no order: it counts in revenue only
--
-- cohort        first day of the period of the customers' first order
-- period        0 for the cohort's own period, 1 for the next, … up to the period of the last order of all;
--               every one is there, zeros included
-- cohort_size   customers of the cohort
-- customers     those of them who were active
-- retention     customers / cohort_size
-- revenue       sum of the cohort's amounts in that period, refunds included
-- cumulative_revenue_per_customer  revenue up to and with that period / cohort_size
-- complete      false where the period had not ended by the end of the day of the last order
--
-- Lines without a customer or a date are left out. A refund before a customer's first order is put to period 0.
CREATE OR REPLACE MACRO cohorts(orders, grain := 'month', kind := 'classic', refunds := 'orders') AS TABLE
WITH its_activity AS (
  SELECT customer_id, starts, bool_or(counts) AS counts, sum(amount) AS revenue
  FROM (
    SELECT
      customer_id,
      date_trunc(grain, ordered_at)::DATE AS starts,
      CASE refunds
        WHEN 'orders' THEN true
        WHEN 'money' THEN amount > 0 OR amount IS NULL
        ELSE error('cohorts: refunds is ''orders'' or ''money''')
      END AS counts,
      amount
    FROM order_lines(orders)
    WHERE customer_id IS NOT NULL AND ordered_at IS NOT NULL
  )
  GROUP BY customer_id, starts
),
its_lives AS (
  SELECT customer_id, min(starts) AS cohort, max(starts) AS last_starts
  FROM its_activity
  WHERE counts
  GROUP BY customer_id
),
its_cells AS (
  SELECT
    cohort,
    greatest(datediff(grain, cohort, starts), 0) AS period,
    count(*) FILTER (WHERE counts) AS customers,
    coalesce(sum(revenue), 0)::DECIMAL(38, 4) AS revenue
  FROM its_activity
  JOIN its_lives ON its_activity.customer_id = its_lives.customer_id
  GROUP BY cohort, period
),
its_last_seen AS (
  SELECT cohort, datediff(grain, cohort, last_starts) AS period, count(*) AS leavers FROM its_lives GROUP BY cohort, period
),
its_sizes AS (
  SELECT cohort, sum(leavers)::BIGINT AS cohort_size FROM its_last_seen GROUP BY cohort
),
its_clock AS (
  SELECT max(ordered_at)::DATE AS last_day FROM order_lines(orders)
),
its_grid AS (
  SELECT cohort, cohort_size, last_day, unnest(range(datediff(grain, cohort, last_day) + 1)) AS period
  FROM its_sizes, its_clock
),
its_filled AS (
  SELECT
    its_grid.*,
    CASE kind
      WHEN 'classic' THEN coalesce(customers, 0)
      WHEN 'rolling' THEN sum(coalesce(leavers, 0)) OVER backwards
      ELSE error('cohorts: kind is ''classic'' or ''rolling''')
    END::BIGINT AS customers,
    coalesce(revenue, 0) AS revenue
  FROM its_grid
  LEFT JOIN its_cells ON its_grid.cohort = its_cells.cohort AND its_grid.period = its_cells.period
  LEFT JOIN its_last_seen ON its_grid.cohort = its_last_seen.cohort AND its_grid.period = its_last_seen.period
  WINDOW backwards AS (PARTITION BY its_grid.cohort ORDER BY its_grid.period DESC ROWS UNBOUNDED PRECEDING)
)
SELECT
  cohort,
  period::INTEGER AS period,
  cohort_size,
  customers,
  customers / cohort_size AS retention,
  revenue,
  sum(revenue) OVER (PARTITION BY cohort ORDER BY period ROWS UNBOUNDED PRECEDING) / cohort_size
    AS cumulative_revenue_per_customer,
  datediff(grain, cohort, last_day + 1) > period AS complete
FROM its_filled;
