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
WITH sorted AS (
  SELECT "this row".method AS way, "this row".customer_id AS buyer, "this row".segment AS label
  FROM query_table(league) AS "this row"
),
crossed AS (
  SELECT one.way, two.way AS other_way, one.label, two.label AS other_label, count(*)::DOUBLE AS n
  FROM sorted AS one
  JOIN sorted AS two ON two.buyer = one.buyer AND two.way > one.way
  GROUP BY ALL
),
pairs AS (
  SELECT way, other_way, sum(n) AS everybody, sum(n * (n - 1) / 2) AS together FROM crossed GROUP BY ALL
),
firsts AS (
  SELECT way, other_way, sum(n * (n - 1) / 2) AS together
  FROM (SELECT way, other_way, label, sum(n) AS n FROM crossed GROUP BY ALL)
  GROUP BY ALL
),
seconds AS (
  SELECT way, other_way, sum(n * (n - 1) / 2) AS together
  FROM (SELECT way, other_way, other_label, sum(n) AS n FROM crossed GROUP BY ALL)
  GROUP BY ALL
)
SELECT
  pairs.way AS method,
  pairs.other_way AS other,
  everybody::BIGINT AS customers,
  (pairs.together - expected) / nullif((firsts.together + seconds.together) / 2 - expected, 0) AS agreement
FROM pairs
JOIN firsts ON firsts.way = pairs.way AND firsts.other_way = pairs.other_way
JOIN seconds ON seconds.way = pairs.way AND seconds.other_way = pairs.other_way
CROSS JOIN LATERAL (
  SELECT firsts.together * seconds.together / nullif(everybody * (everybody - 1) / 2, 0) AS expected
);
