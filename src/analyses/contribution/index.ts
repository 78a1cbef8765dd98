import { identifier } from '../../engine/index.ts';
import { sample } from '../pareto/sample.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';
import { unreadCosts, unreadLineCosts } from './unreadCosts.ts';

const parameters: Parameter[] = [
  {
    name: 'touches',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id', 'kind', 'cost'],
    prefers: 'touches'
  },
  { name: 'margin', type: 'share', default: 1, min: 0, max: 1, step: 0.01 },
  { name: 'touch_cost', type: 'number', default: 0, min: 0, max: 100_000, step: 0.01 }
];
const labels: Record<string, () => string> = {
  touches: () => m.touches,
  margin: () => m.margin,
  touch_cost: () => m.touchCost
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who costs more than they bring: contribution after goods and service, its whale curve, value against cost to serve. */
export const contribution: Analysis = {
  kind: 'contribution',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  statement: (settings) => call('contribution', parameters, settings),
  figures: (relation) => {
    const result = identifier(relation);
    return {
      curve: `SELECT rank, cumulative_contribution FROM ${result}, (SELECT count(*) FILTER (contribution >= 0) AS top FROM ${result}) WHERE rank = top OR ${sample('rank', `(SELECT count(*) FROM ${result})`)} ORDER BY rank`,
      summary: `SELECT count(*) AS customers, count(*) FILTER (contribution < 0) AS losing, coalesce(sum(contribution) FILTER (contribution >= 0), 0) AS peak, coalesce(sum(contribution), 0) AS total, coalesce(sum(cost), 0) AS cost, coalesce(sum(service_cost), 0) AS service_cost, count(*) FILTER (orders = 0) AS never_ordered, coalesce(sum(touches), 0) AS touches FROM ${result}`,
      tiers: `SELECT tier, count(*) AS customers, sum(contribution) AS contribution, sum(service_cost) AS service_cost FROM ${result} GROUP BY tier`,
      quadrants: `SELECT value, service, count(*) AS customers, sum(contribution) AS contribution, sum(service_cost) AS service_cost FROM ${result} WHERE service IS NOT NULL GROUP BY value, service`
    };
  },
  asides: (relation, settings) => ({
    unread: unreadCosts(String(settings.touches)),
    unreadLines: unreadLineCosts(relationOf(settings)),
    profit: `SELECT any_value(column_name) FILTER (regexp_matches(lower(column_name), 'profit|margin|利润|毛利|利潤')) AS "column", count(*) FILTER (lower(column_name) = 'cost') > 0 AS has_cost FROM (DESCRIBE FROM ${identifier(relationOf(settings))})`,
    reconcile: reconcile(relationOf(settings), {
      left: leftOfCustomers(undefined),
      total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
    })
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
