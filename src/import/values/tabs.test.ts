import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const times = `SELECT list(ordered_at::VARCHAR ORDER BY order_id) AS times FROM orders`;
const days = ['2024-03-05', '2024-03-17', '2024-04-01'];

/** Ids and times with a tab that keeps a spreadsheet from changing them. */
const file = (before: string, after: string, time: (day: string) => string) =>
  fileOf(
    `order_id,customer,date,amount\n${days.map((day, i) => `${before}69200000000000000${i}${after},C${i},${before}${time(day)}${after},${i + 1}.50\n`).join('')}`
  );

test.each([
  ['behind', '', '\t'],
  ['before', '\t', ''],
  ['round', '\t', ' \t']
])('ids and times with a tab %s them are read as without', async (_, before, after) => {
  for (const time of [
    (day: string) => `${day} 11:02:03`,
    (day: string) => `${day.split('-').reverse().join('/')} 11:02:03`
  ]) {
    const { receipt, orders } = await load(file(before, after, time), db);
    expect(receipt.files[0]).toMatchObject({ rows: 3, loaded: 3, rejected: 0 });
    expect(orders.map(({ order_id }) => order_id)).toEqual([0, 1, 2].map((i) => `69200000000000000${i}`));
    const [found] = (await db.query(times)).rows;
    expect(found?.times).toEqual(days.map((day) => `${day} 11:02:03`));
  }
});

test('won behind an amount are money, in CSV as Korean shops write it', async () => {
  const text =
    '주문번호;고객명;주문일자;결제금액\n1;김민수;2024.03.05;17,000원\n2;이서연;2024.03.17;1,250원\n합계;;;18,250원\n';
  const { receipt, inspection } = await load(fileOf(text), db);
  expect(inspection.mapping.currency).toEqual({ keep: 'KRW' });
  expect(receipt.total).toEqual({ rows: 2, amount: '18250.0000' });
  expect(receipt.files[0]).toMatchObject({ loaded: 2, leftOut: 1, rejected: 0 });
});
