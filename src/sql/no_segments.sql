-- no_segments: nobody in any segment, for who has none. A relation, with the columns that macros read of segments.
CREATE OR REPLACE VIEW no_segments AS
SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS segment
WHERE false;
