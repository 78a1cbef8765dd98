-- rfm_rules: which segment does an RFM code belong to? A relation, yours to replace: for one call by another
-- relation with these columns, rfm('orders', rules := 'my_rules'), or for all by
--
--   CREATE OR REPLACE TABLE rfm_rules AS SELECT ...
--
-- Loading the library again keeps what is there under this name; DROP TABLE rfm_rules first to get these back.
--
-- position            the first rule that holds wins, in this order
-- segment             name in English: what rfm() gives
-- segment_zh          name in Chinese, for who shows it
-- r_min, r_max, …     range of scores 1 to 5, both ends included: 5 is the most recent, most frequent, highest
--
-- The shipped rules are the common grid of ten segments by recency and frequency (money shows how much each
-- segment holds, it does not decide). Every code from 111 to 555 meets exactly one of them.
CREATE TABLE IF NOT EXISTS rfm_rules AS
FROM (VALUES
  (1, 'Champions', '核心客户', 5, 5, 4, 5, 1, 5),
  (2, 'Loyal', '忠诚客户', 3, 4, 4, 5, 1, 5),
  (3, 'Potential loyalists', '潜力忠诚客户', 4, 5, 2, 3, 1, 5),
  (4, 'New', '新客户', 5, 5, 1, 1, 1, 5),
  (5, 'Promising', '有望客户', 4, 4, 1, 1, 1, 5),
  (6, 'Need attention', '需要关注', 3, 3, 3, 3, 1, 5),
  (7, 'About to sleep', '即将沉睡', 3, 3, 1, 2, 1, 5),
  (8, 'Cannot lose', '不可流失', 1, 2, 5, 5, 1, 5),
  (9, 'At risk', '流失风险', 1, 2, 3, 4, 1, 5),
  (10, 'Hibernating', '沉睡客户', 1, 2, 1, 2, 1, 5)
) AS rules(position, segment, segment_zh, r_min, r_max, f_min, f_max, m_min, m_max);
