-- satisfaction_loyalty(orders, touches, csat_kind, nps_kind, satisfied, promoter, loyal, silent, as_of, refunds,
-- question): who is satisfied and stays, who stays without being satisfied, who is satisfied and does not stay? One row a customer.
--
-- orders     name of the relation of order lines
-- touches    name of a relation of surveys and other contacts: customer_id, at, kind and score, or csat and nps; by
--            default no_touches, which holds none
-- csat_kind  kind of the contacts whose score says how satisfied the customer is
-- nps_kind   kind of the contacts whose score, 0 to 10, says how likely the customer recommends us
-- satisfied  the least score of the first kind of a satisfied customer
-- promoter   the least score of the second kind of a satisfied customer
-- loyal      days with orders that make a customer loyal
-- silent     rhythms without an order after which a customer is silent, and loyal no longer
-- as_of      reference date; default: the day after the last order, and every answer. What came after that day is not
--            seen.
-- refunds    what a line with amount <= 0 is: 'orders' (default), an order like any other;
--            'money', no order: it counts in revenue only
-- question   which scores count: 'csat', satisfaction; 'nps', recommendation; 'most' (default), the one of the two with
--            more answers, satisfaction where they have as many
--
-- customer_id   text
-- quadrant      'loyalist' satisfied and loyal, 'hostage' loyal alone, 'mercenary' satisfied alone, 'defector' neither;
--               NULL for who gave no score, and for who never ordered
-- score         the last one the customer gave
-- score_kind    'csat' or 'nps': which of the two questions it answered; the same for all
-- answered_at   when it was given
-- is_satisfied  score >= satisfied, or >= promoter, by its kind; NULL without a score
-- is_loyal      true where order_days >= loyal and recency_days <= silent * rhythm_days
-- orders        number of orders, as in customer_summary
-- order_days    days with orders
-- recency_days  calendar days from the last order to as_of
-- rhythm_days   the usual gap between two such days, as in lifecycle
-- revenue       sum of amounts up to as_of, refunds included
--
-- Of two scores of one moment the lower counts; one without a time counts where there is no other. A score of the second kind outside 0 to 10 is none. Who answered and never ordered has a row,
-- with no orders. Source: Jones and Sasser (1995) for the quadrants.
CREATE OR REPLACE MACRO satisfaction_loyalty(
  orders, touches := 'no_touches', csat_kind := 'csat', nps_kind := 'nps', satisfied := 4, promoter := 9, loyal := 5,
  silent := 2.5, as_of := NULL, refunds := 'orders', question := 'most'
) AS TABLE
WITH its_answers AS MATERIALIZED (
  SELECT given.*
  FROM survey_answers(touches, nps_kind := nps_kind, csat_kind := csat_kind) AS given
  WHERE as_of IS NULL OR answered_at IS NULL OR answered_at < as_of::DATE + INTERVAL 1 DAY
),
its_asked AS (
  SELECT CASE question
    WHEN 'csat' THEN true
    WHEN 'nps' THEN false
    WHEN 'most' THEN count(its_answers.csat) >= count(its_answers.nps)
    ELSE error('satisfaction_loyalty: question is ''most'', ''csat'' or ''nps''')
  END AS is_csat
  FROM its_answers
),
its_opinions AS (
  SELECT
    customer_id,
    max({
      'at': coalesce(answered_at, TIMESTAMP '-infinity'),
      'below': -CASE WHEN is_csat THEN its_answers.csat ELSE its_answers.nps END,
      'is_csat': is_csat
    }) AS latest
  FROM its_answers, its_asked
  WHERE CASE WHEN is_csat THEN its_answers.csat ELSE its_answers.nps END IS NOT NULL
  GROUP BY customer_id
),
its_habits AS (
  FROM lifecycle(orders, as_of := as_of, silent := silent, loyal := loyal, refunds := refunds)
),
its_customers AS (
  SELECT
    coalesce(summary.customer_id, its_opinions.customer_id) AS customer_id,
    -latest.below AS last_score,
    CASE latest.is_csat WHEN true THEN 'csat' WHEN false THEN 'nps' END AS last_kind,
    nullif(latest.at, TIMESTAMP '-infinity') AS given_at,
    last_score >= CASE WHEN latest.is_csat THEN satisfied ELSE promoter END AS is_satisfied,
    coalesce(its_habits.order_days >= loyal AND its_habits.recency_days <= silent * its_habits.rhythm_days, false) AS is_loyal,
    coalesce(summary.orders, 0) AS order_count,
    coalesce(its_habits.order_days, 0) AS day_count,
    its_habits.recency_days AS days_since,
    its_habits.rhythm_days AS usual_days,
    coalesce(summary.revenue, 0)::DECIMAL(38, 4) AS money
  FROM customer_summary(orders, as_of := as_of, refunds := refunds) AS summary
  LEFT JOIN its_habits ON summary.customer_id = its_habits.customer_id
  FULL JOIN its_opinions ON summary.customer_id = its_opinions.customer_id
)
SELECT
  customer_id,
  CASE
    WHEN order_count = 0 OR is_satisfied IS NULL THEN NULL
    WHEN is_satisfied THEN CASE WHEN is_loyal THEN 'loyalist' ELSE 'mercenary' END
    WHEN is_loyal THEN 'hostage'
    ELSE 'defector'
  END AS quadrant,
  last_score AS score,
  last_kind AS score_kind,
  given_at AS answered_at,
  is_satisfied,
  is_loyal,
  order_count AS orders,
  day_count AS order_days,
  days_since AS recency_days,
  usual_days AS rhythm_days,
  money AS revenue
FROM its_customers;
