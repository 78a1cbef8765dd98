import { identifier, literal } from '../../engine/index.ts';
import { asOf } from '../asOf.ts';
import { m as contributionWords } from '../contribution/messages.ts';
import { unreadCosts, unreadLineCosts } from '../contribution/unreadCosts.ts';
import { m as lifecycleWords } from '../lifecycle/messages.ts';
import { m as shared } from '../messages.ts';
import { m as movementWords } from '../movement/messages.ts';
import { dayAfter } from '../orderDays.ts';
import { every, periodWord } from '../periods.ts';
import { leftOfCustomers, reconcile, seenOfCustomers } from '../reconcile.ts';
import { refundOrders } from '../refunds.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const none = 'no_touches';
/** Of whom the goods lose money before any service: a condition on the rows of `low_value`. */
export const lostOnGoods = 'contribution + service_cost < 0';
/** The column that marks the strategic, where none is named. */
export const usualMark = 'strategic';
/** Kinds of contacts that the table has room for, the dearest. */
const mostKinds = 12;
const number = (name: string, value: number, max: number, step: number, min = 0): Parameter => ({
  name,
  type: 'number',
  default: value,
  min,
  max,
  step
});
const share = (name: string, value: number, min = 0): Parameter => ({
  name,
  type: 'share',
  default: value,
  min,
  max: 1,
  step: 0.01
});
/** Words by which kinds of contacts are known. */
const kinds = (name: string, value: string): Parameter => ({
  name,
  type: 'text',
  default: value,
  free: true,
  of: 'touches'
});

const parameters: Parameter[] = [
  {
    name: 'touches',
    type: 'relation',
    default: none,
    columns: ['customer_id', 'kind', 'cost'],
    prefers: 'touches'
  },
  { name: 'customers', type: 'relation', default: none, columns: ['customer_id'], prefers: 'customers' },
  { name: 'alive', type: 'relation', default: none, columns: ['customer_id', 'p_alive'] },
  every('quarter'),
  number('periods', 4, 24, 1, 1),
  share('low_from', 0.95, 0.01),
  number('silent', 2.5, 100, 0.1, 0.5),
  { ...share('alive_below', 0.2), of: 'alive' },
  { name: 'strategic', type: 'text', default: usualMark, of: 'customers' },
  share('margin', 1),
  { ...number('touch_cost', 0, 100_000, 0.01), of: 'touches' },
  asOf,
  kinds('complaint_kinds', 'complain*|投诉|客诉'),
  kinds(
    'mailing_kinds',
    'newsletter|mailing|campaign|survey|nps|csat|referral|群发|营销|活动|问卷|调查|推荐|转介绍'
  )
];
const simulated: Parameter[] = [
  number('let_go', 0, 1e9, 1),
  share('automate', 0),
  number('move_hours', 0, 1e6, 0.1),
  number('hour_cost', 0, 1e6, 0.01),
  number('hour_gain', 0, 1e6, 0.01)
].map((each) => ({ ...each, macro: 'reallocation' }));

/** Words of parameters and choices that other analyses have too, and its own. */
const words = (): Record<string, string> => ({
  ...movementWords,
  ...lifecycleWords,
  ...contributionWords,
  touch_cost: contributionWords.touchCost,
  as_of: shared.asOf,
  ...m
});

/** The contacts of a cell, in SQL. */
const contactsOf = (settings: Settings): string =>
  `service_contacts(${literal(String(settings.touches))}, complaint_kinds := ${literal(String(settings.complaint_kinds))}, mailing_kinds := ${literal(String(settings.mailing_kinds))}, touch_cost := ${Number(settings.touch_cost)})`;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who has been low for long, what fits each, and what it would bring to spend less on them. */
export const lowValue: Analysis = {
  kind: 'low_value',
  group: 'worth',
  parameters: [...parameters, ...simulated],
  title: () => m.title,
  label: (parameter) => words()[parameter] ?? parameter,
  choice: (_, value) => periodWord(value) ?? words()[value] ?? value,
  shares: ['p_alive'],
  statement: (settings) => call('low_value', parameters, settings),
  figures(relation, settings) {
    const result = identifier(relation);
    const sums =
      'count(*) AS customers, sum(revenue) AS revenue, sum(contribution) AS contribution, sum(service_cost) AS service_cost';
    return {
      standings: `SELECT standing, ${sums}, sum(cost) AS cost, sum(touches) AS touches, sum(undated) AS undated, max(known_periods) AS known, any_value(from_day) AS from_day, any_value(to_day) AS to_day FROM ${result} GROUP BY standing`,
      dates: dayAfter(relationOf(settings)),
      steps: `SELECT step, step = 'step down' AND ${lostOnGoods} AS by_goods, ${sums} FROM ${result} WHERE standing = 'listed' GROUP BY ALL`,
      listed: `SELECT * FROM ${result} WHERE standing = 'listed' ORDER BY place LIMIT 10`,
      moved: call('reallocation', simulated, { ...settings, data: result })
    };
  },
  asides: (relation, settings) => ({
    traits: `SELECT bool_or(lower(column_name) = lower(${literal(String(settings.strategic))})) AS strategic, bool_or(lower(column_name) = 'referred_by') AS referrer FROM (DESCRIBE ${identifier(String(settings.customers))})`,
    kinds: `WITH span AS (SELECT min(from_day) AS begins, max(to_day) AS ends FROM ${identifier(relation)}) SELECT ${literal(contactsOf(settings))} AS contacts_sql, kind, bool_or(is_handled) AS is_handled, bool_or(is_complaint) AS is_complaint, count(*) AS contacts, sum(cost) AS cost, count(*) OVER () AS all_kinds, sum(count(*)) OVER () AS all_contacts, sum(sum(cost)) OVER () AS all_cost, sum(cost) FILTER (customer_id IN (SELECT customer_id FROM ${identifier(relation)} WHERE standing = 'listed')) AS listed_cost FROM ${contactsOf(settings)}, span WHERE day BETWEEN begins AND ends GROUP BY kind ORDER BY cost DESC, contacts DESC, kind LIMIT ${mostKinds}`,
    open: `WITH span AS (SELECT min(from_day) AS begins, max(to_day) AS ends FROM ${identifier(relation)}) SELECT count(*) AS complaints, count(*) FILTER (NOT is_settled AND coalesce(status, '') = '') AS unsaid FROM ${contactsOf(settings)}, span WHERE is_complaint AND day BETWEEN begins AND ends`,
    refundOrders: refundOrders({ ...settings, refunds: 'money' }, leftOfCustomers(argument(asOf, settings))),
    unread: unreadCosts(String(settings.touches)),
    unreadLines: unreadLineCosts(relationOf(settings)),
    reconcile: reconcile(relationOf(settings), {
      left: [
        ...leftOfCustomers(argument(asOf, settings)),
        {
          part: 'outside',
          condition: `${seenOfCustomers(argument(asOf, settings))} AND (ordered_at < (SELECT min(from_day) FROM ${identifier(relation)}) OR ordered_at >= (SELECT max(to_day) + 1 FROM ${identifier(relation)}))`
        }
      ],
      total: `(SELECT coalesce(sum(revenue), 0) FROM ${identifier(relation)})`
    })
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
