import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect, loadOrders } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
afterEach(() =>
  db.run(
    'DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS orders_rejects; DROP TABLE IF EXISTS orders_left_out'
  )
);

const header = 'customer_id,order_id,date,amount\n';
const kept = async () =>
  (await db.query("SELECT * EXCLUDE (file) FROM orders_left_out WHERE rule <> 'blank' ORDER BY line")).rows;
const columns = async () =>
  (await db.query('SELECT column_name AS name FROM (DESCRIBE orders)')).rows.map(({ name }) => name);

test('rows that the mapping leaves out are counted with their money, and kept with their lines', async () => {
  const { receipt, orders } = await load(
    fileOf(`${header}C1,1,2024-03-05,10\nC1,2,2024-03-06,-4.25\nC1,"3,x",2024-03-06,-1\n`),
    db,
    { negatives: 'leave out' }
  );
  const leftOutBy = [{ rule: 'negatives', rows: 2, amount: '-5.2500' }];
  expect(receipt.files[0]).toMatchObject({ rows: 3, loaded: 1, leftOut: 2, leftOutBy, discrepancy: 0 });
  expect(receipt).toMatchObject({ leftOut: { rows: 2, amount: '-5.2500' }, leftOutBy });
  expect(await kept()).toEqual([
    { line: 3, rule: 'negatives', amount: -4.25, raw: 'C1,2,2024-03-06,-4.25' },
    { line: 4, rule: 'negatives', amount: -1, raw: 'C1,"3,x",2024-03-06,-1' }
  ]);
  expect(orders).toHaveLength(1);
  expect(await columns()).not.toContain('left_out');
});

test('lines are found among blank lines, records of several lines and records that cannot be divided', async () => {
  const text = [
    'Orders',
    'customer_id,order_id,date,amount',
    'C1,1,2024-03-05,-1',
    '',
    '"C2\n\nC2b",2,2024-03-05,3',
    'C3,3,2024-03-05,-3',
    'C4,4,2024-03-05,4,5,6',
    'C5,5,2024-03-05,-5',
    'C6,6,never,-6',
    'C7,7,never,7',
    'C8,8,2024-03-05,8'
  ].join('\r\n');
  const { receipt } = await load(fileOf(`${text}\r\n`), db, { negatives: 'leave out' });
  expect((await kept()).map(({ line }) => line)).toEqual([1, 3, 8, 10, 11]);
  expect((await db.query("FROM orders_left_out WHERE rule = 'blank'")).rows).toMatchObject([
    { file: 'orders.csv', line: 4, raw: '' }
  ]);
  expect(receipt.files[0]).toMatchObject({
    rows: 10,
    loaded: 2,
    rejected: 2,
    blank: 1,
    leftOut: 5,
    discrepancy: 0
  });
});

test('a rule over loaded rows sees all files, and its rows keep their lines', async () => {
  const first = await inspect(fileOf(`${header}C1,1,2024-03-05,10\nC2,2,2024-03-05,20\n`, 'a.csv'), db);
  const second = await inspect(fileOf(`${header}C3,3,2024-03-05,30\nC2,2,2024-03-05,20\n`, 'b.csv'), db);
  const receipt = await loadOrders([first, second], db, {
    leaveOut: [
      {
        rule: 'duplicate',
        condition: (relation) =>
          `rowid NOT IN (SELECT min(rowid) FROM "${relation}" GROUP BY customer_id, order_id)`
      }
    ]
  });
  expect(receipt.files.map(({ loaded, leftOut }) => [loaded, leftOut])).toEqual([
    [2, 0],
    [1, 1]
  ]);
  expect((await db.query('SELECT file, line, rule, amount FROM orders_left_out')).rows).toEqual([
    { file: 'b.csv', line: 3, rule: 'duplicate', amount: 20 }
  ]);
  const { rows } = await db.query('FROM orders');
  await db.run('DROP TABLE orders');
  await db.run(receipt.sql);
  expect((await db.query('FROM orders')).rows).toEqual(rows);
  for (const i of [0, 1])
    await db.run(`DROP TABLE orders_import_errors_${i}; DROP TABLE orders_import_scans_${i}`);
});

test('lines set aside before the records were divided are rows of the file, and kept as they are', async () => {
  const inspection = await inspect(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
  const leftOutLines = [{ rule: 'footer' as const, line: 3, raw: '合计,,"1",10' }];
  const receipt = await loadOrders([{ ...inspection, leftOutLines }], db);
  expect(receipt.files[0]).toMatchObject({ rows: 2, loaded: 1, leftOut: 1, discrepancy: 0 });
  expect(await kept()).toEqual([{ line: 3, rule: 'footer', amount: null, raw: '合计,,"1",10' }]);
});

test('a file with a column of the marking column’s name keeps it under another', async () => {
  await load(fileOf('customer_id,date,amount,left_out\nC1,2024-03-05,1,x\nC2,2024-03-05,-1,y\n'), db, {
    negatives: 'leave out'
  });
  expect(await columns()).toContain('left_out_1');
  expect(await kept()).toMatchObject([{ line: 3, raw: 'C2,2024-03-05,-1,y' }]);
});

test('without a rule the relation of rows left out is there, and empty', async () => {
  await load(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
  expect(await kept()).toEqual([]);
});
