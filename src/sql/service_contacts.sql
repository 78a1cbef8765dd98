-- service_contacts(touches, complaint_kinds, mailing_kinds, touch_cost): what did each contact cost, and did it take
-- anybody's time? One row a contact.
--
-- touches          name of a relation of services, visits, surveys and other contacts: customer_id; at, cost, and kind
--                  (where it has none: type, else channel), status and resolved_at where they are known; by default
--                  no_touches, which holds none
-- complaint_kinds  words, with | or commas between: a contact whose kind holds one of them is a complaint. Words of
--                  letters are met as whole words, with or without an s behind; an * stands for any other ending.
--                  Chinese, which has no blanks between words, is met anywhere.
-- mailing_kinds    such words too: a contact whose kind holds one of them takes nobody's time, such as a newsletter or a
--                  survey
-- touch_cost       what a contact costs whose cost is not known, in the orders' money
--
-- customer_id   text
-- day           when it was; NULL where that is not known
-- kind          text; NULL where it is not known
-- cost          what it cost
-- is_handled    true where it took somebody's time: no mailing, or a complaint
-- is_complaint  true for a complaint
-- is_settled    true where resolved_at, or a status such as “solved” or “已解决”, says so
-- status        text
--
-- Upper and lower case are one. Contacts without a customer are left out.
CREATE OR REPLACE MACRO service_contacts(
  touches := 'no_touches', complaint_kinds := 'complain*|投诉|客诉',
  mailing_kinds := 'newsletter|mailing|campaign|survey|nps|csat|referral|群发|营销|活动|问卷|调查|推荐|转介绍',
  touch_cost := 0.0
) AS TABLE
WITH its_contacts AS (
  SELECT
    "this touch".customer_id::VARCHAR AS customer_id,
    try_cast("this touch"."at" AS TIMESTAMP)::DATE AS day,
    nullif(trim(coalesce("this touch".kind::VARCHAR, "this touch".type::VARCHAR, "this touch".channel::VARCHAR)), '')
      AS kind,
    coalesce(as_money("this touch".cost), touch_cost::DECIMAL(18, 4)) AS cost,
    trim("this touch".status::VARCHAR) AS status,
    "this touch".resolved_at IS NOT NULL
      OR regexp_matches(
        coalesce(trim("this touch".status::VARCHAR), ''),
        '(?i)^(re)?solved$|^(closed|done|settled|completed)$|^已?(解决|关闭|完成|处理|结案)$'
      ) AS is_settled
  FROM (
    FROM query_table(touches)
    UNION ALL BY NAME
    SELECT
      NULL::VARCHAR AS customer_id, NULL::DECIMAL(18, 4) AS cost, NULL::TIMESTAMP AS "at", NULL::VARCHAR AS kind,
      NULL::VARCHAR AS type, NULL::VARCHAR AS channel, NULL::VARCHAR AS status, NULL::VARCHAR AS resolved_at
    WHERE false
  ) AS "this touch"
  WHERE "this touch".customer_id IS NOT NULL
),
its_words AS (
  SELECT is_mailing, trim(word) AS word
  FROM (
    SELECT false AS is_mailing, unnest(regexp_split_to_array(lower(complaint_kinds), '[|,，、]')) AS word
    UNION ALL
    SELECT true, unnest(regexp_split_to_array(lower(mailing_kinds), '[|,，、]'))
  )
  WHERE trim(word) <> ''
),
its_patterns AS (
  SELECT
    is_mailing,
    CASE WHEN regexp_matches(word, '[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]') THEN regexp_escape(word)
      ELSE '(^|[^\p{Latin}\p{Greek}\p{Cyrillic}\d])' || regexp_escape(rtrim(word, '*'))
        || CASE WHEN word LIKE '%*' THEN '' ELSE 's?([^\p{Latin}\p{Greek}\p{Cyrillic}\d]|$)' END
    END AS pattern
  FROM its_words
),
its_kinds AS (
  SELECT
    kind AS said_kind,
    coalesce(bool_or(NOT is_mailing AND regexp_matches(lower(kind), pattern)), false) AS complains,
    coalesce(bool_or(is_mailing AND regexp_matches(lower(kind), pattern)), false) AS mails
  FROM (SELECT DISTINCT kind FROM its_contacts WHERE kind IS NOT NULL)
  LEFT JOIN its_patterns ON true
  GROUP BY kind
)
SELECT
  customer_id,
  day,
  kind,
  cost,
  coalesce(complains OR NOT mails, true) AS is_handled,
  coalesce(complains, false) AS is_complaint,
  is_settled,
  status
FROM its_contacts
LEFT JOIN its_kinds ON kind = said_kind;
