import { describe, expect, test } from 'vitest';
import type { EditorSchema } from './EditorSchema.ts';
import { scopeAt } from './scope.ts';
import { statementAround } from './statementAround.ts';

const schema: EditorSchema = {
  relations: [
    { name: 'orders', columns: ['customer_id', 'amount'].map((name) => ({ name, type: 'VARCHAR' })) },
    { name: 'customers', columns: [{ name: 'industry', type: 'VARCHAR' }] },
    { name: '订单', columns: [{ name: '金额', type: 'DOUBLE' }] }
  ],
  macros: [
    {
      name: 'rfm',
      signature: 'rfm(orders)',
      help: '',
      parameters: [{ name: 'orders', help: '' }],
      columns: [{ name: 'segment', help: '' }]
    }
  ]
};

/** The scope at the mark `|` of a text: "alias: columns". */
function scope(marked: string): string[] {
  const at = marked.indexOf('|');
  const { named } = scopeAt(marked.replace('|', ''), at, schema);
  return [...named].map(([as, { columns }]) => `${as}: ${columns.map(({ name }) => name).join(' ')}`);
}

describe('the relations whose columns can be named', () => {
  test('are those after FROM, JOIN and commas, by alias or name', () => {
    expect(scope('SELECT | FROM orders o JOIN customers AS c USING (id)')).toEqual([
      'o: customer_id amount',
      'c: industry'
    ]);
    expect(scope('FROM orders, customers WHERE |')).toEqual([
      'orders: customer_id amount',
      'customers: industry'
    ]);
  });

  test('may be Chinese, quoted or in capitals', () => {
    expect(scope('FROM "订单" WHERE |')).toEqual(['订单: 金额']);
    expect(scope('from ORDERS where |')).toEqual(['orders: customer_id amount']);
  });

  test('are results of macros, with their documented columns', () => {
    expect(scope("SELECT | FROM rfm('orders') AS r")).toEqual(['r: segment']);
  });

  test('are those lent to a function that is not known', () => {
    expect(scope("SELECT | FROM other('orders')")).toEqual(['orders: customer_id amount']);
  });

  test('are subqueries under their alias', () => {
    expect(scope('SELECT | FROM (SELECT amount, count(*) AS n FROM orders) t')).toEqual(['t: amount n']);
  });

  test('inside a subquery are first its own', () => {
    expect(scope('FROM orders WHERE amount > (SELECT | FROM customers c)')).toEqual([
      'c: industry',
      'orders: customer_id amount'
    ]);
  });

  test('are common table expressions, by their select list or the columns that they name', () => {
    const sql = `WITH a AS (SELECT customer_id, sum(amount) AS total, amount * 2 FROM orders GROUP BY ALL),
      b(x, y) AS (SELECT 1, 2), c AS (SELECT a.*, industry FROM a, customers), d AS (FROM orders)
      SELECT | FROM a, b, c, d`;
    expect(scope(sql)).toEqual([
      'a: customer_id total',
      'b: x y',
      'c: customer_id total industry',
      'd: customer_id amount'
    ]);
  });

  test('inside a common table expression are those of its own query', () => {
    expect(scope('WITH a AS (SELECT | FROM customers) SELECT * FROM a, orders')).toEqual([
      'customers: industry'
    ]);
  });

  test('follow a star that leaves columns out', () => {
    expect(scope('WITH a AS (SELECT * EXCLUDE (amount) FROM orders) SELECT | FROM a')).toEqual([
      'a: customer_id'
    ]);
  });
});

test('a common table expression can be read after it was written', () => {
  const text = 'WITH a AS (SELECT 1 AS x), b AS (FROM ';
  expect(scopeAt(text, text.length, schema).ctes.map(({ name }) => name)).toEqual(['a']);
});

test('the statement around a position ends at semicolons that are not text', () => {
  const script = "SELECT ';' FROM a; SELECT 2 -- ;\nFROM b; SELECT 3";
  expect(statementAround(script, 3)).toEqual({ text: "SELECT ';' FROM a", start: 0 });
  expect(statementAround(script, 22)).toEqual({ text: ' SELECT 2 -- ;\nFROM b', start: 18 });
  expect(statementAround(script, script.length).text).toBe(' SELECT 3');
});
