import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** Thirty orders whose dates begin on a day of a month and may have a time of day. */
const orders = (name: string, month: number, first: number, time = '') =>
  fileOf(
    `order_id,customer_id,order_date,amount\n${Array.from(
      { length: 30 },
      (_, i) =>
        `${month}-${i},c${i % 7},0${month}/${String(first + (i % 9)).padStart(2, '0')}/2024${time},${i}.5`
    ).join('\n')}\n`,
    name
  );

const loadedBy = async (session: ImportSession) => {
  expect(session.isReady).toBe(true);
  expect(await session.load()).toBe(true);
  return (
    await db.query(
      'SELECT source_file AS file, count(*) AS n, min(ordered_at)::VARCHAR AS first FROM orders GROUP BY ALL ORDER BY file'
    )
  ).rows;
};

test('a file that could be read both ways follows another, in its own form', async () => {
  const session = new ImportSession(db);
  await session.add([orders('a.csv', 5, 13), orders('b.csv', 6, 1, ' 10:30')]);
  expect(await loadedBy(session)).toEqual([
    { file: 'a.csv', n: 30, first: '2024-05-13 00:00:00' },
    { file: 'b.csv', n: 30, first: '2024-06-01 10:30:00' }
  ]);
});

test('a change of one file changes no more of the others', async () => {
  const session = new ImportSession(db);
  await session.add([orders('a.csv', 5, 13), orders('b.csv', 6, 13, ' 10:30')]);
  const [{ key, load }] = session.files as [(typeof session.files)[number]];
  await session.map(key, { ...load!.mapping, negatives: 'leave out' });
  expect(session.files.map((each) => each.load?.mapping.negatives)).toEqual(['leave out', 'leave out']);
  expect(await loadedBy(session)).toEqual([
    { file: 'a.csv', n: 30, first: '2024-05-13 00:00:00' },
    { file: 'b.csv', n: 30, first: '2024-06-13 10:30:00' }
  ]);
});

test('a second file of what orders look up joins the first, also when it comes later', async () => {
  const orders = Array.from({ length: 8 }, (_, i) => `${i},C${i % 3},2025-01-0${i + 1},${i + 5},P${i}`);
  const products = (from: number) =>
    [0, 1, 2, 3].map((i) => `P${from + i},Thing ${from + i},Kind ${i % 2}`).join('\n');
  const session = new ImportSession(db);
  await session.add([
    fileOf(`order_id,customer_id,order_date,amount,product_id\n${orders.join('\n')}\n`, 'orders.csv'),
    fileOf(`product_id,product_name,category\n${products(0)}\n`, 'products1.csv')
  ]);
  await session.add([fileOf(`product_id,product_name,category\n${products(4)}\n`, 'products2.csv')]);
  expect(await session.load()).toBe(true);
  const { rows } = await db.query('SELECT count(product)::INT AS named FROM orders');
  expect(rows).toEqual([{ named: 8 }]);
});
