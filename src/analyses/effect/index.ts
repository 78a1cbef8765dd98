import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { orderDays } from '../orderDays.ts';
import { leftOfCustomers, reconcile, type Left } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { call, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

/** As many arms as a figure can carry. */
const mostArms = 12;

const windowDays: Parameter = {
  name: 'window_days',
  type: 'number',
  default: 90,
  min: 1,
  max: 1000,
  step: 1
};
const parameters: Parameter[] = [
  { name: 'treated', type: 'relation', default: 'no_touches', columns: ['customer_id'] },
  { name: 'acted_on', type: 'date', optional: true },
  windowDays,
  { name: 'control', type: 'text', default: 'control', free: true },
  { name: 'outcome_column', type: 'text' },
  { name: 'arm_column', type: 'text', default: 'arm' },
  { name: 'worth_finding', type: 'number', default: 2, min: 0.01, max: 99, step: 0.01 },
  refunds
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Did it work? Customers before an action and after it, by arm, against those left alone. */
export const effect: Analysis = {
  kind: 'effect',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: (parameter) =>
    parameter === refunds.name ? shared.refunds : (m[parameter as keyof typeof m] ?? parameter),
  choice: (_parameter, value) => refundsChoice(value),
  statement: (settings) => call('effect', parameters, settings),
  figures(relation) {
    const result = identifier(relation);
    return {
      arms: `FROM effect_arms(${literal(result)}) ORDER BY is_control DESC, customers DESC, arm LIMIT ${mostArms}`,
      tests: `FROM effect_tests(${literal(result)}) ORDER BY customers DESC, arm LIMIT ${mostArms}`,
      dates: `SELECT max(acted_on) AS acted_on FROM ${result}`,
      summary: `SELECT count(arm) AS customers, count(*) FILTER (is_mixed) AS mixed, count(DISTINCT arm) AS arms, any_value(acted_on) AS acted_on, coalesce(bool_and(is_complete), true) AS is_complete, count(DISTINCT value) FILTER (arm IS NOT NULL) > 2 AS has_amounts, count(acted_on) > 0 AND NOT bool_or(bought) AS is_empty, count(acted_on) > 0 AND NOT bool_or(bought_before) AS is_empty_before FROM ${result}`
    };
  },
  asides(relation, settings): Record<string, string> {
    if (settings.outcome_column) return {};
    const result = identifier(relation);
    const day = `(SELECT any_value(acted_on) FROM ${result})`;
    const span = `INTERVAL ${Number(valueOf(windowDays, settings))} DAY`;
    const left: Left[] = [
      ...leftOfCustomers(undefined),
      {
        part: 'outside',
        condition: `customer_id IS NOT NULL AND (ordered_at < ${day} - ${span} OR ordered_at >= ${day} + ${span})`
      }
    ];
    return {
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT sum(value) + sum(value_before) FROM ${result})`
      }),
      refundOrders: refundOrders(settings, left),
      ordered: orderDays(relationOf(settings))
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
