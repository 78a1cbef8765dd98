-- one_customer(orders, customer, customers, touches, refunds): what has happened with one customer? One row an order or a
-- contact.
--
-- orders     name of the relation of order lines
-- customer   the customer's id, as text; default: the customer with the greatest revenue
-- customers  name of a relation of customers: customer_id, and joined_at where it is known; by default no_touches
-- touches    name of a relation of services, visits and other contacts: customer_id, at, and kind, cost, score and detail
--            where they are known; by default no_touches, which holds none
-- refunds    what a line with amount <= 0 is: 'orders' (default), an order like any other;
--            'money', no order: it counts in revenue only
--
-- customer_id     text
-- happened_at     time of the order's first line, or of the contact
-- what            'order'; 'refund' where it is no order; 'contact'; 'joined', by customers
-- kind            kind of the contact
-- order_id        number of the order, where there is one
-- amount          sum of the order's amounts
-- items           products of the order, or its categories where it names no product: those of the greatest amounts first
-- score, detail   of the contact
-- cost            of the contact
-- order_number    1 for the first order
-- revenue_so_far  sum of amounts up to this row
--
-- An order without a number is all lines of one day. A contact without a time is left out. A customer who is not there
-- has no row.
CREATE OR REPLACE MACRO one_customer(
  orders, customer := NULL, customers := 'no_touches', touches := 'no_touches', refunds := 'orders'
) AS TABLE
WITH its_chosen AS (
  SELECT coalesce(
    customer::VARCHAR,
    (
      SELECT "this line".customer_id
      FROM order_lines(orders) AS "this line"
      WHERE "this line".customer_id IS NOT NULL AND "this line".ordered_at IS NOT NULL
      GROUP BY "this line".customer_id
      ORDER BY coalesce(sum("this line".amount), 0) DESC, "this line".customer_id
      LIMIT 1
    )
  ) AS chosen_id
),
its_lines AS (
  SELECT
    "this line".order_id AS order_key,
    "this line".ordered_at AS line_at,
    "this line".amount AS money,
    coalesce("this line".product::VARCHAR, "this line".category::VARCHAR) AS item,
    CASE refunds
      WHEN 'orders' THEN true
      WHEN 'money' THEN "this line".amount > 0 OR "this line".amount IS NULL
      ELSE error('one_customer: refunds is ''orders'' or ''money''')
    END AS counts
  FROM (
    FROM order_lines(orders)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category
    WHERE false
  ) AS "this line"
  WHERE "this line".customer_id = (SELECT chosen_id FROM its_chosen)
    AND "this line".ordered_at IS NOT NULL
),
its_things AS (
  SELECT
    order_key,
    CASE WHEN order_key IS NULL THEN line_at::DATE END AS order_day,
    item,
    min(line_at) AS happened,
    bool_or(counts) AS counts,
    coalesce(sum(money), 0) AS money
  FROM its_lines
  GROUP BY order_key, order_day, item
),
its_baskets AS (
  SELECT
    order_key,
    min(happened) AS happened,
    bool_or(counts) AS is_order,
    sum(its_things.money)::DECIMAL(38, 4) AS money,
    string_agg(item, ', ' ORDER BY its_things.money DESC, item) AS items
  FROM its_things
  GROUP BY order_key, order_day
),
its_contacts AS (
  SELECT
    try_cast("this touch"."at" AS TIMESTAMP) AS happened,
    "this touch".kind::VARCHAR AS contact_kind,
    try_cast("this touch".score::VARCHAR AS DOUBLE) AS contact_score,
    "this touch".detail::VARCHAR AS contact_detail,
    as_money("this touch".cost) AS contact_cost
  FROM (
    FROM query_table(touches)
    UNION ALL BY NAME
    SELECT
      NULL::VARCHAR AS customer_id, NULL::TIMESTAMP AS "at", NULL::VARCHAR AS kind, NULL::VARCHAR AS score,
      NULL::VARCHAR AS detail, NULL::DECIMAL(18, 4) AS cost
    WHERE false
  ) AS "this touch"
  WHERE "this touch".customer_id::VARCHAR = (SELECT chosen_id FROM its_chosen)
    AND try_cast("this touch"."at" AS TIMESTAMP) IS NOT NULL
),
its_joined AS (
  SELECT min(try_cast("this one".joined_at::VARCHAR AS TIMESTAMP)) AS happened
  FROM (
    FROM query_table(customers)
    UNION ALL BY NAME
    SELECT NULL::VARCHAR AS customer_id, NULL::VARCHAR AS joined_at
    WHERE false
  ) AS "this one"
  WHERE "this one".customer_id::VARCHAR = (SELECT chosen_id FROM its_chosen)
),
its_events AS (
  SELECT
    happened,
    CASE WHEN is_order THEN 'order' ELSE 'refund' END AS happening,
    order_key,
    money,
    items,
    NULL AS contact_kind,
    NULL AS contact_score,
    NULL AS contact_detail,
    NULL AS contact_cost
  FROM its_baskets
  UNION ALL
  SELECT happened, 'contact', NULL, NULL, NULL, contact_kind, contact_score, contact_detail, contact_cost FROM its_contacts
  UNION ALL
  SELECT happened, 'joined', NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM its_joined WHERE happened IS NOT NULL
)
SELECT
  chosen_id AS customer_id,
  happened AS happened_at,
  happening AS what,
  contact_kind AS kind,
  order_key AS order_id,
  money AS amount,
  items,
  contact_score AS score,
  contact_detail AS detail,
  contact_cost AS cost,
  CASE WHEN happening = 'order' THEN count(*) FILTER (happening = 'order') OVER in_time END AS order_number,
  coalesce(sum(money) OVER in_time, 0)::DECIMAL(38, 4) AS revenue_so_far
FROM its_events, its_chosen
WINDOW in_time AS (ORDER BY happened, happening DESC, order_key, contact_kind, money ROWS UNBOUNDED PRECEDING);
