import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { dayAfter } from '../orderDays.ts';
import { leftOfCustomers, reconcile, seenOfCustomers } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const model: Parameter = {
  name: 'model',
  type: 'choice',
  default: 'bg_nbd',
  choices: ['bg_nbd', 'mbg_nbd', 'pareto_nbd']
};
const asOf: Parameter = { name: 'as_of', type: 'date', optional: true };
const leastYears: Parameter = {
  name: 'least_years',
  type: 'number',
  default: 1,
  min: 0.25,
  max: 10,
  step: 0.25
};

const parameters: Parameter[] = [
  model,
  { name: 'fit', type: 'relation', default: 'no_fit', columns: ['part', 'model', 'r', 'alpha'] },
  asOf,
  { name: 'months', type: 'number', default: 12, min: 1, max: 120, step: 1 },
  { name: 'discount', type: 'share', default: 0.1, min: 0, max: 1, step: 0.01 },
  { name: 'margin', type: 'share', default: 1, min: 0, max: 1, step: 0.01 },
  { name: 'lifespan', type: 'number', default: 3, min: 1, max: 50, step: 0.5 },
  leastYears,
  refunds
];

/** Parameters and choices in words, by their keys. */
const words: Record<string, () => string> = {
  model: () => m.model,
  fit: () => m.fit,
  as_of: () => shared.asOf,
  months: () => m.months,
  discount: () => m.discount,
  margin: () => m.margin,
  lifespan: () => m.lifespan,
  least_years: () => m.leastYears,
  bg_nbd: () => m.bgNbd,
  mbg_nbd: () => m.mbgNbd,
  pareto_nbd: () => m.paretoNbd
};

const wordOf = (key: string): string => words[key]?.() ?? key;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The back-test of a cell, in SQL; `fit` is the relation that holds its parameters. */
const backtestOf = (settings: Settings): string =>
  `worth_backtest(${literal(relationOf(settings))}, fit := ${literal(String(settings.fit))}, model := ${argument(model, settings)}, least_years := ${argument(leastYears, settings)}, refunds := ${refundsOf(settings)})`;

/** What each customer is worth: by a model that is fitted to all, beside two simple rules, and held against the past. */
export const worth: Analysis = {
  kind: 'worth',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: (parameter) => (parameter === refunds.name ? shared.refunds : wordOf(parameter)),
  choice: (parameter, value) => (parameter === refunds.name ? refundsChoice(value) : wordOf(value)),
  shares: ['p_alive'],
  statement: (settings) => call('worth', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['model', 'as_of', 'refunds'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      return search(
        {
          orders: literal(relationOf(settings)),
          model: String(settings.model),
          asOf: argument(asOf, settings),
          refunds: refundsOf(settings)
        },
        ask,
        signal
      );
    }
  },
  figures(relation, settings) {
    const result = identifier(relation);
    const sums =
      'count(*) AS customers, avg(p_alive) AS p_alive, sum(expected_purchases) AS purchases, sum(value) AS value, sum(annual_margin) AS annual_margin, sum(lifespan_value) AS lifespan_value, sum(retention_value) AS retention_value';
    return {
      deciles: `SELECT decile, ${sums} FROM ${result} GROUP BY decile ORDER BY decile`,
      tiers: `SELECT tier, ${sums} FROM ${result} GROUP BY tier`,
      once: `SELECT count(*) AS customers, (SELECT avg(p_alive) FROM ${result} WHERE p_alive < 1) AS others FROM ${result} WHERE p_alive = 1 AND ${argument(model, settings)} = 'bg_nbd'`,
      dates: dayAfter(relationOf(settings)),
      young: `SELECT count(*) FILTER (years <= ${argument(leastYears, settings)}) AS customers, sum(annual_margin) FILTER (years <= ${argument(leastYears, settings)}) / nullif(sum(annual_margin), 0) AS share FROM ${result}`,
      fit: `SELECT ${literal(backtestOf(settings))} AS backtest, part, as_of, until, r, p, refused, spend_refused FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_fit) WHERE model = ${argument(model, settings)}`
    };
  },
  asides(relation, settings) {
    const left = leftOfCustomers(argument(asOf, settings));
    const macro = backtestOf(settings);
    return {
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
      }),
      costs: `SELECT sum(amount) FILTER (as_money(cost) IS NOT NULL) AS revenue, sum(as_money(cost)) AS cost, count(*) AS lines, count(*) FILTER (as_money(cost) IS NULL) AS without FROM (FROM order_lines(${literal(relationOf(settings))}) UNION ALL BY NAME SELECT NULL::DECIMAL(18, 4) AS cost WHERE false) WHERE ${seenOfCustomers(argument(asOf, settings))}`,
      refundOrders: refundOrders(settings, left),
      stages: `SELECT count(*) FILTER (stage = 'lost') AS lost, count(*) FILTER (stage = 'lost' AND p_alive >= 0.5) AS lost_but_there, count(*) FILTER (stage = 'lost' AND p_alive = 1 AND ${argument(model, settings)} = 'bg_nbd') AS lost_once, count(*) FILTER (stage <> 'lost' AND p_alive < 0.5) AS gone_but_kept FROM lifecycle(${literal(relationOf(settings))}, as_of := ${argument(asOf, settings) ?? 'NULL'}, refunds := ${refundsOf(settings)}) AS staged JOIN ${identifier(relation)} AS valued ON valued.customer_id = staged.customer_id`,
      backtest: `SELECT tier, count(*) AS customers, sum(purchases) AS purchases, sum(expected_purchases) AS expected_purchases, sum(revenue) AS revenue, sum(expected_revenue) AS model, sum(naive_revenue) AS naive, sum(simple_revenue) AS simple, sum(abs(revenue - expected_revenue)) AS model_miss, sum(abs(revenue - naive_revenue)) AS naive_miss, sum(abs(revenue - simple_revenue)) AS simple_miss FROM ${macro} GROUP BY tier`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
