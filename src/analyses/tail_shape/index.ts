import { identifier } from '../../engine/index.ts';
import { sample } from '../pareto/sample.ts';
import { reconcileItems } from '../reconcile.ts';
import { call, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const by: Parameter = { name: 'by', type: 'text', default: 'customer_id', isItem: true };
const parameters: Parameter[] = [
  by,
  { name: 'fit', type: 'relation', default: 'no_shape', columns: ['xmin', 'alpha', 'mu', 'sigma'] }
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** How the tail falls: a power law or a log-normal, fitted to the largest and compared. */
export const tailShape: Analysis = {
  kind: 'tail_shape',
  group: 'tail',
  parameters,
  title: () => m.title,
  label: (parameter) => m[parameter as keyof typeof m] ?? parameter,
  shares: ['survival', 'power_law', 'log_normal'],
  statement: (settings) => call('tail_shape', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['by'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      return search(relationOf(settings), String(valueOf(by, settings)), ask, signal);
    }
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      points: `SELECT value, survival, power_law, log_normal FROM ${result} WHERE ${sample('rank', `(SELECT max(rank) FROM ${result})`)} ORDER BY rank`,
      fit: `FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_shape) LIMIT 1`,
      hill: `SELECT rank, value, hill FROM ${result} WHERE rank >= 5 AND hill > 0 AND (${sample('rank', `(SELECT max(rank) FROM ${result})`)}) ORDER BY rank`
    };
  },
  asides: (relation, settings) => ({
    reconcile: reconcileItems(
      relationOf(settings),
      String(valueOf(by, settings)),
      `(SELECT sum(value) FROM ${identifier(relation)})`
    )
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
