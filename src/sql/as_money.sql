-- as_money(said): the number that a cost is, however it is written. NULL where it is blank or no number.
--
-- said  a number, or text: blanks and signs of a currency are passed over, and 1,200.50, 1.200,50 and 12,5 are read
CREATE OR REPLACE MACRO as_money(said) AS
  coalesce(try_cast(said AS DECIMAL(18, 4)), try_cast(CASE
    WHEN regexp_matches(said::VARCHAR, '\d\s*,\s*\d{3}(\D|$)') AND NOT regexp_matches(said::VARCHAR, '\.\d+,')
      THEN regexp_replace(said::VARCHAR, '[\s,\p{Sc}元]', '', 'g')
    WHEN contains(said::VARCHAR, ',')
      THEN replace(regexp_replace(said::VARCHAR, '[\s.\p{Sc}元]', '', 'g'), ',', '.')
    ELSE regexp_replace(said::VARCHAR, '[\s\p{Sc}元]', '', 'g')
  END AS DECIMAL(18, 4)));
