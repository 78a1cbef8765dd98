import { literal } from '../engine/index.ts';

/**
 * A query for how every customer stood from one day with orders until the next: for any reference date, the rows with
 * `day <= date AND until > date` are what `customer_summary` gives, one a customer, without counting anything again.
 *
 * - customer: number in the order of customer ids
 * - day, until: the row holds from this day to the one before `until`
 * - last_day: day of the last order up to then; NULL before the first, where refunds are no orders
 * - frequency, lines, monetary: orders, their lines and revenue up to and with `day`
 *
 * Rows ascend by monetary, then customer. An order is counted on its first day.
 * @param data The relation of order lines.
 * @param refunds 'orders' or 'money', an SQL expression: as the parameter of `customer_summary`.
 */
export const history = (data: string, refunds: string): string => `WITH lines AS NOT MATERIALIZED (
  SELECT
    customer_id,
    order_id,
    ordered_at::DATE AS day,
    CASE WHEN ${refunds} = 'orders' OR amount > 0 OR amount IS NULL THEN ordered_at::DATE END AS counted_day,
    amount
  FROM order_lines(${literal(data)})
  WHERE customer_id IS NOT NULL AND ordered_at IS NOT NULL
),
baskets AS MATERIALIZED (
  SELECT
    customer_id,
    order_id,
    min(day) AS day,
    max(day) AS end_day,
    min(counted_day) AS first_day,
    max(counted_day) AS last_day,
    count(counted_day) AS lines,
    sum(amount) AS revenue
  FROM lines
  WHERE order_id IS NOT NULL
  GROUP BY customer_id, order_id
),
parts AS (
  SELECT customer_id, day, (lines > 0)::INTEGER AS orders, last_day, lines, revenue
  FROM baskets
  WHERE day = end_day
  UNION ALL
  SELECT
    customer_id, day, coalesce(day = first_day, false)::INTEGER, max(counted_day), count(counted_day), sum(amount)
  FROM lines
  JOIN (SELECT customer_id, order_id, first_day FROM baskets WHERE day < end_day) AS long
    USING (customer_id, order_id)
  GROUP BY customer_id, order_id, day, first_day
  UNION ALL
  SELECT customer_id, day, (count(counted_day) > 0)::INTEGER, max(counted_day), count(counted_day), sum(amount)
  FROM lines
  WHERE order_id IS NULL
  GROUP BY customer_id, day
),
customers AS (
  SELECT customer_id, row_number() OVER (ORDER BY customer_id)::INTEGER AS customer
  FROM (SELECT DISTINCT customer_id FROM lines)
),
days AS (
  SELECT customer, day, sum(orders) AS orders, max(last_day) AS last_day, sum(lines) AS lines, sum(revenue) AS revenue
  FROM parts
  JOIN customers USING (customer_id)
  GROUP BY customer, day
)
SELECT
  customer,
  day,
  lead(day, 1, 'infinity'::DATE) OVER later AS until,
  max(last_day) OVER so_far AS last_day,
  (sum(orders) OVER so_far)::BIGINT AS frequency,
  (sum(lines) OVER so_far)::BIGINT AS lines,
  coalesce(sum(revenue) OVER so_far, 0)::DECIMAL(38, 4) AS monetary
FROM days
WINDOW
  later AS (PARTITION BY customer ORDER BY day),
  so_far AS (PARTITION BY customer ORDER BY day ROWS UNBOUNDED PRECEDING)
ORDER BY monetary, customer`;
