import { expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { btydFit } from './btydFit.fixture.ts';
import { macroDocumentation } from './index.ts';

const rfm = macroDocumentation.find(({ name }) => name === 'rfm');

test('the comment above a macro gives its signature, parameters and columns', () => {
  expect(rfm?.signature).toBe(
    "rfm(orders, as_of := NULL, bins := 5, method := 'quantile', refunds := 'orders', rules := 'rfm_rules')"
  );
  expect(rfm?.summary).toBe('how recent, how frequent, how valuable is each customer? One row a customer.');
  expect(rfm?.parameters.find(({ name }) => name === 'bins')).toEqual({
    name: 'bins',
    default: '5',
    text: 'number of scores, 1 to bins'
  });
  expect(rfm?.columns.map(({ name }) => name)).toContain('recency_days');
});

test('every parameter of every macro is described', () => {
  const bare = macroDocumentation.flatMap(({ name, summary, parameters }) => [
    ...(summary ? [] : [name]),
    ...parameters.filter(({ text }) => !text).map((parameter) => `${name}.${parameter.name}`)
  ]);
  expect(bare).toEqual([]);
  expect(macroDocumentation.length).toBeGreaterThan(7);
});

test('parameters and described columns are those that the engine knows', async () => {
  const database = await NativeDatabase.open();
  await database.run(btydFit);
  await database.run(
    `CREATE TABLE orders AS SELECT 'a' AS customer_id, TIMESTAMP '2025-01-01' AS ordered_at, 1.0 AS amount;
    CREATE TABLE customers AS SELECT 'a' AS customer_id, 'x' AS trait_column;
    CREATE TABLE touches AS FROM no_touches;
    CREATE TABLE moves AS FROM movement('orders');
    CREATE TABLE steps AS FROM transitions('moves');
    CREATE TABLE marks AS FROM five_marks('orders');
    CREATE TABLE times AS FROM repurchase('orders');
    CREATE TABLE effects AS FROM effect('orders');
    CREATE TABLE stages AS FROM lifecycle('orders');
    CREATE TABLE league AS FROM league('orders');
    CREATE TABLE low AS FROM low_value('orders')`
  );
  for (const { name, parameters, columns } of macroDocumentation) {
    const known = await database.query(
      `SELECT parameters FROM duckdb_functions() WHERE function_name = '${name}'`
    );
    expect(known.rows[0]?.parameters, name).toEqual(parameters.map((parameter) => parameter.name));
    const given = parameters.map((each) =>
      each.default ? `${each.name} := ${each.default}` : `'${each.name}'`
    );
    const result = await database.query(`FROM ${name}(${given.join(', ')}) LIMIT 0`);
    const names = result.columns.map((column) => column.name);
    expect(
      columns.filter((column) => !names.includes(column.name)),
      name
    ).toEqual([]);
  }
  await database.close();
});
