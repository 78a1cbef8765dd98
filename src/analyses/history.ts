import { literal } from '../engine/index.ts';

/**
 * A query for how every customer stood from one day with orders until the next: for any reference date, the rows with
 * `day <= date AND until > date` are what `customer_summary` gives, one a customer, without counting anything again.
 *
 * - customer: number in the order of customer ids
 * - day, until: the row holds from this day to the one before `until`
 * - frequency, lines, monetary: orders, their lines and revenue up to and with `day`
 *
 * Rows ascend by monetary, then customer. An order is counted on its first day.
 * @param data The relation of order lines.
 */
export const history = (data: string): string => `WITH lines AS NOT MATERIALIZED (
  SELECT customer_id, order_id, ordered_at::DATE AS day, amount
  FROM order_lines(${literal(data)})
  WHERE customer_id IS NOT NULL AND ordered_at IS NOT NULL
),
baskets AS MATERIALIZED (
  SELECT
    customer_id,
    order_id,
    min(day) AS day,
    max(day) AS last_day,
    count(*) AS lines,
    sum(amount) AS revenue
  FROM lines
  WHERE order_id IS NOT NULL
  GROUP BY customer_id, order_id
),
parts AS (
  SELECT customer_id, day, 1 AS orders, lines, revenue
  FROM baskets
  WHERE day = last_day
  UNION ALL
  SELECT customer_id, day, (day = first_day)::INTEGER, count(*), sum(amount)
  FROM lines
  JOIN (SELECT customer_id, order_id, day AS first_day FROM baskets WHERE day < last_day) AS long
    USING (customer_id, order_id)
  GROUP BY customer_id, order_id, day, first_day
  UNION ALL
  SELECT customer_id, day, 1, count(*), sum(amount)
  FROM lines
  WHERE order_id IS NULL
  GROUP BY customer_id, day
),
customers AS (
  SELECT customer_id, row_number() OVER (ORDER BY customer_id)::INTEGER AS customer
  FROM (SELECT DISTINCT customer_id FROM lines)
),
days AS (
  SELECT customer, day, sum(orders) AS orders, sum(lines) AS lines, sum(revenue) AS revenue
  FROM parts
  JOIN customers USING (customer_id)
  GROUP BY customer, day
)
SELECT
  customer,
  day,
  lead(day, 1, 'infinity'::DATE) OVER later AS until,
  (sum(orders) OVER so_far)::BIGINT AS frequency,
  (sum(lines) OVER so_far)::BIGINT AS lines,
  coalesce(sum(revenue) OVER so_far, 0)::DECIMAL(38, 4) AS monetary
FROM days
WINDOW
  later AS (PARTITION BY customer ORDER BY day),
  so_far AS (PARTITION BY customer ORDER BY day ROWS UNBOUNDED PRECEDING)
ORDER BY monetary, customer`;
