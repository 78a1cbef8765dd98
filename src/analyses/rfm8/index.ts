import { identifier } from '../../engine/index.ts';
import { orderDays } from '../orderDays.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { draft } from './draft.ts';
import { m } from './messages.ts';
import View from './View.svelte';

const asOf: Parameter = { name: 'as_of', type: 'date', drafted: true };
const parameters = [asOf];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The eight segments 重要价值 … 一般挽留: recency, frequency and money above or below the mean. */
export const rfm8: Analysis = {
  kind: 'rfm8',
  parameters,
  title: () => m.title,
  label: () => m.asOf,
  statement: (settings) => call('rfm8', parameters, settings),
  draft(settings, { prepared, drafted }) {
    const date = argument(asOf, settings);
    return date ? draft(relationOf(settings), date, prepared, drafted) : undefined;
  },
  figures: (relation, settings) => ({
    segments: `SELECT segment, count(*) AS customers, sum(monetary) AS revenue FROM ${identifier(relation)} GROUP BY segment ORDER BY customers DESC, segment`,
    means: `SELECT sum(recency_days)::DOUBLE / count(*) AS recency_days, sum(frequency)::DOUBLE / count(*) AS frequency, sum(monetary)::DOUBLE / count(*) AS monetary FROM ${identifier(relation)}`,
    days: orderDays(relationOf(settings))
  }),
  asides: (relation, settings) => ({
    reconcile: reconcile(relationOf(settings), {
      left: leftOfCustomers(argument(asOf, settings)),
      total: `(SELECT sum(monetary) FROM ${identifier(relation)})`
    })
  }),
  view: View,
  note: (language) => notes[`./note.${language}.md`]!()
};
