import { identifier } from '../../engine/index.ts';
import { cuts, cutWord } from '../cuts.ts';
import { reconcile } from '../reconcile.ts';
import { call, ordered, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m } from './messages.ts';

/** As many segments as a figure can carry, and as many items as the table of what they favour. */
const mostSegments = 12;
const mostItems = 12;

/** Of what fewer of a segment bought, nothing is said: as many as charts take for enough. */
const fewestBuyers = 30;

const by: Parameter = { name: 'by', type: 'text', default: 'product', isItem: true };
const parameters: Parameter[] = [
  by,
  { name: 'segments', type: 'relation', default: 'no_segments', columns: ['customer_id', 'segment'] },
  ...cuts
];

/** The lines, with the columns product and category wherever they lack one. */
const linesOf = (settings: Settings): string =>
  `(FROM ${identifier(relationOf(settings))} UNION ALL BY NAME SELECT NULL::VARCHAR AS product, NULL::VARCHAR AS category WHERE false)`;

/** Meets lines without an item: a line's category is its item where no line names a product. */
const unnamed = (name: string, settings: Settings): string =>
  name === 'product'
    ? `product IS NULL AND (category IS NULL OR EXISTS (SELECT 1 FROM ${linesOf(settings)} AS named WHERE named.product IS NOT NULL))`
    : `${identifier(name)} IS NULL`;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The long tail of what is sold, who buys it, and what each segment of customers favours. */
export const productTail: Analysis = {
  kind: 'product_tail',
  group: 'tail',
  parameters,
  title: () => m.title,
  shares: ['share', 'cumulative_share', 'segment_share'],
  label: (parameter) => cutWord(parameter) ?? m[parameter as keyof typeof m] ?? parameter,
  statement(settings) {
    const statement = call('product_tail', parameters, settings);
    ordered(parameters, settings, 'head', 'waist');
    return statement;
  },
  figures(relation, settings) {
    const result = identifier(relation);
    const largest = `SELECT segment, any_value(segment_customers) AS customers FROM ${result} WHERE segment IS NOT NULL GROUP BY segment ORDER BY customers DESC, segment LIMIT ${mostSegments}`;
    return {
      cells: `SELECT segment, tier, count(*) FILTER (customers > 0) AS items, sum(revenue) AS revenue FROM ${result} WHERE segment IN (SELECT segment FROM (${largest})) GROUP BY segment, tier`,
      segments: `SELECT segment, any_value(segment_customers) AS customers, sum(customers) / nullif(any_value(segment_customers), 0) AS breadth, exp(-sum(CASE WHEN segment_share > 0 THEN segment_share * ln(segment_share) END)) AS effective FROM ${result} WHERE segment IN (SELECT segment FROM (${largest})) GROUP BY segment ORDER BY customers DESC, segment`,
      known: `SELECT count(*) AS lines, count(product) AS products, count(category) AS categories FROM ${linesOf(settings)}`,
      tiers: `SELECT tier, count(*) AS items, sum(value) AS value, sum(share) AS share FROM (SELECT DISTINCT item, tier, value, share FROM ${result}) GROUP BY tier`,
      summary: `SELECT count(*) AS items, sum(value) FILTER (value > 0) AS total, count(*) FILTER (value < 0) AS losing, sum((n + 1 - 2 * rank) * share) / nullif(any_value(n), 0) AS gini, 1 / nullif(sum(share * share), 0) AS effective, min(rank) FILTER (cumulative_share >= 0.8 - 1e-12) AS items_for_80 FROM (SELECT *, count(*) OVER () AS n FROM (SELECT DISTINCT item, value, rank, share, cumulative_share FROM ${result}))`,
      favours: `SELECT item, value, share, segment, customers, lift FROM ${result} WHERE segment IN (SELECT segment FROM (${largest})) AND item IN (SELECT item FROM ${result} WHERE segment IN (SELECT segment FROM (${largest})) AND customers >= ${fewestBuyers} GROUP BY item ORDER BY any_value(rank) LIMIT ${mostItems}) ORDER BY rank, segment`
    };
  },
  asides: (relation, settings) => {
    const name = String(valueOf(by, settings));
    const data = relationOf(settings);
    return {
      reconcile: reconcile(data, {
        left: [{ part: 'without', condition: unnamed(name, settings) }],
        by: name,
        ...(name === 'product'
          ? { optional: ['product', 'category'] }
          : name === 'category'
            ? { optional: ['category'] }
            : {}),
        total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
      })
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
