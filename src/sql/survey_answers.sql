-- survey_answers(touches, nps_kind, csat_kind): what did customers answer? One row an answer.
--
-- touches    name of a relation of surveys and other contacts: customer_id, at, kind and score, or nps and csat
-- nps_kind   kind of the contacts whose score, 0 to 10, says how likely the customer recommends us
-- csat_kind  kind of the contacts whose score says how satisfied the customer is
--
-- customer_id  text
-- answered_at  when; NULL where it is not known, or no time
-- nps          the score of the first kind; NULL where there is none, or none from 0 to 10
-- csat         the score of the second kind; NULL where there is none
--
-- A column named after a kind comes before kind and score; upper and lower case are one. Contacts without a number of
-- either kind, or without a customer, are no answers.
CREATE OR REPLACE MACRO survey_answers(touches, nps_kind := 'nps', csat_kind := 'csat') AS TABLE
WITH its_scores AS (
  SELECT
    "this touch".customer_id::VARCHAR AS customer_id,
    try_cast("this touch"."at" AS TIMESTAMP) AS answered_at,
    try_cast(coalesce(
      "this touch".nps::VARCHAR,
      CASE WHEN lower("this touch".kind::VARCHAR) = lower(nps_kind) THEN "this touch".score::VARCHAR END
    ) AS DOUBLE) AS nps_score,
    try_cast(coalesce(
      "this touch".csat::VARCHAR,
      CASE WHEN lower("this touch".kind::VARCHAR) = lower(csat_kind) THEN "this touch".score::VARCHAR END
    ) AS DOUBLE) AS csat_score
  FROM (
    FROM query_table(touches)
    UNION ALL BY NAME
    SELECT
      NULL::VARCHAR AS customer_id, NULL::TIMESTAMP AS "at", NULL::VARCHAR AS kind, NULL::VARCHAR AS score,
      NULL::VARCHAR AS nps, NULL::VARCHAR AS csat
    WHERE false
  ) AS "this touch"
  WHERE "this touch".customer_id IS NOT NULL
)
SELECT
  customer_id,
  answered_at,
  CASE WHEN nps_score BETWEEN 0 AND 10 THEN nps_score END AS nps,
  csat_score AS csat
FROM its_scores
WHERE nps_score BETWEEN 0 AND 10 OR csat_score IS NOT NULL;
