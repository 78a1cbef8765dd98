import { identifier, literal } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { asOf } from '../asOf.ts';
import { labelsBeside } from '../labelsBeside.ts';
import { dayAfter } from '../orderDays.ts';
import { refunds, refundsChoice } from '../refunds.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const kind = (name: string, value: string): Parameter => ({
  name,
  type: 'text',
  default: value,
  free: true,
  of: 'touches'
});
const parameters: Parameter[] = [
  {
    name: 'touches',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id', 'at'],
    prefers: 'touches'
  },
  kind('csat_kind', 'csat'),
  kind('nps_kind', 'nps'),
  { name: 'satisfied', type: 'number', default: 4, min: 0, max: 100, step: 0.5, of: 'touches' },
  { name: 'promoter', type: 'number', default: 9, min: 0, max: 10, step: 1, of: 'touches' },
  { name: 'loyal', type: 'number', default: 5, min: 2, max: 100, step: 1 },
  { name: 'silent', type: 'number', default: 2.5, min: 0.5, max: 100, step: 0.1 },
  asOf,
  refunds,
  { name: 'question', type: 'choice', default: 'most', choices: ['most', 'csat', 'nps'], of: 'touches' }
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who is satisfied and stays, who stays without being satisfied, who is satisfied and does not stay. */
export const satisfactionLoyalty: Analysis = {
  kind: 'satisfaction_loyalty',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: labelsBeside(m),
  choice: (parameter, value) =>
    parameter === 'question' ? m[value as 'most' | 'csat' | 'nps'] : refundsChoice(value),
  statement: (settings) => call('satisfaction_loyalty', parameters, settings),
  figures: (relation, settings) => {
    const result = identifier(relation);
    return {
      quadrants: `SELECT quadrant, count(*) AS customers, sum(revenue) AS revenue FROM ${result} WHERE orders > 0 GROUP BY quadrant`,
      leaning: `WITH shares AS (SELECT is_satisfied, count(*) FILTER (is_loyal) AS hits, count(*) AS base FROM ${result} WHERE quadrant IS NOT NULL GROUP BY is_satisfied), ends AS (SELECT is_satisfied, hits / base AS share, wilson_low(hits, base) AS low, wilson_high(hits, base) AS high FROM shares) SELECT CASE WHEN a.share - b.share > sqrt((a.share - a.low) ** 2 + (b.high - b.share) ** 2) THEN 'more' WHEN b.share - a.share > sqrt((a.high - a.share) ** 2 + (b.share - b.low) ** 2) THEN 'less' END AS leaning FROM ends AS a JOIN ends AS b ON a.is_satisfied AND NOT b.is_satisfied`,
      summary: `SELECT count(*) FILTER (orders > 0) AS customers, count(quadrant) AS scored, count(*) FILTER (quadrant IS NOT NULL AND is_loyal) AS scored_loyal, count(*) FILTER (orders > 0 AND quadrant IS NULL AND is_loyal) AS unscored_loyal, count(*) FILTER (orders = 0 AND score IS NOT NULL) AS strangers, max(score_kind) AS question, max(score) FILTER (score_kind = 'csat') AS highest FROM ${result}`,
      dates: dayAfter(relationOf(settings))
    };
  },
  asides: (relation, settings) => ({
    ...asidesAsOf(relation, settings, 'revenue'),
    answers: `SELECT count(csat) AS csat, count(nps) AS nps FROM survey_answers(${['touches', 'nps_kind', 'csat_kind'].map((name) => literal(String(settings[name]))).join(', ')})`,
    kinds: `SELECT kind::VARCHAR AS kind, count(*) AS answers FROM (FROM ${identifier(String(settings.touches))} UNION ALL BY NAME SELECT NULL::VARCHAR AS kind, NULL::VARCHAR AS score WHERE false) WHERE kind IS NOT NULL AND score IS NOT NULL GROUP BY ALL ORDER BY answers DESC, kind LIMIT 4`
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
