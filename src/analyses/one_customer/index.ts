import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { orderDays } from '../orderDays.ts';
import { reconcile, type Left } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const parameters: Parameter[] = [
  { name: 'customer', type: 'text', free: true, isCustomer: true },
  {
    name: 'customers',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id'],
    prefers: 'customers'
  },
  {
    name: 'touches',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id', 'at'],
    prefers: 'touches'
  },
  refunds
];

/** Items that similar customers bought next, of which the page speaks. */
const mostItems = 8;

/** The months ahead of which the page speaks. */
const months = 12;

/** The customer's id as an SQL expression: the one that is set, else the one that the result is of. */
const idOf = (result: string, { customer }: Settings): string =>
  customer === undefined
    ? `(SELECT any_value(customer_id) FROM ${identifier(result)})`
    : literal(String(customer));

/** The log of contacts, with the columns that say whose and when, whether it has them or not. */
export const contactsOf = ({ touches }: Settings): string =>
  `(FROM ${identifier(String(touches))} UNION ALL BY NAME SELECT NULL::VARCHAR AS customer_id, NULL::TIMESTAMP AS "at" WHERE false)`;

/** Of the customer's contacts, those that no time says when: one_customer leaves them out. */
export const timeless = (id: string): string =>
  `customer_id::VARCHAR = ${id} AND try_cast("at" AS TIMESTAMP) IS NULL`;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Everything of one customer: orders and contacts, tier and stage over time, tags with reasons, worth, what is next. */
export const oneCustomer: Analysis = {
  kind: 'one_customer',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) => (parameter === refunds.name ? shared.refunds : m[parameter as 'customer']),
  choice: (_parameter, value) => refundsChoice(value),
  statement: (settings) => call('one_customer', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['refunds'],
    figures(result, settings) {
      const id = idOf(result, settings);
      const data = literal(relationOf(settings));
      const fit = String(settings.fit);
      const option = `refunds := ${refundsOf(settings)}`;
      return {
        fit: `SELECT * FROM (FROM no_fit UNION ALL BY NAME FROM ${identifier(fit)}) LIMIT 1`,
        ahead: `SELECT ${months} AS months, known.x, known.z, T, p_alive, expected_purchases, order_value, value FROM btyd_value(${data}, fit := ${literal(fit)}, periods := ${months}, discount := 0, ${option}, only_model := 'bg_nbd') AS known, (SELECT customer_id AS buyer, T FROM btyd_summary(${data}, ${option})) WHERE customer_id = ${id} AND buyer = ${id}`
      };
    },
    search: async (settings, ask, signal) => {
      const { search } = await import('../worth/search.ts');
      const orders = literal(relationOf(settings));
      const wanted = { orders, model: 'bg_nbd', asOf: undefined, refunds: refundsOf(settings) };
      return search({ ...wanted, onlyWhole: true }, ask, signal);
    }
  },
  figures(result, settings) {
    const id = idOf(result, settings);
    const data = literal(relationOf(settings));
    return {
      events: `SELECT customer_id, happened_at, what, kind, order_id, amount, items, score, detail FROM ${identifier(result)}`,
      span: orderDays(relationOf(settings)),
      attributes: `SELECT * FROM ${identifier(String(settings.customers))} WHERE customer_id::VARCHAR = ${id} LIMIT 1`,
      timeless: `SELECT count(*) AS contacts FROM ${contactsOf(settings)} WHERE ${timeless(id)}`,
      near: `SELECT DISTINCT customer_id, jaro_winkler_similarity(lower(customer_id), lower(${id})) AS likeness FROM order_lines(${data}) WHERE customer_id IS NOT NULL AND NOT EXISTS (FROM ${identifier(result)}) ORDER BY likeness DESC, customer_id LIMIT 3`
    };
  },
  asides(result, settings) {
    const id = idOf(result, settings);
    const data = literal(relationOf(settings));
    const left: Left[] = [
      { part: 'without', condition: 'customer_id IS NULL' },
      { part: 'others', condition: `customer_id::VARCHAR <> coalesce(${id}, '')` },
      { part: 'undated', condition: `customer_id::VARCHAR = ${id} AND ordered_at IS NULL` }
    ];
    const option = `refunds := ${refundsOf(settings)}`;
    return {
      place: `SELECT tier, rank, value, (SELECT count(*) FROM pareto(${data})) AS customers FROM pareto(${data}) WHERE id = ${id}`,
      stage: `SELECT stage, order_days, rhythm_days, own_rhythm, recency_days, seen_on FROM lifecycle(${data}, ${option}) WHERE customer_id = ${id}`,
      scores: `SELECT r, f, m, segment FROM rfm(${data}, ${option}) WHERE customer_id = ${id}`,
      tiers: `SELECT period, period_end, tier FROM movement(${data}, ${option}) WHERE customer_id = ${id} ORDER BY period`,
      stages: `SELECT seen_on, stage FROM lifecycle_months(${data}, ${option}) WHERE customer_id = ${id} ORDER BY seen_on`,
      like: `SELECT count(others.customer_id) AS base, any_value(days) AS days, quantile_cont(revenue, 0.1) AS low, median(revenue) AS middle, quantile_cont(revenue, 0.9) AS high, avg(revenue) AS mean, any_value(own) AS own, median(visits) AS usual, count(*) FILTER (visits >= own) AS as_often FROM worth_of_like(${data}, ${id}) AS others RIGHT JOIN (SELECT count(DISTINCT ordered_at::DATE) AS own FROM order_lines(${data}) WHERE customer_id = ${id}) AS this_one ON true`,
      next: `WITH alike AS MATERIALIZED (FROM similar_customers(${data}, ${id})) SELECT item, count(DISTINCT customer_id) AS customers, base, wilson_low(count(DISTINCT customer_id), base) AS low, wilson_high(count(DISTINCT customer_id), base) AS high FROM alike, (SELECT count(DISTINCT customer_id) AS base FROM alike) GROUP BY item, base ORDER BY customers DESC, item LIMIT ${mostItems}`,
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT coalesce(sum(amount), 0) FROM ${identifier(result)})`
      }),
      refundOrders: refundOrders(settings, left)
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
