-- no_fit: a fit of no model, for who has none. A relation, with the columns of the fits that macros read.
CREATE OR REPLACE VIEW no_fit AS
SELECT
  NULL::VARCHAR AS part, NULL::DATE AS as_of, NULL::DATE AS until,
  NULL::VARCHAR AS model, NULL::DOUBLE AS unit_days,
  NULL::DOUBLE AS r, NULL::DOUBLE AS alpha, NULL::DOUBLE AS a, NULL::DOUBLE AS b,
  NULL::DOUBLE AS s, NULL::DOUBLE AS beta, NULL::DOUBLE AS gamma, NULL::DOUBLE AS delta,
  NULL::DOUBLE AS p, NULL::DOUBLE AS q, NULL::DOUBLE AS v,
  NULL::DOUBLE AS log_likelihood, NULL::BIGINT AS customers,
  NULL::VARCHAR AS refused, NULL::VARCHAR AS spend_refused
WHERE false;
