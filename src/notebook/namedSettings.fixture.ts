import { analyses } from '../analyses/all.ts';
import type { Analysis, Parameter } from '../analyses/index.ts';

/** Orders on which every setting of every analysis makes a difference. */
export const variedOrders = `CREATE OR REPLACE TABLE orders AS
  SELECT
    'c' || range * range % 31 AS customer_id, 'o' || range AS order_id, 'p' || range % 7 AS product,
    'k' || range % 3 AS category, TIMESTAMP '2011-01-01' + INTERVAL (range) DAY AS ordered_at,
    (range % 13)::DECIMAL(18, 4) - 2 AS amount
  FROM range(300)`;

/** Relations that settings may name, where those of rules have not the columns that are asked for. */
const relationsOf: Record<string, [string, string]> = {
  segments: ['thirds', 'fifths'],
  customers: ['thirds', 'fifths'],
  costs: ['dear', 'cheap'],
  fit: ['steep', 'flat']
};

/** Two values that a setting can have, neither its default. */
export function twoOf({ type, name, choices = [], default: usual }: Parameter): [unknown, unknown] {
  if (type === 'choice') {
    const others = choices.filter((choice) => choice !== usual);
    return [others[0], others[1] ?? usual];
  }
  if (type === 'date') return ['2011-06-01', '2011-09-01'];
  if (type === 'text' && choices.length === 0) return ['product', 'category'];
  if (type === 'text') return [choices.find((choice) => choice !== usual), usual];
  if (name === 'data') return ['part', 'orders'];
  if (type === 'relation') return relationsOf[name] ?? ['mine', 'rfm_rules'];
  if (type === 'share')
    return Number(usual) < 0.1 ? [0.05, 0.5] : [Number(usual) - 0.05, Number(usual) - 0.1];
  return usual === undefined || Number.isInteger(usual) ? [3, 4] : [Number(usual) - 0.1, Number(usual) - 0.2];
}

const data: Parameter = { name: 'data', type: 'relation' };
/** Every setting of every analysis that its statement has and one value can stand for. */
export const settingCases = analyses.flatMap((analysis) =>
  [...analysis.parameters.filter(({ macro, lines }) => !macro && !lines), data].map(
    (parameter) => [analysis.kind, parameter.name, analysis, parameter] as const
  )
);

/** Relations that settings may name. */
const others = `\`\`\`sql part
FROM orders WHERE product <> 'p1'
\`\`\`

\`\`\`sql mine
SELECT 1 AS position, 'All' AS segment, 1 AS r_min, 5 AS r_max, 1 AS f_min, 5 AS f_max, 1 AS m_min, 5 AS m_max
\`\`\`

\`\`\`sql thirds
SELECT DISTINCT customer_id, 's' || hash(customer_id) % 3 AS segment FROM orders
\`\`\`

\`\`\`sql fifths
SELECT DISTINCT customer_id, 's' || hash(customer_id) % 5 AS segment FROM orders
\`\`\`

\`\`\`sql dear
SELECT 'shop' AS channel, 100 AS cost
\`\`\`

\`\`\`sql cheap
SELECT 'shop' AS channel, 10 AS cost
\`\`\`

\`\`\`sql steep
SELECT 5 AS xmin, 3.5 AS alpha, 2 AS mu, 1 AS sigma, 20 AS in_tail
\`\`\`

\`\`\`sql flat
SELECT 5 AS xmin, 1.5 AS alpha, 3 AS mu, 2 AS sigma, 20 AS in_tail
\`\`\`
`;

/** A cell with one setting, and the other that this one needs to say anything. */
export const withSetting = ({ kind }: Analysis, { name, when }: Parameter, value: string): string =>
  `\`\`\`${kind} whole\n${when ? `${when.name}: ${when.is}\n` : ''}${name}: ${value}\n\`\`\`\n\n${others}`;

/** A notebook whose first cell has one setting, `$基准_1`, and the parameter of that name. */
export const withParam = (
  analysis: Analysis,
  parameter: Parameter,
  value: unknown,
  known: unknown[]
): string => {
  const { type } = parameter;
  const about =
    typeof value === 'number'
      ? `{ type: number, value: ${value}, step: ${type === 'share' ? 0.01 : 1} }`
      : type === 'date'
        ? `{ type: date, value: ${String(value)} }`
        : `{ type: select, value: ${String(value)}, options: [${known.join(', ')}] }`;
  return `---\nparams:\n  基准_1: ${about}\n---\n${withSetting(analysis, parameter, '$基准_1')}`;
};
