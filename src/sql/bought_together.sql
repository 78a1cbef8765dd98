-- bought_together(orders, by, basket, least_baskets, least_support): what goes with what? Association rules of pairs,
-- one row a pair and direction.
--
-- orders         name of the relation of order lines
-- by             name of the column that says what an item is: product (default), category, any other
-- basket         what counts as together: 'order' (default), in one order, which is a customer's day where orders have
--                no number; 'customer', by one customer, ever
-- least_baskets  in how many baskets a pair must be, at least
-- least_support  in what share of the baskets it must be, at least, 0 to 1
--
-- item           what the rule begins with, as text
-- other          what goes with it, as text
-- baskets        how many hold both
-- item_baskets   how many hold item
-- other_baskets  how many hold other
-- all_baskets    how many hold any item
-- support        baskets / all_baskets
-- confidence     baskets / item_baskets: the share of those with item that hold other too
-- low, high      95 % interval of confidence (Wilson)
-- lift           confidence / (other_baskets / all_baskets): above 1, together more often than by chance
-- leverage       support − item_baskets × other_baskets / all_baskets²: the share of baskets that is beyond chance
-- p_value        how likely a lift as far from 1 would be, were the two bought independently (χ², one degree of freedom)
-- pairs          how many pairs the limits leave: among many, chance makes some stand out
--
-- Lines without an item and those with amount <= 0 are in no basket. What is in too few baskets for a pair is left out
-- before pairs are made. Sources: Agrawal, Imieliński and Swami (1993); Brin, Motwani, Ullman and Tsur (1997) for the
-- lift; Piatetsky-Shapiro (1991) for the leverage; p_value is that of chi_square_p.
CREATE OR REPLACE MACRO bought_together(orders, "by" := 'product', basket := 'order', least_baskets := 10, least_support := 0.005) AS TABLE
WITH its_basket_things AS MATERIALIZED (
  SELECT customer_id AS owner, ticket, "held line".item AS thing
  FROM basket_lines(orders, "by" := "by", basket := basket) AS "held line"
  GROUP BY ALL
),
its_limits AS MATERIALIZED (
  SELECT count(*) AS total, greatest(least_baskets, ceil(count(*) * least_support - 1e-9), 1)::BIGINT AS least
  FROM (SELECT DISTINCT owner, ticket FROM its_basket_things)
),
its_frequent_things AS MATERIALIZED (
  SELECT thing, count(*) AS held, row_number() OVER (ORDER BY thing)::INTEGER AS place
  FROM its_basket_things
  GROUP BY thing
  HAVING count(*) >= (SELECT least FROM its_limits)
),
its_held_together AS (
  SELECT list(place) AS places
  FROM its_basket_things
  JOIN its_frequent_things ON its_basket_things.thing = its_frequent_things.thing
  GROUP BY owner, ticket
  HAVING count(*) > 1
),
its_first_places AS (
  SELECT unnest(places) AS one, places FROM its_held_together
),
its_both_places AS (
  SELECT one, unnest(places) AS two FROM its_first_places
),
its_thing_pairs AS MATERIALIZED (
  SELECT one, two, count(*) AS met
  FROM its_both_places
  WHERE one < two
  GROUP BY one, two
  HAVING count(*) >= (SELECT least FROM its_limits)
),
its_directed AS (
  SELECT one AS from_place, two AS to_place, met FROM its_thing_pairs
  UNION ALL
  SELECT two, one, met FROM its_thing_pairs
),
its_counted AS (
  SELECT
    first_thing.thing AS first_name,
    second_thing.thing AS second_name,
    met, total,
    first_thing.held AS first_held,
    second_thing.held AS second_held,
    (first_thing.held::DOUBLE * second_thing.held)::DOUBLE AS product_held
  FROM its_directed
  JOIN its_frequent_things AS first_thing ON from_place = first_thing.place
  JOIN its_frequent_things AS second_thing ON to_place = second_thing.place
  CROSS JOIN its_limits
)
SELECT
  first_name AS item,
  second_name AS other,
  met AS baskets,
  first_held AS item_baskets,
  second_held AS other_baskets,
  total AS all_baskets,
  met / total AS support,
  met / first_held AS confidence,
  wilson_low(met, first_held) AS low,
  wilson_high(met, first_held) AS high,
  met * total / product_held AS lift,
  met / total - product_held / (total::DOUBLE * total) AS leverage,
  CASE
    WHEN first_held < total AND second_held < total THEN chi_square_p(
      (met * total::DOUBLE - product_held) ** 2 * total
        / (product_held * (total - first_held) * (total - second_held)),
      1
    )
  END AS p_value,
  (SELECT count(*) FROM its_thing_pairs) AS pairs
FROM its_counted;
