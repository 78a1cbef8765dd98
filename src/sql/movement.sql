-- movement(orders, every, tiers, head, waist, head_from, waist_from, hold, cut, until, refunds): who climbs, who sinks,
-- who stays? One row a customer and period, from the customer's first period to the last of all.
--
-- orders      name of the relation of order lines
-- every       length of a period: 'month', 'quarter' (default), 'half-year' or 'year'
-- tiers       what makes the tiers of a period: 'revenue' (default), its customers cut where their cumulative share of
--             its revenue passes head and waist; 'customers', its first 20 % of customers and the next 30 %;
--             'amount', head_from and waist_from, the same in all periods
-- head        share of the total, 0 to 1, up to which an item is of the head
-- waist       share of the total, 0 to 1, up to which an item is of the waist
-- head_from   least revenue in a period of who is head, where tiers are amounts; default: the least of the first
--             period's head
-- waist_from  the same of the waist
-- hold        periods in a row that a customer must be in another tier before that tier counts; 1: at once
-- cut         where given, there are two periods instead: up to and with this day, and after it
-- until       last day that is seen; default: the day of the last order
-- refunds     what a line with amount <= 0 is: 'orders' (default), an order like any other;
--             'money', no order: it counts in revenue only
--
-- customer_id   text
-- period        first day of the period
-- period_end    its last day
-- revenue       sum of the customer's amounts in the period, refunds included
-- ranked        tier by this period alone: 'head', 'waist', 'tail', or 'none' without an order in it
-- tier          the tier that counts: the last one held for `hold` periods in a row; the first counts at once
-- from_tier     tier of the period before; 'new' in the customer's first period
-- move          'stayed', 'up', 'down', 'new', 'left' (to none) or 'returned' (from none)
-- complete      false where the period had not ended by the end of the last day
--
-- Within a period customers are ranked by revenue, ties by id, as pareto() ranks them; revenue <= 0 is tail. Lines
-- without a customer or a date are left out.
CREATE OR REPLACE MACRO movement(
  orders, every := 'quarter', tiers := 'revenue', head := 0.80, waist := 0.95, head_from := NULL, waist_from := NULL,
  hold := 1, cut := NULL, until := NULL, refunds := 'orders'
) AS TABLE
WITH its_lines AS (
  SELECT
    customer_id,
    ordered_at::DATE AS day,
    CASE
      WHEN cut IS NOT NULL THEN (ordered_at::DATE > cut::DATE)::BIGINT
      ELSE (year(ordered_at) * 12 + month(ordered_at) - 1) // CASE every
        WHEN 'month' THEN 1
        WHEN 'quarter' THEN 3
        WHEN 'half-year' THEN 6
        WHEN 'year' THEN 12
        ELSE error('movement: every is ''month'', ''quarter'', ''half-year'' or ''year''')
      END
    END AS step,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN amount > 0 OR amount IS NULL
      ELSE error('movement: refunds is ''orders'' or ''money''')
    END AS counts,
    amount
  FROM order_lines(orders)
  WHERE customer_id IS NOT NULL
    AND ordered_at IS NOT NULL
    AND (until IS NULL OR ordered_at < until::DATE + INTERVAL 1 DAY)
),
its_spent AS MATERIALIZED (
  SELECT
    customer_id, step,
    bool_or(counts) AS counts,
    coalesce(sum(amount), 0)::DECIMAL(38, 4) AS revenue,
    min(day) AS first_day,
    max(day) AS last_day
  FROM its_lines
  GROUP BY customer_id, step
),
its_known AS MATERIALIZED (
  SELECT *, row_number() OVER (ORDER BY customer_id)::INTEGER AS who
  FROM (SELECT customer_id, min(step) AS first_step FROM its_spent GROUP BY customer_id)
),
its_activity AS MATERIALIZED (
  SELECT who, step, counts, revenue FROM its_spent JOIN its_known ON its_spent.customer_id = its_known.customer_id
),
its_clock AS MATERIALIZED (
  SELECT
    min(first_day) AS first_day,
    coalesce(until::DATE, max(last_day)) AS last_day,
    min(step) AS first_step,
    max(step) AS last_step,
    CASE every WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half-year' THEN 6 ELSE 12 END AS months
  FROM its_spent
),
its_periods AS (
  SELECT
    step,
    last_day,
    CASE
      WHEN cut IS NULL THEN make_date(step * months // 12, step * months % 12 + 1, 1)
      WHEN step = 0 THEN first_day
      ELSE cut::DATE + 1
    END AS period,
    CASE
      WHEN cut IS NULL THEN make_date((step + 1) * months // 12, (step + 1) * months % 12 + 1, 1) - 1
      WHEN step = 0 THEN cut::DATE
      ELSE last_day
    END AS period_end
  FROM (SELECT *, unnest(range(first_step, last_step + 1)) AS step FROM its_clock)
),
its_totals AS (
  SELECT
    step,
    ceil(sum(greatest(revenue, 0)) * head::DECIMAL(18, 12) * 10000) * 0.0001 AS head_cut,
    ceil(sum(greatest(revenue, 0)) * waist::DECIMAL(18, 12) * 10000) * 0.0001 AS waist_cut,
    count(*) FILTER (revenue > 0) AS payers
  FROM its_activity
  WHERE counts
  GROUP BY step
),
its_ordered AS (
  SELECT
    who, step, revenue,
    row_number() OVER descending AS place,
    sum(greatest(revenue, 0)) OVER descending - greatest(revenue, 0) AS before
  FROM its_activity
  WHERE counts
  WINDOW descending AS (PARTITION BY step ORDER BY revenue DESC, who ROWS UNBOUNDED PRECEDING)
),
its_shared AS (
  SELECT
    who, its_ordered.step, revenue, place, payers,
    CASE
      WHEN revenue <= 0 THEN 'tail'
      WHEN before < head_cut THEN 'head'
      WHEN before < waist_cut THEN 'waist'
      ELSE 'tail'
    END AS by_revenue
  FROM its_ordered
  JOIN its_totals ON its_ordered.step = its_totals.step
),
its_amounts AS (
  SELECT
    coalesce(head_from::DECIMAL(38, 4), min(revenue) FILTER (by_revenue = 'head')) AS head_mark,
    coalesce(waist_from::DECIMAL(38, 4), min(revenue) FILTER (by_revenue IN ('head', 'waist'))) AS waist_mark
  FROM its_shared
  WHERE step = (SELECT first_step FROM its_clock)
),
its_placed AS (
  SELECT
    who, step,
    CASE
      WHEN tiers = 'revenue' THEN by_revenue
      WHEN tiers NOT IN ('customers', 'amount')
        THEN error('movement: tiers is ''revenue'', ''customers'' or ''amount''')
      WHEN revenue <= 0 THEN 'tail'
      WHEN CASE tiers WHEN 'customers' THEN place * 5 < payers + 5 ELSE revenue >= head_mark END THEN 'head'
      WHEN CASE tiers WHEN 'customers' THEN place * 2 < payers + 2 ELSE revenue >= waist_mark END THEN 'waist'
      ELSE 'tail'
    END AS ranked
  FROM its_shared, its_amounts
),
its_grid AS (
  SELECT who, first_step, unnest(range(first_step, (SELECT last_step FROM its_clock) + 1)) AS step FROM its_known
),
its_filled AS (
  SELECT its_grid.who, first_step, its_grid.step, coalesce(ranked, 'none') AS ranked
  FROM its_grid
  LEFT JOIN its_placed ON its_grid.who = its_placed.who AND its_grid.step = its_placed.step
),
its_changes AS (
  SELECT
    *,
    CASE WHEN ranked IS DISTINCT FROM lag(ranked) OVER (PARTITION BY who ORDER BY step) THEN step END AS changed
  FROM its_filled
  WHERE hold > 1
),
its_runs AS (
  SELECT *, max(changed) OVER (PARTITION BY who ORDER BY step ROWS UNBOUNDED PRECEDING) AS since FROM its_changes
),
its_settled AS (
  SELECT who, step, ranked, ranked AS tier FROM its_filled WHERE hold <= 1
  UNION ALL
  SELECT
    who, step, ranked,
    last_value(CASE WHEN since = first_step OR step - since + 1 >= hold THEN ranked END IGNORE NULLS) OVER (
      PARTITION BY who ORDER BY step ROWS UNBOUNDED PRECEDING
    )
  FROM its_runs
),
its_moved AS (
  SELECT *, coalesce(lag(tier) OVER (PARTITION BY who ORDER BY step), 'new') AS from_tier FROM its_settled
)
SELECT
  customer_id,
  period,
  period_end,
  coalesce(revenue, 0)::DECIMAL(38, 4) AS revenue,
  ranked,
  tier,
  from_tier,
  CASE
    WHEN from_tier = 'new' THEN 'new'
    WHEN from_tier = tier THEN 'stayed'
    WHEN tier = 'none' THEN 'left'
    WHEN from_tier = 'none' THEN 'returned'
    WHEN tier = 'head' OR from_tier = 'tail' THEN 'up'
    ELSE 'down'
  END AS move,
  period_end <= last_day AS complete
FROM its_moved
JOIN its_known ON its_moved.who = its_known.who
JOIN its_periods ON its_moved.step = its_periods.step
LEFT JOIN its_activity ON its_moved.who = its_activity.who AND its_moved.step = its_activity.step;
