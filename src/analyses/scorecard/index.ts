import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { every, periodWord } from '../periods.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf, SettingError, variableOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { customersAhead, meansAhead, refusalOf } from './ahead.ts';
import { m } from './messages.ts';

/** What customers are told apart by without a column of theirs. */
export const segments = ['tier', 'none'];
const relation = (name: string, columns: string[]): Parameter => ({
  name,
  type: 'relation',
  default: 'no_touches',
  columns,
  prefers: name
});
const until: Parameter = { name: 'until', type: 'date', optional: true };
const satisfied: Parameter = {
  name: 'satisfied',
  type: 'number',
  default: 4,
  min: 0,
  max: 100,
  step: 0.5,
  of: 'touches'
};
const parameters: Parameter[] = [
  every('quarter'),
  { name: 'segment_by', type: 'text', default: 'tier', choices: segments, of: 'customers' },
  relation('customers', ['customer_id']),
  relation('touches', ['customer_id', 'at']),
  { name: 'nps_kind', type: 'text', default: 'nps', free: true, of: 'touches' },
  { name: 'csat_kind', type: 'text', default: 'csat', free: true, of: 'touches' },
  satisfied,
  until,
  refunds
];

/** What a scorecard counts: the call of the macro that gives one row a customer and period. */
export const cardsCall = (settings: Settings): string =>
  call(
    'scorecard_customers',
    parameters.filter((each) => each !== satisfied),
    settings
  );

const aheadOf = (settings: Settings): string =>
  customersAhead(settings, cardsCall(settings), String(settings.fit), argument(until, settings));

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Repurchase, retention, churn, order value, CLV, NPS and CSAT of each segment, period by period. */
export const scorecard: Analysis = {
  kind: 'scorecard',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) =>
    parameter === refunds.name
      ? shared.refunds
      : parameter === 'until'
        ? shared.until
        : m[parameter as 'every'],
  choice: (parameter, value) =>
    parameter === refunds.name ? refundsChoice(value) : (periodWord(value) ?? m[value as 'tier'] ?? value),
  statement(settings) {
    const { segment_by: column, customers } = settings;
    if (
      column !== undefined &&
      customers === undefined &&
      !segments.includes(String(column)) &&
      !variableOf(column)
    )
      throw new SettingError(
        (labelOf) => m.needsCustomers(labelOf('segment_by'), String(column), labelOf('customers')),
        'segment_by'
      );
    return call('scorecard', parameters, settings);
  },
  fitting: {
    parameter: 'fit',
    of: ['until', 'refunds'],
    figures: (_, settings) => ({
      ahead: meansAhead(aheadOf(settings)),
      fit: refusalOf(String(settings.fit), aheadOf(settings))
    }),
    search: async (settings, ask, signal) => {
      const { search } = await import('../worth/search.ts');
      const orders = literal(relationOf(settings));
      const wanted = {
        orders,
        model: 'bg_nbd',
        asOf: argument(until, settings),
        refunds: refundsOf(settings)
      };
      return search({ ...wanted, onlyWhole: true }, ask, signal);
    }
  },
  figures: (result, settings) => ({
    points: `SELECT period, period_end, complete, segment, measure, n, value, low, high FROM ${identifier(result)} ORDER BY period, segment NULLS FIRST, measure`,
    dates: `SELECT max(ordered_at)::DATE AS until FROM order_lines(${literal(relationOf(settings))}) WHERE customer_id IS NOT NULL`
  }),
  asides: (result, settings) => {
    const left = leftOfCustomers(argument(until, settings));
    return {
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT coalesce(sum(total), 0)::DECIMAL(28, 4) FROM ${identifier(result)} WHERE measure = 'order_value' AND segment IS NULL)`
      }),
      refundOrders: refundOrders(settings, left)
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
