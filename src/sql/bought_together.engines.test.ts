import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { literal } from '../engine/index.ts';
import { hasTruth } from './truthSets.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  // Ten orders: bread in 8, butter in 5, jam in 3; bread and butter together in 5, bread and jam in 2, butter and jam in 1.
  await db.run(`CREATE TABLE sold AS FROM (VALUES
    ('a', '1', 'bread', 2), ('a', '1', 'butter', 3), ('a', '1', 'bread', 2), ('a', '2', 'bread', 2), ('a', '2', 'butter', 3),
    ('b', '3', 'bread', 2), ('b', '3', 'butter', 3), ('b', '3', 'jam', 4), ('b', '4', 'bread', 2), ('c', '5', 'bread', 2),
    ('c', '5', 'butter', 3), (NULL, '6', 'bread', 2), (NULL, '6', 'butter', 3), ('d', '7', 'bread', 2), ('d', '7', 'jam', 4),
    ('d', '8', 'jam', 4), ('e', '9', 'bread', 2), ('e', '10', 'tea', 9), ('e', '9', 'butter', -3), ('e', '9', NULL, 5)
  ) AS t(customer_id, order_id, product, amount), (SELECT TIMESTAMP '2025-01-01' AS ordered_at)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;
const limits = 'least_baskets := 1, least_support := 0';

it('counts support, confidence, lift and leverage as they are counted by hand', async () => {
  const found = await rows(
    `SELECT item, other, baskets, item_baskets, other_baskets, all_baskets, support, confidence, round(lift, 12) AS lift, round(leverage, 12) AS leverage, pairs FROM bought_together('sold', ${limits}) WHERE item < other OR item = 'butter' ORDER BY item, other`
  );
  const pair = { all_baskets: 10, pairs: 3 };
  expect(found).toEqual([
    {
      ...pair,
      item: 'bread',
      other: 'butter',
      baskets: 5,
      item_baskets: 8,
      other_baskets: 5,
      support: 0.5,
      confidence: 0.625,
      lift: 1.25,
      leverage: 0.1
    },
    {
      ...pair,
      item: 'bread',
      other: 'jam',
      baskets: 2,
      item_baskets: 8,
      other_baskets: 3,
      support: 0.2,
      confidence: 0.25,
      lift: 0.833333333333,
      leverage: -0.04
    },
    {
      ...pair,
      item: 'butter',
      other: 'bread',
      baskets: 5,
      item_baskets: 5,
      other_baskets: 8,
      support: 0.5,
      confidence: 1,
      lift: 1.25,
      leverage: 0.1
    },
    {
      ...pair,
      item: 'butter',
      other: 'jam',
      baskets: 1,
      item_baskets: 5,
      other_baskets: 3,
      support: 0.1,
      confidence: 0.2,
      lift: 0.666666666667,
      leverage: -0.05
    }
  ]);
});

it('tests a pair by χ² of its four counts, and gives the interval of its confidence', async () => {
  // Of 10 orders 5 hold both, 3 bread alone, none butter alone, 2 neither: χ² = 10 (5·2 − 3·0)² / (8·2·5·5) = 2.5.
  const [row] = await rows(
    `SELECT p_value, low, high FROM bought_together('sold', ${limits}) WHERE item = 'bread' AND other = 'butter'`
  );
  expect(row?.p_value).toBeCloseTo(0.113846298, 7);
  expect(row?.low).toBeCloseTo(0.305742, 6);
  expect(row?.high).toBeCloseTo(0.863152, 5);
});

it('keeps pairs above both limits only', async () => {
  const count = async (given: string) =>
    (await rows(`SELECT count(*) AS n FROM bought_together('sold', ${given})`))[0]?.n;
  expect(await count('least_baskets := 2, least_support := 0')).toBe(4);
  expect(await count('least_baskets := 1, least_support := 0.5')).toBe(2);
  expect(await count('least_baskets := 1, least_support := 0.51')).toBe(0);
});

it('takes a customer for a basket, and a day for an order where there are no numbers', async () => {
  expect(
    await rows(
      `SELECT item, other, baskets, all_baskets FROM bought_together('sold', basket := 'customer', ${limits}) WHERE item = 'bread' ORDER BY other`
    )
  ).toEqual([
    { item: 'bread', other: 'butter', baskets: 3, all_baskets: 5 },
    { item: 'bread', other: 'jam', baskets: 2, all_baskets: 5 },
    { item: 'bread', other: 'tea', baskets: 1, all_baskets: 5 }
  ]);
  await db.run('CREATE OR REPLACE VIEW unnumbered AS SELECT * EXCLUDE (order_id) FROM sold');
  expect(
    await rows(
      `SELECT other, baskets, all_baskets FROM bought_together('unnumbered', ${limits}) WHERE item = 'jam' ORDER BY other`
    )
  ).toEqual([
    { other: 'bread', baskets: 2, all_baskets: 5 },
    { other: 'butter', baskets: 1, all_baskets: 5 }
  ]);
});

it('finds the baskets behind a pair', async () => {
  expect(
    await rows(
      "SELECT customer_id, order_id, items, revenue FROM baskets_with('sold', 'bread', 'jam') ORDER BY 2"
    )
  ).toEqual([
    { customer_id: 'b', order_id: '3', items: 3, revenue: 9 },
    { customer_id: 'd', order_id: '7', items: 2, revenue: 6 }
  ]);
  expect(
    await rows("SELECT customer_id, order_id FROM baskets_with('sold', 'tea', basket := 'customer')")
  ).toEqual([{ customer_id: 'e', order_id: null }]);
});

it.skipIf(!hasTruth('online_retail_h1_net.json'))(
  'finds in real orders the pairs that counting each basket finds (needs the shared folder)',
  async () => {
    const path = await db.lend('data/onlineretail/online_retail_2010-12_2011-05.csv');
    await db.run(
      `CREATE TABLE retail AS SELECT "InvoiceNo" AS order_id, "CustomerID" AS customer_id, "StockCode" AS product, "UnitPrice"::DOUBLE * "Quantity"::DOUBLE AS amount, "InvoiceDate" AS ordered_at FROM read_csv(${literal(path)}, all_varchar = true)`
    );
    const lines = await rows(
      'SELECT DISTINCT order_id, customer_id, product FROM retail WHERE amount > 0 AND product IS NOT NULL'
    );
    const baskets = new Map<string, unknown[]>();
    for (const { order_id, customer_id, product } of lines) {
      const key = `${String(order_id)} ${String(customer_id)}`;
      baskets.set(key, [...(baskets.get(key) ?? []), product]);
    }
    const met = new Map<string, number>();
    for (const basket of baskets.values())
      for (const item of basket)
        for (const other of basket)
          if (item !== other) {
            const key = `${String(item)} ${String(other)}`;
            met.set(key, (met.get(key) ?? 0) + 1);
          }
    const wanted = [...met].filter(([, n]) => n >= baskets.size * 0.01).sort();
    const found = await rows("FROM bought_together('retail', least_support := 0.01)");
    expect(wanted.length).toBeGreaterThan(50);
    expect(
      found.map((row) => [`${String(row.item)} ${String(row.other)}`, Number(row.baskets)]).sort()
    ).toEqual(wanted);
  }
);
