import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { arrange } from '../together/arrange.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect, loadTogether } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const noted = async (kind: string) =>
  (await db.query(`SELECT file, line, raw FROM orders_left_out WHERE rule = '${kind}' ORDER BY line`)).rows;

test('values that could not be read are kept with their line and row, apart from blank ones', async () => {
  const text =
    'customer;date;amount;quantity;note\nC1;2024-03-05;1,5;two;"first\nsecond"\n\nC2;2024-03-06;2,5;;\nC3;2024-03-07;3,5;4;\nC4;2024-03-07;3,5;many;"a;b"\n';
  const { receipt } = await load(fileOf(text, 'shop.csv'), db);
  expect(receipt.unread).toEqual([{ role: 'quantity', rows: 2 }]);
  expect(await noted('unreadQuantity')).toEqual([
    { file: 'shop.csv', line: 2, raw: 'C1;2024-03-05;1,5;two;"first\nsecond"' },
    { file: 'shop.csv', line: 7, raw: 'C4;2024-03-07;3,5;many;"a;b"' }
  ]);
  expect(receipt.leftOut.rows).toBe(0);
});

test('amounts that name a currency and those that name none are told apart', async () => {
  const text =
    'customer,date,amount\nC1,2024-03-05,€10\nC2,2024-03-06,4\nC3,2024-03-07,much\nC4,2024-03-08,€7\n';
  const { receipt } = await load(fileOf(text, 'shop.csv'), db);
  expect(receipt.currencies).toMatchObject([{ file: 'shop.csv', named: 2, unnamed: 1, taken: 'all' }]);
  expect((await noted('named')).map(({ line }) => line)).toEqual([2, 5]);
  expect((await noted('unnamed')).map(({ raw }) => raw)).toEqual(['C2,2024-03-06,4']);
});

test('rows of a joined file, and rows that found nothing in it, stand there; of many the first ones', async () => {
  const products = Array.from({ length: 10_050 }, (_, i) => `P${i},Beans`);
  const files = [
    fileOf(
      'order_id,customer_id,product_id,date,amount\n1,C1,P7,2024-03-05,10\n2,C2,gone,2024-03-06,4\n3,C2,P8,2024-03-07,4\n',
      'orders.csv'
    ),
    fileOf(`product_id,category\n${products.join('\n')}\n`, 'products.csv')
  ];
  const inspections = await Promise.all(files.map((file) => inspect(file, db)));
  const { loads } = await arrange(inspections, db);
  const { orders } = await loadTogether(loads, db);
  expect(orders!.joined).toMatchObject([
    { file: 'products.csv', read: 10_050, unmatched: { rows: 1, kind: 'unmatched: products.csv' } }
  ]);
  expect(await noted('unmatched: products.csv')).toEqual([
    { file: 'orders.csv', line: 3, raw: '2,C2,gone,2024-03-06,4' }
  ]);
  const looked = await noted('looked');
  expect([looked.length, looked[0], looked.at(-1)]).toEqual([
    10_000,
    { file: 'products.csv', line: 2, raw: 'P0,Beans' },
    { file: 'products.csv', line: 10_001, raw: 'P9999,Beans' }
  ]);
});
