import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE surveys AS FROM (VALUES
    ('A', TIMESTAMP '2025-06-01 09:00', 'csat', '2'), ('A', TIMESTAMP '2025-12-01 09:00', 'CSAT', '5'),
    ('C', TIMESTAMP '2025-12-21 09:00', 'csat', '3'), ('H', TIMESTAMP '2025-12-31 09:00', 'nps', '9'),
    ('J', TIMESTAMP '2025-12-02 09:00', 'nps', '8'), ('L', NULL, 'csat', '4'), ('B', NULL, 'csat', '5'),
    ('B', TIMESTAMP '2025-04-03 09:00', 'csat', '4'), ('B', TIMESTAMP '2025-04-03 09:00', 'csat', '1'),
    ('D', TIMESTAMP '2025-02-01 09:00', 'nps', '11'), ('E', TIMESTAMP '2025-02-05 09:00', 'csat', 'good'),
    ('F', TIMESTAMP '2025-09-01 09:00', 'visit', '5'), (NULL, TIMESTAMP '2025-09-01 09:00', 'csat', '5'),
    ('nobody', TIMESTAMP '2025-09-01 09:00', 'csat', '5')
  ) AS made_up(customer_id, "at", kind, score)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

/** Who is in each quadrant, such as "A loyalist". */
const quadrants = async (settings: string): Promise<string[]> =>
  (
    await rows(
      `SELECT customer_id || ' ' || quadrant AS said FROM satisfaction_loyalty('orders'${settings}) WHERE quadrant IS NOT NULL ORDER BY 1`
    )
  ).map(({ said }) => String(said));

it('puts customers where their last score and their orders meet, as by hand', async () => {
  expect(await quadrants(", touches := 'surveys', loyal := 3")).toEqual([
    'A loyalist',
    'B defector',
    'C hostage',
    'L mercenary'
  ]);
  expect(await quadrants(", touches := 'surveys', loyal := 3, question := 'nps'")).toEqual([
    'H loyalist',
    'J defector'
  ]);
});

it('calls nobody loyal who has been silent for longer than allowed, by the customer’s own rhythm', async () => {
  const find = (silent: number) =>
    rows(
      `SELECT is_loyal, order_days, recency_days, rhythm_days FROM satisfaction_loyalty('orders', loyal := 3, silent := ${silent}) WHERE customer_id = 'B'`
    );
  expect(await find(7)).toEqual([{ is_loyal: false, order_days: 3, recency_days: 274, rhythm_days: 37 }]);
  expect(await find(7.5)).toMatchObject([{ is_loyal: true }]);
});

it('takes the last score of one question: by time, then the lower, and one without a time last', async () => {
  await db.run(`CREATE TABLE wide AS FROM (VALUES
    ('A', TIMESTAMP '2025-06-01', 10, 2), ('C', TIMESTAMP '2025-06-01', 10, NULL), ('C', NULL, NULL, 1)
  ) AS made_up(customer_id, "at", nps, csat)`);
  expect(
    await rows(
      `SELECT customer_id, score, score_kind FROM satisfaction_loyalty('orders', touches := 'wide') WHERE score IS NOT NULL ORDER BY 1`
    )
  ).toEqual([
    { customer_id: 'A', score: 2, score_kind: 'csat' },
    { customer_id: 'C', score: 1, score_kind: 'csat' }
  ]);
  expect(
    await rows(
      `SELECT customer_id, score FROM satisfaction_loyalty('orders', touches := 'surveys') WHERE customer_id IN ('B', 'D', 'E', 'F') AND score IS NOT NULL`
    )
  ).toEqual([{ customer_id: 'B', score: 1 }]);
});

it('sees neither orders nor answers after the reference date', async () => {
  expect(await quadrants(", touches := 'surveys', loyal := 3, as_of := DATE '2025-06-01'")).toEqual([
    'A hostage',
    'B hostage'
  ]);
});

it('draws the lines of satisfaction where it is told', async () => {
  expect(
    await quadrants(", touches := 'surveys', loyal := 3, satisfied := 3, promoter := 8, csat_kind := 'Csat'")
  ).toEqual(['A loyalist', 'B defector', 'C loyalist', 'L mercenary']);
  expect(await quadrants(", touches := 'surveys', loyal := 3, promoter := 8, question := 'nps'")).toEqual([
    'H loyalist',
    'J mercenary'
  ]);
});

it('has every customer and all the money once, and who answered without ever ordering in no quadrant', async () => {
  for (const refunds of ['orders', 'money'])
    expect(
      await rows(
        `SELECT count(*) AS n, count(quadrant) AS placed, sum(revenue) AS revenue, count(*) FILTER (orders = 0) AS strangers FROM satisfaction_loyalty('orders', touches := 'surveys', refunds := '${refunds}')`
      )
    ).toEqual([{ n: 13, placed: 4, revenue: 15430, strangers: 1 }]);
});
