import { identifier, literal } from '../../engine/index.ts';
import { unreadSpending } from '../contribution/unreadCosts.ts';
import { cuts, cutWord } from '../cuts.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { call, ordered, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const parameters: Parameter[] = [
  { name: 'costs', type: 'relation', default: 'no_costs', columns: ['channel', 'cost'] },
  ...cuts
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Is it a long tail? Many, scattered, diverse, cheap to win, loosely tied: head, waist and tail side by side. */
export const fiveMarks: Analysis = {
  kind: 'five_marks',
  group: 'tail',
  parameters,
  title: () => m.title,
  label: (parameter) => cutWord(parameter) ?? m[parameter as keyof typeof m] ?? parameter,
  statement(settings) {
    const statement = call('five_marks', parameters, settings);
    ordered(parameters, settings, 'head', 'waist');
    return statement;
  },
  figures: (relation, settings) => ({
    measures: `FROM mark_measures(${literal(identifier(relation))}, ${literal(relationOf(settings))})`
  }),
  asides: (relation, settings) => ({
    unread: unreadSpending(String(settings.costs)),
    reconcile: reconcile(relationOf(settings), {
      left: leftOfCustomers(undefined),
      total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
    })
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
