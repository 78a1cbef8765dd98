import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { hasTruth, loadSet, sets } from '../../sql/truthSets.fixture.ts';
import { search } from './search.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;

const shop = `WITH luck AS (
      SELECT c, n, (hash(c || ' ' || n) % 1000 + 0.5) / 1000 AS u FROM range(300) AS cs(c), range(25) AS ns(n)
    )
    SELECT 'c' || c AS customer_id, 10 + (c * 17 % 90) + 20 * u AS amount,
      DATE '2025-01-01' + (c % 100 + sum(CASE n WHEN 0 THEN 0 ELSE -ln(u) * (4 + (c * 13 % 60) ** 2 / 30) END) OVER (PARTITION BY c ORDER BY n))::INTEGER AS ordered_at
    FROM luck JOIN (SELECT c, ln(u) / ln(1 - (c * 7 % 20) ** 2 / 450 - 0.02) AS stays FROM luck WHERE n = 24) AS ends USING (c) WHERE n <= stays AND n < 24`;

async function fitTo(orders: string): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE orders AS ${orders}`);
  const sql = await search(
    { orders: "'orders'", asOf: "DATE '2025-07-31'", refunds: "'orders'" },
    (asked) => database.query(asked),
    new AbortController().signal
  );
  await database.run(`CREATE OR REPLACE TABLE fit AS ${sql}`);
}

async function methodsOf(orders: string) {
  await fitTo(orders);
  return rows(
    `SELECT method, count(*) AS n, count(DISTINCT segment) AS groups FROM league('orders', fit := 'fit', as_of := DATE '2025-07-31')
    WHERE method IN ('kmeans', 'bg_nbd', 'rules') GROUP BY method ORDER BY method`
  );
}

it('gives the parameters of the model and four groups, of what was known by then', async () => {
  const found = await methodsOf(shop);
  const [{ known }] = (await rows(
    "SELECT count(DISTINCT customer_id) AS known FROM orders WHERE ordered_at <= DATE '2025-07-31'"
  )) as [{ known: number }];
  expect(found).toEqual([
    { method: 'bg_nbd', n: known, groups: 10 },
    { method: 'kmeans', n: known, groups: 4 },
    { method: 'rules', n: known, groups: 6 }
  ]);
  expect(await rows('SELECT max(fitted_to) AS fitted_to, max(k) AS k FROM fit')).toEqual([
    { fitted_to: known, k: 4 }
  ]);
});

it('learns nothing from orders after the past date', async () => {
  const learnt = async (orders: string, wanted: string): Promise<number[]> => {
    await fitTo(orders);
    const found = await rows(`SELECT ${wanted} ORDER BY ALL`);
    return found.flatMap((row) => Object.values(row)) as number[];
  };
  const known = `SELECT * FROM (${shop}) WHERE ordered_at <= DATE '2025-07-31'`;
  for (const [wanted, numbers] of [
    ["r, alpha, a, b, p, q, v, log_likelihood, customers FROM fit WHERE model = 'bg_nbd'", 9],
    ['k, cluster, z_recency, z_frequency, z_monetary, mean_recency, customers FROM fit WHERE k > 0', 9 * 7]
  ] as const) {
    const [seen, all] = [await learnt(known, wanted), await learnt(shop, wanted)];
    expect(seen).toHaveLength(numbers);
    expect(all.map((value, at) => value / seen[at]!)).toEqual(seen.map(() => expect.closeTo(1, 5)));
  }
});

it('leaves out what customers who are all alike do not give', async () => {
  expect(
    await methodsOf(
      "SELECT 'c' || c AS customer_id, DATE '2025-01-01' AS ordered_at, 5 AS amount FROM range(40) AS cs(c)"
    )
  ).toEqual([{ method: 'rules', n: 40, groups: 3 }]);
  expect(
    await methodsOf('SELECT NULL AS customer_id, NULL::DATE AS ordered_at, 5 AS amount WHERE false')
  ).toEqual([]);
});

it.skipIf(!hasTruth('cdnow_master.json'))(
  'scores money, model and groups on CDNOW as was computed without SQL (needs the shared folder)',
  async () => {
    await loadSet(
      database,
      sets.find(({ name }) => name === 'cdnow_master')!
    );
    const day = "DATE '1997-09-30'";
    const sql = await search(
      { orders: "'orders'", asOf: day, refunds: "'orders'" },
      (asked) => database.query(asked),
      new AbortController().signal
    );
    await database.run(`CREATE OR REPLACE TABLE fit AS ${sql}`);
    await database.run(
      `CREATE OR REPLACE TABLE ranked AS FROM league('orders', as_of := ${day}, fit := 'fit')`
    );
    const found = await rows("FROM league_table('ranked')");
    const of = (name: string) => found.find(({ method }) => method === name) as Record<string, number>;
    expect([Number(of('bg_nbd').customers), Number(of('bg_nbd').returned)]).toEqual([23_570, 7058]);
    expect(of('bg_nbd').capture).toBeCloseTo(0.5156299, 6);
    expect(Math.abs(of('bg_nbd').auc! - 0.7479928)).toBeLessThan(1e-4);
    expect(of('revenue').capture).toBeCloseTo(0.4982968, 6);
    expect(Math.abs(of('revenue').auc! - 0.7240023)).toBeLessThan(1e-5);
    // Groups fitted to all 23,570 rather than to 10,000 of them.
    expect(Math.abs(of('kmeans').capture! - 0.4621281)).toBeLessThan(2e-3);
    expect(Math.abs(of('kmeans').auc! - 0.7477149)).toBeLessThan(1e-3);
  }
);
