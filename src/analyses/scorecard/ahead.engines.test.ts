import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { btydFit } from '../../sql/btydFit.fixture.ts';
import { twelveCustomers } from '../../sql/twelveCustomers.fixture.ts';
import { scorecard } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(
    `${twelveCustomers}${btydFit}CREATE TABLE fit AS SELECT 'whole' AS part, * FROM btyd_fit`
  );
});
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;
const settings = {
  data: 'orders',
  every: 'quarter',
  segment_by: 'tier',
  customers: 'no_touches',
  touches: 'no_touches',
  nps_kind: 'nps',
  csat_kind: 'csat',
  satisfied: 4,
  refunds: 'orders',
  fit: 'fit'
};

it('expects of the customers of the last full quarter what “worth” expects of each, by segment and over all', async () => {
  const figures = scorecard.fitting!.figures!('result', settings);
  const found = await rows(`FROM (${figures.ahead}) ORDER BY is_all, segment`);
  const worths = await rows(
    "SELECT customer_id, value FROM worth('orders', fit := 'fit') WHERE customer_id IN (SELECT customer_id FROM orders WHERE ordered_at >= DATE '2025-10-01')"
  );
  const values = worths.map(({ value }) => Number(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const all = found.find((row) => row.is_all)!;
  expect([all.n, all.segment]).toEqual([values.length, null]);
  expect(all.value).toBeCloseTo(mean, 9);
  // Student's t of four degrees of freedom.
  expect(values).toHaveLength(5);
  expect(Number(all.reach) / (2.7764 * Math.sqrt(variance / 5))).toBeCloseTo(1, 2);
  // By what each had spent until the end of September: A 6000, H 1500, C 400, J 75, and L nothing.
  const of = (...ids: string[]) => {
    const theirs = worths.filter(({ customer_id }) => ids.includes(String(customer_id)));
    const sum = theirs.reduce((all, { value }) => all + Number(value), 0);
    return { n: ids.length, value: expect.closeTo(sum / ids.length, 9) as number };
  };
  expect(found.filter((row) => !row.is_all)).toMatchObject([
    { segment: 'head', ...of('A', 'H') },
    { segment: 'new', ...of('L') },
    { segment: 'tail', ...of('J') },
    { segment: 'waist', ...of('C') }
  ]);
  const [fit] = await rows(figures.fit!);
  expect(fit).toMatchObject({ refused: null, spend_refused: null });
  expect(await rows(`FROM (${String(fit!.listed)})`)).toHaveLength(5);
});

it('expects nothing without parameters, and says why', async () => {
  await database.run(
    "CREATE TABLE refused AS SELECT 'whole' AS part, 'bg_nbd' AS model, 'tooFew' AS refused"
  );
  const figures = scorecard.fitting!.figures!('result', { ...settings, fit: 'refused' });
  expect((await rows(figures.ahead!)).every(({ n, value }) => n === 0 && value === null)).toBe(true);
  expect(await rows(figures.fit!)).toMatchObject([{ refused: 'tooFew' }]);
});
