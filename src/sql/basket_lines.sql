-- basket_lines(orders, by, basket): which line lies in which basket? One row a line.
--
-- orders     name of the relation of order lines
-- by         name of the column that says what an item is: product (default), category, any other
-- basket     what counts as together: 'order' (default), in one order, which is a customer's day where orders have no
--            number; 'customer', by one customer, ever
--
-- customer_id  text; with ticket, it says which basket
-- ticket       the order's number or day, as text; NULL where a basket is a customer
-- item         the item, as text
-- order_id     text
-- ordered_at   as in the relation
-- amount       money
--
-- Lines without an item, those with amount <= 0, and those of nobody's order are left out.
CREATE OR REPLACE MACRO basket_lines(orders, "by" := 'product', basket := 'order') AS TABLE
FROM (
  SELECT
    "this line".customer_id AS customer_id,
    CASE basket
      WHEN 'order' THEN coalesce('o' || "this line".order_id, 'd' || "this line".ordered_at::DATE)
      WHEN 'customer' THEN NULL
      ELSE error('bought_together: basket is ''order'' or ''customer''')
    END AS ticket,
    CASE "by"
      WHEN 'product' THEN "this line".product::VARCHAR
      WHEN 'category' THEN "this line".category::VARCHAR
      ELSE struct_extract("this line", "by")::VARCHAR
    END AS item,
    "this line".order_id AS order_id,
    "this line".ordered_at AS ordered_at,
    "this line".amount AS amount
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE ("this line".amount > 0 OR "this line".amount IS NULL)
    AND ("this line".customer_id IS NOT NULL OR (basket = 'order' AND "this line".order_id IS NOT NULL))
) AS basket_line
WHERE basket_line.item IS NOT NULL AND (basket = 'customer' OR basket_line.ticket IS NOT NULL);
