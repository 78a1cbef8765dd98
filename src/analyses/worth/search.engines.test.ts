import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { hasTruth, loadSet, sets } from '../../sql/truthSets.fixture.ts';
import { search } from './search.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

const wanted = { orders: "'orders'", model: 'bg_nbd', asOf: undefined, refunds: "'orders'" };

/** The rows that a search gives, which `worth` can read as they are. */
async function found(changes: Partial<typeof wanted> | { asOf: string } = {}) {
  const sql = await search(
    { ...wanted, ...changes },
    (asked) => database.query(asked),
    new AbortController().signal
  );
  await database.run(`CREATE OR REPLACE TABLE fit AS ${sql}`);
  return (await database.query('FROM fit ORDER BY part')).rows;
}

const one = async (sql: string) => (await database.query(sql)).rows[0]!;

describe('customers that give no model', () => {
  const orders = (rows: string) =>
    database.run(`CREATE OR REPLACE TABLE orders AS SELECT customer_id, ordered_at, amount FROM (${rows})`);
  const often = (amount: number) => `SELECT 'c' || i % 80 AS customer_id,
    DATE '2025-01-01' + ((i * 37 + (i % 80) * (i // 80) * 3) % 300)::INTEGER AS ordered_at, ${amount} AS amount
    FROM range(240) AS r(i)`;

  it('are said to be too few, to have come once, or to have spent nothing', async () => {
    await orders(
      "VALUES ('a', DATE '2025-01-01', 5), ('a', DATE '2025-02-01', 5)) AS t(customer_id, ordered_at, amount"
    );
    expect((await found()).map(({ refused, r }) => [refused, r])).toContainEqual(['tooFew', null]);
    await orders(
      "SELECT 'c' || i AS customer_id, DATE '2025-01-01' + i::INTEGER AS ordered_at, 5 AS amount FROM range(99) AS r(i)"
    );
    expect((await found()).map(({ refused }) => refused)).toEqual(['noRepeats', 'noRepeats']);
    await orders(often(0));
    expect((await found()).map(({ spend_refused, p }) => [spend_refused, p])).toContainEqual([
      'zeroSpend',
      null
    ]);
    const row = await one(
      "SELECT count(*) AS n, count(value) AS valued, count(retention_value) AS simple FROM worth('orders', fit := 'fit')"
    );
    expect(row).toEqual({ n: 80, valued: 0, simple: 80 });
  });

  it('give no row where there is no order at all', async () => {
    await orders(often(1));
    await database.run('DELETE FROM orders');
    expect(await found()).toEqual([]);
    expect((await database.query("FROM worth('orders', fit := 'fit')")).rows).toEqual([]);
  });
});

describe.runIf(hasTruth('cdnow_sample.json'))('2,357 customers of CDNOW', () => {
  beforeAll(() =>
    loadSet(
      database,
      sets.find(({ name }) => name === 'cdnow_sample')!
    )
  );

  it('give the published parameters from their first half, which foretell the second', async () => {
    const [first, whole] = await found();
    expect(first).toMatchObject({ part: 'first', refused: null, spend_refused: null, customers: 2357 });
    const published = {
      r: 0.242595,
      alpha: 4.413602,
      a: 0.792922,
      b: 2.425907,
      p: 6.2488,
      q: 3.7446,
      v: 15.4477
    };
    for (const [name, value] of Object.entries(published))
      expect(Math.abs(Number(first![name]) / value - 1), name).toBeLessThan(1e-3);
    expect(first!.log_likelihood).toBeCloseTo(-9582.429, 2);
    expect(whole).toMatchObject({ part: 'whole', refused: null });
    const row = await one(
      "SELECT sum(purchases)::INTEGER AS bought, sum(expected_purchases) AS expected FROM worth_backtest('orders', fit := 'fit')"
    );
    expect(row.bought).toBe(1882);
    expect(row.expected).toBeCloseTo(1653.42, 0);
  });

  it('give the other two models too', async () => {
    for (const [model, first] of [
      ['mbg_nbd', { r: 0.524838, alpha: 6.182992 }],
      ['pareto_nbd', { r: 0.553277, alpha: 10.577683 }]
    ] as const) {
      const [row] = await found({ model });
      for (const [name, value] of Object.entries(first))
        expect(Math.abs(Number(row![name]) / value - 1), name).toBeLessThan(1e-3);
      expect(
        await one(`SELECT count(p_alive) AS n FROM worth('orders', fit := 'fit', model := '${model}')`)
      ).toEqual({ n: 2357 });
    }
  });
});
