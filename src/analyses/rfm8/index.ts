import { identifier } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { orderDays } from '../orderDays.ts';
import { m as shared } from '../messages.ts';
import { refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { draft } from './draft.ts';
import { m } from './messages.ts';

const asOf: Parameter = { name: 'as_of', type: 'date', drafted: true };
const parameters = [asOf, refunds];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The eight segments 重要价值 … 一般挽留: recency, frequency and money above or below the mean. */
export const rfm8: Analysis = {
  kind: 'rfm8',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) => (parameter === refunds.name ? shared.refunds : shared.asOf),
  choice: (_, value) => refundsChoice(value),
  statement: (settings) => call('rfm8', parameters, settings),
  draft(settings, { prepared, drafted }) {
    const date = argument(asOf, settings);
    return date ? draft(relationOf(settings), refundsOf(settings), date, prepared, drafted) : undefined;
  },
  figures: (relation, settings) => ({
    segments: `SELECT segment, count(*) AS customers, sum(monetary) AS revenue FROM ${identifier(relation)} GROUP BY segment ORDER BY customers DESC, segment`,
    means: `SELECT sum(recency_days)::DOUBLE / count(recency_days) AS recency_days, sum(frequency)::DOUBLE / count(*) AS frequency, sum(monetary)::DOUBLE / count(*) AS monetary FROM ${identifier(relation)}`,
    days: orderDays(relationOf(settings))
  }),
  asides: (relation, settings) => asidesAsOf(relation, settings, 'monetary'),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
