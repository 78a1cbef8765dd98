import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { distinctCounts } from './figures.ts';
import { fileOf, load } from './fixtures.ts';
import { inspect, loadOrders } from './index.ts';
import { rejectsCsv } from './rejectsCsv.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
afterEach(() =>
  db.run(
    'DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS orders_rejects; DROP TABLE IF EXISTS orders_left_out'
  )
);

const header = 'customer_id,order_id,date,amount\n';

describe('the receipt', () => {
  test('names the currency of its money where every file names the same one', async () => {
    const [signs, codes, none] = await Promise.all(
      [
        'customer,date,amount\nC1,2024-03-05,EUR 1\nC1,2024-03-06,EUR 2\n',
        'customer,date,amount,currency\nC1,2024-03-05,1,EUR\nC1,2024-03-06,2,EUR\n',
        'customer,date,amount\nC1,2024-03-05,1\n'
      ].map((text, n) => inspect(fileOf(text, `${n}.csv`), db))
    );
    expect((await loadOrders([signs!, codes!], db)).currency).toBe('EUR');
    expect((await loadOrders([codes!, none!], db)).currency).toBeUndefined();
  });

  test('accounts for every row, with the line, the column, the value and the reason of each reject', async () => {
    const text = [
      header.trim(),
      'C1,1,2024-03-05,10.00',
      '',
      'C2,2,not a date,11.00',
      '"C3\nC3b",3,2024-03-06,12.00',
      'C4,4,2024-03-07,lots',
      'C5,5,,13.00',
      'C6,6,2024-03-08,14.00,too,many',
      'C7,7',
      ',,,',
      '   ',
      'C8,8,0000-00-00 00:00:00,1',
      'C9,9,2024-03-09,',
      'C10,10,2024-03-10,1',
      'C11,11,2024-03-10,1',
      'C12,12,2024-03-10,1',
      'C13,13,2024-03-10,1'
    ].join('\n');
    const { receipt, rejects } = await load(fileOf(`${text}\n`), db);
    expect(receipt.files).toEqual([
      {
        file: 'orders.csv',
        rows: 16,
        loaded: 7,
        rejected: 6,
        blank: 3,
        leftOut: 0,
        leftOutBy: [],
        discrepancy: 0
      }
    ]);
    expect(rejects.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [4, 'date', 'not a date', 'unreadableDate'],
      [7, 'amount', 'lots', 'unreadableAmount'],
      [8, 'date', null, 'noDate'],
      [9, null, null, 'tooManyColumns'],
      [10, 'date', null, 'tooFewColumns'],
      [13, 'date', '0000-00-00 00:00:00', 'noDate']
    ]);
    expect(rejects[3]!.raw).toBe('C6,6,2024-03-08,14.00,too,many');
    expect(receipt.reasons).toEqual({
      unreadableDate: 1,
      unreadableAmount: 1,
      noDate: 2,
      tooManyColumns: 1,
      tooFewColumns: 1
    });
    expect(receipt.withoutAmount).toBe(1);
  });

  test('a row of delimiters only is blank, however many it has', async () => {
    const { receipt } = await load(fileOf(`${header}C1,1,2024-03-05,1\n,\n,,,,,,\n\n`), db);
    expect(receipt.files[0]).toMatchObject({ rows: 4, loaded: 1, rejected: 0, blank: 3, discrepancy: 0 });
  });

  test('finds lines with CRLF, a byte order mark and titles above', async () => {
    const text =
      '\ufeffOrders of May\r\n\r\ncustomer,date,amount\r\nC1,2024-05-01,1\r\nC2,never,2\r\nC3,2024-05-02,3\r\n';
    const { receipt, rejects } = await load(fileOf(text), db);
    expect(receipt.files[0]).toMatchObject({
      rows: 5,
      loaded: 2,
      rejected: 1,
      blank: 1,
      leftOut: 1,
      discrepancy: 0
    });
    expect(rejects).toMatchObject([{ line: 5, raw: 'C2,never,2', reason: 'unreadableDate' }]);
  });

  test('counts refunds, zeros and rows without a customer, with their money', async () => {
    const { receipt } = await load(
      fileOf(
        `${header}C1,1,2024-03-05,10\nC1,2,2024-03-06,-4\n,3,2024-03-07,5\nC2,4,2024-03-08,0\nNULL,5,2024-03-09,1\n`
      ),
      db
    );
    expect(receipt).toMatchObject({
      total: { rows: 5, amount: '12.0000' },
      refunds: { rows: 1, amount: '-4.0000' },
      zeros: 1,
      withoutCustomer: { rows: 2, amount: '6.0000' },
      first: new Date('2024-03-05'),
      last: new Date('2024-03-09')
    });
  });

  test('counts customers, orders and duplicates when asked', async () => {
    const line = 'C1,,2024-03-05 10:00:00,1\n';
    await load(
      fileOf(
        `${header}${line}${line}C1,,2024-03-05 18:00:00,1\nC1,,2024-03-06,1\nC2,A,2024-03-06,1\nC2,A,2024-03-06,2\n`
      ),
      db
    );
    expect(await distinctCounts('orders', db)).toEqual({
      customers: 2,
      orders: 3,
      duplicates: 1,
      numbered: true
    });
  });

  test('shows statements that give the same relation again', async () => {
    const { receipt, orders } = await load(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
    await db.run('DROP TABLE orders');
    await db.run(receipt.sql);
    expect((await db.query('FROM orders')).rows).toEqual(orders);
    await db.run('DROP TABLE orders_import_errors_0; DROP TABLE orders_import_scans_0');
  });

  test('gives the rejects as CSV in the user’s words', async () => {
    await load(fileOf(`${header}C1,1,"5, March",10\nC1,2,2024-03-06,4\n`), db);
    const text = await (await rejectsCsv('orders_rejects', db)).text();
    expect(text).toBe(
      '"File","Line","Column","Value","Reason","Record as in the file"\r\n"orders.csv",2,"date","5, March","a date that cannot be read","C1,1,""5, March"",10"\r\n'
    );
  });
});
