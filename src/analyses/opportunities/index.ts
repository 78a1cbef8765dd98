import { identifier, literal } from '../../engine/index.ts';
import { asOf } from '../asOf.ts';
import { every as everyOf, periodWord } from '../periods.ts';
import { leftOfCustomers, reconcile, seenOfCustomers } from '../reconcile.ts';
import { m as shared } from '../messages.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const every = everyOf('month');
const parameters: Parameter[] = [
  every,
  { name: 'ahead', type: 'number', default: 6, min: 1, max: 120, step: 1 },
  {
    name: 'fit',
    type: 'relation',
    default: 'no_fit',
    columns: ['part', 'model', 'alpha', 'beta', 'gamma', 'delta']
  },
  asOf
];

/** Parameters and choices in words, by their keys. */
const words: Record<string, () => string> = {
  every: () => m.every,
  ahead: () => m.ahead,
  fit: () => m.fit,
  as_of: () => shared.until
};
const wordOf = (key: string): string => words[key]?.() ?? periodWord(key) ?? key;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The back-test of a cell, in SQL; `fit` is the relation that holds its parameters. */
const backtestOf = (settings: Settings): string =>
  `opportunities_backtest(${literal(relationOf(settings))}, every := ${argument(every, settings)}, fit := ${literal(String(settings.fit))})`;

const months: Record<string, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The rows of orders in the period that had not ended by the last day seen: a chance for nobody yet, as an SQL condition. */
function stillRunning(settings: Settings): string {
  const each = months[String(settings.every)] ?? 1;
  const date = argument(asOf, settings);
  const last = `SELECT coalesce(${date ?? 'NULL'}::DATE, max(ordered_at)::DATE) + 1 AS day FROM order_lines(${literal(relationOf(settings))}) WHERE customer_id IS NOT NULL`;
  const start = `SELECT make_date((start // 12)::INTEGER, (start % 12 + 1)::INTEGER, 1) FROM (SELECT (year(day) * 12 + month(day) - 1) // ${each} * ${each} AS start FROM (${last}))`;
  return `${seenOfCustomers(date)} AND ordered_at >= (${start})`;
}

/** Where a number of chances is told with others, it is told by the first of them: see `chancesFrom`. */
const bandOf = (chances: string): string =>
  `list_max(list_filter([0, 1, 2, 3, 4, 5, 6, 8, 11, 16, 26], lambda edge: edge <= ${chances}))`;

/** Who took their regular chances to buy, who is still there at the next, and how many of the next will be taken. */
export const opportunities: Analysis = {
  kind: 'opportunities',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: wordOf,
  choice: (_parameter, value) => wordOf(value),
  shares: ['p_alive', 'p_next'],
  statement: (settings) => call('opportunities', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['every', 'as_of'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      return search(
        {
          orders: literal(relationOf(settings)),
          every: String(settings.every),
          asOf: argument(asOf, settings)
        },
        ask,
        signal
      );
    }
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      cells: `SELECT ${bandOf('taken')} AS taken, ${bandOf('opportunities - last_taken')} AS passed, count(*) AS customers, avg(p_alive) AS alive, avg(expected_taken) AS expected FROM ${result} WHERE opportunities > 0 GROUP BY ALL ORDER BY taken DESC, passed`,
      summary: `SELECT max(opportunities) AS most, count(*) FILTER (opportunities = 0) AS unasked, (SELECT count(DISTINCT customer_id) FROM order_lines(${literal(relationOf(settings))}) WHERE (amount > 0 OR amount IS NULL) AND ${stillRunning(settings)}) AS running FROM ${result}`,
      fit: `SELECT ${literal(backtestOf(settings))} AS backtest, part, as_of, until, alpha, beta, gamma, delta, refused FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_fit) WHERE model = 'bg_bb'`,
      dates: `SELECT max(ordered_at)::DATE AS as_of FROM order_lines(${literal(relationOf(settings))}) WHERE customer_id IS NOT NULL`
    };
  },
  asides(relation, settings) {
    const data = relationOf(settings);
    const date = argument(asOf, settings);
    const members = `SELECT customer_id FROM ${identifier(relation)}`;
    const running = `${stillRunning(settings)} AND customer_id::VARCHAR IN (${members})`;
    return {
      reconcile: reconcile(data, {
        left: [
          ...leftOfCustomers(date),
          {
            part: 'neverOrdered',
            condition: `${seenOfCustomers(date)} AND customer_id::VARCHAR NOT IN (${members})`
          },
          { part: 'running', condition: running }
        ],
        total: `(SELECT coalesce(sum(revenue), 0) - coalesce((SELECT sum(amount) FROM order_lines(${literal(data)}) WHERE ${running}), 0) FROM ${identifier(relation)})`
      }),
      backtest: `SELECT CASE WHEN taken = 0 THEN 'never' WHEN last_taken = opportunities THEN 'last' ELSE 'before' END AS lately, count(*) AS customers, max(later) AS chances, sum(later_taken) AS came, sum(expected_taken) AS model, sum(naive_taken) AS naive, sum(abs(later_taken - expected_taken)) AS model_miss, sum(abs(later_taken - naive_taken)) AS naive_miss FROM ${backtestOf(settings)} GROUP BY ALL`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
