import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { opportunities } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE orders AS FROM (VALUES
    ('A', TIMESTAMP '2025-01-10', 10), ('A', TIMESTAMP '2025-02-10', 10), ('A', TIMESTAMP '2025-03-09', 7),
    ('B', TIMESTAMP '2025-03-10', 5), ('C', TIMESTAMP '2025-01-02', 0), (NULL, TIMESTAMP '2025-02-02', 3)
  ) AS made_up(customer_id, ordered_at, amount)`);
});
afterAll(() => database.close());

async function figures(settings: Record<string, unknown>) {
  const all = { every: 'month', fit: 'no_fit', ahead: 6, ...settings };
  await database.run(`CREATE OR REPLACE TABLE result AS ${opportunities.statement(all)}`);
  const rows = async (sql: string) => (await database.query(sql)).rows;
  return {
    summary: await rows(opportunities.figures('result', all).summary!),
    reconcile: await rows(
      `SELECT part, rows, amount FROM (${opportunities.asides!('result', all).reconcile}) WHERE part IN ('running', 'figure')`
    )
  };
}

it('counts nobody’s orders of the period that had not ended, and says how many ordered in it', async () => {
  const march = await figures({});
  expect(march.summary).toMatchObject([{ most: 1, unasked: 1, running: 2 }]);
  expect(march.reconcile).toEqual([
    { part: 'running', rows: 2, amount: 12 },
    { part: 'figure', rows: null, amount: 20 }
  ]);
  const ended = await figures({ as_of: '2025-03-31' });
  expect(ended.summary).toMatchObject([{ most: 2, running: 0 }]);
  expect(ended.reconcile.at(-1)).toMatchObject({ part: 'figure', amount: 32 });
  expect((await figures({ every: 'half-year' })).summary).toMatchObject([{ running: 2 }]);
});
