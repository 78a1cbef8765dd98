import { identifier } from '../../engine/index.ts';
import { cuts, cutWord } from '../cuts.ts';
import { reconcileItems } from '../reconcile.ts';
import { argument, call, ordered, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { draft, shareOfAll } from './draft.ts';
import { m } from './messages.ts';
import { sample } from './sample.ts';
import View from './View.svelte';

const parameters: Parameter[] = [
  { name: 'by', type: 'text', default: 'customer_id', isItem: true },
  ...cuts.map((cut) => ({ ...cut, drafted: true }))
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who is head, waist and tail: items ranked by value, cut where their cumulative share passes two marks. */
export const pareto: Analysis = {
  kind: 'pareto',
  group: 'tail',
  parameters,
  title: () => m.title,
  shares: ['share', 'cumulative_share', 'item_share'],
  label: (parameter) => (parameter === 'by' ? m.by : (cutWord(parameter) ?? parameter)),
  statement(settings) {
    const statement = call('pareto', parameters, settings);
    ordered(parameters, settings, 'head', 'waist');
    return statement;
  },
  draft(settings, { prepared }) {
    const [by = '', head = '', waist = ''] = parameters.map((parameter) => argument(parameter, settings));
    return draft({ data: relationOf(settings), by, head, waist }, prepared);
  },
  figures: (relation) => ({
    curve: `SELECT rank, value, cumulative_share FROM ${identifier(relation)} WHERE ${sample('rank', `(SELECT max(rank) FROM ${identifier(relation)})`)} ORDER BY rank`,
    tiers: `SELECT tier, count(*) AS items, sum(value) AS value, ${shareOfAll} AS share FROM ${identifier(relation)}, (SELECT sum(greatest(value, 0)) AS total FROM ${identifier(relation)}) GROUP BY tier`,
    summary: `SELECT count(*) AS items, sum(value) FILTER (value > 0) AS total, sum(value) AS net, count(*) FILTER (value < 0) AS losing, count(*) FILTER (value <= 0) AS unpaid, max(cumulative_share) FILTER (rank <= top) AS top_20_share FROM ${identifier(relation)}, (SELECT ceil(0.2 * count(*)) AS top FROM ${identifier(relation)})`
  }),
  asides: (relation, settings) => ({
    reconcile: reconcileItems(
      relationOf(settings),
      String(valueOf(parameters[0]!, settings)),
      `(SELECT sum(value) FILTER (value > 0) FROM ${identifier(relation)})`
    )
  }),
  /** It comes with the page: it draws the first figure that a visitor sees. */
  view: () => Promise.resolve({ default: View }),
  note: (language) => notes[`./note.${language}.md`]!()
};
