import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { gb18030 } from '../encoding/encode.fixture.ts';
import { inspect, type ImportProblem } from '../index.ts';
import { unpack } from './unpack.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const book = (): WorkBook => {
  const rows = [
    ['customer', 'date', 'amount', 'paid'],
    ['张三', new Date(Date.UTC(2024, 2, 5)), 0.1 + 0.2, true],
    ['007', new Date(Date.UTC(2024, 2, 6, 10, 1)), -3, false]
  ];
  const made = utils.book_new(utils.aoa_to_sheet([['only a note']]), 'Note');
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows, { UTC: true }), '订单');
  return made;
};
const bytesOf = (made: WorkBook, type: 'xls' | 'xlsb' | 'ods' | 'xlml' | 'xlsx') =>
  new Uint8Array(write(made, { type: 'array', bookType: type }) as ArrayBuffer);

describe.each(['xls', 'xlsb', 'ods', 'xlml', 'xlsx'] as const)('a workbook of the kind %s', (type) => {
  test('is read as its first table, values exact', async () => {
    const unpacked = await unpack(new Blob([bytesOf(book(), type)]), { name: `o.${type}`, most: 1e9 });
    expect(unpacked).toMatchObject({ part: '订单', parts: [{ name: 'Note' }, { name: '订单' }] });
    expect(await unpacked!.blob.text()).toBe(
      'customer,date,amount,paid\n张三,2024-03-05,0.3,TRUE\n007,2024-03-06 10:01:00,-3,FALSE\n'
    );
  });

  test('is read as the sheet that has the orders', async () => {
    const made = utils.book_new(
      utils.aoa_to_sheet([
        ['Month', 'Revenue'],
        ['Jan', 5],
        ['Feb', 6]
      ]),
      'Summary'
    );
    utils.book_append_sheet(made, book().Sheets['订单']!, '订单');
    const unpacked = await unpack(new Blob([bytesOf(made, type)]), { name: `o.${type}`, most: 1e9 });
    expect(unpacked).toMatchObject({ part: '订单', taken: 'orders' });
    expect(await unpacked!.blob.text()).toMatch(/张三,2024-03-05/);
    expect(unpacked?.alike).toBeUndefined();
  });

  test('says which other sheets have the same columns', async () => {
    const made = book();
    const rows = [
      ['customer', 'date', 'amount', 'paid'],
      ['008', '2024-04-05', 4, true]
    ];
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'April');
    const unpacked = await unpack(new Blob([bytesOf(made, type)]), { name: `o.${type}`, most: 1e9 });
    expect(unpacked).toMatchObject({ part: '订单', alike: ['April'] });
  });
});

test('a table of HTML in GBK that calls itself .xls is read, its long numbers whole', async () => {
  const html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"></head><body><table>' +
    '<tr><td>订单编号</td><td>买家会员名</td><td>订单创建时间</td><td>买家实际支付金额</td></tr>' +
    '<tr><td>1234567890123456789</td><td>张三</td><td>2024-03-05 10:00:00</td><td>12.50</td></tr></table></body></html>';
  const { orders, inspection } = await load(fileOf(gb18030(html), 'ExportOrderList.xls'), db);
  expect(inspection.unpacked?.formats).toEqual(['workbook']);
  expect(orders).toMatchObject([{ order_id: '1234567890123456789', customer_id: '张三', amount: 12.5 }]);
});

describe('a workbook that cannot be read', () => {
  const problem = (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ImportProblem> =>
    inspect(fileOf(bytes, name), db).then(
      () => expect.fail('The file was read'),
      (error: ImportProblem) => error
    );

  test('because of a password says so', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
    CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(8192));
    const bytes = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
    expect((await problem(bytes, 'o.xlsx')).code).toBe('encrypted');
  });

  test('because it was cut off says so', async () => {
    expect((await problem(bytesOf(book(), 'xls').slice(0, 1500), 'o.xls')).code).toBe('damaged');
    expect((await problem(bytesOf(book(), 'xlsx').slice(0, 1500), 'o.xlsx')).code).toBe('damaged');
  });
});
