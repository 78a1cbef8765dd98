-- league_agreement(league): do two methods make the same groups? One row a pair of methods.
--
-- league  name of the relation of what league() gave, or of one with its columns method, customer_id and segment
--
-- method, other  the two, in the order of the alphabet
-- customers      whom both have sorted
-- agreement      adjusted Rand index: 1 for the same groups under whatever names, 0 for as much as chance gives; NULL
--                where both put everybody into one group
--
-- Source: Hubert & Arabie (1985).
CREATE OR REPLACE MACRO league_agreement(league) AS TABLE
WITH its_sorted AS (
  SELECT "this row".method AS way, "this row".customer_id AS buyer, "this row".segment AS label
  FROM query_table(league) AS "this row"
),
its_crossed AS (
  SELECT one.way, two.way AS other_way, one.label, two.label AS other_label, count(*)::DOUBLE AS n
  FROM its_sorted AS one
  JOIN its_sorted AS two ON two.buyer = one.buyer AND two.way > one.way
  GROUP BY ALL
),
its_pairs AS (
  SELECT way, other_way, sum(n) AS everybody, sum(n * (n - 1) / 2) AS together FROM its_crossed GROUP BY ALL
),
its_firsts AS (
  SELECT way, other_way, sum(n * (n - 1) / 2) AS together
  FROM (SELECT way, other_way, label, sum(n) AS n FROM its_crossed GROUP BY ALL)
  GROUP BY ALL
),
its_seconds AS (
  SELECT way, other_way, sum(n * (n - 1) / 2) AS together
  FROM (SELECT way, other_way, other_label, sum(n) AS n FROM its_crossed GROUP BY ALL)
  GROUP BY ALL
)
SELECT
  its_pairs.way AS method,
  its_pairs.other_way AS other,
  everybody::BIGINT AS customers,
  (its_pairs.together - expected) / nullif((its_firsts.together + its_seconds.together) / 2 - expected, 0) AS agreement
FROM its_pairs
JOIN its_firsts ON its_firsts.way = its_pairs.way AND its_firsts.other_way = its_pairs.other_way
JOIN its_seconds ON its_seconds.way = its_pairs.way AND its_seconds.other_way = its_pairs.other_way
CROSS JOIN LATERAL (
  SELECT its_firsts.together * its_seconds.together / nullif(everybody * (everybody - 1) / 2, 0) AS expected
);
