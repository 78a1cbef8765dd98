import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, loadTogether } from '../index.ts';
import { arrange } from './arrange.ts';
import { shop } from './shop.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

async function loadAll(...files: File[]) {
  const inspections = await Promise.all(files.map((file) => inspect(file, db)));
  const { loads } = await arrange(inspections, db);
  return loadTogether(loads, db);
}
const rows = async (sql: string) => (await db.query(sql)).rows;

describe('touches and customers beside orders', () => {
  test('have the columns that SQL is written on, with their types, and are joined by the customer', async () => {
    await loadAll(...Object.values(shop));
    const { columns } = await db.query(
      'SELECT customer_id, "at", kind, cost, score, arm, detail FROM touches'
    );
    expect(columns.map(({ type }) => type)).toEqual([
      'text',
      'timestamp',
      'text',
      'decimal',
      'decimal',
      'text',
      'text'
    ]);
    expect(
      await rows(`SELECT customer_id, name, sum(cost)::DOUBLE AS cost, max("at")::DATE::VARCHAR AS last,
          any_value(bought)::DOUBLE AS bought, list(kind ORDER BY "at") AS kinds
        FROM touches JOIN customers USING (customer_id)
        JOIN (SELECT customer_id, sum(amount) AS bought FROM orders GROUP BY customer_id) USING (customer_id)
        GROUP BY ALL ORDER BY customer_id`)
    ).toEqual([
      {
        customer_id: 'C01',
        name: 'Ada',
        cost: 45,
        last: '2025-02-20',
        bought: 249.0275,
        kinds: ['visit', 'call']
      },
      { customer_id: 'C03', name: 'Cyd', cost: 12, last: '2025-03-20', bought: 45, kinds: ['complaint'] }
    ]);
  });

  test('find the customer by what both files take for it, where no name says that it is a key', async () => {
    const orders = fileOf(
      'Order No,Client,Order date,Net amount\nS1,Ann,2024-03-05,12.50\nS2,Ben,2024-03-06,8\nS3,Ann,2024-04-01,5\n',
      'sales.csv'
    );
    const log = fileOf(
      'client,date,type,cost\nAnn,2024-03-20,call,10.80\nAnn,2024-03-21,visit,2\n',
      'service-log.csv'
    );
    const { touches } = await loadAll(orders, log);
    expect(touches).toBeDefined();
    expect(await rows('SELECT customer_id, cost FROM touches ORDER BY cost')).toEqual([
      { customer_id: 'Ann', cost: 2 },
      { customer_id: 'Ann', cost: 10.8 }
    ]);
  });

  test('the receipt counts customers whom no order names', async () => {
    const people = fileOf(
      'client_id,name,industry,joined\nC01,Ada,Retail,2024-01-01\nC98,Ida,Care,2024-04-01\nC99,Eve,Care,2024-05-01\n',
      'people.csv'
    );
    const { customers } = await loadAll(
      ...Object.entries(shop).flatMap(([name, file]) => (name === 'customers' ? [] : [file])),
      people
    );
    expect(customers?.idle).toBe(2);
  });

  test('the receipt counts contacts with nobody who ordered, and orders of nobody in the list', async () => {
    const orders = fileOf(
      'order_id,client,date,amount\nS1,Ann,2024-03-05,12.50\nS2,Ben,2024-03-06,8\nS3,Ben,2024-04-01,5\n',
      'sales.csv'
    );
    const people = fileOf('client,name,city\nAnn,Ann Lee,Lyon\nEve,Eve Ray,Bonn\n', 'people.csv');
    const log = fileOf(
      'client,date,type,cost\nAnn,2024-03-20,call,10.80\nEve,2024-03-21,visit,2\nEve,2024-03-22,call,1\n,2024-03-23,call,1\n',
      'service-log.csv'
    );
    const { customers, touches } = await loadAll(orders, people, log);
    expect(customers).toMatchObject({ idle: 1, unknown: 2 });
    expect(touches).toMatchObject({ idle: 2, withoutCustomer: 1 });
  });

  test('account for every line: what does not fit is rejected with its line, titles and totals are left out', async () => {
    const names = 'client_id,name,industry,joined';
    const sound = ['C01,Ada,Retail,2024-01-01', 'C04,Dan,Care,2024-04-01', 'C05,Eve,Care,2024-05-01'];
    const text = [
      'Our customers',
      '',
      names,
      sound[0],
      'C02,Ben',
      'C03,Cyd,Care,2024-03-01,x,y',
      ...sound.slice(1)
    ];
    const customers = fileOf([...text, 'Total,3,,', ''].join('\n'), 'clients.csv');
    const { customers: receipt } = await loadAll(shop.orders, shop.lines, customers);
    expect(receipt?.files).toEqual([
      { file: 'clients.csv', rows: 8, loaded: 3, rejected: 2, blank: 1, leftOut: 2, discrepancy: 0 }
    ]);
    expect(receipt?.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'tooFewColumns'],
      [6, 'tooManyColumns']
    ]);
    expect(await rows('SELECT customer_id FROM customers ORDER BY 1')).toEqual(
      ['C01', 'C04', 'C05'].map((customer_id) => ({ customer_id }))
    );
  });
});

test('a file in which rows are looked up accounts for its lines, too, and its rejects are among the load’s', async () => {
  const products = fileOf(
    'product_id,product_name,category_id,unit_price\n7,Lamp,1,11.00\n8,Bulb\n9,Desk,3,120.00,x,y\n10,Chair,3,80.00\n',
    'products.csv'
  );
  const { orders: receipt } = await loadAll(shop.orders, shop.lines, products, shop.categories);
  expect(receipt?.joined?.find(({ file }) => file === 'products.csv')).toMatchObject({
    rows: 4,
    read: 2,
    rejected: 2,
    blank: 0,
    leftOut: 0
  });
  expect(await rows("SELECT line, reason FROM orders_rejects WHERE file = 'products.csv'")).toEqual([
    { line: 3, reason: 'tooFewColumns' },
    { line: 4, reason: 'tooManyColumns' }
  ]);
});

describe('a file that is left aside says why', () => {
  const orders = (name: string) =>
    fileOf(
      'order_id,customer_id,order_date,amount\n1,C1,2025-01-01,9\n2,C2,2025-01-02,5\n3,C1,2025-01-03,7\n',
      name
    );
  const partOf = async (wanted: File, ...others: File[]) => {
    const inspections = await Promise.all([wanted, ...others].map((file) => inspect(file, db)));
    const { parts, loads } = await arrange(inspections, db);
    return { part: parts.get(inspections[0]!), loaded: loads.map(({ name }) => name) };
  };

  test('its orders are in another file line by line: they would count twice', async () => {
    const lines = fileOf(
      'order_id,customer_id,order_date,product,amount\n1,C1,2025-01-01,Lamp,4\n1,C1,2025-01-01,Bulb,5\n2,C2,2025-01-02,Lamp,5\n3,C1,2025-01-03,Desk,3\n3,C1,2025-01-03,Lamp,4\n',
      'lines.csv'
    );
    expect(await partOf(orders('orders.csv'), lines)).toEqual({
      part: { kind: 'aside', reason: 'sameOrders', on: 'order_id', with: 'lines.csv' },
      loaded: ['lines.csv']
    });
  });

  test('not one of its keys fits', async () => {
    const prices = fileOf('customer_id,industry\nX7,Retail\nX8,Care\nX9,Care\n', 'others.csv');
    expect(await partOf(prices, orders('orders.csv'))).toMatchObject({
      part: { kind: 'aside', reason: 'noMatch', with: 'orders.csv', match: { matched: 0 } },
      loaded: ['orders.csv']
    });
  });
});
