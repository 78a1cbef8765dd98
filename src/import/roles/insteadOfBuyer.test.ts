import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect } from '../index.ts';
import { tmallReport } from './fixtures/chinese.fixture.ts';
import { amazonOrders, shopifyOrders } from './fixtures/shops.fixture.ts';
import { insteadOfBuyer, isWithoutBuyer } from './insteadOfBuyer.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

test('a known export without a buyer offers its region and product, and loads by one of them', async () => {
  const tmall = await inspect(fileOf(tmallReport), db);
  expect([isWithoutBuyer(tmall), insteadOfBuyer(tmall)]).toEqual([true, ['收货地址']]);
  const amazon = await inspect(fileOf(amazonOrders), db);
  expect(isWithoutBuyer(amazon)).toBe(true);
  expect(insteadOfBuyer(amazon)).toContain('product-name');
  const roles = { ...tmall.mapping.roles, customer_id: '收货地址' };
  delete roles.region;
  const { receipt } = await load(fileOf(tmallReport), db, { roles });
  expect(receipt.total.rows).toBeGreaterThan(0);
});

test('a file in which nobody is found to be the buyer offers the same', async () => {
  const text = 'date,amount,product\n2024-01-01,0.50,Tea\n2024-01-02,1.50,Jam\n2024-01-03,2.50,Tea\n';
  const sales = await inspect(fileOf(text), db);
  expect([isWithoutBuyer(sales), insteadOfBuyer(sales)]).toEqual([true, ['product']]);
  const people = await inspect(fileOf('name,city\nAnn,Lyon\nBen,Bonn\n'), db);
  expect(isWithoutBuyer(people)).toBe(false);
});

test('an export that names the buyer, and columns that never repeat, are not offered', async () => {
  expect(isWithoutBuyer(await inspect(fileOf(shopifyOrders), db))).toBe(false);
  const { columns } = await inspect(fileOf(tmallReport), db);
  const addresses = Array.from({ length: 40 }, (_, i) => `中山路 ${i} 号`);
  const each = columns.map((column) =>
    column.name === '收货地址' ? { ...column, samples: addresses } : column
  );
  expect(insteadOfBuyer({ columns: each })).toEqual([]);
});
