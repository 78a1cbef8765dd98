-- pareto(orders, by, head, waist): who are the head, the waist and the tail? One row an item.
--
-- orders    name of the relation of order lines
-- by        name of the column that says what an item is: customer_id, product, category, any other
-- head      share of the total, 0 to 1, up to which an item is of the head
-- waist     share of the total, 0 to 1, up to which an item is of the waist
--
-- id                the item, as text
-- value             sum of its amounts, refunds included
-- rank              1 for the greatest value; ties by id ascending
-- share             value / total, 0 where value <= 0
-- cumulative_share  share of this item and all before it
-- item_share        rank / number of items
-- tier              'head' while the cumulative share before the item is < head, 'waist' while it is < waist,
--                   else 'tail'; value <= 0 is always tail
--
-- The total is that of the positive values. Lines without an item are left out. Compared exactly, in decimals.
CREATE OR REPLACE MACRO pareto(orders, "by" := 'customer_id', head := 0.80, waist := 0.95) AS TABLE
WITH its_items AS (
  FROM item_values(orders, "by" := "by")
),
its_totals AS (
  SELECT
    count(*) AS n,
    sum(greatest(value, 0)) AS total
  FROM its_items
),
its_cuts AS (
  SELECT
    n,
    nullif(total, 0)::DOUBLE AS total,
    ceil(total * head::DECIMAL(18, 12) * 10000) * 0.0001 AS head_cut,
    ceil(total * waist::DECIMAL(18, 12) * 10000) * 0.0001 AS waist_cut
  FROM its_totals
),
its_ranked AS (
  SELECT
    id, value,
    row_number() OVER descending AS rank,
    sum(greatest(value, 0)) OVER descending AS cumulative
  FROM its_items
  WINDOW descending AS (ORDER BY value DESC, id ROWS UNBOUNDED PRECEDING)
)
SELECT
  id, value, rank,
  greatest(value, 0)::DOUBLE / total AS share,
  cumulative::DOUBLE / total AS cumulative_share,
  rank / n AS item_share,
  CASE
    WHEN value <= 0 THEN 'tail'
    WHEN cumulative - value < head_cut THEN 'head'
    WHEN cumulative - value < waist_cut THEN 'waist'
    ELSE 'tail'
  END AS tier
FROM its_ranked, its_cuts;
