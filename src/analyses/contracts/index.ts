import { identifier, literal } from '../../engine/index.ts';
import { asOf } from '../asOf.ts';
import { every as everyOf, periodWord } from '../periods.ts';
import { leftOfCustomers, reconcile, seenOfCustomers } from '../reconcile.ts';
import { m as shared } from '../messages.ts';
import { argument, call, relationOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

const every = everyOf('month');
const column = (name: string, usual: string): Parameter => ({
  name,
  type: 'text',
  default: usual,
  of: 'customers'
});
const parameters: Parameter[] = [
  every,
  {
    name: 'customers',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id']
  },
  column('starts', 'joined_at'),
  column('ends', 'left_at'),
  asOf,
  { name: 'discount', type: 'share', default: 0.1, min: 0, max: 1, step: 0.01 },
  { name: 'fit', type: 'relation', default: 'no_fit', columns: ['part', 'model', 'alpha', 'beta'] }
];

/** Parameters and choices in words, by their keys. */
const words: Record<string, () => string> = {
  every: () => m.every,
  customers: () => m.customers,
  starts: () => m.starts,
  ends: () => m.ends,
  as_of: () => shared.until,
  discount: () => m.discount,
  fit: () => m.fit
};
const wordOf = (key: string): string => words[key]?.() ?? periodWord(key) ?? key;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The rows of contracts, with the columns of their first and last days as these are named. */
function writtenOf(settings: Settings): string {
  const [began, ended] = [settings.starts, settings.ends].map((name) => identifier(String(name)));
  return `(FROM ${identifier(String(settings.customers))} UNION ALL BY NAME SELECT NULL::VARCHAR AS ${began}, NULL::VARCHAR AS ${ended} WHERE false)`;
}

/** A column’s text read as a day. */
const dayIn = (column: unknown): string =>
  `try_cast(${identifier(String(column))}::VARCHAR AS TIMESTAMP)::DATE`;

/** How many contracts have a first day: where orders make them, all. */
const begun = (settings: Settings): string =>
  settings.customers === 'no_touches'
    ? 'count(*)'
    : `(SELECT count(${dayIn(settings.starts)}) FROM ${writtenOf(settings)})`;

/** The figure `dates`: by default the day of the last order, start or end rules. */
function lastDay(settings: Settings): string {
  const ordered = `(SELECT max(ordered_at)::DATE FROM order_lines(${literal(relationOf(settings))}))`;
  if (settings.customers === 'no_touches') return `SELECT ${ordered} AS as_of`;
  return `SELECT greatest(max(${dayIn(settings.starts)}), max(${dayIn(settings.ends)}), ${ordered}) AS as_of FROM ${writtenOf(settings)}`;
}

/** The call of the macro without a fit, as of a day: by default the cell's own. */
const contractsOn = (settings: Settings, day?: string): string =>
  call(
    'contracts',
    parameters.filter(({ name }) => name !== 'fit'),
    day === undefined ? settings : { ...settings, as_of: day }
  ).replace(/^FROM /, '');

/** Of the contracts that ran half-way: renewals that then came due, how many the model expected to be made, and were. */
function backtestOf(relation: string, settings: Settings): string {
  const past = `SELECT alpha, beta, as_of FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_fit) WHERE model = 'sbg' AND part = 'first' AND alpha IS NOT NULL`;
  const then = contractsOn(settings, '1970-01-01').replace(
    "DATE '1970-01-01'",
    '(SELECT max(as_of) FROM past)'
  );
  return `WITH past AS (${past}), known AS (SELECT customer_id AS buyer, renewals AS kept FROM ${then} WHERE NOT event), came AS (SELECT unnest(range(kept + 1, duration + 1)) AS term, duration, event FROM known JOIN ${identifier(relation)} ON customer_id = buyer) SELECT any_value(as_of) AS seen_on, count(*) AS due, sum((beta + term - 1) / (alpha + beta + term - 1)) AS expected, count(*) FILTER (NOT (event AND term = duration)) AS made, wilson_low(made, due) AS low, wilson_high(made, due) AS high FROM came, past`;
}

/** How long contracts last, and what those that run on are still worth. */
export const contracts: Analysis = {
  kind: 'contracts',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: wordOf,
  choice: (_parameter, value) => wordOf(value),
  shares: ['p_renew'],
  statement: (settings) => call('contracts', parameters, settings),
  fitting: {
    parameter: 'fit',
    of: ['every', 'customers', 'starts', 'ends', 'as_of'],
    search: async (settings, ask, signal) => {
      const { search } = await import('./search.ts');
      const date = argument(asOf, settings);
      return search((day) => contractsOn(settings, day), date ?? `(${lastDay(settings)})`, ask, signal);
    }
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      renewals: `WITH cases AS MATERIALIZED (SELECT duration, event FROM ${result}) SELECT duration AS term, at_risk AS due, events AS lost, survival AS remain, low, high FROM survival('cases') WHERE duration > 0 ORDER BY term`,
      summary: `SELECT count(*) AS contracts, count(*) FILTER (NOT event) AS running, avg(expected_terms) AS terms, count(value) AS valued, sum(value) AS value, 1.959963984540054 * sqrt(sum(value_spread ** 2)) AS reach, ${begun(settings)} AS began FROM ${result}`,
      outlook: `SELECT renewals, count(*) AS customers, any_value(p_renew) AS p_renew, any_value(expected_terms) AS terms, count(value) AS valued, sum(value) AS value FROM ${result} WHERE NOT event GROUP BY renewals ORDER BY renewals`,
      fit: `SELECT part, alpha, beta, customers, refused FROM (FROM ${identifier(String(settings.fit))} UNION ALL BY NAME FROM no_fit) WHERE model = 'sbg'`,
      dates: lastDay(settings)
    };
  },
  asides: (relation, settings) => {
    const data = relationOf(settings);
    const date = argument(asOf, settings);
    const members = `SELECT customer_id FROM ${identifier(relation)}`;
    return {
      backtest: backtestOf(relation, settings),
      reconcile: reconcile(data, {
        left: [
          ...leftOfCustomers(date),
          {
            part: settings.customers === 'no_touches' ? 'neverOrdered' : 'others',
            condition: `${seenOfCustomers(date)} AND customer_id::VARCHAR NOT IN (${members})`
          }
        ],
        total: `(SELECT coalesce(sum(revenue), 0) FROM ${identifier(relation)})`
      })
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
