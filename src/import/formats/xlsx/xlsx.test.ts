import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../../tests/native.ts';
import { fileOf, load } from '../../fixtures.ts';
import { inspect, problemText, type ImportProblem } from '../../index.ts';
import { csvRecord } from '../print/csvRecord.ts';
import { unpack } from '../unpack.ts';
import { packageOf, type PackageOptions, type SheetXml } from './xlsx.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const work = { name: 'orders.xlsx', most: 1e9 };
/** The lines that a sheet is printed as. */
async function lines(
  sheets: SheetXml[] | string,
  options?: PackageOptions,
  part?: string
): Promise<string[]> {
  const list = typeof sheets === 'string' ? [{ name: 'Orders', rows: sheets }] : sheets;
  const unpacked = await unpack(new Blob([packageOf(list, options)]), { ...work, part });
  return (await unpacked!.blob.text()).trimEnd().split('\n');
}
const cells = (...xml: string[]) => `<row>${xml.join('')}</row>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const header = cells(text('customer'), text('date'), text('amount'));

describe('numbers of a workbook', () => {
  const shown: [stored: string, shown: string][] = [
    ['12.5', '12.5'],
    ['0.30000000000000004', '0.3'],
    ['5.0000000000000003E-2', '0.05'],
    ['-1234.5600000000001', '-1234.56'],
    ['1.2E-7', '0.00000012'],
    ['100000', '100000'],
    ['1E5', '100000'],
    ['1234567890123456789', '1234567890123456789'],
    ['1.2345678901234568E+18', '1.23456789012346E+18']
  ];
  test.each(shown)('%s is shown as %s', async (stored, expected) => {
    expect((await lines(cells(text('a'), text('b')) + cells(number(stored), number('1'))))[1]).toBe(
      `${expected},1`
    );
  });

  test('keep the zeros that their format adds in front', async () => {
    const rows = cells(text('zip'), text('n')) + cells(number('42', 0), number('42', 1));
    expect((await lines(rows, { formats: ['00000', '0'] }))[1]).toBe('00042,42');
  });

  test('are dates where their format says so, in both ways of counting days', async () => {
    const formats = [14, 22, 21, 'yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d h:mm', '[Red]0.00', '[h]:mm', 31];
    const serials = ['45356', '45356.4173611111', '0.5', '45356', '45356.75', '45356', '1.5', '45356'];
    const rows = cells(...serials.map((serial, style) => number(serial, style)));
    const rest = '2024-03-05,2024-03-05 18:00:00,45356,36:00:00,2024-03-05';
    expect(await lines(rows, { formats })).toEqual([`2024-03-05,2024-03-05 10:01:00,12:00:00,${rest}`]);
    const counted1904 = cells(number('43894'), number('1'));
    expect(await lines(counted1904, { formats, is1904: true })).toEqual(['2024-03-05,1904-01-02']);
  });

  test('have the leap day of 1900 that Excel believes in', async () => {
    const rows = cells(...['1', '59', '60', '61', '-1'].map((serial) => number(serial)));
    expect(await lines(rows, { formats: [14] })).toEqual(['1900-01-01,1900-02-28,1900-02-29,1900-03-01,-1']);
  });
});

describe('a sheet', () => {
  test('gives texts of every kind: shared, in runs, with readings, escaped, spaced', async () => {
    const strings =
      '<si><t>A &amp; B</t></si><si><r><t>Mül</t></r><r><rPr/><t>ler</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve"> x_x000D_\ny </t></si><si/>';
    const shared = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`);
    expect((await lines(cells(...shared, text('z')), { strings })).join('\n')).toBe(
      'A & B,Müller,東京," x\r\ny ",,z'
    );
  });

  test('gives booleans, errors, stored results of formulas, and holes where nothing stands', async () => {
    const row =
      '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3" t="str"><f>A1</f><v>x</v></c><c r="E3" t="d"><v>2024-03-05T00:00:00</v></c></row>';
    expect(await lines(row)).toEqual(['', '', 'TRUE,,#DIV/0!,x,2024-03-05']);
  });

  test('of another namespace prefix is read as well', async () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="str"><x:v>a>b</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>';
    expect(await lines(rows)).toEqual(['a>b,2']);
  });

  test('keeps a title narrow, and every row of the table as wide as the header', async () => {
    const rows = cells(text('Orders of March')) + cells() + header + cells(text('A'), number('45356', 1));
    expect(await lines(rows, { formats: [0, 14] })).toEqual([
      'Orders of March',
      '',
      'customer,date,amount',
      'A,2024-03-05,'
    ]);
  });

  test('says which formulas have no result, and which cells are merged over rows', async () => {
    const rows = header + cells(text('A'), text('2024-03-05'), '<c><f>1+1</f></c>');
    const after = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:C1"/></mergeCells>';
    const file = fileOf(packageOf([{ name: 'Orders', rows, after }]), 'o.xlsx');
    const { problems } = await inspect(file, db);
    expect(problems.map(({ code, details }) => [code, details.count])).toEqual([
      ['uncomputedFormulas', 1],
      ['mergedRows', 1]
    ]);
    expect(problems.map(problemText).join(' ')).toMatch(
      /saved without their results \(1\).*merged over several rows \(1\)/
    );
  });
});

describe('a workbook', () => {
  const orders = (customer: string) => header + cells(text(customer), text('2024-03-05'), number('12.5'));

  test('gives its first table, and offers its other sheets, hidden ones marked', async () => {
    const sheets: SheetXml[] = [
      { name: 'secret', rows: orders('S'), state: 'hidden' },
      { name: 'Read me', rows: cells(text('Made by the till')) },
      { name: 'März & April', rows: orders('M') },
      { name: 'May', rows: orders('Y') }
    ];
    const file = fileOf(packageOf(sheets), 'o.xlsx');
    const { unpacked, name } = await inspect(file, db);
    expect(name).toBe('o.xlsx#März & April');
    expect(unpacked?.parts).toEqual([
      { name: 'secret', hidden: true },
      { name: 'Read me' },
      { name: 'März & April' },
      { name: 'May' }
    ]);
    expect(unpacked?.taken).toBe('orders');
    const loaded = await load(file, db, {}, { part: 'May' });
    expect(loaded.inspection.unpacked?.taken).toBeUndefined();
    expect(loaded.orders).toMatchObject([{ customer_id: 'Y', amount: 12.5 }]);
    expect(loaded.receipt.files[0]).toMatchObject({ rows: 1, loaded: 1, discrepancy: 0 });
  });

  const rows = (count: number, row: string) => Array<string>(count).fill(row).join('');
  const monthly =
    cells(text('Month'), text('Customers'), text('Revenue')) +
    rows(3, cells(text('Jan'), number('3'), number('9')));

  test('gives the sheet with the orders, whatever stands before it', async () => {
    const sheets: SheetXml[] = [
      { name: 'Summary', rows: monthly },
      {
        name: 'People',
        rows: cells(text('customer'), text('city')) + rows(300, cells(text('A'), text('B')))
      },
      { name: 'Orders', rows: cells(text('Made by the till')) + cells() + orders('M') }
    ];
    const { unpacked, guesses } = await inspect(fileOf(packageOf(sheets), 'o.xlsx'), db);
    expect(unpacked).toMatchObject({ part: 'Orders', taken: 'orders' });
    expect(guesses.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['customer_id', 'ordered_at', 'amount'])
    );
  });

  test('gives a hidden sheet where only that has the orders, and the first table where none has', async () => {
    const hidden: SheetXml = { name: 'data', rows: orders('M'), state: 'hidden' };
    const summary: SheetXml = { name: 'Summary', rows: monthly };
    const note: SheetXml = { name: 'Note', rows: cells(text('Made by the till')) };
    const taken = async (...sheets: SheetXml[]) => (await unpack(new Blob([packageOf(sheets)]), work))!;
    expect(await taken(summary, hidden)).toMatchObject({ part: 'data', taken: 'orders' });
    expect(await taken(note, summary)).toMatchObject({ part: 'Summary', taken: 'first' });
    expect((await taken(summary)).taken).toBeUndefined();
  });

  test('passes over a damaged sheet on its way to the orders, and reads the whole of a long one', async () => {
    const damaged: SheetXml = { name: 'cut', rows: monthly, after: '<mergeCells><mergeCell ref="A2' };
    const long = {
      name: 'Orders',
      rows: orders('M') + rows(1000, cells(text('B'), text('2024-03-06'), number('1')))
    };
    const unpacked = await unpack(new Blob([packageOf([damaged, long])]), work);
    expect(unpacked).toMatchObject({ part: 'Orders' });
    expect((await unpacked!.blob.text()).trimEnd().split('\n')).toHaveLength(1002);
  });

  const problem = (bytes: Uint8Array<ArrayBuffer>): Promise<ImportProblem> =>
    inspect(fileOf(bytes, 'o.xlsx'), db).then(
      () => expect.fail('The file was read'),
      (error: ImportProblem) => error
    );

  test('without any cell is empty, and one whose XML was cut off is damaged', async () => {
    expect((await problem(packageOf([{ name: 'a', rows: '' }]))).code).toBe('empty');
    const cut = packageOf([{ name: 'a', rows: orders('A'), after: '<mergeCells><mergeCell ref="A2' }]);
    expect((await problem(cut)).code).toBe('damaged');
  });

  test('of any table, written by another program, comes back as it was', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .filter((value) => !/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/.test(value)),
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
      fc.boolean()
    );
    const shown = (value: string | number | boolean) =>
      typeof value === 'boolean' ? String(value).toUpperCase() : String(value) || null;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 }), async (rows) => {
        const names = ['first', 'second', 'last'];
        const book = utils.book_new(utils.aoa_to_sheet([names, ...rows]), 'Sheet1');
        const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
        const unpacked = await unpack(new Blob([bytes]), work);
        const blank = csvRecord([null, null, null]);
        const expected = [csvRecord(names), ...rows.map((row) => csvRecord(row.map(shown)))];
        expect((await unpacked!.blob.text()).trimEnd()).toBe(
          expected
            .map((line) => (line === blank ? '\n' : line))
            .join('')
            .trimEnd()
        );
      }),
      { numRuns: 60 }
    );
  });
});
