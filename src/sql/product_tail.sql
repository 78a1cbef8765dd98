-- product_tail(orders, by, segments, head, waist): who buys the long tail of products? One row an item and segment.
--
-- orders    name of the relation of order lines
-- by        name of the column that says what an item is: product (default; the category where no line names a product),
--           category, any other
-- segments  name of a relation that says who belongs together: customer_id, segment; by default no_segments, and
--           customers are head, waist and tail by revenue, as pareto() has them with the same cuts
-- head      share of the total, 0 to 1, up to which an item is of the head
-- waist     share of the total, 0 to 1, up to which an item is of the waist
--
-- item               the item, as text
-- tier               'head', 'waist' or 'tail', as in pareto(): 'head' while the cumulative share before the item is
--                    < head, 'waist' while it is < waist; value <= 0 is always tail
-- value              sum of its amounts, refunds included, whoever bought it
-- rank               1 for the greatest value; ties by item ascending
-- share              value / total, 0 where value <= 0; the total is that of the positive values
-- cumulative_share   share of this item and all before it
-- segment            who bought it; NULL for lines without a customer, and for customers in no segment
-- customers          how many of the segment bought it: who only gave it back did not
-- revenue            sum of amounts that the segment brought with it, refunds included
-- segment_customers  how many of the segment bought any item
-- segment_share      revenue / that of the segment in all items, those below zero taken as 0
-- lift               segment_share / the share that the item has of all segments together: above 1, the segment
--                    favours it; NULL where the item brought the segments nothing, and without a segment
--
-- Items that a segment never bought have no row with it. Lines without an item are left out; where the relation lacks
-- the columns product or category, nobody bought any. Source of the lift: Brin, Motwani, Ullman and Tsur (1997).
CREATE OR REPLACE MACRO product_tail(orders, "by" := 'product', segments := 'no_segments', head := 0.80, waist := 0.95) AS TABLE
WITH its_sold_lines AS (
  FROM order_lines(orders)
  UNION ALL BY NAME
  SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
  WHERE false
),
its_naming AS MATERIALIZED (
  SELECT count("this line".product) > 0 AS names_products FROM its_sold_lines AS "this line" WHERE "by" = 'product'
),
its_sales_by_buyer AS MATERIALIZED (
  SELECT
    CASE "by"
      WHEN 'product' THEN CASE WHEN its_naming.names_products THEN "this line".product ELSE "this line".category END::VARCHAR
      WHEN 'category' THEN "this line".category::VARCHAR
      ELSE struct_extract("this line", "by")::VARCHAR
    END AS thing,
    "this line".customer_id AS buyer,
    coalesce(sum("this line".amount), 0)::DECIMAL(38, 4) AS money,
    bool_or("this line".amount > 0 OR "this line".amount IS NULL) AS is_bought
  FROM its_sold_lines AS "this line", its_naming
  GROUP BY ALL
),
its_buyer_segments AS (
  SELECT ranking.id AS buyer, ranking.tier AS part
  FROM pareto(orders, head := head, waist := waist) AS ranking
  WHERE segments = 'no_segments'
  UNION ALL
  SELECT "this one".customer_id::VARCHAR, any_value("this one".segment)::VARCHAR
  FROM query_table(segments) AS "this one"
  WHERE segments <> 'no_segments'
  GROUP BY ALL
),
its_things_sold AS MATERIALIZED (
  SELECT thing, part, its_sales_by_buyer.buyer, money, is_bought
  FROM its_sales_by_buyer
  LEFT JOIN its_buyer_segments ON its_sales_by_buyer.buyer = its_buyer_segments.buyer
  WHERE thing IS NOT NULL
),
its_thing_sums AS (
  SELECT thing, sum(money)::DECIMAL(38, 4) AS money FROM its_things_sold GROUP BY thing
),
its_cuts AS (
  SELECT
    nullif(sum(greatest(money, 0)), 0)::DOUBLE AS total,
    ceil(sum(greatest(money, 0)) * head::DECIMAL(18, 12) * 10000) * 0.0001 AS head_cut,
    ceil(sum(greatest(money, 0)) * waist::DECIMAL(18, 12) * 10000) * 0.0001 AS waist_cut
  FROM its_thing_sums
),
its_ranked AS (
  SELECT
    thing, money,
    row_number() OVER descending AS place,
    sum(greatest(money, 0)) OVER descending AS cumulative
  FROM its_thing_sums
  WINDOW descending AS (ORDER BY money DESC, thing ROWS UNBOUNDED PRECEDING)
),
its_things_by_segment AS (
  SELECT
    thing, part,
    count(buyer) FILTER (is_bought) AS buyers,
    sum(money)::DECIMAL(38, 4) AS brought
  FROM its_things_sold
  GROUP BY thing, part
),
its_segment_sizes AS (
  SELECT part, count(DISTINCT buyer) AS buyers FROM its_things_sold WHERE is_bought GROUP BY part
),
its_segment_shares AS (
  SELECT
    thing, part, buyers, brought,
    greatest(brought, 0)::DOUBLE / nullif(sum(greatest(brought, 0)) OVER (PARTITION BY part), 0)::DOUBLE AS part_share,
    nullif(sum(greatest(brought, 0)) FILTER (part IS NOT NULL) OVER (PARTITION BY thing), 0)::DOUBLE
      / nullif(sum(greatest(brought, 0)) FILTER (part IS NOT NULL) OVER (), 0)::DOUBLE AS base_share
  FROM its_things_by_segment
)
SELECT
  its_ranked.thing AS item,
  CASE
    WHEN its_ranked.money <= 0 THEN 'tail'
    WHEN cumulative - its_ranked.money < head_cut THEN 'head'
    WHEN cumulative - its_ranked.money < waist_cut THEN 'waist'
    ELSE 'tail'
  END AS tier,
  its_ranked.money AS value,
  place AS rank,
  greatest(its_ranked.money, 0)::DOUBLE / total AS share,
  cumulative::DOUBLE / total AS cumulative_share,
  its_segment_shares.part AS segment,
  its_segment_shares.buyers AS customers,
  brought AS revenue,
  coalesce(its_segment_sizes.buyers, 0) AS segment_customers,
  part_share AS segment_share,
  CASE WHEN its_segment_shares.part IS NOT NULL THEN part_share / base_share END AS lift
FROM its_segment_shares
JOIN its_ranked ON its_segment_shares.thing = its_ranked.thing
LEFT JOIN its_segment_sizes ON its_segment_shares.part IS NOT DISTINCT FROM its_segment_sizes.part
CROSS JOIN its_cuts;
