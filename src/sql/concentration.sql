-- concentration(orders, by): how concentrated is the revenue? One row.
--
-- orders    name of the relation of order lines
-- by        name of the column that says what an item is: customer_id, product, category, any other
--
-- items              number of items
-- total              sum of the positive values (an item's value is the sum of its amounts, refunds included)
-- gini               population Gini coefficient of the values, those below 0 taken as 0: 0 (equal) to 1
-- hhi                Herfindahl-Hirschman index: sum of squared shares; 1 / hhi is the effective number of items
-- top_1_share, top_5_share, top_10_share, top_20_share, top_50_share  share of the total of the first
--                    ceil(k * items / 100) items, for k = 1, 5, 10, 20, 50
-- items_for_80       least number of items that together hold 80 % of the total
-- item_share_for_80  items_for_80 / items
-- median, mean       of the values as they are
--
-- Gini: sum of (2i - n - 1) x_i / (n * sum of x), x ascending. Where there is no positive value, shares, Gini, HHI
-- and items_for_80 are NULL. Lines without an item are left out.
CREATE OR REPLACE MACRO concentration(orders, "by" := 'customer_id') AS TABLE
WITH its_items AS (
  FROM item_values(orders, "by" := "by")
),
its_totals AS (
  SELECT
    count(*) AS n,
    coalesce(sum(greatest(value, 0)), 0) AS total,
    nullif(sum(greatest(value, 0)), 0)::DOUBLE AS divisor,
    sum(value)::DOUBLE AS net,
    median(value) AS median,
    (n * 1 + 99) // 100 AS first_1,
    (n * 5 + 99) // 100 AS first_5,
    (n * 10 + 99) // 100 AS first_10,
    (n * 20 + 99) // 100 AS first_20,
    (n * 50 + 99) // 100 AS first_50
  FROM its_items
),
its_ranked AS (
  SELECT
    greatest(value, 0)::DOUBLE AS x,
    row_number() OVER descending AS rank,
    sum(greatest(value, 0)) OVER descending AS cumulative
  FROM its_items
  WINDOW descending AS (ORDER BY value DESC ROWS UNBOUNDED PRECEDING)
),
its_sums AS (
  SELECT
    sum((n + 1 - 2 * rank) * x) AS spread,
    sum(x * x) AS squares,
    sum(cumulative) FILTER (WHERE rank = first_1)::DOUBLE AS top_1,
    sum(cumulative) FILTER (WHERE rank = first_5)::DOUBLE AS top_5,
    sum(cumulative) FILTER (WHERE rank = first_10)::DOUBLE AS top_10,
    sum(cumulative) FILTER (WHERE rank = first_20)::DOUBLE AS top_20,
    sum(cumulative) FILTER (WHERE rank = first_50)::DOUBLE AS top_50,
    min(rank) FILTER (WHERE cumulative >= total * 0.8 AND total > 0) AS items_for_80
  FROM its_ranked, its_totals
)
SELECT
  n AS items,
  total,
  spread / (n * divisor) AS gini,
  squares / (divisor * divisor) AS hhi,
  top_1 / divisor AS top_1_share,
  top_5 / divisor AS top_5_share,
  top_10 / divisor AS top_10_share,
  top_20 / divisor AS top_20_share,
  top_50 / divisor AS top_50_share,
  items_for_80,
  items_for_80 / n AS item_share_for_80,
  median,
  net / n AS mean
FROM its_totals, its_sums;
