import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { resolved } from '../statement.ts';
import { movement } from './index.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

it('counts all periods that have ended, and draws the latest of them', async () => {
  await database.run(`CREATE TABLE orders AS
    SELECT 'c' || customer AS customer_id, DATE '2022-01-15' + to_months(month::INTEGER) AS ordered_at, 10 + customer AS amount
    FROM range(24) AS months(month), range(5) AS customers(customer)`);
  const settings = resolved(movement.parameters, { every: 'month', until: '2023-12-31' }, new Map());
  await database.run(`CREATE TABLE result AS ${movement.statement(settings)}`);
  const { rows } = await database.query(movement.figures!('result', settings).moves!);
  expect(new Set(rows.map(({ periods }) => Number(periods)))).toEqual(new Set([24]));
  expect(new Set(rows.map(({ period }) => String(period))).size).toBe(13);
  const latest = rows.filter(({ period }) => String(period) === String(rows.at(-1)!.period));
  expect(latest.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(5);
});
