import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { fileOf, load } from './fixtures.ts';
import { gb18030 } from './encoding/encode.fixture.ts';
import { inspect, loadOrders, type ImportProblem } from './index.ts';
import { loadOrdersSql } from './loadOrdersSql.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
afterEach(() =>
  db.run(
    'DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS orders_rejects; DROP TABLE IF EXISTS orders_left_out'
  )
);

const header = 'customer_id,order_id,date,amount\n';

describe('the relation orders', () => {
  test('has the ten canonical columns first, in their order and types, then the file’s others', async () => {
    await load(fileOf('note,customer_id,date,amount,age\nhello,C1,2024-03-05 10:00:00,9.90,41\n'), db);
    const described = (await db.query('DESCRIBE orders')).rows.map(
      (row) => `${row.column_name} ${row.column_type}`
    );
    expect(described).toEqual([
      'customer_id VARCHAR',
      'order_id VARCHAR',
      'ordered_at TIMESTAMP',
      'amount DECIMAL(18,4)',
      'quantity DECIMAL(18,4)',
      'product VARCHAR',
      'category VARCHAR',
      'channel VARCHAR',
      'region VARCHAR',
      'cost DECIMAL(18,4)',
      'note VARCHAR',
      'age BIGINT'
    ]);
  });

  test('keeps ids as text: zeros, 19 digits, wrappings of exports', async () => {
    const { orders } = await load(
      fileOf(
        `${header}007,1234567890123456789,2024-03-05,1\n'0123,="0042",2024-03-05,1\n"\t6917",x ,2024-03-05,1\n`
      ),
      db
    );
    expect(orders.map((row) => [row.customer_id, row.order_id])).toEqual([
      ['007', '1234567890123456789'],
      ['0123', '0042'],
      ['6917', 'x']
    ]);
  });

  test('keeps money exact to the ten-thousandth', async () => {
    const { receipt } = await load(fileOf(`${header}C1,1,2024-03-05,0.1\nC1,2,2024-03-05,0.2\n`), db);
    expect(receipt.total).toEqual({ rows: 2, amount: '0.3000' });
  });

  test('makes an amount of a price and a quantity, and keeps the price', async () => {
    const { orders } = await load(fileOf('customer,date,UnitPrice,Quantity\nC1,2024-03-05,2.55,6\n'), db);
    expect(orders[0]).toMatchObject({ amount: 15.3, quantity: 6, UnitPrice: 2.55 });
  });

  test('gives another name to a column that would hide a canonical one', async () => {
    const { orders } = await load(
      fileOf('customer_id,date,amount,Region,Quantity\nC1,2024-03-05,5,North,2\n'),
      db,
      { roles: { customer_id: 'customer_id', ordered_at: 'date', amount: 'amount' } }
    );
    expect(orders[0]).toMatchObject({ region: null, Region_1: 'North', quantity: null, Quantity_1: 2 });
  });

  test('leaves a column as text where one value far down is unlike those sampled', async () => {
    const far = 'C1,1,2024-03-05,1,7\n'.repeat(60_000);
    const { orders, receipt } = await load(
      fileOf(`customer_id,order_id,date,amount,age\n${far}C2,2,2024-03-05,1,unknown\n${far}`),
      db
    );
    expect(orders[60_000]).toMatchObject({ customer_id: 'C2', age: 'unknown' });
    expect(receipt.total.rows).toBe(120_001);
  });

  test('and the other columns keep their types, a price with a comma and one of the last column among them', async () => {
    const far = 'C1;2024-03-05;1;7;1.234,50;3,5\r\n'.repeat(60_000);
    const { orders } = await load(
      fileOf(`customer_id;date;amount;age;price;share\r\n${far}C2;2024-03-05;1;unknown;5;4\r\n${far}`),
      db
    );
    expect(orders[60_000]).toMatchObject({ age: 'unknown', price: 5, share: 4 });
    expect(orders[0]).toMatchObject({ age: '7', price: 1234.5, share: 3.5 });
  });

  test('leaves a leading zero alone where one comes far down', async () => {
    const far = 'C1,1,2024-03-05,1,71\n'.repeat(60_000);
    const { orders } = await load(
      fileOf(`customer_id,order_id,date,amount,ward\n${far}C2,2,2024-03-05,1,07\n${far}`),
      db
    );
    expect(orders[60_000]).toMatchObject({ customer_id: 'C2', ward: '07' });
  });

  test('counts quantities that could not be read', async () => {
    const far = 'C1,2024-03-05,1,7\n'.repeat(60_000);
    const { receipt } = await load(
      fileOf(`customer,date,amount,quantity\n${far}C2,2024-03-05,1,many\n${far}`),
      db
    );
    expect(receipt.unread).toEqual([{ role: 'quantity', rows: 1 }]);
    expect(receipt.total.rows).toBe(120_001);
  });

  test('counts them where the samples have shown some, and apart from blank ones', async () => {
    const text =
      'customer;date;amount;quantity\nC1;2024-03-05;1,5;two\nC2;2024-03-06;2,5;\nC3;2024-03-07;3,5;4\n';
    const { receipt, orders } = await load(fileOf(text), db);
    expect(orders.map(({ quantity }) => quantity)).toEqual([null, null, 4]);
    expect(receipt.unread).toEqual([{ role: 'quantity', rows: 1 }]);
  });

  test('holds several files, each row with its file', async () => {
    const one = await inspect(fileOf('customer,date,amount\nC1,2024-03-05,1\n', 'may.csv'), db);
    const two = await inspect(
      fileOf('datum;kunde;betrag;extra\n06.03.2024;C2;1,50;x\n25.03.2024;C3;2,50;y\n', 'juni.csv'),
      db
    );
    const receipt = await loadOrders([one, two], db);
    expect(
      (await db.query('SELECT source_file, customer_id, amount, extra FROM orders ORDER BY 2')).rows
    ).toEqual([
      { source_file: 'may.csv', customer_id: 'C1', amount: 1, extra: null },
      { source_file: 'juni.csv', customer_id: 'C2', amount: 1.5, extra: 'x' },
      { source_file: 'juni.csv', customer_id: 'C3', amount: 2.5, extra: 'y' }
    ]);
    expect(receipt.files.map(({ file, rows, loaded }) => [file, rows, loaded])).toEqual([
      ['may.csv', 1, 1],
      ['juni.csv', 2, 2]
    ]);
  });

  test('tells two files of the same name apart', async () => {
    const names = ['orders.csv', 'orders.csv', 'orders.csv (2)'];
    const files = names.map((name, n) =>
      inspect(
        fileOf(
          `customer,date,amount\nC${n},2024-03-05,1\nC9,2024-03-06,2\n${'C9,never,1\n'.repeat(n)}`,
          name
        ),
        db
      )
    );
    const receipt = await loadOrders(await Promise.all(files), db);
    expect(receipt.files.map(({ file, loaded, rejected }) => [file, loaded, rejected])).toEqual([
      ['orders.csv', 2, 0],
      ['orders.csv (3)', 2, 1],
      ['orders.csv (2)', 2, 2]
    ]);
    const opened = await db.query(
      'SELECT file, count(*)::INTEGER AS n FROM orders_rejects GROUP BY ALL ORDER BY n'
    );
    expect(opened.rows).toEqual([
      { file: 'orders.csv (3)', n: 1 },
      { file: 'orders.csv (2)', n: 2 }
    ]);
    const dates = receipt.columns.filter(({ column }) => column === 'date');
    expect(dates.map(({ file, failed, opens }) => [file, failed, opens?.failed?.rejected])).toEqual([
      ['orders.csv', 0, `file = 'orders.csv' AND reason = 'unreadableDate' AND "column" = 'date'`],
      ['orders.csv (3)', 1, `file = 'orders.csv (3)' AND reason = 'unreadableDate' AND "column" = 'date'`],
      ['orders.csv (2)', 2, `file = 'orders.csv (2)' AND reason = 'unreadableDate' AND "column" = 'date'`]
    ]);
  });
});

describe('all or nothing:', () => {
  test('a file that mostly rejects is refused and the former orders stay', async () => {
    await load(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
    const bad = await inspect(fileOf(`${header}C1,1,2024-03-05,10\nC1,1,a,10\nC1,1,2024-03-05,10\n`), db);
    const wrong = {
      ...bad,
      mapping: { ...bad.mapping, dates: { order: 'dmy' as const, formats: ['%d.%m.%Y'], offset: false } }
    };
    const refused: unknown = await loadOrders([wrong], db).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'mostlyRejected',
      details: {
        count: 3,
        total: 3,
        rejects: [2, 3, 4].map((line) => ({ line, column: 'date', reason: 'unreadableDate' }))
      }
    });
    expect((await db.query('SELECT count(*) AS n FROM orders')).rows).toEqual([{ n: 1 }]);
  });

  test('a file that mostly rejects shows its bad rows, and gives its good ones if the user insists', async () => {
    const rows = Array.from({ length: 10 }, (_, i) =>
      i < 4 ? `C${i},${i},2024-03-05,10` : i < 7 ? `C${i},${i},soon,10` : `C${i},${i},2024-03-06,lots`
    );
    const bad = await inspect(fileOf(`${header}${rows.join('\n')}\n`), db);
    const refused: unknown = await loadOrders([bad], db).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'mostlyRejected', details: { count: 6, total: 10 } });
    expect(
      (refused as ImportProblem).details.rejects!.map(({ line, column, value }) => [line, column, value])
    ).toEqual([
      [6, 'date', 'soon'],
      [7, 'date', 'soon'],
      [8, 'date', 'soon'],
      [9, 'amount', 'lots'],
      [10, 'amount', 'lots'],
      [11, 'amount', 'lots']
    ]);
    const receipt = await loadOrders([{ ...bad, mapping: { ...bad.mapping, rest: 'load' } }], db);
    expect(receipt.files[0]).toMatchObject({ rows: 10, loaded: 4, rejected: 6, discrepancy: 0 });
  });

  test('a cancelled load leaves the former orders and no leftovers', async () => {
    await load(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
    const next = await inspect(fileOf(`${header}${'C2,2,2024-03-05,20\n'.repeat(400_000)}`), db);
    const controller = new AbortController();
    const loading = loadOrders([next], db, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(loading).rejects.toThrow(/abort/i);
    expect((await db.query('SELECT customer_id FROM orders')).rows).toEqual([{ customer_id: 'C1' }]);
    // What has to be tidied up goes on behind the cancel.
    const tables = async () => {
      const { rows } = await db.query(`SELECT table_name AS name FROM information_schema.tables ORDER BY 1`);
      return rows.map(({ name }) => name);
    };
    await expect.poll(tables, { timeout: 5000 }).toEqual(['orders', 'orders_left_out', 'orders_rejects']);
  });

  test('a view of the same name makes way', async () => {
    await db.run('CREATE VIEW orders AS SELECT 1 AS x');
    await load(fileOf(`${header}C1,1,2024-03-05,10\n`), db);
    expect((await db.query('SELECT customer_id FROM orders')).rows).toEqual([{ customer_id: 'C1' }]);
  });
});

describe('encodings load alike:', () => {
  const chinese =
    '客户编号,下单时间,实付金额,商品名称\n张三,2024-03-05 10:00:00,￥1234.50,绿茶\n李四,2024-03-06 11:00:00,9.90,红茶\n';
  const utf16 = (text: string) =>
    Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

  test.each([
    ['UTF-8', new TextEncoder().encode(chinese), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${chinese}`), 'utf-8'],
    ['GB18030', gb18030(chinese), 'gb18030'],
    ['UTF-16', utf16(chinese), 'utf-16le']
  ])('%s', async (_, bytes, name) => {
    const { inspection, orders } = await load(fileOf(bytes), db);
    expect(inspection.encoding.name).toBe(name);
    expect(orders).toMatchObject([
      { customer_id: '张三', amount: 1234.5, product: '绿茶' },
      { customer_id: '李四', amount: 9.9, product: '红茶' }
    ]);
  });

  test('windows-1252, and GB18030 if the user says so', async () => {
    const bytes = Uint8Array.from(
      'Kunde;Datum;Betrag\nM\xfcller;05.03.2024;1.234,50 \x80\nP\xe9rez;25.03.2024;9,90 \x80\n',
      (c) => c.charCodeAt(0)
    );
    const { inspection, orders } = await load(fileOf(bytes), db);
    expect(inspection.encoding).toMatchObject({ name: 'windows-1252', reason: 'letters', invalidAt: 20 });
    expect(orders).toMatchObject([
      { customer_id: 'Müller', amount: 1234.5 },
      { customer_id: 'Pérez', amount: 9.9 }
    ]);
    const forced = await inspect(fileOf(bytes), db, { overrides: { encoding: 'gb18030' } });
    expect(forced.encoding).toMatchObject({ name: 'gb18030', reason: 'chosen' });
  });

  test('mixed line ends are made one kind first', async () => {
    const { receipt } = await load(
      fileOf(`${header}C1,1,2024-03-05,1\r\nC2,2,2024-03-05,2\nC3,3,2024-03-05,3\r\n`),
      db
    );
    expect(receipt.files[0]).toMatchObject({ rows: 3, loaded: 3, discrepancy: 0 });
  });
});

test('the plan is pure: the same sources give the same statements', async () => {
  const inspection = await inspect(fileOf(`${header}C1,1,2024-03-05,1\n`), db);
  expect(loadOrdersSql([inspection])).toEqual(
    loadOrdersSql([structuredClone({ ...inspection, file: null, blob: null })] as never)
  );
});
