import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import type { Row } from '../engine/index.ts';
import { twelveCustomers } from '../sql/twelveCustomers.fixture.ts';
import { analyses } from './all.ts';
import type { Analysis, Settings } from './index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
  await database.run(twelveCustomers);
  await database.run(`CREATE TABLE many AS
    SELECT
      CASE WHEN hash(range) % 50 > 0 THEN 'c' || (hash(range, 1) % 3) * (hash(range, 2) % 90) END AS customer_id,
      CASE WHEN hash(range, 3) % 9 > 0 THEN 'o' || range // 3 END AS order_id,
      CASE WHEN hash(range, 4) % 99 > 0
        THEN TIMESTAMP '2024-01-01' + INTERVAL 7 HOUR * range + INTERVAL 1 DAY * (hash(range, 5) % 3)::INTEGER
      END AS ordered_at,
      CASE WHEN hash(range, 6) % 40 > 0 THEN (hash(range, 7) % 9000)::DECIMAL(18, 4) / 100 - 9 END AS amount
    FROM range(2000)`);
});
afterAll(() => database.close());

const analysis = (kind: string): Analysis => analyses.find((each) => each.kind === kind)!;
const names = { prepared: 'prepared', drafted: 'drafted' };

async function rowsOf(queries: Record<string, string>): Promise<Record<string, Row[]>> {
  const all = Object.entries(queries).map(async ([name, sql]) => [name, (await database.query(sql)).rows]);
  return Object.fromEntries(await Promise.all(all)) as Record<string, Row[]>;
}

const sorted = (rows: Row[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** Moves one setting through values with what was prepared for the first, and compares each with the whole run. */
async function follows(kind: string, settings: Settings, moved: string, values: unknown[]): Promise<void> {
  const { draft, statement, figures } = analysis(kind);
  const first = draft!({ ...settings, [moved]: values[0] }, names)!;
  await database.run(`CREATE OR REPLACE TABLE prepared AS ${first.prepared}`);
  for (const value of values) {
    const now = { ...settings, [moved]: value };
    const follow = draft!(now, names)!;
    expect(follow.prepared).toBe(first.prepared);
    if (follow.drafted) await database.run(`CREATE OR REPLACE TABLE drafted AS ${follow.drafted}`);
    const drafted = await rowsOf(follow.figures);
    await database.run(`CREATE OR REPLACE TABLE whole AS ${statement(now)}`);
    const whole = await rowsOf(figures('whole', now));
    for (const [name, rows] of Object.entries(drafted))
      expect([name, value, sorted(rows)]).toEqual([name, value, sorted(whole[name]!)]);
  }
}

const dates = [
  '2023-12-31',
  '2024-01-01',
  '2024-01-02',
  '2024-02-29',
  '2024-06-15',
  '2025-01-01',
  '2025-08-20',
  '2030-01-01'
];

describe('a draft gives the figures of the whole run', () => {
  it.each(['orders', 'many'])('of the tiers of %s', async (data) => {
    const cuts = [0.8, 0.01, 0.333333, 0.5, 0.79, 0.94];
    await follows('pareto', { data }, 'head', cuts);
    await follows('pareto', { data, head: 0.3 }, 'waist', [...cuts.filter((cut) => cut > 0.3), 1]);
    await follows('pareto', { data, by: 'ordered_at' }, 'head', cuts);
  });

  it.each([
    ['quantile', 5],
    ['quantile', 2],
    ['quantile', 9],
    ['ntile', 5],
    ['ntile', 3],
    ['rpackage', 5],
    ['rpackage', 4]
  ])('of rfm by %s with %i scores', async (method, bins) => {
    await follows('rfm', { data: 'many', method, bins }, 'as_of', dates);
    await follows('rfm', { data: 'orders', method, bins }, 'as_of', dates);
  });

  it.each(['quantile', 'ntile', 'rpackage'])('of rfm by %s where refunds are money only', async (method) => {
    await follows('rfm', { data: 'many', method, refunds: 'money' }, 'as_of', dates);
    await follows('rfm', { data: 'orders', method, refunds: 'money' }, 'as_of', dates);
  });

  it('of rfm8 where refunds are money only', async () => {
    await follows('rfm8', { data: 'many', refunds: 'money' }, 'as_of', dates);
    await follows('rfm8', { data: 'orders', refunds: 'money' }, 'as_of', dates);
  });

  it('of rfm8', async () => {
    await follows('rfm8', { data: 'many' }, 'as_of', dates);
    await follows('rfm8', { data: 'orders' }, 'as_of', dates);
  });

  it('of rfm with rules of a reader’s own', async () => {
    await database.run('CREATE TABLE few AS FROM rfm_rules WHERE position NOT IN (2, 10)');
    await follows('rfm', { data: 'many', rules: 'few' }, 'as_of', dates);
  });
});
