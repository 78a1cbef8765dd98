import { identifier, literal } from '../../engine/index.ts';
import { reconcile, type Left } from '../reconcile.ts';
import { argument, call, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

/** As many pairs as a figure can carry, and as many rules as the table below it. */
const mostPairs = 10;
const mostRules = 20;

const by: Parameter = { name: 'by', type: 'text', default: 'product', isItem: true };
const basket: Parameter = {
  name: 'basket',
  type: 'choice',
  default: 'order',
  choices: ['order', 'customer']
};
const parameters: Parameter[] = [
  by,
  basket,
  { name: 'least_baskets', type: 'number', default: 10, min: 1, max: 100000, step: 1 },
  { name: 'least_support', type: 'share', default: 0.005, min: 0, max: 1, step: 0.001 }
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** What is bought with what: association rules of pairs, by order or by customer. */
export const boughtTogether: Analysis = {
  kind: 'bought_together',
  group: 'tail',
  parameters,
  title: () => m.title,
  label: (parameter) => m[parameter as keyof typeof m] ?? parameter,
  choice: (_parameter, value) => m[value as keyof typeof m] ?? value,
  shares: ['support', 'confidence', 'low', 'high', 'leverage'],
  statement: (settings) => call('bought_together', parameters, settings),
  figures(relation, settings) {
    const result = identifier(relation);
    const lines = `basket_lines(${literal(relationOf(settings))}, by := ${argument(by, settings)}, basket := ${argument(basket, settings)})`;
    const rules = `SELECT item, other, baskets, item_baskets, other_baskets, all_baskets, pairs, support, confidence, low, high, lift, leverage, p_value FROM ${result}`;
    return {
      top: `${rules} WHERE lift > 1 QUALIFY row_number() OVER (PARTITION BY least(item, other), greatest(item, other) ORDER BY item_baskets, item) = 1 ORDER BY leverage DESC, item, other LIMIT ${mostPairs}`,
      rules: `${rules} WHERE lift > 1 ORDER BY leverage DESC, confidence DESC, item, other LIMIT ${mostRules}`,
      summary: `SELECT any_value(all_baskets) AS baskets, count(*) FILTER (lift > 1) AS rules, count(*) // 2 AS pairs, count(*) FILTER (p_value < 0.05 / pairs AND baskets >= 30) // 2 AS clear, count(*) FILTER (p_value < 0.05 / pairs AND baskets >= 30 AND lift < 1) // 2 AS apart, (SELECT count(*) FROM (FROM ${lines} LIMIT 1)) AS lines, (SELECT count(*) FROM (FROM order_lines(${literal(relationOf(settings))}) LIMIT 1)) AS orders FROM ${result}`
    };
  },
  asides: (_relation, settings) => {
    const name = String(valueOf(by, settings));
    const data = relationOf(settings);
    const left: Left[] = [
      { part: 'without', condition: `${identifier(name)} IS NULL` },
      {
        part: 'basketless',
        condition: `${identifier(name)} IS NOT NULL AND (amount <= 0 OR ${
          valueOf(basket, settings) === 'customer'
            ? 'customer_id IS NULL'
            : '(order_id IS NULL AND (customer_id IS NULL OR ordered_at IS NULL))'
        })`
      }
    ];
    return {
      reconcile: reconcile(data, {
        left,
        by: name,
        optional: ['order_id', ...['product', 'category'].filter((each) => each === name)],
        total: `(SELECT coalesce(sum(amount), 0) FROM basket_lines(${literal(data)}, by := ${argument(by, settings)}, basket := ${argument(basket, settings)}))`
      })
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
