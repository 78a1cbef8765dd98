-- tail_shape(orders, by, fit): how does the tail fall? One row an item with a value above zero.
--
-- orders    name of the relation of order lines
-- by        name of the column that says what an item is: customer_id, product, category, any other
-- fit       name of a relation of one row with what was fitted to these values: xmin, alpha, mu, sigma, in_tail; by
--           default no_shape, which holds none
--
-- id          the item, as text
-- value       sum of its amounts, refunds included
-- rank        1 for the greatest value; ties by id ascending
-- survival    share of the items with as much or more
-- hill        Hill's estimate from this item and all before it: the mean of ln value, less that of the next value;
--             1 / hill is the tail index, 1 + 1 / hill the exponent of a power law; NULL for the last
-- in_tail     true from xmin on; NULL without a fit
-- power_law   what survival would be under the fitted power law; NULL below xmin
-- log_normal  what it would be under the fitted log-normal
--
-- Items at or below zero, and lines without an item, are left out. Sources: Hill (1975); Clauset, Shalizi and Newman
-- (2009).
CREATE OR REPLACE MACRO tail_shape(orders, "by" := 'customer_id', fit := 'no_shape') AS TABLE
WITH its_fitted_shape AS (
  SELECT
    first("this fit".xmin::DOUBLE) AS lowest, first("this fit".alpha::DOUBLE) AS falls,
    first("this fit".mu::DOUBLE) AS middle, first("this fit".sigma::DOUBLE) AS width,
    first("this fit".in_tail::BIGINT) AS tail_count
  FROM query_table(fit) AS "this fit"
),
its_placed_items AS (
  SELECT
    id AS thing,
    value AS money,
    value::DOUBLE AS x,
    row_number() OVER (ORDER BY value DESC, id) AS place,
    count(*) OVER (ORDER BY value DESC RANGE UNBOUNDED PRECEDING) AS as_much,
    count(*) OVER () AS n
  FROM item_values(orders, "by" := "by")
  WHERE value > 0
),
its_summed_items AS (
  SELECT
    *,
    sum(ln(x)) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS logs,
    lead(ln(x)) OVER (ORDER BY place) AS next_log
  FROM its_placed_items
)
SELECT
  thing AS id,
  money AS value,
  place AS rank,
  as_much / n AS survival,
  logs / place - next_log AS hill,
  x >= lowest * (1 - 1e-12) AS in_tail,
  CASE WHEN x >= lowest * (1 - 1e-12) THEN tail_count / n * (x / lowest) ** (1 - falls) END AS power_law,
  CASE WHEN x >= lowest * (1 - 1e-12)
    THEN tail_count / n * upper_normal((ln(x) - middle) / width) / nullif(upper_normal((ln(lowest) - middle) / width), 0)
  END AS log_normal
FROM its_summed_items, its_fitted_shape;
