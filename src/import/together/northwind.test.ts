import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { hasShared, realFile, truth } from '../fixtures.ts';
import { inspect, loadOrders } from '../index.ts';
import { distinctCounts } from '../figures.ts';
import { arrange } from './arrange.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const files =
  `categories customers employee-territories employees order-details orders products regions shippers
suppliers territories`.split(/\s+/);

describe.skipIf(!hasShared)('the eleven files of Northwind, dropped together', () => {
  test('give orders with customer, date, amount, product and category, and customers', async () => {
    const inspections = await Promise.all(
      files.map((name) => inspect(realFile(`northwind/${name}.csv`), db))
    );
    const { loads, parts } = await arrange(inspections, db);
    const kinds = Object.fromEntries([...parts].map(([{ name }, part]) => [name, part.kind]));
    expect(kinds).toEqual({
      'order-details.csv': 'orders',
      'orders.csv': 'joined',
      'products.csv': 'joined',
      'categories.csv': 'joined',
      'customers.csv': 'customers',
      ...Object.fromEntries(
        ['employees', 'employee-territories', 'regions', 'shippers', 'suppliers', 'territories'].map(
          (name) => [`${name}.csv`, 'aside']
        )
      )
    });
    const [orders, customers] = loads;
    expect(customers?.relation).toBe('customers');
    expect(orders?.mapping).toMatchObject({
      roles: {
        customer_id: 'customerID',
        order_id: 'orderID',
        ordered_at: 'orderDate',
        amount: 'unitPrice',
        product: 'productName',
        category: 'categoryName'
      },
      times: 'quantity',
      less: 'discount'
    });
    const receipt = await loadOrders([orders!], db);
    const known = truth('northwind') as Record<string, number>;
    expect(receipt.joined?.find(({ file }) => file === 'orders.csv')).toMatchObject({ rows: 830, read: 830 });
    expect(receipt.files[0]).toMatchObject({ rows: known.n_rows, loaded: known.n_rows, discrepancy: 0 });
    expect(Number(receipt.total.amount)).toBeCloseTo(known.total_revenue!, 4);
    expect(await distinctCounts('orders', db)).toMatchObject({
      customers: known.n_customers,
      orders: known.n_orders
    });
  });
});
