import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { donations } from '../../sql/donations.fixture.ts';
import { search } from './search.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(donations);
});
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;

/** The rows that a search gives, as a relation that `opportunities` reads. */
async function found(orders: string, every: string, asOf?: string) {
  const sql = await search(
    { orders: `'${orders}'`, every, asOf: asOf === undefined ? undefined : `DATE '${asOf}'` },
    (asked) => database.query(asked),
    new AbortController().signal
  );
  await database.run(`CREATE OR REPLACE TABLE fit AS ${sql}`);
  return rows('FROM fit ORDER BY part DESC');
}

describe('11,104 donors of Fader, Hardie and Shang', () => {
  const published = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 };
  const given =
    "opportunities('donations', every := 'year', ahead := 5, fit := 'fit', as_of := DATE '2001-12-31')";
  let whole: Record<string, unknown>;
  let first: Record<string, unknown>;
  beforeAll(async () => {
    [whole, first] = (await found('donations', 'year', '2001-12-31')) as [typeof whole, typeof first];
  });

  it('give the published parameters', () => {
    expect(whole).toMatchObject({ part: 'whole', model: 'bg_bb', customers: 11_104, refused: null });
    for (const [name, value] of Object.entries(published))
      expect(Math.abs(Number(whole[name]) / value - 1), name).toBeLessThan(1e-3);
    expect(whole.log_likelihood).toBeGreaterThan(-33225.5813 - 1e-3);
  });

  it.each([
    [0, 0, 0.108, 0.073],
    [1, 6, undefined, 1.148],
    [2, 4, 0.59, undefined],
    [6, 6, 0.93, 3.753],
    [5, 5, undefined, 1.813],
    [3, 6, undefined, 2.19]
  ])(
    'who gave %d times, the last in year %d, is there with %d and will give %d times',
    async (x, tx, alive, times) => {
      const [row] = await rows(
        `SELECT any_value(p_alive) AS alive, any_value(expected_taken) AS times, any_value(p_next) AS next FROM ${given} WHERE taken = ${x} AND last_taken = ${tx}`
      );
      if (alive !== undefined) expect(row!.alive).toBeCloseTo(alive, 2);
      if (times !== undefined) expect(row!.times).toBeCloseTo(times, 3);
      expect(Number(row!.next)).toBeLessThan(Number(row!.alive));
    }
  );

  it('will give 12,884 times in five years', async () => {
    const [row] = await rows(
      `SELECT count(*) AS donors, sum(expected_taken) AS times, sum(revenue)::INTEGER AS given FROM ${given}`
    );
    expect(row!.donors).toBe(11_104);
    expect(Number(row!.times) / 12_884.16).toBeCloseTo(1, 4);
    expect(row!.given).toBe(50 * (11_104 + 24_615));
  });

  it('were foretold from their first three years', async () => {
    expect(first).toMatchObject({ part: 'first', refused: null, customers: 11_104 });
    const [row] = await rows(
      `SELECT first.as_of::VARCHAR AS cut, until::VARCHAR AS until FROM fit AS first WHERE part = 'first'`
    );
    expect(row).toEqual({ cut: '1998-12-31', until: '2001-12-31' });
    const [all] = await rows(
      "SELECT count(*) AS donors, min(later) AS later, sum(later_taken) AS came, sum(expected_taken) AS expected, sum(naive_taken) AS naive FROM opportunities_backtest('donations', every := 'year', fit := 'fit')"
    );
    expect(all).toMatchObject({ donors: 11_104, later: 3, came: 8422, naive: 16_193 });
    expect(Math.abs(Number(all!.expected) - 8422)).toBeLessThan(0.15 * 8422);
  });
});

describe('customers that give no model', () => {
  it.each([
    [
      'tooFew',
      "SELECT 'a' AS customer_id, DATE '2025-01-01' + (40 * i)::INTEGER AS ordered_at, 5 AS amount FROM range(9) AS r(i)"
    ],
    [
      'noRepeats',
      "SELECT 'c' || i AS customer_id, DATE '2025-01-01' + i::INTEGER AS ordered_at, 5 AS amount FROM range(300) AS r(i)"
    ]
  ])('are refused: %s', async (refused, orders) => {
    await database.run(`CREATE OR REPLACE TABLE orders AS ${orders}`);
    const parts = await found('orders', 'month');
    expect(parts.map((each) => [each.part, each.refused, each.alpha])).toEqual([
      ['whole', refused, null],
      ['first', refused, null]
    ]);
    const scored = await rows(
      "SELECT count(*) > 0 AS told, count(p_alive) AS alive FROM opportunities('orders', fit := 'fit')"
    );
    expect(scored).toEqual([{ told: true, alive: 0 }]);
  });

  it('are nobody where there are no orders', async () => {
    await database.run('CREATE OR REPLACE TABLE orders AS SELECT * FROM donations WHERE false');
    expect(await found('orders', 'month')).toMatchObject([{ part: 'whole', refused: 'tooFew' }]);
    expect(await rows("FROM opportunities_backtest('orders', fit := 'fit')")).toEqual([]);
  });
});
