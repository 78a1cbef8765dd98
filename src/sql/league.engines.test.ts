import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { btydFit } from './btydFit.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(twelveCustomers + btydFit);
});
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;
const one = async (sql: string) => (await rows(sql))[0]!;

describe('twelve customers, by hand', () => {
  it('are sorted by what was known in the middle of the days, and held against what came then', async () => {
    await database.run("CREATE OR REPLACE TABLE sorted AS FROM league('orders')");
    const known = await one(
      `SELECT count(DISTINCT customer_id) AS n, any_value(seen_on) AS seen_on, any_value(until) AS until FROM sorted`
    );
    const day = await one(
      'SELECT min(ordered_at)::DATE + ((max(ordered_at)::DATE - min(ordered_at)::DATE) // 2)::INTEGER AS middle, max(ordered_at)::DATE AS last FROM orders'
    );
    expect([known.seen_on, known.until]).toEqual([day.middle, day.last]);
    expect(
      await rows('SELECT method, count(*) AS n, sum(in_top) AS places FROM sorted GROUP BY ALL ORDER BY ALL')
    ).toEqual(
      ['lifecycle', 'revenue', 'rfm', 'rfm8', 'rules', 'tiers'].map((method) => ({
        method,
        n: known.n,
        places: expect.closeTo(Number(known.n) / 10, 9) as number
      }))
    );
    expect(
      await rows(
        `SELECT customer_id FROM sorted WHERE method = 'tiers' AND (later_revenue, came_back) IS DISTINCT FROM (
          SELECT (coalesce(sum(amount), 0), count(*) > 0) FROM orders WHERE orders.customer_id = sorted.customer_id AND ordered_at::DATE > seen_on)`
      )
    ).toEqual([]);
  });

  it('are sorted by the model where there is a fit, and lose nobody to it', async () => {
    await database.run("CREATE OR REPLACE TABLE fitted AS SELECT 'whole' AS part, * FROM btyd_fit");
    const modelled = await rows(
      "SELECT method, count(*) AS n, count(score) AS scored FROM league('orders', fit := 'fitted', as_of := DATE '2025-06-30') GROUP BY ALL"
    );
    expect(modelled).toHaveLength(7);
    expect(new Set(modelled.map(({ n, scored }) => `${Number(n)} ${Number(scored)}`)).size).toBe(1);
  });

  it('are sorted by rules on tier and stage, of which the first that holds counts', async () => {
    const found = await rows(
      `SELECT DISTINCT tiers.segment AS tier, lifecycle.segment AS stage, rules.segment AS rule, rules.score AS score
      FROM sorted AS rules
      JOIN sorted AS tiers ON tiers.customer_id = rules.customer_id AND tiers.method = 'tiers'
      JOIN sorted AS lifecycle ON lifecycle.customer_id = rules.customer_id AND lifecycle.method = 'lifecycle'
      WHERE rules.method = 'rules' ORDER BY ALL`
    );
    expect(found.map((row) => Object.values(row).join(' '))).toEqual([
      'head active core 6',
      'head silent at risk 4',
      'tail lost gone 1',
      'tail silent fading 2',
      'waist silent at risk 4'
    ]);
  });

  it('are sorted by K-means where the fit has groups, by the mean money of the group', async () => {
    await database.run(`CREATE OR REPLACE TABLE grouped AS
      SELECT 2 AS k, unnest([1, 2]) AS cluster, unnest([1.0, -1.0]) AS z_monetary,
        0.0 AS z_recency, 0.0 AS z_frequency, 3.0 AS mean_recency, 1.0 AS mean_frequency, 5.0 AS mean_monetary,
        1.0 AS deviation_recency, 1.0 AS deviation_frequency, 1.0 AS deviation_monetary`);
    expect(
      await rows(`SELECT segment, count(*) AS n, min(score) = avg(revenue)::DOUBLE AND max(score) = min(score) AS is_mean
        FROM league('orders', fit := 'grouped') WHERE method = 'kmeans' GROUP BY segment ORDER BY min(score) DESC`)
    ).toEqual([
      { segment: '1', n: 5, is_mean: true },
      { segment: '2', n: 5, is_mean: true }
    ]);
  });

  it('do not exist before the first order', async () => {
    expect(await rows("FROM league('orders', as_of := DATE '1999-01-01')")).toEqual([]);
    expect(await rows("FROM league_table('sorted') WHERE false")).toEqual([]);
  });
});

describe('scores that others computed', () => {
  const made = (values: string) =>
    database.run(
      `CREATE OR REPLACE TABLE made AS SELECT 'one' AS method, i::VARCHAR AS customer_id, score::VARCHAR AS segment, score, came_back, later_revenue
      FROM (VALUES ${values}) AS t(i, score, came_back, later_revenue)`
    );

  it('have the area under the curve of the textbook', async () => {
    await made('(1, 0.1, false, 0), (2, 0.4, false, 0), (3, 0.35, true, 10), (4, 0.8, true, 30)');
    const row = await one("FROM league_table('made')");
    expect(row).toMatchObject({ auc: 0.75, customers: 4, returned: 2, later_revenue: 40, auc_ties: true });
    expect(row.capture).toBeCloseTo(0.3, 12);
  });

  it('share the places of the best tenth among those who are alike, and call what everybody shares chance', async () => {
    await made(Array.from({ length: 20 }, (_, i) => `(${i}, 1, ${i % 4 === 0}, ${i})`).join(', '));
    const row = await one("FROM league_table('made')");
    expect([row.auc, row.capture]).toEqual([0.5, expect.closeTo(0.1, 12)]);
  });

  it('have an interval about as wide as the textbook has it, the same every time', async () => {
    await database.run(`CREATE OR REPLACE TABLE made AS
      SELECT method, i::VARCHAR AS customer_id, '' AS segment, score, (i * 7919) % 100 < score * 40 + 20 AS came_back, 1 AS later_revenue
      FROM range(4000) AS r(i), (VALUES ('good', 1), ('lot', 0)) AS w(method, sense), LATERAL (SELECT CASE sense WHEN 1 THEN ((i * 104729) % 1000) / 1000 ELSE ((i * 15485863) % 997) / 997 END AS score)`);
    await database.run(
      `UPDATE made SET came_back = (SELECT good.came_back FROM made AS good WHERE good.method = 'good' AND good.customer_id = made.customer_id)`
    );
    const table = await rows("FROM league_table('made') ORDER BY method");
    const [good, lot] = table;
    const width = Number(good!.auc_high) - Number(good!.auc_low);
    // Hanley and McNeil give a standard error of 0.0088 for an area of 0.62 with 1600 and 2400 cases.
    expect(width).toBeGreaterThan(0.028);
    expect(width).toBeLessThan(0.042);
    expect(Number(good!.auc_low)).toBeLessThan(Number(good!.auc));
    expect([good!.auc_ties, lot!.auc_ties]).toEqual([true, false]);
    expect(Math.abs(Number(lot!.auc) - 0.5)).toBeLessThan(0.02);
    expect(await rows("FROM league_table('made') ORDER BY method")).toEqual(table);
  });
});

it('groups agree as the adjusted Rand index of others says', async () => {
  const pair = (a: string, b: string) =>
    one(
      `WITH groups AS (SELECT unnest(${a}) AS a, unnest(${b}) AS b, unnest(range(len(${a}))) AS i), both_ways AS (
        SELECT 'a' AS method, i AS customer_id, a AS segment FROM groups UNION ALL SELECT 'b', i, b FROM groups)
      FROM league_agreement('both_ways')`
    );
  expect(await pair('[0, 0, 1, 1]', '[1, 1, 0, 0]')).toMatchObject({ agreement: 1, customers: 4 });
  expect((await pair('[0, 0, 1, 2]', '[0, 0, 1, 1]')).agreement).toBeCloseTo(0.5714285714285715, 12);
  expect((await pair('[0, 0, 1, 1]', '[0, 1, 0, 1]')).agreement).toBeCloseTo(-0.5, 12);
  expect((await pair('[0, 0, 0, 0]', '[1, 1, 1, 1]')).agreement).toBeNull();
});
