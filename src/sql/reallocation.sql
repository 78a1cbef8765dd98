-- reallocation(low, let_go, automate, move_hours, hour_cost, hour_gain): what would it bring to spend less on those who
-- have been low for long? One row a group of customers, of the groups that there are.
--
-- low         name of the relation that low_value() gave, or of one with its columns standing, place, tier, revenue,
--             touches, service_cost and contribution; handled and handled_cost, where it has them, are the part of
--             both that takes somebody's time: it alone can be automated and moved
-- let_go      how many customers of the list are let go: the first by place
-- automate    share, 0 to 1, of the contacts of the listed who stay that needs nobody any more
-- move_hours  hours of service that go from the listed who stay to the head; at most those that are left there
-- hour_cost   what an hour of service costs, in the orders' money; 0: not known, and no hours are moved
-- hour_gain   what an hour more brings with a customer of the head, before its cost
--
-- part                'head', 'waist' or 'tail' by contribution, without the listed; 'listed'
-- customers           how many
-- revenue             their revenue in the periods of low_value()
-- service_cost        what serving them costs
-- contribution        what they contribute
-- by_letting_go       change of the contribution by letting go: all that those customers bring and cost is gone
-- by_automating       by automating: that share of what the contacts of the listed who stay cost is saved
-- by_moving           by moving hours: the listed cost less by them, the head as much more, and it brings the gain
-- service_cost_after  what serving them then costs
-- contribution_after  contribution and the three changes
-- let_go_customers    how many are let go
-- let_go_revenue      their revenue, which goes with them; one below zero counts as none
-- automated_customers  how many of those who stay had contacts, where any are automated
-- automated_revenue   their revenue, which is at risk
-- hours               hours that the listed who stay still take after automating, before any is moved; NULL where no
--                     hour_cost is given
-- moved_hours         hours that are moved
--
-- Nothing else is taken to change: nobody buys more or less but those let go, and nobody else's service is touched.
CREATE OR REPLACE MACRO reallocation(
  low, let_go := 0, automate := 0.0, move_hours := 0.0, hour_cost := 0.0, hour_gain := 0.0
) AS TABLE
WITH its_plan AS (
  SELECT
    CASE WHEN "this customer".standing = 'listed' THEN 'listed' ELSE "this customer".tier END AS group_name,
    "this customer".revenue AS money,
    "this customer".service_cost AS serving,
    coalesce("this customer".handled_cost, "this customer".service_cost) AS handling,
    "this customer".contribution AS brings,
    coalesce("this customer".place <= let_go::BIGINT, false) AS goes,
    coalesce("this customer".place > let_go::BIGINT, false) AND coalesce("this customer".handled, "this customer".touches) > 0 AND automate > 0
      AS is_automated
  FROM (
    FROM query_table(low)
    UNION ALL BY NAME
    SELECT NULL::BIGINT AS handled, NULL::DECIMAL(38, 4) AS handled_cost
    WHERE false
  ) AS "this customer"
),
its_groups AS (
  SELECT
    group_name,
    count(*) AS head_count,
    sum(money)::DECIMAL(34, 4) AS money,
    sum(serving)::DECIMAL(34, 4) AS serving,
    sum(brings)::DECIMAL(34, 4) AS brings,
    count(*) FILTER (goes) AS going,
    coalesce(sum(greatest(money, 0)) FILTER (goes), 0)::DECIMAL(34, 4) AS going_money,
    coalesce(sum(serving) FILTER (goes), 0)::DECIMAL(34, 4) AS going_serving,
    coalesce(sum(handling) FILTER (NOT goes), 0)::DECIMAL(34, 4) AS handling,
    coalesce(sum(brings) FILTER (goes), 0)::DECIMAL(34, 4) AS going_brings,
    count(*) FILTER (is_automated) AS automated,
    coalesce(sum(greatest(money, 0)) FILTER (is_automated), 0)::DECIMAL(34, 4) AS automated_money
  FROM its_plan
  GROUP BY group_name
),
its_cut AS (
  SELECT
    *,
    CASE WHEN group_name = 'listed' THEN handling * automate::DECIMAL(5, 4) ELSE 0 END::DECIMAL(34, 4) AS saved
  FROM its_groups
),
its_room AS (
  SELECT
    coalesce(sum(handling - saved) FILTER (group_name = 'listed'), 0)::DECIMAL(34, 4) AS left_cost,
    bool_or(group_name = 'head') AS has_head
  FROM its_cut
),
its_moved AS (
  SELECT
    left_cost,
    CASE
      WHEN hour_cost > 0 AND has_head
        THEN least(move_hours::DECIMAL(16, 4) * hour_cost::DECIMAL(12, 4), left_cost)
      ELSE 0
    END::DECIMAL(34, 4) AS moved_cost
  FROM its_room
),
its_gained AS (
  SELECT
    *,
    CASE
      WHEN moved_cost = 0 THEN 0
      WHEN moved_cost = move_hours::DECIMAL(16, 4) * hour_cost::DECIMAL(12, 4) THEN move_hours::DOUBLE
      ELSE moved_cost / hour_cost
    END AS moved_time
  FROM its_moved
),
its_effects AS (
  SELECT
    its_cut.*, its_gained.*,
    (-going_brings)::DECIMAL(34, 4) AS going_change,
    CASE group_name
      WHEN 'listed' THEN moved_cost
      WHEN 'head' THEN (moved_time * hour_gain)::DECIMAL(34, 4) - moved_cost
      ELSE 0
    END::DECIMAL(34, 4) AS moving_change,
    CASE group_name WHEN 'listed' THEN -moved_cost WHEN 'head' THEN moved_cost ELSE 0 END::DECIMAL(34, 4) AS shifted
  FROM its_cut
  CROSS JOIN its_gained
)
SELECT
  group_name AS part,
  head_count AS customers,
  money AS revenue,
  serving AS service_cost,
  brings AS contribution,
  going_change AS by_letting_go,
  saved AS by_automating,
  moving_change AS by_moving,
  serving - going_serving - saved + shifted AS service_cost_after,
  brings + going_change + saved + moving_change AS contribution_after,
  going AS let_go_customers,
  going_money AS let_go_revenue,
  automated AS automated_customers,
  automated_money AS automated_revenue,
  CASE WHEN group_name = 'listed' AND hour_cost > 0 THEN left_cost / hour_cost END AS hours,
  CASE WHEN group_name IN ('listed', 'head') THEN moved_time ELSE 0 END AS moved_hours
FROM its_effects;
