-- rules(orders, conditions, near, touches, customers, as_of, refunds): which of your own rules does each customer meet
-- first? One row a customer.
--
-- orders       name of the relation of order lines
-- conditions   a list of structs: position, the rule's place, 1 first; segment, its name; alternative: all conditions
--              of one alternative must hold, and one alternative is enough; fact, a column of customer_facts, or
--              'customers.' and a column of customers in lower case; operator, '>=', '>', '<=', '<', '=' or '<>';
--              number or word, what the fact is held against. Default: none
-- near         how far, as a share of its number, a single condition may be missed for a near miss; 0.1 is a tenth
-- touches      name of the relation of contacts, as in customer_facts
-- customers    name of a relation of customers: customer_id, and what rules ask of them; by default no_touches, which
--              names nobody
-- as_of        reference date; default: the day after the last order. What was ordered after that day is not seen.
-- refunds      what a line with amount <= 0 is: 'orders' (default), an order like any other;
--              'money', no order: it counts in revenue only
--
-- customer_id    text
-- segment        of the first rule that holds; 'Others' where none does
-- rule           its position; NULL where none holds
-- met            the positions of all rules that hold
-- near_segment   of the first rule above, or of all where none holds, that only one condition by a little keeps it from
-- near_fact      the fact of that condition
-- near_by        by what share of its number it is missed
-- revenue, …     all of customer_facts
--
-- A fact that is not known meets no condition.
CREATE OR REPLACE MACRO rules(
  orders, conditions := NULL, near := 0.1, touches := 'no_touches', customers := 'no_touches', as_of := NULL,
  refunds := 'orders'
) AS TABLE
WITH its_facts AS (
  FROM customer_facts(orders, touches := touches, as_of := as_of, refunds := refunds)
),
its_checks AS (
  SELECT given.*
  FROM (
    SELECT
      unnest(
        conditions::STRUCT(
          position INTEGER, segment VARCHAR, alternative INTEGER, fact VARCHAR, operator VARCHAR, number DOUBLE,
          word VARCHAR
        )[]
      ) AS given
  )
),
its_traits AS (
  SELECT "the customer" AS buyer, 'customers.' || lower("the column") AS trait, min(trim("the value")) AS said
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
  WHERE trim("the value") <> ''
  GROUP BY ALL
),
its_asked AS (
  SELECT
    its_facts.customer_id,
    its_checks.position AS place,
    alternative,
    fact,
    operator,
    its_checks.number AS number,
    word,
    CASE fact
      WHEN 'revenue' THEN its_facts.revenue::DOUBLE
      WHEN 'orders' THEN its_facts.orders::DOUBLE
      WHEN 'average_order' THEN average_order::DOUBLE
      WHEN 'days_since' THEN days_since::DOUBLE
      WHEN 'tenure_days' THEN tenure_days::DOUBLE
      WHEN 'gap_days' THEN gap_days::DOUBLE
      WHEN 'recent_share' THEN recent_share
      WHEN 'categories' THEN categories::DOUBLE
      WHEN 'products' THEN products::DOUBLE
      WHEN 'contribution' THEN contribution::DOUBLE
      WHEN 'contacts' THEN contacts::DOUBLE
      WHEN 'satisfaction' THEN satisfaction
      WHEN 'nps' THEN its_facts.nps
      ELSE try_cast(said AS DOUBLE)
    END AS amount,
    CASE fact WHEN 'category' THEN category ELSE said END AS text
  FROM its_facts
  CROSS JOIN its_checks
  LEFT JOIN its_traits ON its_traits.buyer = its_facts.customer_id AND trait = fact
),
its_held AS (
  SELECT
    customer_id,
    place,
    alternative,
    fact,
    coalesce(
      CASE operator
        WHEN '>=' THEN amount >= number
        WHEN '>' THEN amount > number
        WHEN '<=' THEN amount <= number
        WHEN '<' THEN amount < number
        WHEN '=' THEN CASE WHEN word IS NULL THEN amount = number ELSE text = word END
        WHEN '<>' THEN CASE WHEN word IS NULL THEN amount <> number ELSE text <> word END
        ELSE error('rules: operator is ''>='', ''>'', ''<='', ''<'', ''='' or ''<>''')
      END,
      false
    ) AS holds,
    abs(amount - number) / nullif(abs(number), 0) AS gap
  FROM its_asked
),
its_alternatives AS (
  SELECT
    customer_id, place, alternative,
    bool_and(holds) AS holds,
    CASE WHEN count(*) FILTER (NOT holds) = 1 THEN max(gap) FILTER (NOT holds) END AS gap,
    max(fact) FILTER (NOT holds) AS missed
  FROM its_held
  GROUP BY customer_id, place, alternative
),
its_places AS (
  SELECT
    customer_id, place,
    bool_or(holds) AS holds,
    min(gap) FILTER (gap <= near) AS gap,
    arg_min(missed, gap) FILTER (gap <= near) AS missed
  FROM its_alternatives
  GROUP BY customer_id, place
),
its_first_held AS (
  SELECT
    customer_id,
    min(place) AS first_place,
    array_to_string(list_sort(list(place)), ', ') AS all_places
  FROM its_places
  WHERE holds
  GROUP BY customer_id
),
its_missed_first AS (
  SELECT
    its_places.customer_id,
    min(place) AS missed_place,
    arg_min(its_places.missed, place) AS missed,
    arg_min(its_places.gap, place) AS gap
  FROM its_places
  LEFT JOIN its_first_held ON its_places.customer_id = its_first_held.customer_id
  WHERE NOT holds AND its_places.gap IS NOT NULL AND (first_place IS NULL OR place < first_place)
  GROUP BY its_places.customer_id
),
its_names AS (
  SELECT its_checks.position AS place, any_value(its_checks.segment) AS name FROM its_checks GROUP BY place
)
SELECT
  its_facts.customer_id,
  coalesce(first_names.name, 'Others') AS segment,
  first_place AS rule,
  all_places AS met,
  missed_names.name AS near_segment,
  its_missed_first.missed AS near_fact,
  its_missed_first.gap AS near_by,
  its_facts.* EXCLUDE (customer_id)
FROM its_facts
LEFT JOIN its_first_held ON its_facts.customer_id = its_first_held.customer_id
LEFT JOIN its_names AS first_names ON first_place = first_names.place
LEFT JOIN its_missed_first ON its_facts.customer_id = its_missed_first.customer_id
LEFT JOIN its_names AS missed_names ON missed_place = missed_names.place;
