import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, loadOrders } from '../index.ts';
import { arrange } from './arrange.ts';
import { shop } from './shop.fixture.ts';
import type { Match, Part } from './types.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

async function together(...files: File[]) {
  const inspections = await Promise.all(files.map((file) => inspect(file, db)));
  const { loads, parts } = await arrange(inspections, db);
  const part = (file: File): Part => parts.get(inspections.find(({ file: blob }) => blob === file)!)!;
  return { loads, part };
}
const rows = async (sql: string) => (await db.query(sql)).rows;

describe('files dropped together', () => {
  test('lines find their orders, products and categories, and give orders with date, customer and money', async () => {
    const { loads, part } = await together(...Object.values(shop));
    expect(loads.map(({ name, relation }) => [name, relation])).toEqual([
      ['order-details.csv', undefined],
      ['clients.csv', 'customers'],
      ['service-log.csv', 'touches']
    ]);
    expect(part(shop.orders)).toMatchObject({
      kind: 'joined',
      join: { on: 'order_id', key: 'order_id', match: { rows: 5, matched: 5, unused: 0 } }
    });
    expect(part(shop.products)).toMatchObject({ join: { match: { rows: 5, matched: 5, unused: 1 } } });
    expect(part(shop.categories)).toMatchObject({ join: { on: 'category_id' } });
    expect(part(shop.staff)).toEqual({ kind: 'aside', reason: 'noKey' });
    const receipt = await loadOrders([loads[0]!], db);
    expect(receipt.files[0]).toMatchObject({ rows: 5, loaded: 5, discrepancy: 0 });
    expect(receipt.joined?.map(({ file, rows: all, read }) => [file, all, read])).toEqual([
      ['orders.csv', 4, 4],
      ['products.csv', 4, 4],
      ['categories.csv', 3, 3]
    ]);
    expect(
      await rows(
        'SELECT order_id, customer_id, ordered_at::DATE::VARCHAR AS day, amount::VARCHAR AS amount, product, category FROM orders'
      )
    ).toEqual([
      {
        order_id: '1001',
        customer_id: 'C01',
        day: '2025-01-05',
        amount: '20.0000',
        product: 'Lamp',
        category: 'Light'
      },
      {
        order_id: '1001',
        customer_id: 'C01',
        day: '2025-01-05',
        amount: '4.0500',
        product: 'Bulb',
        category: 'Parts'
      },
      {
        order_id: '1002',
        customer_id: 'C02',
        day: '2025-01-06',
        amount: '10.0000',
        product: 'Lamp',
        category: 'Light'
      },
      {
        order_id: '1003',
        customer_id: 'C01',
        day: '2025-02-10',
        amount: '224.9775',
        product: 'Desk',
        category: 'Furniture'
      },
      {
        order_id: '1004',
        customer_id: 'C03',
        day: '2025-03-01',
        amount: '45.0000',
        product: 'Bulb',
        category: 'Parts'
      }
    ]);
    expect(loads[0]!.preview[0]).toContain('Light');
  });

  test('a line whose order is missing is rejected with its key, line and reason', async () => {
    const lines = fileOf(
      'order_id,product_id,unit_price,quantity\n1001,7,10,2\n2222,7,10,1\n1002,7,10,1\n',
      'lines.csv'
    );
    const { loads, part } = await together(shop.orders, lines);
    expect(part(shop.orders)).toMatchObject({ join: { match: { rows: 3, matched: 2, unused: 2 } } });
    const receipt = await loadOrders(loads, db);
    expect(receipt.reasons).toEqual({ noMatch: 1 });
    expect(await rows('SELECT line, "column", value, raw FROM orders_rejects')).toEqual([
      { line: 3, column: 'order_id', value: '2222', raw: '2222,7,10,1' }
    ]);
  });

  test('lines without any value are no rows that find nothing, and one without its key is', async () => {
    const lines = fileOf(
      'order_id,product_id,unit_price,quantity\n1001,7,10,2\n,,,\n,7,10,1\n , ,,\n1002,7,10,1\n',
      'lines.csv'
    );
    const { part } = await together(shop.orders, lines);
    const { match } = (part(shop.orders) as { join: { match: Match } }).join;
    expect(match).toMatchObject({ rows: 3, matched: 2, examples: [] });
  });

  test('ids that lost their leading zeros in one file are compared without them', async () => {
    const orders = fileOf(
      'order_id,customer_id,date\n="00017",C1,2025-01-01\n="00018",C2,2025-01-02\n',
      'o.csv'
    );
    const lines = fileOf('order_id,product,price,quantity\n17,Lamp,3,2\n18,Lamp,3,1\n', 'l.csv');
    const { loads, part } = await together(orders, lines);
    expect(part(orders)).toMatchObject({ join: { match: { matched: 2, comparison: 'loose' } } });
    expect((await loadOrders(loads, db)).total).toEqual({ rows: 2, amount: '9.0000' });
  });

  test('products are found by their name where they have no number, in other languages too', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => `${i};K${i % 4};P${i % 3};2${i}.03.2025;${i},50 zł`);
    const orders = fileOf(
      ['Nr zamówienia;Klient;Produkt;Data zamówienia;Wartość', ...lines, 'Razem;;;;40,50 zł'].join('\n'),
      'zamowienia.csv'
    );
    const products = fileOf('Produkt;Kategoria\nP0;Herbata\nP1;Kubki\nP2;Herbata\n', 'produkty.csv');
    const { loads, part } = await together(orders, products);
    expect(part(products)).toMatchObject({ kind: 'joined', join: { on: 'Produkt', key: 'Produkt' } });
    const receipt = await loadOrders([loads[0]!], db);
    expect(receipt.leftOutBy).toMatchObject([{ rule: 'total', rows: 1 }]);
    expect(
      await rows('SELECT category, sum(amount)::DOUBLE AS amount FROM orders GROUP BY ALL ORDER BY category')
    ).toEqual([
      { category: 'Herbata', amount: 27 },
      { category: 'Kubki', amount: 13.5 }
    ]);
  });

  test('a key that stands several times in both files is not joined: rows would be multiplied', async () => {
    const orders = fileOf(
      'order_id,customer_id,date\n1,C1,2025-01-01\n1,C2,2025-01-03\n2,C2,2025-01-02\n',
      'o.csv'
    );
    const lines = fileOf('order_id,product,price,quantity\n1,Lamp,3,2\n1,Desk,3,2\n2,Lamp,3,1\n', 'l.csv');
    const { part } = await together(orders, lines, shop.customers);
    expect(part(orders).kind).not.toBe('joined');
  });

  test('files with one header are orders, each of them', async () => {
    const month = (n: number) =>
      fileOf(
        `order_id,customer,date,amount\n${n}1,C1,2025-0${n}-01,5\n${n}2,C2,2025-0${n}-02,6\n`,
        `m${n}.csv`
      );
    const { loads } = await together(month(1), month(2));
    expect(loads.map(({ name }) => name)).toEqual(['m1.csv', 'm2.csv']);
    expect((await loadOrders(loads, db)).total).toEqual({ rows: 4, amount: '22.0000' });
  });
});
