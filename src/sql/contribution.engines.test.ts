import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { contribution } from '../analyses/contribution/index.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE toy AS
    SELECT chr(64 + position::INTEGER) AS customer_id, DATE '2025-01-01' AS ordered_at, profit::DECIMAL(18, 4) AS amount
    FROM (SELECT unnest([120, 80, 50, 30, 10, 5, -5, -20, -40, -80]) AS profit, generate_subscripts([120, 80, 50, 30, 10, 5, -5, -20, -40, -80], 1) AS position)`);
  await db.run(`CREATE TABLE touches AS FROM (VALUES
    ('A', 'service', 10.50), ('A', 'service', NULL), ('I', 'complaint', 200.25), ('nobody', 'visit', 30), (NULL, 'visit', 99)
  ) AS made_up(customer_id, kind, cost)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('takes goods and service off the revenue: second in revenue and worst in contribution is the same customer', async () => {
  const found = await rows("FROM contribution('orders', margin := 0.4) ORDER BY rank");
  expect(found.map((row) => `${String(row.customer_id)}${String(row.contribution)}`).join(' ')).toBe(
    'A1000 C400 H400 L400 F20 J18 I-52 K-56 G-62 D-66 E-120 B-520'
  );
  expect(found[5]!.cumulative_contribution).toBe(2238);
  expect(found[11]!.cumulative_contribution).toBe(1362);
  expect(found.find(({ customer_id }) => customer_id === 'B')).toMatchObject({
    orders: 4,
    revenue: 2200,
    cost: 1400,
    touches: 0,
    service_cost: 0,
    tier: 'head',
    value: 'low',
    service: null
  });
});

it('adds up to the peak and the end that are published for the whale curve', async () => {
  const found = await rows("SELECT cumulative_contribution AS sum FROM contribution('toy') ORDER BY rank");
  expect(found.map(({ sum }) => sum)).toEqual([120, 200, 250, 280, 290, 295, 290, 270, 230, 150]);
});

it('counts what contacts cost, those of a customer who never ordered too, and prices those without a cost', async () => {
  const found = await rows(
    "SELECT customer_id, orders, touches, service_cost, contribution, tier, service FROM contribution('orders', touches := 'touches', margin := 0.4, touch_cost := 4.25) WHERE touches > 0 ORDER BY customer_id"
  );
  expect(found).toEqual([
    {
      customer_id: 'A',
      orders: 6,
      touches: 2,
      service_cost: 14.75,
      contribution: 985.25,
      tier: 'head',
      service: 'low'
    },
    {
      customer_id: 'I',
      orders: 1,
      touches: 1,
      service_cost: 200.25,
      contribution: -252.25,
      tier: 'tail',
      service: 'high'
    },
    {
      customer_id: 'nobody',
      orders: 0,
      touches: 1,
      service_cost: 30,
      contribution: -30,
      tier: 'tail',
      service: 'high'
    }
  ]);
});

it('reads relations that have no cost at all', async () => {
  await db.run("CREATE VIEW calls AS SELECT 'A' AS customer_id, 'service' AS kind");
  const found = await rows(
    "SELECT contribution, cost, service_cost FROM contribution('toy', touches := 'calls', touch_cost := 2) WHERE customer_id = 'A'"
  );
  expect(found).toEqual([{ contribution: 118, cost: 0, service_cost: 2 }]);
});

it('reads costs of lines that are text, and counts those that are no numbers, in each cell that takes them', async () => {
  await db.run(`CREATE OR REPLACE TABLE written AS FROM (VALUES
    ('A', TIMESTAMP '2025-01-01', 10, '3,50'), ('A', TIMESTAMP '2025-02-01', 10, 'n/a'), ('A', TIMESTAMP '2025-03-01', 10, ''),
    ('B', TIMESTAMP '2025-01-05', 10, '¥2'), ('B', TIMESTAMP '2025-01-06', 10, NULL)
  ) AS made_up(customer_id, ordered_at, amount, cost)`);
  expect(
    await rows("SELECT customer_id, cost, contribution FROM contribution('written') ORDER BY 1")
  ).toEqual([
    { customer_id: 'A', cost: 3.5, contribution: 26.5 },
    { customer_id: 'B', cost: 2, contribution: 18 }
  ]);
  expect(await rows("SELECT customer_id, contribution FROM customer_facts('written') ORDER BY 1")).toEqual([
    { customer_id: 'A', contribution: 26.5 },
    { customer_id: 'B', contribution: 18 }
  ]);
  expect(
    await rows("SELECT sum(cost) AS cost FROM low_value('written', every := 'month', periods := 2)")
  ).toEqual([{ cost: 5.5 }]);
  await db.run("CREATE OR REPLACE TABLE brought AS FROM contribution('written')");
  const settings = { data: 'written', touches: 'no_touches' };
  expect(await rows(contribution.asides!('brought', settings).unreadLines!)).toEqual([
    { costs: 1, one: 'n/a' }
  ]);
  expect(await rows(contribution.asides!('brought', { touches: 'no_touches' }).unreadLines!)).toEqual([
    { costs: 0, one: null }
  ]);
});
