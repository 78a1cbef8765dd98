import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { language } from '../../i18n/index.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, readingText } from '../index.ts';
import { arrange } from './arrange.ts';
import { unmetJoins } from './unmetJoins.ts';
import { writtenKeys } from './writtenKeys.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
afterEach(() => language.choose('en'));

const orders = fileOf(
  'customer_id,order_date,amount,product_id,sku\nC1,2024-03-05,10,7,A\nC2,2024-03-06,20,8,B\nC1,2024-04-06,5,8,C\n',
  'orders.csv'
);
const products = (key: string) =>
  fileOf(`product_id,${key},category\n7,A,Lamps\n8,B,Bulbs\n9,C,Desks\n`, 'products.csv');

async function arranged(joins: unknown, ...files: File[]) {
  const read = await Promise.all(files.map((file) => inspect(file, db)));
  const { loads } = await arrange(read, db, { written: writtenKeys(joins, read) });
  const unmet = [...unmetJoins(joins, read, loads).values()];
  return { unmet, on: loads[0]?.joins?.map((join) => join.on) };
}

test('a notebook’s keys that are there are taken, and nothing is said', async () => {
  expect(await arranged({ 'products.csv': 'sku' }, orders, products('sku'))).toEqual({
    unmet: [],
    on: ['sku']
  });
});

test('where a column of them is gone, it is said which, and by what the file is joined instead', async () => {
  const { unmet, on } = await arranged({ 'products.csv': 'sku' }, orders, products('code'));
  expect(on).toEqual(['product_id']);
  expect(unmet).toEqual([
    { why: 'join', file: 'products.csv', wanted: 'sku', missing: ['sku'], used: 'product_id' }
  ]);
  expect(readingText(unmet)).toBe(
    'The notebook looks “products.csv” up by sku, and no column here is called “sku”. It is joined by product_id instead; the figures may differ from those the notebook was made with.'
  );
  language.choose('zh');
  expect(readingText(unmet)).toContain('但这里没有名为“sku”的列，因此改按 product_id 关联');
});

test('where nothing joins the file any more, that is said', async () => {
  const unlike = fileOf('code,shade\nX1,red\nX2,blue\n', 'products.csv');
  const { unmet } = await arranged({ 'products.csv': 'item = sku' }, orders, unlike);
  expect(unmet).toEqual([
    { why: 'join', file: 'products.csv', wanted: 'item = sku', missing: ['item', 'sku'], used: undefined }
  ]);
  expect(readingText(unmet)).toContain('called “item” or “sku”. It is not joined;');
});

test('files that are dropped are joined by the notebook’s keys too, and what is missing stands with its file', async () => {
  const drop = async (file: File) => {
    const session = new ImportSession(db, { wanted: { roles: {}, joins: { 'products.csv': 'sku' } } });
    await session.add([orders, file]);
    return session;
  };
  const met = await drop(products('sku'));
  expect(met.files[0]?.load?.joins?.[0]).toMatchObject({ on: 'sku', key: 'sku' });
  expect(met.files.some(({ unmet }) => unmet)).toBe(false);
  const unmet = await drop(products('code'));
  expect(unmet.files.map((file) => file.unmet?.used)).toEqual([undefined, 'product_id']);
});
