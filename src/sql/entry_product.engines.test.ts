import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE sold AS FROM (VALUES ('a', 'tea', 0, 5), ('a', 'cup', 0, 9), ('a', 'tea', 0, 5), ('a', 'pot', 30, 20),
    ('b', 'cup', 10, 4), ('b', 'tea', 10, 4), ('b', 'pot', 101, 7), ('b', 'pot', 370, 1), ('b', 'pot', 375, 100), ('c', NULL, 0, 3),
    ('d', 'tea', 340, 2), ('d', 'tea', 350, 2), ('e', 'pot', 5, -3)) AS t(customer_id, product, day, amount),
    LATERAL (SELECT DATE '2024-01-01' + day AS ordered_at)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('takes what brought most on the first day, and counts who came again within the days, of those watched so long', async () => {
  const found = await rows(
    "SELECT customer_id, item, observed_days, returned, year_revenue, revenue FROM entry_product('sold') ORDER BY 1"
  );
  expect(found).toEqual([
    { customer_id: 'a', item: 'tea', observed_days: 376, returned: true, year_revenue: 39, revenue: 39 },
    { customer_id: 'b', item: 'cup', observed_days: 366, returned: false, year_revenue: 16, revenue: 116 },
    { customer_id: 'c', item: null, observed_days: 376, returned: false, year_revenue: 3, revenue: 3 },
    { customer_id: 'd', item: 'tea', observed_days: 36, returned: null, year_revenue: null, revenue: 4 },
    { customer_id: 'e', item: 'pot', observed_days: 371, returned: false, year_revenue: -3, revenue: -3 }
  ]);
});

it('follows the number of days, the reference date and what a refund is', async () => {
  expect(
    await rows("SELECT returned FROM entry_product('sold', days := 91) WHERE customer_id = 'b'")
  ).toEqual([{ returned: true }]);
  expect(
    await rows(
      "SELECT observed_days, returned FROM entry_product('sold', days := 10, as_of := DATE '2024-12-20') WHERE customer_id = 'd'"
    )
  ).toEqual([{ observed_days: 14, returned: true }]);
  expect(
    await rows(
      "SELECT item, first_on, returned FROM entry_product('sold', refunds := 'money') WHERE customer_id = 'e'"
    )
  ).toEqual([{ item: null, first_on: null, returned: null }]);
});

it('counts as many second purchases within 90 days as were counted by hand, without any product', async () => {
  expect(
    await rows(
      "SELECT count(*) FILTER (returned) AS n, count(item) AS named FROM entry_product('orders', as_of := DATE '2026-04-01')"
    )
  ).toEqual([{ n: 4, named: 0 }]);
});
