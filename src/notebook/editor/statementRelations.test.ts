import { describe, expect, test } from 'vitest';
import { statementAround, statementRelations } from './statementRelations.ts';

const relations = ['orders', 'customers', '订单'].map((name) => ({ name, columns: [] }));
const found = (sql: string) =>
  [...statementRelations(sql, relations)].map(([as, { name }]) => `${name} as ${as}`);

describe('the relations of a statement', () => {
  test('are those after FROM, JOIN and commas, by alias or name', () => {
    expect(found('SELECT  FROM orders o JOIN customers AS c USING (id)')).toEqual([
      'orders as o',
      'customers as c'
    ]);
    expect(found('FROM orders, customers WHERE')).toEqual(['orders as orders', 'customers as customers']);
  });

  test('may be Chinese, quoted or in capitals', () => {
    expect(found('FROM "订单" WHERE true')).toEqual(['订单 as 订单']);
    expect(found('from ORDERS limit 3')).toEqual(['orders as orders']);
  });

  test('are also those lent to a macro', () => {
    expect(found("SELECT  FROM pareto('orders')")).toEqual(['orders as orders']);
  });
});

describe('the statement around a position', () => {
  test('ends at semicolons that are not text', () => {
    const script = "SELECT ';' FROM a; SELECT 2 -- ;\nFROM b; SELECT 3";
    expect(statementAround(script, 3)).toBe("SELECT ';' FROM a");
    expect(statementAround(script, 22)).toBe(' SELECT 2 -- ;\nFROM b');
    expect(statementAround(script, script.length)).toBe(' SELECT 3');
  });
});
