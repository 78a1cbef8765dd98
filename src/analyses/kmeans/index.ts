import { identifier, literal } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { asOf } from '../asOf.ts';
import { m as shared } from '../messages.ts';
import { dayAfter } from '../orderDays.ts';
import { refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const parameters: Parameter[] = [
  { name: 'k', type: 'number', default: 4, min: 2, max: 8, step: 1 },
  { name: 'fit', type: 'relation', default: 'no_groups', columns: ['k', 'cluster', 'z_recency'] },
  asOf,
  refunds
];

const labels: Record<string, () => string> = {
  k: () => m.k,
  fit: () => m.fit,
  as_of: () => shared.asOf,
  refunds: () => shared.refunds
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Customers alike in recency, frequency and money, found by K-means, and whether any number of groups stands out. */
export const kmeans: Analysis = {
  kind: 'kmeans',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  choice: (_, value) => refundsChoice(value),
  statement: (settings) => call('kmeans', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['as_of', 'refunds'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      const wanted = {
        orders: literal(relationOf(settings)),
        asOf: argument(asOf, settings),
        refunds: refundsOf(settings)
      };
      return search(wanted, ask, signal);
    }
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      groups: `SELECT cluster, count(*) AS customers, sum(monetary) AS revenue, avg(recency_days) AS recency_days, avg(frequency) AS frequency, avg(monetary)::DOUBLE AS monetary, count(*) FILTER (clearness < 0.1) AS unclear FROM ${result} GROUP BY cluster ORDER BY cluster`,
      fit: `SELECT k, cluster, z_recency, z_frequency, z_monetary, customers, inertia, silhouette, fitted_to, silhouette_of, refused FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_groups) ORDER BY k, cluster`,
      dates: dayAfter(relationOf(settings))
    };
  },
  asides: (relation, settings) => asidesAsOf(relation, settings, 'monetary'),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
