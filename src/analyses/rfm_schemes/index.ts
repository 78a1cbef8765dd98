import { identifier, literal } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { asOf } from '../asOf.ts';
import { m as shared } from '../messages.ts';
import { dayAfter } from '../orderDays.ts';
import { refunds, refundsChoice } from '../refunds.ts';
import { rfm } from '../rfm/index.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const parameters: Parameter[] = [
  asOf,
  {
    name: 'scheme',
    type: 'choice',
    default: 'eleven',
    choices: ['rules', 'eleven', 'package', 'grid', 'quartile', 'means', 'score_means']
  },
  rfm.parameters.find(({ name }) => name === 'method')!,
  refunds
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The same customers by seven schemes of RFM: what each is called, and who would be called otherwise. */
export const rfmSchemes: Analysis = {
  kind: 'rfm_schemes',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) =>
    parameter === 'scheme' ? m.scheme : parameter === refunds.name ? shared.refunds : rfm.label(parameter),
  choice: (parameter, value) =>
    parameter === 'scheme'
      ? m[value as 'rules']
      : parameter === refunds.name
        ? refundsChoice(value)
        : rfm.choice!(parameter, value),
  statement: (settings) => call('rfm_schemes', parameters, settings),
  figures: (relation, { scheme, data }) => ({
    dates: dayAfter(relationOf({ data })),
    segments: `SELECT segment, count(*) AS customers, sum(monetary) AS revenue FROM ${identifier(relation)} GROUP BY segment ORDER BY customers DESC, segment`,
    changes: `FROM rfm_scheme_changes(${literal(relation)})`,
    audit: `FROM rfm_scheme_audit(${literal(String(scheme))}) ORDER BY first`
  }),
  asides: (relation, settings) => asidesAsOf(relation, settings, 'monetary'),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
