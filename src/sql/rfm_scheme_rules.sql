-- rfm_scheme_rules: which segment does an RFM code belong to, by each scheme that is told by codes? A relation.
--
-- scheme            'rules': what rfm_rules says; 'eleven': the eleven segments that many tools copied, as the R
--                   package rfm 0.2 printed them; 'package': the ten of the R package rfm 0.3; 'grid': recency
--                   against the mean of frequency and money, half up, in 25 cells; 'quartile': scores 1 to 4, as
--                   pymc-marketing names them
-- position          the first rule that holds wins, in this order
-- segment           name in English, the same for the same idea in all schemes
-- r_min, r_max, …   range of scores, both ends included
CREATE OR REPLACE VIEW rfm_scheme_rules AS
SELECT 'rules' AS scheme, position::INTEGER AS position, segment, r_min, r_max, f_min, f_max, m_min, m_max
FROM rfm_rules
UNION ALL
FROM (VALUES
  ('eleven', 1, 'Champions', 4, 5, 4, 5, 4, 5),
  ('eleven', 2, 'Loyal', 2, 5, 3, 5, 3, 5),
  ('eleven', 3, 'Potential loyalists', 3, 5, 1, 3, 1, 3),
  ('eleven', 4, 'New', 4, 5, 1, 1, 1, 1),
  ('eleven', 5, 'Promising', 3, 4, 1, 1, 1, 1),
  ('eleven', 6, 'Need attention', 2, 3, 2, 3, 2, 3),
  ('eleven', 7, 'About to sleep', 2, 3, 1, 2, 1, 2),
  ('eleven', 8, 'At risk', 1, 2, 2, 5, 2, 5),
  ('eleven', 9, 'Cannot lose', 1, 1, 4, 5, 4, 5),
  ('eleven', 10, 'Hibernating', 1, 2, 1, 2, 1, 2),
  ('eleven', 11, 'Lost', 1, 2, 1, 2, 1, 2),
  ('package', 1, 'Champions', 5, 5, 5, 5, 5, 5),
  ('package', 2, 'Potential loyalists', 3, 5, 3, 5, 2, 5),
  ('package', 3, 'Loyal', 2, 4, 2, 4, 2, 4),
  ('package', 4, 'Promising', 3, 4, 1, 3, 3, 5),
  ('package', 5, 'New', 4, 5, 1, 3, 1, 5),
  ('package', 6, 'Cannot lose', 1, 2, 3, 4, 4, 5),
  ('package', 7, 'At risk', 1, 2, 2, 5, 4, 5),
  ('package', 8, 'Need attention', 1, 3, 3, 5, 3, 5),
  ('package', 9, 'About to sleep', 2, 3, 1, 3, 1, 4),
  ('package', 10, 'Lost', 1, 1, 1, 5, 1, 5)
) AS ranges(scheme, position, segment, r_min, r_max, f_min, f_max, m_min, m_max)
UNION ALL
SELECT 'grid', 100 * r + 10 * f + m, names[((f + m + 1) // 2)::INTEGER], r, r, f, f, m, m
FROM (VALUES
  (5, ['New', 'Potential loyalists', 'Potential loyalists', 'Loyal', 'Champions']),
  (4, ['Promising', 'Potential loyalists', 'Loyal', 'Loyal', 'Champions']),
  (3, ['About to sleep', 'Need attention', 'Loyal', 'Loyal', 'Champions']),
  (2, ['Hibernating', 'About to sleep', 'At risk', 'At risk', 'Cannot lose']),
  (1, ['Lost', 'Hibernating', 'At risk', 'Cannot lose', 'Cannot lose'])
) AS cells(r, names), range(1, 6) AS fs(f), range(1, 6) AS ms(m)
UNION ALL
SELECT 'quartile', position, segment, code // 100, code // 100, code // 10 % 10, code // 10 % 10, code % 10, code % 10
FROM (
  SELECT position, segment, unnest(codes) AS code
  FROM (VALUES
    (1, 'Premium', [334, 443, 444, 344, 434, 433, 343, 333]),
    (2, 'Repeat buyers', [244, 234, 232, 332, 143, 233, 243]),
    (3, 'Top spenders', [424, 414, 144, 314, 324, 124, 224, 423, 413, 133, 323, 313, 134]),
    (4, 'At risk', [422, 223, 212, 122, 222, 132, 322, 312, 412, 123, 214]),
    (5, 'Inactive', [411, 111, 113, 114, 112, 211, 311])
  ) AS lists(position, segment, codes)
);
