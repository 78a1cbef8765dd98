import { identifier, literal } from '../../engine/index.ts';
import { sample } from '../pareto/sample.ts';
import { reconcileItems } from '../reconcile.ts';
import { call, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const by: Parameter = { name: 'by', type: 'text', default: 'customer_id', isItem: true };

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** How unequal the revenue is: Gini, HHI, what the top customers bring, how many bring 80 %. */
export const concentration: Analysis = {
  kind: 'concentration',
  group: 'tail',
  parameters: [by],
  title: () => m.title,
  shares: [...[1, 5, 10, 20, 50].map((top) => `top_${top}_share`), 'item_share_for_80'],
  label: () => m.by,
  statement: (settings) => call('concentration', [by], settings),
  figures: (relation, settings) => {
    const ranking = `pareto(${literal(relationOf(settings))}, by := ${literal(String(valueOf(by, settings)))})`;
    return {
      summary: `FROM ${identifier(relation)}`,
      lorenz: `WITH ranking AS (FROM ${ranking}) SELECT rank, item_share, cumulative_share FROM ranking WHERE ${sample('rank', '(SELECT max(rank) FROM ranking)')} ORDER BY rank`
    };
  },
  asides: (relation, settings) => {
    const name = String(valueOf(by, settings));
    const total = `(SELECT total FROM ${identifier(relation)})`;
    return { reconcile: reconcileItems(relationOf(settings), name, total) };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
