-- markov_value(steps, discount, horizon, stop): what is a customer in each state worth from now on? One row a state.
--
-- steps     name of a relation that transitions() gave, or of one with its columns from_tier, tier, share and revenue:
--           the chance of coming from one state to another in a period, and what a period in from_tier brings
-- discount  rate of discount a period: 0.1 makes what comes one period later worth 1 / 1.1
-- horizon   periods that count after the first; default: as many as matter (what is left out is below one part in 10^9)
-- stop      'never' (default); 'best': whoever is worth less than nothing is given up, which brings nothing and
--           costs nothing; the name of a state: customers who come there are given up
--
-- state     name of the state
-- revenue   what a period in it brings
-- value     present value of that period and those that follow
-- later     present value of the periods after it, were the customer kept; with a horizon, of as many as value counts
--
-- V = sum over t of (P / (1 + d))^t R; without a horizon (I - P / (1 + d))^-1 R. A state without chances ends there.
-- Source: Pfeifer and Carraway (2000), Modeling customer relationships as Markov chains.
CREATE OR REPLACE MACRO markov_value(steps, discount := 0.1, horizon := NULL, stop := 'never') AS TABLE
WITH its_chances AS (
  SELECT
    "this step".from_tier AS here,
    "this step".tier AS there,
    "this step".share::DOUBLE AS chance,
    "this step".revenue::DOUBLE AS brings
  FROM query_table(steps) AS "this step"
),
its_states AS (
  SELECT DISTINCT there AS state FROM its_chances
),
its_ways AS (
  SELECT
    one.state,
    list(coalesce(chance, 0) ORDER BY other.state) AS chances_of,
    coalesce(max(brings), 0) AS brings
  FROM its_states AS one
  CROSS JOIN its_states AS other
  LEFT JOIN its_chances ON here = one.state AND there = other.state
  GROUP BY one.state
),
its_chain AS (
  SELECT
    list(state ORDER BY state) AS names,
    list(brings ORDER BY state) AS rewards,
    list(chances_of ORDER BY state) AS matrix,
    list(stop NOT IN ('never', 'best') AND state = stop ORDER BY state) AS given_up,
    coalesce(horizon, least(ceil(21 / ln(1 + greatest(discount, 0.0001))), 100000))::BIGINT AS periods
  FROM its_ways
),
its_worth AS (
  SELECT
    *,
    list_reduce(
      list_prepend(list_transform(rewards, lambda r: 0.0::DOUBLE), list_transform(range(periods + 1), lambda t: rewards)),
      lambda v, r: list_transform(range(1, len(r) + 1), lambda i: CASE
        WHEN given_up[i] THEN 0
        WHEN stop = 'best' THEN greatest(r[i] + list_dot_product(matrix[i], v) / (1 + discount), 0)
        ELSE r[i] + list_dot_product(matrix[i], v) / (1 + discount)
      END)
    ) AS worths
  FROM its_chain
),
its_each_state AS (
  SELECT unnest(range(1, len(names) + 1)) AS i, names, rewards, matrix, worths FROM its_worth
)
SELECT
  names[i] AS state,
  rewards[i] AS revenue,
  worths[i] AS value,
  list_dot_product(matrix[i], worths) / (1 + discount) AS later
FROM its_each_state
WHERE len(names) > 0;
