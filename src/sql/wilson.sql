-- wilson_low(hits, base), wilson_high(hits, base): the ends of the 95 % interval of the share hits / base.
--
-- hits      how many had it, 0 to base
-- base      of how many; with none the ends are NULL
--
-- Source: Wilson (1927).
CREATE OR REPLACE MACRO wilson_low(hits, base) AS
  CASE WHEN base > 0 THEN greatest((hits + 1.920729410347062
    - 1.959963984540054 * sqrt(hits * (base - hits) / base + 0.960364705173531))
    / (base + 3.841458820694124), 0) END;
CREATE OR REPLACE MACRO wilson_high(hits, base) AS
  CASE WHEN base > 0 THEN least((hits + 1.920729410347062
    + 1.959963984540054 * sqrt(hits * (base - hits) / base + 0.960364705173531))
    / (base + 3.841458820694124), 1) END;
