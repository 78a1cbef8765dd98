import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { resolved } from '../statement.ts';
import { worth } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE orders AS FROM (VALUES
    ('A', DATE '2025-01-10', 100, '60'), ('B', DATE '2025-02-10', -10, NULL), ('B', DATE '2025-02-11', 60, 'n/a'),
    ('C', DATE '2025-06-01', 500, '499'), (NULL, DATE '2025-01-10', 900, '1')
  ) AS made_up(customer_id, ordered_at, amount, cost)`);
  await database.run('CREATE VIEW plain AS SELECT * EXCLUDE (cost) FROM orders');
});
afterAll(() => database.close());

it('adds up what the lines with a cost brought and cost until the reference date, counts the others, and knows no cost without a column', async () => {
  const costs = async (given: Record<string, string>) => {
    const settings = resolved(worth.parameters, given, new Map());
    return (await database.query(worth.asides!('result', { ...settings, ...given }).costs!)).rows;
  };
  expect(await costs({ as_of: '2025-03-01' })).toEqual([{ revenue: 100, cost: 60, lines: 3, without: 2 }]);
  expect(await costs({})).toEqual([{ revenue: 600, cost: 559, lines: 4, without: 2 }]);
  expect(await costs({ data: 'plain' })).toEqual([{ revenue: null, cost: null, lines: 4, without: 4 }]);
});
