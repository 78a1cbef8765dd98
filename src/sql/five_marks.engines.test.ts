import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';
import { hasTruth } from './truthSets.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run("CREATE TABLE marks AS FROM five_marks('orders')");
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('takes the tiers of the ranking, and counts orders and days as the summary of customers does', async () => {
  const found = await rows(
    "FROM five_marks('orders') WHERE customer_id IN ('A', 'C', 'F') ORDER BY customer_id"
  );
  expect(found).toMatchObject([
    { tier: 'head', revenue: 7000, orders: 6, tenure_days: 361, recency_days: 34, cost_to_win: null },
    { tier: 'waist', revenue: 1400, orders: 4, tenure_days: 344, recency_days: 12, channel: null },
    { tier: 'tail', revenue: 200, orders: 2, tenure_days: 321, recency_days: 140 }
  ]);
});

it('measures each tier by hand-checked figures; what no line names stays unknown', async () => {
  const found = await rows("FROM mark_measures('marks', 'orders') ORDER BY tier");
  expect(found.map(({ tier, customers, revenue }) => [tier, customers, revenue])).toEqual([
    ['head', 4, 13_200],
    ['tail', 6, 530],
    ['waist', 2, 1700]
  ]);
  const [head, tail] = found;
  expect(tail).toMatchObject({ kinds: null, kinds_each: null, effective_kinds: null, known_costs: 0 });
  expect(tail!.one_order_share).toBeCloseTo(4 / 6, 12);
  expect(head!.largest_share).toBeCloseTo(7000 / 13_200, 12);
  expect(head!.equals).toBeCloseTo(13_200 ** 2 / (7000 ** 2 + 2200 ** 2 + 2 * 2000 ** 2), 9);
  expect(head!.orders_a_year).toBeCloseTo((15 / (361 + 348 + 306 + 83)) * 365.25, 9);
});

it('shares what a channel has cost among the customers it won, by their first order', async () => {
  await db.run(`CREATE TABLE won AS FROM (VALUES ('a', 'web', 1, 90), ('b', 'web', 1, 5), ('b', 'shop', 2, 5), ('c', 'shop', 1, 3),
    ('d', 'fair', 1, 2)) AS t(customer_id, channel, day, amount), LATERAL (SELECT DATE '2025-01-01' + day AS ordered_at);
    CREATE TABLE spent AS FROM (VALUES ('web', 30), ('web', 10), ('shop', 7), ('mail', 99)) AS t(channel, cost)`);
  expect(
    await rows("SELECT customer_id, channel, cost_to_win FROM five_marks('won', costs := 'spent') ORDER BY 1")
  ).toEqual([
    { customer_id: 'a', channel: 'web', cost_to_win: 20 },
    { customer_id: 'b', channel: 'web', cost_to_win: 20 },
    { customer_id: 'c', channel: 'shop', cost_to_win: 7 },
    { customer_id: 'd', channel: 'fair', cost_to_win: null }
  ]);
  await db.run(
    "CREATE TABLE noted AS FROM (VALUES ('web', '¥30'), ('web', '10'), ('fair', 'n/a')) AS t(channel, cost)"
  );
  expect(
    await rows("SELECT DISTINCT channel, cost_to_win FROM five_marks('won', costs := 'noted') ORDER BY 1")
  ).toEqual([
    { channel: 'fair', cost_to_win: null },
    { channel: 'shop', cost_to_win: null },
    { channel: 'web', cost_to_win: 20 }
  ]);
});

it('counts what customers bought, not what came back, and spends nothing below zero', async () => {
  await db.run(`CREATE TABLE bought AS FROM (VALUES ('a', 'x', 60), ('a', 'y', 40), ('b', 'x', 1), ('b', 'z', -1)) AS t(customer_id, category, amount),
    (SELECT DATE '2025-01-01' AS ordered_at); CREATE TABLE of_bought AS FROM five_marks('bought')`);
  const found = await rows(
    "SELECT tier, kinds, kinds_each, effective_kinds FROM mark_measures('of_bought', 'bought') ORDER BY 1"
  );
  expect(found).toMatchObject([
    { tier: 'head', kinds: 2, kinds_each: 2 },
    { tier: 'tail', kinds: 1, kinds_each: 1, effective_kinds: 1 }
  ]);
  expect(found[0]!.effective_kinds).toBeCloseTo(Math.exp(-(0.6 * Math.log(0.6) + 0.4 * Math.log(0.4))), 12);
});

describe.skipIf(!hasTruth('superstore.json'))('on Superstore (needs the shared folder)', () => {
  it('gives the measures that were computed without SQL', async () => {
    const path = await db.lend('data/superstore/Sample - Superstore.csv');
    await db.run(`CREATE TABLE store AS SELECT "Customer ID" AS customer_id, "Order ID" AS order_id,
      strptime("Order Date", '%d/%m/%y') AS ordered_at, "Sub-Category" AS category, "Sales"::DECIMAL(18, 4) AS amount
      FROM read_csv('${path}', all_varchar = true); CREATE TABLE of_store AS FROM five_marks('store')`);
    const found = await rows("FROM mark_measures('of_store', 'store') ORDER BY customers DESC");
    const expected = [
      [
        396, 0.4925373134, 0.2732042879, 0.013449001, 296.5052931971, 17, 8.9924242424, 12.3207970733,
        2.3496281225, 0, 57.5
      ],
      [
        210, 0.2611940299, 0.1243574044, 0.0064923997, 200.6155298748, 17, 7.0619047619, 12.2387553542,
        1.9073622091, 0, 86
      ],
      [
        198, 0.2462686567, 0.3159741745, 0.0092753839, 152.0539252152, 17, 4.9090909091, 12.7223342581,
        1.4359660887, 0.0606060606, 116.5
      ]
    ];
    const names = [
      'customers',
      'customer_share',
      'gini',
      'largest_share',
      'equals',
      'kinds',
      'kinds_each',
      'effective_kinds',
      'orders_a_year',
      'one_order_share',
      'median_recency_days'
    ];
    found.forEach((row, i) =>
      names.forEach((name, k) =>
        expect(Number(row[name]), `${String(row.tier)} ${name}`).toBeCloseTo(expected[i]![k]!, 7)
      )
    );
  });
});
