import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { repurchase } from './index.ts';

let database: TestDatabase;

/** 120 customers on two channels; by the web every second one comes again, after `i` days. */
beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE orders AS
    SELECT 'c' || i AS customer_id, TIMESTAMP '2025-01-01' AS ordered_at, 10 AS amount,
      CASE WHEN i % 2 = 0 THEN 'web' ELSE 'shop' END AS channel FROM range(120) t(i)
    UNION ALL
    SELECT 'c' || i, TIMESTAMP '2025-01-01' + INTERVAL (i + 1) DAY, 20, 'web' FROM range(0, 120, 4) t(i)`);
});
afterAll(() => database.close());

const figures = async (settings: Record<string, unknown>) => {
  await database.run(`CREATE OR REPLACE TABLE result AS ${repurchase.statement(settings)}`);
  const queries = { ...repurchase.figures('result', settings), ...repurchase.asides!('result', settings) };
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const [name, sql] of Object.entries(queries)) found[name] = (await database.query(sql)).rows;
  return found;
};

it('counts everyone, and keeps the days that readings speak of', async () => {
  const { summary, curve, rates, gaps, segment_curves, segment_test } = await figures({});
  expect(summary).toMatchObject([
    { customers: 120, returned: 30, wait: 59, late: 90, half: null, segments: 0 }
  ]);
  expect(curve!.filter(({ duration }) => Number(duration) <= 30).at(-1)).toMatchObject({
    back: expect.closeTo(8 / 120, 12),
    waiting: 112
  });
  expect(rates!.at(-1)).toMatchObject({ within_days: null, share: 0.25 });
  expect(gaps![0]).toMatchObject({ purchase: 2, reached: 120, customers: 30 });
  expect([segment_curves, segment_test]).toEqual([[], []]);
});

it('compares segments, and takes a reference date', async () => {
  const { summary, segment_test, segment_rates } = await figures({ split: 'channel' });
  expect(summary).toMatchObject([{ segments: 2, half: null }]);
  expect(segment_test!.map(({ customers }) => customers)).toEqual([60, 60]);
  expect(Number(segment_test![0]!.p_value)).toBeLessThan(1e-6);
  expect(segment_rates!.find(({ segment, within_days }) => segment === 'web' && !within_days)).toMatchObject({
    share: 0.5
  });
  const early = await figures({ split: 'channel', as_of: '2025-02-01' });
  expect(
    early
      .segment_rates!.filter(({ segment }) => segment === 'web')
      .map((row) => [row.within_days, row.returned])
  ).toEqual([
    [30, 8],
    [null, 8]
  ]);
  expect(early.summary).toMatchObject([{ returned: 8 }]);
  expect(early.gaps).toMatchObject([{ customers: 8 }, { customers: 0 }]);
});
