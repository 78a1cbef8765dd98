-- low_value(orders, touches, customers, alive, every, periods, low_from, silent, alive_below, strategic, margin,
-- touch_cost, as_of, complaint_kinds, mailing_kinds): who has brought little for long, and stays so? One row a customer.
--
-- orders       name of the relation of order lines; its cost, where it has that column, is the cost of the lines
-- touches      name of a relation of services, visits, complaints and other contacts: customer_id; cost and at put what
--              service costs into periods; kind, status and resolved_at tell open complaints, kind tells referrals;
--              by default no_touches, which holds none
-- customers    name of a relation of customers: customer_id, the column that `strategic` names, and referred_by, the
--              customer who brought this one; by default no_touches, which names nobody
-- alive        name of a relation with customer_id and p_alive, such as the result of worth(); by default no_touches
-- every        length of a period: 'month', 'quarter' (default), 'half-year' or 'year'
-- periods      complete periods, the last before as_of, in each of which a customer must be low
-- low_from     share of a period's total contribution, 0 to 1: who comes after those who brought this share is low
-- silent       rhythms without an order after which a customer without p_alive is silent
-- alive_below  p_alive under which a customer with one counts as gone
-- strategic    name of the column of customers that marks strategic ones: anything but blank, 0, no, false, 否
-- margin       share of the revenue, 0 to 1, that is left before the costs in these relations are taken off
-- touch_cost   what a contact costs whose cost is not known, in the orders' money
-- as_of        reference date; default: the day after the last order. What was ordered after that day is not seen.
-- complaint_kinds, mailing_kinds  which contacts are complaints, and which take nobody's time, as for service_contacts
--
-- customer_id    text
-- standing       the first that fits: 'never ordered'; 'not low' in every period; 'climbing', where the last period's
--                revenue is above the mean of the other periods; 'active', neither silent nor gone; then those low for
--                long, of whom 'strategic', 'complaint' (an open one), 'new' (not there from the first of the periods
--                on) and 'referrer' are protected, and the others 'listed'
-- place          of the listed: 1 for the least contribution, ties by service_cost descending, then by
--                recency_days descending, then by customer
-- step           of the listed, the first that fits: 'leave', bought nothing; 'step down', contribution below 0;
--                'self-serve', handled_cost takes more than half of what is left before it; 'automate', had contacts that take somebody's time;
--                'educate'
-- low_periods    in how many of the periods the customer was low
-- known_periods  in how many it was there: from the period of the first order on
-- orders         days with orders in the periods; the columns down to tier are of these periods too
-- revenue        sum of amounts, refunds included
-- cost           sum of the lines' cost, those that are no numbers left out
-- touches        number of contacts
-- service_cost   what they cost
-- handled        contacts that take somebody's time: all but mailings, such as newsletters and surveys
-- handled_cost   what these cost
-- contribution   revenue * margin - cost - service_cost; where no cost is known, the revenue * margin
-- tier           'head', 'waist' or 'tail' by contribution, cut at 80 % and 95 %
-- recency_days   calendar days from the last order to as_of
-- rhythm_days    as lifecycle() has it: the customer's own median gap between days with orders, else that of all
-- own_rhythm     true where it is the customer's own
-- p_alive        as alive has it
-- undated        contacts without a time, which are in no period
-- from_day, to_day  first and last day of the periods
--
-- A line at or below zero is money, and no order. Where nobody came twice, who bought nothing in the periods is silent.
-- A complaint is open where neither resolved_at nor status says that it is settled, and, without a status, where it
-- came in the periods. Contacts and lines without a customer, and lines without a date, are left out.
CREATE OR REPLACE MACRO low_value(
  orders, touches := 'no_touches', customers := 'no_touches', alive := 'no_touches', every := 'quarter', periods := 4,
  low_from := 0.95, silent := 2.5, alive_below := 0.2, strategic := 'strategic', margin := 1.0, touch_cost := 0.0,
  as_of := NULL, complaint_kinds := 'complain*|投诉|客诉',
  mailing_kinds := 'newsletter|mailing|campaign|survey|nps|csat|referral|群发|营销|活动|问卷|调查|推荐|转介绍'
) AS TABLE
WITH its_lines AS (
  SELECT
    "this line".customer_id AS buyer,
    "this line".ordered_at::DATE AS day,
    "this line".amount AS money,
    as_money("this line".cost) AS line_cost,
    "this line".amount > 0 OR "this line".amount IS NULL AS is_order
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::DECIMAL(18, 4) AS cost
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id IS NOT NULL
    AND "this line".ordered_at IS NOT NULL
    AND (as_of IS NULL OR "this line".ordered_at < as_of::DATE + INTERVAL 1 DAY)
),
its_clock AS MATERIALIZED (
  SELECT
    today, length,
    (year(today) * 12 + month(today) - 1) // length - periods::INTEGER AS first_step,
    (year(today) * 12 + month(today) - 1) // length - 1 AS last_step
  FROM (
    SELECT
      coalesce(as_of::DATE, (SELECT max(ordered_at)::DATE + 1 FROM order_lines(orders))) AS today,
      CASE every
        WHEN 'month' THEN 1
        WHEN 'quarter' THEN 3
        WHEN 'half-year' THEN 6
        WHEN 'year' THEN 12
        ELSE error('low_value: every is ''month'', ''quarter'', ''half-year'' or ''year''')
      END AS length
  )
),
its_span AS MATERIALIZED (
  SELECT
    *,
    make_date((first_step * length) // 12, (first_step * length) % 12 + 1, 1) AS begins,
    make_date(((last_step + 1) * length) // 12, ((last_step + 1) * length) % 12 + 1, 1) - 1 AS ends
  FROM its_clock
),
its_bought AS (
  SELECT
    buyer,
    (year(day) * 12 + month(day) - 1) // length AS step_no,
    count(DISTINCT day) FILTER (is_order) AS paid_days,
    coalesce(sum(money), 0)::DECIMAL(28, 4) AS money,
    coalesce(sum(line_cost), 0)::DECIMAL(28, 4) AS goods_cost,
    0 AS contacts,
    0::DECIMAL(28, 4) AS contact_cost,
    0 AS by_hand,
    0::DECIMAL(28, 4) AS hand_cost
  FROM its_lines
  CROSS JOIN its_span
  WHERE day BETWEEN begins AND ends
  GROUP BY ALL
),
its_contacts AS MATERIALIZED (
  SELECT
    given.customer_id AS buyer,
    given.day,
    given.cost AS contact_cost,
    CASE WHEN is_handled THEN 1 ELSE 0 END AS by_hand,
    CASE WHEN is_handled THEN given.cost ELSE 0 END AS hand_cost,
    coalesce(given.kind, '') AS said_kind,
    given.status AS said_status,
    is_complaint AND NOT is_settled AS is_open
  FROM service_contacts(
    touches, complaint_kinds := complaint_kinds, mailing_kinds := mailing_kinds, touch_cost := touch_cost
  ) AS given
),
its_served AS (
  SELECT
    buyer,
    (year(day) * 12 + month(day) - 1) // length AS step_no,
    0, 0, 0, count(*),
    coalesce(sum(contact_cost), 0)::DECIMAL(28, 4),
    sum(by_hand),
    coalesce(sum(hand_cost), 0)::DECIMAL(28, 4)
  FROM its_contacts
  CROSS JOIN its_span
  WHERE day BETWEEN begins AND ends
  GROUP BY ALL
),
its_activity AS MATERIALIZED (
  SELECT
    buyer, step_no,
    sum(paid_days) AS paid_days,
    sum(money)::DECIMAL(28, 4) AS money,
    sum(goods_cost)::DECIMAL(28, 4) AS goods_cost,
    sum(contacts) AS contacts,
    sum(contact_cost)::DECIMAL(28, 4) AS contact_cost,
    sum(by_hand) AS by_hand,
    sum(hand_cost)::DECIMAL(28, 4) AS hand_cost,
    ((sum(money)::DECIMAL(28, 4) * margin::DECIMAL(6, 4))::DECIMAL(30, 4)
      - sum(goods_cost)::DECIMAL(28, 4) - sum(contact_cost)::DECIMAL(28, 4))::DECIMAL(32, 4) AS brings
  FROM (FROM its_bought UNION ALL FROM its_served)
  GROUP BY buyer, step_no
),
its_totals AS (
  SELECT step_no, ceil(sum(greatest(brings, 0)) * low_from::DECIMAL(18, 12) * 10000) * 0.0001 AS low_cut
  FROM its_activity
  GROUP BY step_no
),
its_ranked AS (
  SELECT
    buyer, step_no, brings,
    sum(greatest(brings, 0)) OVER (
      PARTITION BY step_no ORDER BY brings DESC, buyer ROWS UNBOUNDED PRECEDING
    ) - greatest(brings, 0) AS before
  FROM its_activity
),
its_heights AS (
  SELECT buyer, count(*) FILTER (brings > 0 AND before < low_cut) AS high_steps
  FROM its_ranked
  JOIN its_totals ON its_ranked.step_no = its_totals.step_no
  GROUP BY buyer
),
its_sums AS (
  SELECT
    buyer,
    sum(paid_days)::BIGINT AS paid_days,
    sum(money)::DECIMAL(38, 4) AS money,
    sum(goods_cost)::DECIMAL(38, 4) AS goods_cost,
    sum(contacts)::BIGINT AS contacts,
    sum(contact_cost)::DECIMAL(38, 4) AS contact_cost,
    sum(by_hand)::BIGINT AS by_hand,
    sum(hand_cost)::DECIMAL(38, 4) AS hand_cost,
    sum(brings)::DECIMAL(38, 4) AS brings,
    coalesce(sum(money) FILTER (step_no = last_step), 0) AS last_money
  FROM its_activity
  CROSS JOIN its_span
  GROUP BY buyer
),
its_said AS (
  SELECT
    buyer,
    count(*) FILTER (day IS NULL) AS undated_contacts,
    bool_or(regexp_matches(said_kind, '(?i)refer|转介绍|推荐')) AS is_referrer,
    bool_or(
      is_open
      AND (coalesce(said_status, '') <> '' OR day >= begins)
    ) AS is_complaining
  FROM its_contacts
  CROSS JOIN its_span
  GROUP BY buyer
),
its_traits AS MATERIALIZED (
  SELECT "the customer" AS buyer, lower("the column") AS trait, trim("the value") AS said_trait
  FROM (
    UNPIVOT (
      SELECT "this customer".customer_id::VARCHAR AS "the customer", COLUMNS("this customer".*)::VARCHAR
      FROM (
        FROM query_table(customers)
        UNION ALL BY NAME
        SELECT NULL::VARCHAR AS customer_id
        WHERE false
      ) AS "this customer"
    ) ON COLUMNS(* EXCLUDE ("the customer")) INTO NAME "the column" VALUE "the value"
  )
  WHERE lower("the column") IN (lower(strategic), 'referred_by')
),
its_flagged AS (
  SELECT DISTINCT buyer
  FROM its_traits
  WHERE trait = lower(strategic) AND lower(said_trait) NOT IN ('', '0', 'no', 'n', 'false', '否')
),
its_bringers AS (
  SELECT DISTINCT said_trait AS buyer FROM its_traits WHERE trait = 'referred_by'
),
its_chances AS (
  SELECT "this chance".customer_id::VARCHAR AS buyer, any_value("this chance".p_alive::DOUBLE) AS chance
  FROM (
    FROM query_table(alive)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::DOUBLE AS p_alive
    WHERE false
  ) AS "this chance"
  GROUP BY ALL
),
its_firsts AS (
  SELECT buyer, min(day) FILTER (is_order) AS first_day FROM its_lines GROUP BY buyer
),
its_known AS (
  SELECT coalesce(its_firsts.buyer, its_said.buyer) AS buyer, first_day, undated_contacts, is_referrer, is_complaining
  FROM its_firsts
  FULL JOIN its_said ON its_firsts.buyer = its_said.buyer
),
its_judged AS (
  SELECT
    its_known.buyer, begins, ends, first_day, undated_contacts, chance,
    life.recency_days AS recency, life.rhythm_days AS rhythm, life.own_rhythm AS is_own,
    coalesce(paid_days, 0) AS paid_days,
    coalesce(money, 0) AS money,
    coalesce(goods_cost, 0) AS goods_cost,
    coalesce(contacts, 0) AS contacts,
    coalesce(contact_cost, 0) AS contact_cost,
    coalesce(by_hand, 0) AS by_hand,
    coalesce(hand_cost, 0) AS hand_cost,
    coalesce(brings, 0) AS brings,
    least(greatest(last_step - (year(first_day) * 12 + month(first_day) - 1) // length + 1, 0), periods::INTEGER)
      AS there,
    coalesce(high_steps, 0) AS high_steps,
    coalesce(last_money > 0 AND last_money * (periods::INTEGER - 1) > money - last_money, false) AS is_climbing,
    coalesce(
      chance < alive_below,
      life.overdue > silent,
      coalesce(paid_days, 0) = 0
    ) AS is_silent,
    its_flagged.buyer IS NOT NULL AS is_strategic,
    coalesce(is_complaining, false) AS is_complaining,
    coalesce(is_referrer, false) OR its_bringers.buyer IS NOT NULL AS is_referrer
  FROM its_known
  CROSS JOIN its_span
  LEFT JOIN its_sums ON its_known.buyer = its_sums.buyer
  LEFT JOIN its_heights ON its_known.buyer = its_heights.buyer
  LEFT JOIN its_flagged ON its_known.buyer = its_flagged.buyer
  LEFT JOIN its_bringers ON its_known.buyer = its_bringers.buyer
  LEFT JOIN its_chances ON its_known.buyer = its_chances.buyer
  LEFT JOIN lifecycle(orders, as_of := as_of, refunds := 'money') AS life ON its_known.buyer = life.customer_id
),
its_stood AS (
  SELECT
    *,
    CASE
      WHEN first_day IS NULL THEN 'never ordered'
      WHEN high_steps > 0 THEN 'not low'
      WHEN is_climbing THEN 'climbing'
      WHEN NOT is_silent THEN 'active'
      WHEN is_strategic THEN 'strategic'
      WHEN is_complaining THEN 'complaint'
      WHEN there < periods::INTEGER THEN 'new'
      WHEN is_referrer THEN 'referrer'
      ELSE 'listed'
    END AS stands,
    sum(greatest(brings, 0)) OVER (ORDER BY brings DESC, buyer ROWS UNBOUNDED PRECEDING) - greatest(brings, 0) AS before,
    sum(greatest(brings, 0)) OVER () AS brought
  FROM its_judged
)
SELECT
  buyer AS customer_id,
  stands AS standing,
  CASE WHEN stands = 'listed'
    THEN row_number() OVER (PARTITION BY stands ORDER BY brings, contact_cost DESC, recency DESC, buyer)
  END AS place,
  CASE
    WHEN stands <> 'listed' THEN NULL
    WHEN paid_days = 0 THEN 'leave'
    WHEN brings < 0 THEN 'step down'
    WHEN hand_cost > 0 AND hand_cost * 2 > brings + contact_cost THEN 'self-serve'
    WHEN by_hand > 0 THEN 'automate'
    ELSE 'educate'
  END AS step,
  there - least(high_steps, there) AS low_periods,
  there AS known_periods,
  paid_days AS orders,
  money AS revenue,
  goods_cost AS cost,
  contacts AS touches,
  contact_cost AS service_cost,
  by_hand AS handled,
  hand_cost AS handled_cost,
  brings AS contribution,
  CASE
    WHEN brings <= 0 THEN 'tail'
    WHEN before < brought * 0.8 THEN 'head'
    WHEN before < brought * 0.95 THEN 'waist'
    ELSE 'tail'
  END AS tier,
  recency AS recency_days,
  rhythm AS rhythm_days,
  is_own AS own_rhythm,
  chance AS p_alive,
  coalesce(undated_contacts, 0) AS undated,
  begins AS from_day,
  ends AS to_day
FROM its_stood;
