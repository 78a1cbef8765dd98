import { identifier, literal } from '../../engine/index.ts';
import { labelsBeside } from '../labelsBeside.ts';
import { dayAfter } from '../orderDays.ts';
import { asOf } from '../asOf.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { leftOfCohorts, refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { argument, call, ordered, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const number = (name: string, value: number, min = 0.5, step = 0.1): Parameter => ({
  name,
  type: 'number',
  default: value,
  min,
  max: 100,
  step
});
const parameters: Parameter[] = [
  asOf,
  number('slipping', 1.5),
  number('silent', 2.5),
  number('lost', 4),
  number('loyal', 5, 2, 1),
  refunds
];

/** The call of a macro with the settings of a lifecycle. */
export const lifecycleCall = (macro: string, settings: Settings): string => call(macro, parameters, settings);

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who is new, loyal, slipping or lost by their own rhythm, and whom to call first. */
export const lifecycle: Analysis = {
  kind: 'lifecycle',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: labelsBeside(m),
  choice: (_, value) => refundsChoice(value),
  statement(settings) {
    const statement = lifecycleCall('lifecycle', settings);
    ordered(parameters, settings, 'slipping', 'silent');
    ordered(parameters, settings, 'silent', 'lost');
    return statement;
  },
  figures: (relation, settings) => {
    const result = identifier(relation);
    return {
      stages: `SELECT stage, count(*) AS customers, sum(revenue) AS revenue, sum(revenue_a_year) AS revenue_a_year, count(rhythm_days) AS rhythm_days, sum(own_rhythm::INTEGER) AS own_rhythm, max(rhythm_days) FILTER (NOT own_rhythm) AS usual FROM ${result} GROUP BY stage`,
      dates: dayAfter(relationOf(settings)),
      warned: `SELECT customer_id, order_days, rhythm_days, own_rhythm, recency_days, revenue_a_year FROM ${result} WHERE stage IN ('slipping', 'silent') ORDER BY revenue_a_year DESC, overdue DESC, customer_id LIMIT 10`
    };
  },
  asides: (relation, settings) => {
    const result = identifier(relation);
    const left = leftOfCustomers(argument(asOf, settings));
    const days = `(SELECT greatest(30, ceil(2 * median(rhythm_days)))::INTEGER FROM ${result})`;
    const then = `(SELECT max(seen_on) - 1 - ${days} FROM ${result})`;
    const before = lifecycleCall('lifecycle', { ...settings, as_of: undefined }).slice(0, -1);
    return {
      reconcile: reconcile(relationOf(settings), {
        left: [...left, ...leftOfCohorts(settings, argument(asOf, settings))],
        total: `(SELECT sum(revenue) FROM ${result})`
      }),
      refundOrders: refundOrders(settings, left),
      months: `SELECT seen_on, from_stage, stage, count(*) AS customers FROM (${lifecycleCall('lifecycle_months', settings)}) GROUP BY ALL ORDER BY ALL`,
      backtest: `WITH stages_then AS MATERIALIZED (${before}, as_of := ${then})) SELECT *, ${then} AS seen_on, ${days} AS days FROM churn_backtest('stages_then', ${literal(relationOf(settings))}, days := ${days})`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
