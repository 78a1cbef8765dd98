import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { oneCustomer } from '../analyses/one_customer/index.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE touches AS FROM (VALUES
    ('B', TIMESTAMP '2025-03-01', 'visit', 30, NULL, 'asked for a catalogue'),
    ('nobody', TIMESTAMP '2025-03-02', 'complaint', NULL, 2, NULL)
  ) AS made_up(customer_id, "at", kind, cost, score, detail)`);
  await db.run(`CREATE TABLE basket AS FROM (VALUES
    ('me', DATE '2025-01-01', 'tea', 'pot', 100), ('me', DATE '2025-02-01', 'tea', 'cup', 100),
    ('like', DATE '2025-01-01', 'tea', 'pot', 60), ('like', DATE '2025-01-01', 'milk', 'jug', 10),
    ('like', DATE '2025-02-01', 'tea', 'cup', 60), ('like', DATE '2025-03-01', 'tea', 'tin', 60),
    ('like', DATE '2025-03-01', 'tea', 'tin', 5), ('like', DATE '2025-04-01', 'tea', 'pot', 5),
    ('short', DATE '2025-01-01', 'tea', 'pot', 90), ('short', DATE '2025-02-01', 'tea', 'tin', 90),
    ('other', DATE '2025-01-01', 'milk', 'jug', 90), ('other', DATE '2025-02-01', 'milk', 'jug', 50),
    ('other', DATE '2025-03-01', 'milk', 'jug', 50)
  ) AS made_up(customer_id, ordered_at, category, product, amount)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('tells orders and contacts of a customer in their order, with the money so far', async () => {
  const found = await rows(
    "SELECT what, kind, order_id, amount, order_number, revenue_so_far, detail FROM one_customer('orders', customer := 'B', touches := 'touches')"
  );
  expect(
    found.map(({ what, order_id, amount, revenue_so_far }) => [what, order_id, amount, revenue_so_far])
  ).toEqual([
    ['order', 'o07', 800, 800],
    ['order', 'o08', 700, 1500],
    ['contact', null, null, 1500],
    ['order', 'o09', 600, 2100],
    ['order', 'o10', 100, 2200]
  ]);
  expect(found.map(({ order_number }) => order_number)).toEqual([1, 2, null, 3, 4]);
  expect(found[2]).toMatchObject({ kind: 'visit', detail: 'asked for a catalogue' });
});

it('reads a log whose times and costs are text, and leaves out a contact without a time', async () => {
  await db.run(`CREATE OR REPLACE TABLE typed AS FROM (VALUES ('B', '2025-03-01', '12,5', '9'), ('B', 'soon', 'n/a', '8'), ('B', '', '', NULL))
    AS made_up(customer_id, "at", cost, nps)`);
  const contacts = await rows(
    "SELECT cost FROM one_customer('orders', customer := 'B', touches := 'typed') WHERE what = 'contact'"
  );
  expect(contacts).toEqual([{ cost: 12.5 }]);
  await db.run(
    "CREATE OR REPLACE TABLE page AS FROM one_customer('orders', customer := 'B', touches := 'typed')"
  );
  const settings = { customer: 'B', customers: 'no_touches', touches: 'typed', fit: 'no_fit' };
  expect(await rows(oneCustomer.figures('page', settings).timeless!)).toEqual([{ contacts: 2 }]);
  expect(await rows("SELECT nps, answered_at FROM survey_answers('typed') ORDER BY nps")).toEqual([
    { nps: 8, answered_at: null },
    { nps: 9, answered_at: new Date('2025-03-01T00:00:00Z') }
  ]);
});

it('takes the customer with the greatest revenue, and nobody for one who is not there', async () => {
  expect(await rows("SELECT DISTINCT customer_id FROM one_customer('orders')")).toEqual([
    { customer_id: 'A' }
  ]);
  expect(await rows("FROM one_customer('orders', customer := 'Z')")).toEqual([]);
  expect(await rows("FROM one_customer('orders', customer := 'nobody', touches := 'touches')")).toHaveLength(
    1
  );
});

it('knows a refund from an order where it is money only', async () => {
  const found = await rows(
    "SELECT what, order_number FROM one_customer('orders', customer := 'E', refunds := 'money')"
  );
  expect(found).toEqual([
    { what: 'order', order_number: 1 },
    { what: 'order', order_number: 2 },
    { what: 'refund', order_number: null }
  ]);
});

it('names what was bought, the dearest first', async () => {
  const found = await rows("SELECT items FROM one_customer('basket', customer := 'like')");
  expect(found.map(({ items }) => items)).toEqual(['pot, jug', 'cup', 'tin', 'pot']);
});

it('tells what those of the same tier and first category bought the next time', async () => {
  expect(
    await rows("SELECT customer_id, next_on::VARCHAR AS next_on, item FROM similar_customers('basket', 'me')")
  ).toEqual([{ customer_id: 'like', next_on: '2025-03-01', item: 'tin' }]);
  expect(await rows("FROM similar_customers('basket', 'nobody')")).toEqual([]);
});

it('takes all who had come on ten days or more for alike, and tells on how many', async () => {
  await db.run(`CREATE TABLE comers AS
    SELECT 'often' AS customer_id, DATE '2024-01-01' + d::INTEGER AS ordered_at, 5 AS amount FROM range(60) AS days(d)
    UNION ALL SELECT 'twelve', DATE '2024-01-01' + d::INTEGER, 5 FROM range(12) AS days(d)`);
  const found = await rows(
    "SELECT customer_id, visits FROM worth_of_like('comers', 'often') ORDER BY visits"
  );
  expect(found).toEqual([
    { customer_id: 'twelve', visits: 12 },
    { customer_id: 'often', visits: 30 }
  ]);
  const like = oneCustomer.asides!('page', { data: 'comers', customer: 'often', refunds: 'orders' }).like!;
  expect(await rows(like)).toMatchObject([{ base: 2, own: 60, usual: 21, as_often: 0 }]);
});

it('tells what those brought later who had come as often', async () => {
  const found = await rows(
    "SELECT customer_id, days, revenue FROM worth_of_like('orders', 'J') ORDER BY customer_id"
  );
  expect(found[0]!.days).toBe(180);
  expect(found.map(({ customer_id, revenue }) => [customer_id, revenue])).toEqual([['E', -320]]);
  expect(
    await rows("SELECT min(visits) AS least, max(visits) AS most FROM worth_of_like('orders', 'D')")
  ).toEqual([{ least: 1, most: 1 }]);
  expect(
    await rows("SELECT customer_id, revenue FROM worth_of_like('orders', 'D') ORDER BY customer_id")
  ).toEqual([
    { customer_id: 'C', revenue: 1250 },
    { customer_id: 'D', revenue: 0 },
    { customer_id: 'F', revenue: 110 },
    { customer_id: 'G', revenue: 0 },
    { customer_id: 'I', revenue: 0 },
    { customer_id: 'J', revenue: 95 }
  ]);
});
