-- baskets_with(orders, item, other, by, basket): which baskets hold an item, and another? One row a basket.
--
-- orders     name of the relation of order lines
-- item       the item, as text
-- other      the other, as text; NULL (default) for baskets that hold item, whatever else
-- by         name of the column that says what an item is: product (default), category, any other
-- basket     what counts as together: 'order' (default) or 'customer', as for bought_together
--
-- customer_id   text; NULL for an order without one
-- order_id      text; NULL where a basket is a customer, and where orders have no number
-- ordered_on    the first day of its lines
-- items         how many different items it holds
-- revenue       sum of their amounts, refunds left out
CREATE OR REPLACE MACRO baskets_with(orders, item, other := NULL, "by" := 'product', basket := 'order') AS TABLE
SELECT
  customer_id,
  CASE WHEN basket = 'order' THEN any_value(order_id) END AS order_id,
  min(ordered_at)::DATE AS ordered_on,
  count(DISTINCT "held line".item) AS items,
  coalesce(sum(amount), 0)::DECIMAL(38, 4) AS revenue
FROM basket_lines(orders, "by" := "by", basket := basket) AS "held line"
GROUP BY customer_id, ticket
HAVING bool_or("held line".item = item) AND (other IS NULL OR bool_or("held line".item = other));
