import { beforeAll, expect, test } from 'vitest';
import { Engine, EngineError } from './index.ts';

const engine = new Engine({
  prepare: `
    CREATE TABLE rules AS SELECT 1 AS score, 'a' AS segment;
    CREATE MACRO totals(orders, by := 'customer_id') AS TABLE
      SELECT customer_id, sum(amount) AS total FROM query_table(orders) GROUP BY customer_id;
    CREATE MACRO scored(orders, floor := 0) AS TABLE
      WITH t AS (FROM totals(orders)) SELECT * FROM t JOIN rules ON t.total > rules.score WHERE total > floor;
    CREATE MACRO joined(orders, others) AS TABLE
      SELECT * FROM query_table(orders) JOIN query_table(others) USING (customer_id);
  `
});

beforeAll(async () => {
  await engine.run(`
    CREATE TABLE present (customer_id VARCHAR, amount DECIMAL(18, 4));
    CREATE VIEW seen AS FROM present;
    CREATE MACRO made_by_a_cell(source) AS TABLE SELECT * FROM query_table(source) JOIN lookup USING (id);
  `);
});

const cases: [sql: string, reads: string[]][] = [
  ['SELECT 1', []],
  ['', []],
  ['-- a comment', []],
  ['SELECT * FROM orders', ['orders']],
  ['FROM orders', ['orders']],
  ['FROM ORDERS', ['ORDERS']],
  ['FROM present', ['present']],
  ['FROM seen', ['seen']],
  ['SELECT * FROM "my ""orders""", 客户', ['my "orders"', '客户']],
  ['FROM main.orders', ['orders']],
  [`FROM 'in/a.csv'`, ['in/a.csv']],
  ['FROM range(10)', []],
  ['FROM duckdb_tables()', []],
  [`SELECT 'FROM nothing' AS "FROM nowhere" -- FROM nobody`, []],
  // macros
  [`FROM totals('orders')`, ['orders']],
  ['FROM totals(orders)', ['orders']],
  [`FROM totals('orders', by := 'customer_id')`, ['orders']],
  [`FROM totals('seen')`, ['seen']],
  [`FROM scored('orders', floor := (SELECT max(x) FROM limits))`, ['limits', 'orders', 'rules']],
  [`FROM scored('orders')`, ['orders', 'rules']],
  [`FROM joined('orders', 'touches')`, ['orders', 'touches']],
  [`FROM joined('orders', others := 'touches')`, ['orders', 'touches']],
  [`FROM totals('orders') p JOIN customers c USING (customer_id)`, ['customers', 'orders']],
  [`FROM made_by_a_cell('orders')`, ['lookup', 'orders']],
  [`FROM not_made_yet('orders', by := 'x')`, ['orders']],
  [`FROM query_table('orders')`, ['orders']],
  [`FROM query_table(['orders', 'more'])`, ['more', 'orders']],
  [`FROM read_csv('in/a.csv')`, []],
  // CTEs and scopes
  ['WITH a AS (SELECT * FROM x) SELECT * FROM a', ['x']],
  ['WITH a AS (SELECT * FROM x) SELECT * FROM a JOIN b USING (k)', ['b', 'x']],
  [
    'WITH a(k) AS MATERIALIZED (FROM x), b AS (FROM a JOIN y USING (k)) FROM b NATURAL JOIN z',
    ['x', 'y', 'z']
  ],
  ['WITH orders AS (FROM orders WHERE amount > 0) FROM orders', ['orders']],
  ['WITH orders AS (FROM orders) FROM orders JOIN b USING (k)', ['b', 'orders']],
  ['WITH RECURSIVE r AS (SELECT 1 AS k UNION ALL FROM r JOIN e USING (k)) FROM r', ['e']],
  ['SELECT (SELECT max(x) FROM q) FROM orders WHERE y IN (FROM touches)', ['orders', 'q', 'touches']],
  ['FROM orders o, LATERAL (SELECT * FROM b WHERE b.x = o.x)', ['b', 'orders']],
  ['FROM (FROM orders) o JOIN (b JOIN c USING (k)) USING (k), d', ['b', 'c', 'd', 'orders']],
  ['SELECT a FROM x UNION ALL BY NAME SELECT b FROM y JOIN z USING (k)', ['x', 'y', 'z']],
  // what the binder refuses without columns
  [`SELECT COLUMNS('a.*'), extract(year FROM placed), a IS DISTINCT FROM b FROM orders`, ['orders']],
  ['PIVOT orders ON channel USING sum(amount)', ['orders']],
  ['FROM (PIVOT orders ON channel USING sum(amount)) JOIN b USING (k)', ['b', 'orders']],
  ['UNPIVOT orders ON a, b INTO NAME n VALUE v', ['orders']],
  ['SUMMARIZE orders', ['orders']],
  ['DESCRIBE orders', ['orders']],
  ['INSERT INTO target SELECT * FROM orders', ['orders']],
  ['CREATE OR REPLACE TABLE t AS FROM orders JOIN b USING (k)', ['b', 'orders']],
  ['CREATE VIEW v AS SELECT * FROM orders', ['orders']],
  [`COPY (FROM orders) TO 'in/a.csv'`, ['orders']],
  ['SET VARIABLE x = (SELECT max(a) FROM orders)', ['orders']],
  [`SELECT getvariable('as_of'), * FROM orders`, ['orders']],
  ['FROM (VALUES (1), (2)) v(a) JOIN orders USING (a)', ['orders']],
  ['CREATE TABLE a AS FROM x; FROM a', ['a', 'x']]
];

test.each(cases)('%s', async (sql, reads) => {
  expect(await engine.relationsOf(sql)).toEqual(reads);
});

test('SQL that the engine cannot parse is an error with its place', async () => {
  const sql = 'SELECT * FRO orders';
  const error = await engine.relationsOf(sql).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({ code: 'sql', sql, position: 13 });
});

test('looking at statements leaves no relation behind', async () => {
  const { rows } = await engine.query('SELECT table_name AS name FROM duckdb_tables() ORDER BY name');
  expect(rows.map(({ name }) => name)).toEqual(['present', 'rules']);
});
