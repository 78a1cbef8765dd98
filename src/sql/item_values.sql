-- item_values(orders, by): what is each item worth? One row an item.
--
-- orders    name of the relation of order lines
-- by        name of the column that says what an item is: customer_id, product, category, any other
--
-- id        the item, as text
-- value     sum of its amounts, refunds included
--
-- Lines without an item are left out.
CREATE OR REPLACE MACRO item_values(orders, "by" := 'customer_id') AS TABLE
FROM (
  SELECT
    CASE "by" WHEN 'customer_id' THEN "this line".customer_id ELSE struct_extract("this line", "by")::VARCHAR END,
    coalesce(sum("this line".amount), 0)::DECIMAL(38, 4)
  FROM order_lines(orders) AS "this line"
  GROUP BY ALL
) AS sums(id, value)
WHERE id IS NOT NULL;
