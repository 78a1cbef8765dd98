import { identifier } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { asOf } from '../asOf.ts';
import { m as shared } from '../messages.ts';
import { dayAfter, orderDays } from '../orderDays.ts';
import { refunds, refundsChoice } from '../refunds.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

/** As many items as a figure can carry. */
const mostItems = 12;

const parameters: Parameter[] = [
  { name: 'bought', type: 'text', default: 'product' },
  { name: 'days', type: 'number', default: 90, min: 1, max: 1000, step: 1 },
  asOf,
  refunds
];
const labels: Record<string, () => string> = {
  bought: () => m.bought,
  days: () => m.days,
  as_of: () => shared.asOf,
  refunds: () => shared.refunds
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** With what customers began, and which share of them came again. */
export const entryProduct: Analysis = {
  kind: 'entry_product',
  group: 'tail',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  choice: (_parameter, value) => refundsChoice(value),
  statement: (settings) => call('entry_product', parameters, settings),
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      items: `SELECT item, customers, returned, returned / customers AS share, wilson_low(returned, customers) AS low, wilson_high(returned, customers) AS high, year_customers, year_revenue FROM (SELECT item, count(returned) AS customers, count(*) FILTER (returned) AS returned, count(year_revenue) AS year_customers, avg(year_revenue) AS year_revenue FROM ${result} WHERE item IS NOT NULL GROUP BY item HAVING count(returned) > 0 ORDER BY customers DESC, item LIMIT ${mostItems})`,
      summary: `SELECT count(returned) AS customers, count(*) FILTER (returned) AS returned, count(item) AS named, count(first_on) AS began, count(DISTINCT item) FILTER (returned IS NOT NULL) AS items FROM ${result}`,
      days: orderDays(relationOf(settings)),
      dates: dayAfter(relationOf(settings))
    };
  },
  asides: (relation, settings) => asidesAsOf(relation, settings, 'revenue'),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
