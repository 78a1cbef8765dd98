-- no_touches: a log of services with nothing in it, for who has none. A relation, with the columns of `touches` that
-- macros read.
CREATE OR REPLACE VIEW no_touches AS
SELECT NULL::VARCHAR AS customer_id, NULL::DECIMAL(18, 4) AS cost
WHERE false;
