import { identifier } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { orderDays } from '../orderDays.ts';
import { refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { draft, type Scoring } from './draft.ts';
import { m as shared } from '../messages.ts';
import { choiceWord, m } from './messages.ts';

const method: Parameter = {
  name: 'method',
  type: 'choice',
  default: 'quantile',
  choices: ['quantile', 'ntile', 'rpackage']
};

const asOf: Parameter = { name: 'as_of', type: 'date', drafted: true };

const bins: Parameter = { name: 'bins', type: 'number', default: 5, min: 2, max: 9, step: 1 };

const rules: Parameter = {
  name: 'rules',
  type: 'relation',
  default: 'rfm_rules',
  columns: ['position', 'segment', 'r_min', 'r_max', 'f_min', 'f_max', 'm_min', 'm_max']
};

const parameters: Parameter[] = [asOf, bins, method, refunds, rules];

const labels: Record<string, () => string> = {
  as_of: () => shared.asOf,
  bins: () => m.bins,
  method: () => m.method,
  refunds: () => shared.refunds,
  rules: () => m.rules
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

const range = (relation: string, dimension: string, score: string, value: string) =>
  `SELECT '${dimension}' AS dimension, ${score} AS score, min(${value})::DOUBLE AS low, max(${value})::DOUBLE AS high, count(*) AS customers FROM ${relation} GROUP BY ${score}`;

/** Who came lately, how often, for how much: three scores and the segment that the rules give them. */
export const rfm: Analysis = {
  kind: 'rfm',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  choice: (parameter, value) => (parameter === refunds.name ? refundsChoice(value) : choiceWord(value)),
  statement: (settings) => call('rfm', parameters, settings),
  draft(settings, { prepared, drafted }) {
    const date = argument(asOf, settings);
    const scores = Number(valueOf(bins, settings));
    const chosen = method.choices?.find((choice) => choice === valueOf(method, settings));
    if (!date || !chosen || !Number.isInteger(scores)) return undefined;
    const scoring = {
      data: relationOf(settings),
      asOf: date,
      bins: scores,
      method: chosen,
      refunds: refundsOf(settings),
      rules: String(valueOf(rules, settings))
    };
    return draft(scoring as Scoring, prepared, drafted);
  },
  figures: (relation, settings) => ({
    grid: `SELECT r, f, count(*) AS customers, sum(monetary)::DOUBLE / count(*) AS mean_monetary FROM ${identifier(relation)} GROUP BY r, f ORDER BY r, f`,
    segments: `SELECT segment, count(*) AS customers, sum(monetary) AS revenue FROM ${identifier(relation)} GROUP BY segment ORDER BY customers DESC, segment`,
    days: orderDays(relationOf(settings))
  }),
  asides: (relation, settings) => {
    const other = valueOf(method, settings) === 'ntile' ? 'quantile' : 'ntile';
    const alternative = call('rfm', parameters, { ...settings, method: other });
    const name = identifier(relation);
    return {
      cuts: `${range(name, 'r', 'r', 'recency_days')} UNION ALL ${range(name, 'f', 'f', 'frequency')} UNION ALL ${range(name, 'm', 'm', 'monetary')} ORDER BY dimension, score`,
      ...asidesAsOf(relation, settings, 'monetary'),
      moved: `SELECT count(*) FILTER (one.segment IS DISTINCT FROM other.segment) AS moved, count(*) AS customers, '${other}' AS method FROM ${name} AS one JOIN (${alternative}) AS other USING (customer_id)`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
