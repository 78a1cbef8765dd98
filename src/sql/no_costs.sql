-- no_costs: nothing spent to win anybody, for who does not know. A relation, with the columns of costs that macros read.
CREATE OR REPLACE VIEW no_costs AS
SELECT NULL::VARCHAR AS channel, NULL::DECIMAL(18, 4) AS cost
WHERE false;
