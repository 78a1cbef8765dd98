import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { sbg, type Fitted } from '../../models/index.ts';
import { resolved } from '../statement.ts';
import { contracts } from './index.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;

/** How many of Fader and Hardie’s 1,000 high-end customers were left after each year. */
const left = [869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];

it('is fitted half-way to what was known that day, and held against the renewals since', async () => {
  await database.run(`CREATE TABLE orders AS SELECT NULL AS customer_id, NULL::DATE AS ordered_at, 1 AS amount WHERE false;
    CREATE TABLE plans AS WITH years AS (SELECT unnest(range(1, 13)) AS n, unnest(${JSON.stringify(left)}) AS remain)
    SELECT 'h' || range AS customer_id, DATE '2010-01-01' AS joined_at,
      (SELECT min(make_date((2010 + n)::INTEGER, 1, 1)) FROM years WHERE range >= remain) AS left_at
    FROM range(1000)`);
  const settings = resolved(
    contracts.parameters,
    { every: 'year', customers: 'plans', as_of: '2022-01-01', fit: 'fit' },
    new Map()
  );
  const sql = await contracts.fitting!.search(
    settings,
    (asked) => database.query(asked),
    new AbortController().signal
  );
  await database.run(`CREATE TABLE fit AS ${sql}`);
  const [first] = await rows(
    "SELECT as_of::VARCHAR AS as_of, alpha, beta, customers FROM fit WHERE part = 'first'"
  );
  const due = Float64Array.from([1000, ...left.slice(0, 5)]);
  const { alpha, beta } = (
    sbg.fit({ due, lost: due.map((n, i) => n - left[i]!) }) as Fitted<{ alpha: number; beta: number }>
  ).parameters;
  expect(first).toMatchObject({ as_of: '2016-01-01', customers: 6 });
  expect(first!.alpha).toBeCloseTo(alpha, 6);
  expect(first!.beta).toBeCloseTo(beta, 6);

  await database.run(`CREATE TABLE result AS ${contracts.statement(settings)}`);
  const [row] = await rows(contracts.asides!('result', settings).backtest!);
  const since = left.slice(5, -1);
  expect(row).toMatchObject({
    due: since.reduce((sum, n) => sum + n, 0),
    made: left.slice(6).reduce((sum, n) => sum + n, 0)
  });
  expect(row!.expected).toBeCloseTo(
    since.reduce((sum, n, i) => sum + (n * (beta + 6 + i)) / (alpha + beta + 6 + i), 0),
    6
  );
});

it.each([
  ['signed', 2],
  ['joined_at', 0]
])('counts the contracts with a first day in “%s”', async (starts, began) => {
  await database.run(`CREATE OR REPLACE TABLE orders AS SELECT NULL AS customer_id, NULL::DATE AS ordered_at, 1 AS amount WHERE false;
    CREATE OR REPLACE TABLE signed AS FROM (VALUES ('a', '2020-01-05'), ('b', '2020-02-05'), ('c', NULL)) AS t(customer_id, signed)`);
  const settings = resolved(
    contracts.parameters,
    { customers: 'signed', starts, as_of: '2021-01-01' },
    new Map()
  );
  await database.run(`CREATE OR REPLACE TABLE result AS ${contracts.statement(settings)}`);
  expect((await rows(contracts.figures!('result', settings).summary!))[0]).toMatchObject({
    contracts: began,
    began
  });
});
