import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { asOf } from '../asOf.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { leftOfCohorts, refundOrders, refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const parameters: Parameter[] = [
  asOf,
  { name: 'fit', type: 'relation', default: 'no_fit', columns: ['part', 'model', 'r', 'alpha'] },
  refunds
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Which way of sorting customers would have foretold best who brings what came then? */
export const league: Analysis = {
  kind: 'league',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: (parameter) =>
    parameter === refunds.name ? shared.refunds : parameter === asOf.name ? m.asOf : m.fit,
  choice: (_, value) => refundsChoice(value),
  shares: ['in_top'],
  statement: (settings) => call('league', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['as_of', 'refunds'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      return search(
        {
          orders: literal(relationOf(settings)),
          asOf: argument(asOf, settings),
          refunds: refundsOf(settings)
        },
        ask,
        signal
      );
    }
  },
  figures(relation, settings) {
    const result = literal(identifier(relation));
    return {
      table: `FROM league_table(${result}) ORDER BY capture DESC NULLS LAST, method`,
      summary: `SELECT count(DISTINCT customer_id) AS customers, any_value(seen_on) AS seen_on, any_value(until) AS until FROM ${identifier(relation)}`,
      dates: `SELECT seen_on AS as_of FROM league_days(${literal(relationOf(settings))}, refunds := ${refundsOf(settings)})`,
      fit: `SELECT refused, spend_refused FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_fit) WHERE model = 'bg_nbd' AND part = 'whole'`
    };
  },
  asides(relation, settings) {
    const result = identifier(relation);
    const date = argument(asOf, settings) ?? `(SELECT any_value(seen_on) FROM ${result})`;
    const left = leftOfCustomers(date);
    return {
      agreement: `FROM league_agreement(${literal(result)}) ORDER BY agreement DESC NULLS LAST, method, other`,
      reconcile: reconcile(relationOf(settings), {
        left: [...left, ...leftOfCohorts(settings, date)],
        total: `(SELECT coalesce(sum(revenue), 0) FROM ${result} WHERE method = 'revenue')`
      }),
      refundOrders: refundOrders(settings, left)
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
