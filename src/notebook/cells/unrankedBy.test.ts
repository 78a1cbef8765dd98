import { afterAll, beforeAll, expect, it } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { unrankedBy } from './unrankedBy.ts';

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
