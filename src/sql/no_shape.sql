-- no_shape: a fit of no law, for who has none. A relation, with the columns of what is fitted to a tail.
CREATE OR REPLACE VIEW no_shape AS
SELECT
  NULL::DOUBLE AS xmin, NULL::DOUBLE AS alpha, NULL::DOUBLE AS mu, NULL::DOUBLE AS sigma,
  NULL::DOUBLE AS alpha_error, NULL::DOUBLE AS distance, NULL::DOUBLE AS ratio, NULL::DOUBLE AS p,
  NULL::BIGINT AS in_tail, NULL::BIGINT AS items, NULL::VARCHAR AS refused
WHERE false;
