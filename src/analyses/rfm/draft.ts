import { identifier } from '../../engine/index.ts';
import { history } from '../history.ts';
import type { Draft } from '../types.ts';

/** What the scores are made of. */
export interface Scoring {
  /** The relation of order lines. */
  data: string;
  /** The reference date, an SQL expression. */
  asOf: string;
  bins: number;
  method: 'quantile' | 'ntile' | 'rpackage';
  /** What refunds are, 'orders' or 'money': an SQL expression. */
  refunds: string;
  /** The relation of segment rules. */
  rules: string;
}

type Dimension = 'age' | 'frequency' | 'monetary';

/** One row: for each inner threshold j, the sorted values at floor((n - 1) j / bins) and after it, from 0. */
function thresholds(dimension: Dimension, inner: number[], { bins, method }: Scoring): string {
  const steps = method === 'rpackage' ? [0, 1] : [0];
  const places = inner.flatMap((j) =>
    steps.map((step) => ({
      name: `${step ? 'next_' : ''}${dimension}_${j}`,
      place: `least((n - 1) * ${j} // ${bins} + ${step + 1}, n)`
    }))
  );
  if (dimension === 'monetary') {
    const columns = places.map(({ name, place }) => `min(monetary) FILTER (place = ${place}) AS ${name}`);
    const wanted = places.map(({ place }) => place).join(', ');
    return `SELECT ${columns.join(', ')} FROM states, sizes WHERE place IN (${wanted})`;
  }
  const columns = places.map(({ name, place }) => `min(${dimension}) FILTER (upto >= ${place}) AS ${name}`);
  const ladder = `SELECT ${dimension}, sum(count(*)) OVER (ORDER BY ${dimension}) AS upto FROM states GROUP BY ${dimension}`;
  return `SELECT ${columns.join(', ')} FROM (${ladder}), sizes`;
}

/** True where a value lies above threshold j, as `rfm` says it for the method. */
const exceeds = (dimension: Dimension, j: number, { bins, method }: Scoring): string => {
  const low = `${dimension}_${j}`;
  return method === 'quantile'
    ? `${dimension} > ${low}`
    : `${low} * ${bins} + (n - 1) * ${j} % ${bins} * (next_${low} - ${low}) <= (${dimension} - 1) * ${bins}`;
};

function scored(scoring: Scoring): string {
  const { bins, method } = scoring;
  if (method === 'ntile')
    return `SELECT
    ntile(${bins}) OVER (ORDER BY age DESC, customer)::INTEGER AS r,
    ntile(${bins}) OVER (ORDER BY frequency, customer)::INTEGER AS f,
    ntile(${bins}) OVER (ORDER BY monetary, customer)::INTEGER AS m,
    monetary
  FROM states`;
  const inner = Array.from({ length: bins - 1 }, (_, at) => at + 1);
  const passed = (dimension: Dimension) =>
    inner.map((j) => `(${exceeds(dimension, j, scoring)})::INTEGER`).join(' + ');
  const dimensions: Dimension[] = ['age', 'frequency', 'monetary'];
  const found = dimensions.map((each) => `${each}_thresholds AS (${thresholds(each, inner, scoring)})`);
  return `WITH ${found.join(',\n  ')}
  SELECT ${bins} - (${passed('age')}) AS r, 1 + ${passed('frequency')} AS f, 1 + ${passed('monetary')} AS m, monetary
  FROM states, age_thresholds, frequency_thresholds, monetary_thresholds, sizes`;
}

/** How the grid and the segments follow the reference date: one pass over how the customers stood on that day. */
export function draft(scoring: Scoring, prepared: string, drafted: string): Draft {
  const { data, asOf, bins, method, refunds, rules } = scoring;
  const rule = (score: string) => `1 + round((${score} - 1) * 4 / ${Math.max(bins - 1, 1)}) AS rule_${score}`;
  return {
    prepared: history(data, refunds),
    drafted: `WITH states AS MATERIALIZED (
  SELECT
    customer,
    coalesce((${asOf})::DATE - last_day, 1000000) AS age, -- without an order: older than any, as in the macro
    ${method === 'rpackage' ? 'lines AS frequency' : 'frequency'},
    monetary,
    row_number() OVER () AS place
  FROM ${identifier(prepared)}
  WHERE day <= (${asOf})::DATE AND until > (${asOf})::DATE
),
sizes AS (
  SELECT count(*) AS n FROM states
),
scored AS (
  ${scored(scoring)}
),
codes AS (
  SELECT r, f, m, count(*) AS customers, sum(monetary) AS revenue, ${['r', 'f', 'm'].map(rule).join(', ')}
  FROM scored
  GROUP BY r, f, m
)
SELECT r, f, customers, revenue, coalesce(arg_min(segment, position), 'Others') AS segment
FROM codes
LEFT JOIN ${identifier(rules)}
  ON rule_r BETWEEN r_min AND r_max AND rule_f BETWEEN f_min AND f_max AND rule_m BETWEEN m_min AND m_max
GROUP BY r, f, m, customers, revenue`,
    figures: {
      grid: `SELECT r, f, sum(customers)::BIGINT AS customers, sum(revenue)::DOUBLE / sum(customers) AS mean_monetary FROM ${identifier(drafted)} GROUP BY r, f ORDER BY r, f`,
      segments: `SELECT segment, sum(customers)::BIGINT AS customers, sum(revenue) AS revenue FROM ${identifier(drafted)} GROUP BY segment ORDER BY customers DESC, segment`
    }
  };
}
