import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, loadTogether } from '../index.ts';
import { arrange, type Choice } from './arrange.ts';
import { shop } from './shop.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

async function arranged(...files: File[]) {
  const inspections = await Promise.all(files.map((file) => inspect(file, db)));
  return (await arrange(inspections, db)).loads;
}
const loadAll = async (...files: File[]) => loadTogether(await arranged(...files), db);
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

  test('a log that came without orders waits for them, where it was said to be one', async () => {
    const log = await inspect(shop.service, db);
    const { parts, loads } = await arrange([log], db, { choices: new Map([[log, 'touches']]) });
    expect([loads, parts.get(log)]).toEqual([[], { kind: 'aside', reason: 'noOrders' }]);
    expect((await arrange([log], db)).parts.get(log)).toEqual({ kind: 'orders' });
  });

  test('what of a log cannot be read is counted, and stands beside it as it was written', async () => {
    const log = fileOf(
      'client_id,date,type,cost,score,cost_as_written\nC01,2025-01-20,visit,40,5,x\nC01,soon,call,cheap,4,x\nC02,,call,,,x\nC03,2025-03-20,visit,,good,x\n',
      'log.csv'
    );
    const { touches } = await loadAll(shop.orders, shop.lines, log);
    expect(touches?.files).toMatchObject([{ loaded: 4, undated: 2, unread: { cost: 1, score: 1 } }]);
    expect(
      await rows(
        'SELECT at_as_written AS a, cost_as_written AS c, score_as_written AS s FROM touches ORDER BY ALL'
      )
    ).toEqual([
      { a: 'soon', c: 'cheap', s: null },
      { a: null, c: null, s: 'good' },
      { a: null, c: null, s: null },
      { a: null, c: null, s: null }
    ]);
  });

  test('a list that orders look their customers up in is the relation of the customers as well', async () => {
    const orders = fileOf(
      'order_id,buyer,date,amount\n1,C1,2025-01-01,5\n2,C2,2025-01-02,6\n3,C1,2025-02-02,7\n',
      'o.csv'
    );
    const people = fileOf('buyer,name,industry\nC1,Ada,Retail\nC2,Ben,Care\n', 'people.csv');
    const inspections = await Promise.all([orders, people].map((file) => inspect(file, db)));
    const written = new Map([[inspections[1]!, { on: 'buyer', key: 'buyer' }]]);
    const { loads, parts } = await arrange(inspections, db, { written });
    expect(parts.get(inspections[1]!)).toMatchObject({ kind: 'joined' });
    const receipts = await loadTogether(loads, db);
    expect(receipts.customers).toMatchObject({ isLookedUp: true, customers: 2, unknown: 0, idle: 0 });
    expect(await rows('SELECT customer_id, name, industry FROM customers ORDER BY 1')).toEqual([
      { customer_id: 'C1', name: 'Ada', industry: 'Retail' },
      { customer_id: 'C2', name: 'Ben', industry: 'Care' }
    ]);
    expect(
      await rows(
        'SELECT customer_id, industry, sum(amount)::DOUBLE AS sum FROM orders GROUP BY ALL ORDER BY 1'
      )
    ).toEqual([
      { customer_id: 'C1', industry: 'Retail', sum: 12 },
      { customer_id: 'C2', industry: 'Care', sum: 6 }
    ]);
  });

  test('a shop’s list of customers with their regions stays a list of customers', async () => {
    const orders = fileOf(
      'order_id,customer_id,date,amount\n1,C1,2025-01-01,5\n2,C2,2025-01-02,6\n3,C1,2025-02-02,7\n',
      'o.csv'
    );
    const people = fileOf('customer_id,name,region\nC1,Ada,North\nC2,Ben,South\n', 'shop customers.csv');
    const [, second] = await arranged(orders, people);
    expect(second).toMatchObject({ relation: 'customers', name: 'shop customers.csv' });
  });

  test('written in German have their time, kind, cost and words', async () => {
    const log = fileOf(
      'Kundennummer;Zeitpunkt;Art;Dauer (Min);Kosten;Bemerkung\nC01;03.02.2025 10:15;Anruf;7;4,50;gut\nC03;20.03.2025 09:00;Besuch;90;120,00;\nC03;21.03.2025 09:00;Anruf;5;1,00;\n',
      'kontakte.csv'
    );
    const people = Object.entries(shop).flatMap(([name, file]) => (name === 'service' ? [] : [file]));
    const { touches } = await loadAll(...people, log);
    expect(touches).toMatchObject({ files: [{ undated: 0 }], withoutCustomer: 0 });
    expect(
      await rows(
        `SELECT customer_id, "at"::VARCHAR AS moment, kind, cost::DOUBLE AS cost, detail FROM touches ORDER BY 1, 2`
      )
    ).toEqual([
      { customer_id: 'C01', moment: '2025-02-03 10:15:00', kind: 'Anruf', cost: 4.5, detail: 'gut' },
      { customer_id: 'C03', moment: '2025-03-20 09:00:00', kind: 'Besuch', cost: 120, detail: null },
      { customer_id: 'C03', moment: '2025-03-21 09:00:00', kind: 'Anruf', cost: 1, detail: null }
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

  test('are counted against the orders that are loaded, though they come alone', async () => {
    const orders = await loadAll(...Object.values(shop));
    const people = fileOf('client_id,name\nC01,Ada\nC98,Ida\n', 'people.csv');
    const { loads } = await arrange([await inspect(people, db)], db, {
      loaded: await arranged(shop.orders, shop.lines)
    });
    const { customers, touches } = await loadTogether(loads, db, { standing: orders });
    expect(customers?.idle).toBe(1);
    expect(customers?.unknown).toBe(
      (await rows("SELECT count(*)::INT AS n FROM orders WHERE customer_id <> 'C01'"))[0]?.n
    );
    expect(touches).toEqual(orders.touches);
  });

  test('are counted anew against orders that take the place of those they came with', async () => {
    const before = await loadAll(...Object.values(shop));
    const orders = fileOf('id,client,date,amount\nS1,C01,2024-03-05,1\nS2,Zed,2024-03-06,8\n', 'new.csv');
    const loads = await arranged(orders);
    const { customers, touches } = await loadTogether(loads, db, { standing: before });
    expect(customers?.unknown).toBe(1);
    expect(touches?.idle).toBe(
      (await rows("SELECT count(*)::INT AS n FROM touches WHERE customer_id <> 'C01'"))[0]?.n
    );
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
      {
        file: 'clients.csv',
        rows: 8,
        loaded: 3,
        rejected: 2,
        blank: 1,
        leftOut: 2,
        discrepancy: 0,
        repeated: 0
      }
    ]);
    expect(await rows('SELECT file, line, reason FROM customers_rejects')).toEqual([
      { file: 'clients.csv', line: 5, reason: 'tooFewColumns' },
      { file: 'clients.csv', line: 6, reason: 'tooManyColumns' }
    ]);
    expect((await rows("FROM customers_lines WHERE rule = 'blank'")).map(({ line }) => line)).toHaveLength(1);
    expect(await rows("FROM customers_lines WHERE rule <> 'blank'")).toHaveLength(2);
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

describe('a file that comes alone after the orders', () => {
  const orders = fileOf(
    'order_id,customer_id,order_date,amount,product_id\n1,C1,2025-01-01,9,P1\n2,C2,2025-01-02,5,P2\n3,C1,2025-01-03,7,P9\n',
    'orders.csv'
  );
  const partAfterOrders = async (file: File, choice?: Choice) => {
    const loaded = await arranged(orders);
    const inspection = await inspect(file, db);
    const choices = new Map(choice ? [[inspection, choice]] : []);
    const { parts, loads } = await arrange([inspection], db, { loaded, choices });
    return { part: parts.get(inspection), relations: loads.map(({ relation }) => relation ?? 'orders') };
  };

  test('is the customers where each stands once, and says who of them ordered', async () => {
    const people = fileOf('customer_id,name\nC1,Ada\nC7,Eve\nC8,Dan\n', 'people.csv');
    expect(await partAfterOrders(people)).toMatchObject({
      part: { kind: 'customers', key: 'customer_id', match: { rows: 3, matched: 2, unused: 2 } },
      relations: ['customers']
    });
  });

  test('is a list of customers, too, where nobody of it ordered, and says so', async () => {
    const people = fileOf('customer_id,name\nX1,Ada\nX7,Eve\n', 'people.csv');
    expect(await partAfterOrders(people)).toMatchObject({
      part: { kind: 'customers', match: { rows: 3, matched: 0, unused: 2, examples: ['C1', 'C2'] } }
    });
  });

  test('is the touches where each row has its time', async () => {
    const log = fileOf(
      'customer_id,date,type\nC1,2025-02-01,call\nC1,2025-02-02,call\nC9,2025-02-03,visit\n',
      'log.csv'
    );
    expect(await partAfterOrders(log)).toMatchObject({
      part: { kind: 'touches', match: { matched: 2, unused: 1 } },
      relations: ['touches']
    });
  });

  test('is orders where the user says so', async () => {
    const log = fileOf('customer_id,date,worth in coins\nC1,2025-02-01,4\nC1,2025-02-02,5\n', 'log.csv');
    expect((await partAfterOrders(log)).part).toMatchObject({ kind: 'touches' });
    expect(await partAfterOrders(log, 'orders')).toEqual({ part: { kind: 'orders' }, relations: ['orders'] });
  });

  test('should have come with them where they could look it up', async () => {
    const products = fileOf(
      'product_id,product_name,category\nP1,Lamp,Light\nP2,Bulb,Light\n',
      'products.csv'
    );
    expect(await partAfterOrders(products)).toMatchObject({
      part: {
        kind: 'aside',
        reason: 'comesWithOrders',
        on: 'product_id',
        with: 'orders.csv',
        match: { rows: 3, matched: 2 }
      },
      relations: []
    });
  });

  test('finds the customers of lines that are joined to their orders', async () => {
    const loaded = await arranged(shop.orders, shop.lines, shop.products, shop.categories);
    const people = await inspect(fileOf('client_id,name\nC01,Ada\nC98,Ida\n', 'people.csv'), db);
    const { parts } = await arrange([people], db, { loaded });
    expect(parts.get(people)).toMatchObject({ kind: 'customers', match: { unused: 1 } });
  });
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
