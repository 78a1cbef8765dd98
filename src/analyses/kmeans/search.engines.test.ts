import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { hasTruth, loadSet, sets } from '../../sql/truthSets.fixture.ts';
import { search } from './search.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

const rows = async (sql: string) => (await database.query(sql)).rows;

async function fitTo(asOf?: string) {
  const sql = await search(
    { orders: "'orders'", asOf, refunds: "'orders'" },
    (asked) => database.query(asked),
    new AbortController().signal
  );
  await database.run(`CREATE OR REPLACE TABLE fit AS ${sql}`);
}

const orders = (values: string) =>
  database.run(
    `CREATE OR REPLACE TABLE orders AS SELECT customer_id, ordered_at, amount FROM (${values}) AS made(customer_id, ordered_at, amount)`
  );

it('tells two kinds of customers apart, and how clearly', async () => {
  await orders(
    "SELECT 'c' || i, DATE '2025-01-01' + (d * 30)::INTEGER, CASE WHEN i < 20 THEN 500 + i ELSE 10 END FROM range(40) AS cs(i), range(12) AS ds(d) WHERE i < 20 OR d < 1 + i % 2"
  );
  await fitTo();
  const found = await rows(
    "SELECT cluster, count(*) AS n, min(monetary)::DOUBLE AS least, min(clearness) > 0.5 AS clear, min(next_cluster) AS next FROM kmeans('orders', k := 2, fit := 'fit') GROUP BY cluster ORDER BY cluster"
  );
  expect(found).toEqual([
    { cluster: 1, n: 20, least: 6000, clear: true, next: 2 },
    { cluster: 2, n: 20, least: 10, clear: true, next: 1 }
  ]);
});

it('says that equal customers make no groups, and keeps them all the same', async () => {
  await orders("SELECT 'c' || i, DATE '2025-01-01', 5 FROM range(40) AS cs(i)");
  await fitTo();
  expect(await rows('SELECT refused, fitted_to FROM fit')).toEqual([{ refused: 'tooFew', fitted_to: 40 }]);
  expect(
    await rows("SELECT count(*) AS n, count(cluster) AS grouped FROM kmeans('orders', fit := 'fit')")
  ).toEqual([{ n: 40, grouped: 0 }]);
  await database.run('DELETE FROM orders');
  await fitTo();
  expect(await rows('FROM fit')).toEqual([]);
});

describe.skipIf(!hasTruth('rfm_data_orders_20061231.json'))(
  'customers of the R package rfm (needs the shared folder)',
  () => {
    it('are grouped in SQL as they were fitted, and as others found', async () => {
      await loadSet(
        database,
        sets.find(({ name }) => name === 'rfm_data_orders_20061231')!
      );
      // Others counted rows; here each row is an order, as there.
      await database.run(
        'CREATE OR REPLACE TABLE orders AS SELECT *, row_number() OVER ()::VARCHAR AS order_id FROM orders'
      );
      await fitTo("DATE '2006-12-31'");
      const found = await rows(
        "SELECT cluster, count(*) AS n, round(avg(recency_days), 1) AS recency, round(avg(frequency), 1) AS frequency, round(avg(monetary)::DOUBLE, 1) AS monetary FROM kmeans('orders', k := 3, fit := 'fit', as_of := DATE '2006-12-31') GROUP BY cluster ORDER BY cluster"
      );
      expect(found).toEqual([
        { cluster: 1, n: 301, recency: 108.2, frequency: 6.8, monetary: 659.6 },
        { cluster: 2, n: 526, recency: 340.9, frequency: 4.8, monetary: 455.9 },
        { cluster: 3, n: 168, recency: 437.1, frequency: 2, monetary: 153.8 }
      ]);
      expect(
        await rows(
          "SELECT count(*) AS n FROM (SELECT cluster, count(*) AS n FROM kmeans('orders', k := 6, fit := 'fit', as_of := DATE '2006-12-31') GROUP BY cluster) AS scored JOIN fit ON fit.k = 6 AND fit.cluster = scored.cluster AND fit.customers = scored.n"
        )
      ).toEqual([{ n: 6 }]);
    });
  }
);
