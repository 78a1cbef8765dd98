import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { unrankedBy, unsplitBy } from './unrankedBy.ts';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open({ library: false });
  await db.run(`CREATE TABLE orders AS SELECT 'c' || i AS customer_id, 'p' || i % 40 AS product, 'order ' || i AS "What for",
    'EUR' AS money, NULL::VARCHAR AS nothing, CASE WHEN i < 4 THEN 'note ' || i END AS "some/notes" FROM range(400) t(i)`);
});
afterAll(() => db.close());

it('finds columns of which each row has its own value, or all the same', async () => {
  const names = ['customer_id', 'product', 'What for', 'money', 'nothing', 'some/notes'];
  expect(await unrankedBy(names, 'orders', (sql) => db.query(sql))).toEqual(['What for', 'money', 'nothing']);
  expect(await unrankedBy(['customer_id'], 'orders', () => Promise.reject(new Error('not asked')))).toEqual(
    []
  );
});

it('finds columns of dates and of measures, and keeps levels and codes', async () => {
  await db.run(`CREATE TABLE goods AS SELECT 'c' || i AS customer_id, strftime(DATE '2024-01-01' + i::INTEGER % 70, '%d/%m/%Y') AS "Ship Date",
    '€ ' || (i % 300) || ',5' AS profit, (i % 3 / 10)::VARCHAR AS discount, (10000 + i % 90)::VARCHAR AS sku, 'v1.' || i % 60 AS version FROM range(400) t(i)`);
  const names = ['Ship Date', 'profit', 'discount', 'sku', 'version'];
  expect(await unrankedBy(names, 'goods', (sql) => db.query(sql))).toEqual(['Ship Date', 'profit']);
});

it('leaves out of what tells customers apart their dates, numbers and names of their own', async () => {
  await db.run(`CREATE TABLE customers AS SELECT 'c' || i AS customer_id, 'Ann ' || i AS name, 'city ' || i % 7 AS city, i % 2 = 0 AS is_vip,
    1 + i % 5 AS level, DATE '2024-01-01' + i::INTEGER AS joined_at, i * 1.5 AS credit, (20000 + i % 40)::VARCHAR AS postcode FROM range(100) t(i)`);
  const { columns } = await db.query('FROM customers LIMIT 0');
  const typed = columns.map(({ name, type }) => ({ name, type: type === 'text' ? 'VARCHAR' : type }));
  const out = await unsplitBy({ name: 'customers', columns: typed }, (sql) => db.query(sql));
  expect(out).toEqual(['name', 'joined_at', 'credit', 'postcode']);
});
