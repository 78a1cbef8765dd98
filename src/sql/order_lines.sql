-- order_lines(orders): any relation of order lines in the form that the other macros read.
--
-- Columns that the relation lacks are there and NULL, and other types are cast, so a view of three columns
-- (customer_id, ordered_at, amount) works as well as the whole table.
--
-- orders    name of the relation
--
-- Columns: those of the relation, and always customer_id VARCHAR, order_id VARCHAR, ordered_at TIMESTAMP,
-- amount DECIMAL(18,4): money, negative for a refund; NULL on further lines of an order whose total stands on
-- its first line.
CREATE OR REPLACE MACRO order_lines(orders) AS TABLE
SELECT * REPLACE (
  customer_id::VARCHAR AS customer_id,
  order_id::VARCHAR AS order_id,
  ordered_at::TIMESTAMP AS ordered_at,
  amount::DECIMAL(18, 4) AS amount
)
FROM (
  FROM query_table(orders)
  UNION ALL BY NAME
  SELECT
    NULL::VARCHAR AS customer_id,
    NULL::VARCHAR AS order_id,
    NULL::TIMESTAMP AS ordered_at,
    NULL::DECIMAL(18, 4) AS amount
  WHERE false
);
