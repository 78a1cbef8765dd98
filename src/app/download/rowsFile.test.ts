import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { xlsxOf } from './xlsxOf.ts';
import { csvOf } from './csvOf.ts';

let native: NativeDatabase;
const folder = `in-${randomUUID()}`;
beforeAll(async () => {
  native = await NativeDatabase.open({ library: false });
  await mkdir(folder);
});
afterAll(async () => {
  native.close();
  await rm(folder, { recursive: true });
});

/** Writes below a folder of its own what the page's engine writes below `in/`. */
const db = () => ({
  query: (sql: string) => native.query(sql),
  run: (sql: string) => native.run(sql.replace("TO 'in/", `TO '${folder}/`)),
  relationsOf: (sql: string) => native.relationsOf(sql),
  addFile: (file: Blob, extension: string) => native.addFile(file, extension),
  dropFile: (path: string) => native.dropFile(path),
  copyOut: (path: string) => readFile(path.replace('in/', `${folder}/`))
});

const statement = `SELECT * FROM (VALUES
  (1, '007', '=1+1', 12.3400::DECIMAL(18,4), DATE '2011-12-10', 12345678901234567::BIGINT),
  (2, '+86 138 0000 0000', '@cmd', -0.5, DATE '1850-01-01', 5),
  (3, NULL, '-x', 12345678901234.5678, NULL, NULL)
) t(n, id, "the text", amount, "day", big) ORDER BY n DESC`;

test('a CSV keeps digits, dates and the order, is known as UTF-8, and runs no formula', async () => {
  const bytes = new Uint8Array(await (await csvOf(statement, db())).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).split('\n').slice(0, 4)).toEqual([
    'n,id,the text,amount,day,big',
    "3,,'-x,12345678901234.5678,,",
    "2,+86 138 0000 0000,'@cmd,-0.5000,1850-01-01,5",
    "1,007,'=1+1,12.3400,2011-12-10,12345678901234567"
  ]);
});

test('the bytes of a workbook do not depend on the pages in which its rows came', async () => {
  const sql = `SELECT i AS n, 'C' || (i % 5000) AS customer, ((i * 7 % 100000) / 100)::DECIMAL(18,4) AS amount, DATE '2020-01-01' + (i % 900)::INTEGER AS "day", TIMESTAMP '2020-01-01' + to_seconds(i) AS at, CASE WHEN i % 7 > 0 THEN 'Product ' || (i % 300) END AS product, i % 3 = 0 AS flag, i / 7 AS share FROM range(12000) t(i) ORDER BY i % 1000, i`;
  const bytes = new Uint8Array(await (await xlsxOf(sql, native, [['SQL', 'x']])).arrayBuffer());
  // Those of a workbook whose rows came in one page.
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '08b17764b1945a4075b23213800148bc8728a3c8d3247cef1a8a0e101f36c12d'
  );
});

test('a workbook keeps ids as text, money as numbers where no digit is lost, dates as dates, and says what it is of', async () => {
  const file = await xlsxOf(statement, native, [['as_of', '2011-12-10']]);
  const book = read(new Uint8Array(await file.arrayBuffer()), { cellNF: true, cellFormula: true });
  expect(book.SheetNames).toEqual(['Rows', 'About']);
  const sheet = book.Sheets.Rows!;
  const cells = (address: string[]) => address.map((at) => [sheet[at]?.t, sheet[at]?.v]);
  expect(sheet.A2?.v).toBe(3);
  expect(cells(['B4', 'C4', 'D4', 'F4'])).toEqual([
    ['s', '007'],
    ['s', '=1+1'],
    ['n', 12.34],
    ['s', '12345678901234567']
  ]);
  expect(cells(['D2', 'E3', 'D3'])).toEqual([
    ['s', '12345678901234.5678'],
    ['s', '1850-01-01'],
    ['n', -0.5]
  ]);
  expect(sheet.E4).toMatchObject({ t: 'n', v: 40887, w: '2011-12-10' });
  expect(Object.values(sheet).some((cell: { f?: string }) => cell.f !== undefined)).toBe(false);
  expect(utils.sheet_to_csv(book.Sheets.About!)).toContain('as_of,2011-12-10');
});
