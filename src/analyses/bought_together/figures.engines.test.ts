import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { boughtTogether } from './index.ts';

let database: TestDatabase;

/** 100 orders of pen and ink, 40 of pen and paper, 100 of paper alone. */
beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE orders AS
    SELECT 'c' AS customer_id, i AS order_id, TIMESTAMP '2025-01-01' AS ordered_at, 10 AS amount, item AS product
    FROM range(240) t(i), (SELECT unnest(['pen', 'ink', 'paper']) AS item)
    WHERE CASE item WHEN 'pen' THEN i < 140 WHEN 'ink' THEN i < 100 ELSE i >= 100 END`);
});
afterAll(() => database.close());

it('lists only what goes together beyond chance, and counts what does so less often', async () => {
  const settings = { by: 'product', basket: 'order', least_baskets: 10, least_support: 0.005 };
  await database.run(`CREATE TABLE result AS ${boughtTogether.statement(settings)}`);
  const figures = boughtTogether.figures('result', settings);
  const rows = async (name: string) => (await database.query(figures[name]!)).rows;
  expect((await rows('rules')).map(({ item, other }) => [item, other])).toEqual([
    ['ink', 'pen'],
    ['pen', 'ink']
  ]);
  expect((await rows('top')).map(({ lift }) => lift)).toEqual([expect.closeTo(240 / 140, 12)]);
  expect(await rows('summary')).toMatchObject([{ baskets: 240, rules: 2, pairs: 2, clear: 2, apart: 1 }]);
});
