import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { language } from '../i18n/index.ts';
import { tmallReport } from './roles/fixtures/chinese.fixture.ts';
import { amazonOrders, wooOrders } from './roles/fixtures/shops.fixture.ts';
import { fileOf } from './fixtures.ts';
import { inspect, problemText, type ImportProblem } from './index.ts';
import { isReady, mappingProblems } from './mapping.ts';
import { sizeLimits } from './inspect.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** The problems of a file, thrown or listed. */
async function problemsOf(file: File): Promise<ImportProblem[]> {
  try {
    const inspection = await inspect(file, db);
    return [...inspection.problems, ...mappingProblems(inspection, inspection.mapping)];
  } catch (error) {
    return [error as ImportProblem];
  }
}

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const customers = Array.from({ length: 30 }, (_, i) => `C${i},${i}.5,3\n`).join('');

const cases: [name: string, file: File, code: string, english: RegExp, chinese: RegExp][] = [
  ['an empty file', fileOf(''), 'empty', /is empty/, /空文件/],
  ['blank lines alone', fileOf('\n\n\n'), 'empty', /is empty/, /空文件/],
  [
    'a header alone',
    fileOf('customer,date,amount\n'),
    'headerOnly',
    /no rows below/,
    /只有表头（customer、date、amount）/
  ],
  [
    'a workbook with nothing in it',
    fileOf(zipSync({ 'xl/workbook.xml': latin('<workbook/>') }) as Uint8Array<ArrayBuffer>, 'o.xlsx'),
    'damaged',
    /damaged or was cut off/,
    /已损坏或不完整/
  ],
  [
    'a ZIP file that was cut off',
    fileOf(latin('PK\x03\x04\x14\x00orders.csv')),
    'damaged',
    /damaged or was cut off/,
    /已损坏或不完整/
  ],
  [
    'an archive of another kind',
    fileOf(latin('Rar!\x1a\x07')),
    'binary',
    /packed file of a kind.*\(RAR\).*Unpack/,
    /无法读取的压缩文件（RAR）/
  ],
  ['a Parquet file that was cut off', fileOf(latin('PAR1\x15\x04\x15\x00')), 'damaged', /cut off/, /不完整/],
  [
    'bytes that are no text',
    fileOf(Array.from({ length: 400 }, (_, i) => (i * 7) % 5)),
    'binary',
    /is not a table/,
    /不是表格/
  ],
  [
    'no customer',
    fileOf('date,amount\n2024-01-05,3\n'),
    'noCustomer',
    /says who bought.*date, amount/,
    /表示买家的列/
  ],
  ['no date', fileOf('customer,amount\nC1,3\nC1,4\n'), 'noDate', /says when/, /下单时间/],
  ['no amount', fileOf('customer,date\nC1,2024-01-05\n'), 'noAmount', /how much was paid/, /没有找到金额/],
  [
    'a list of customers',
    fileOf(`customer_id,total charges,tenure\n${customers}`),
    'customerLevel',
    /list of customers, not of orders/,
    /客户名单/
  ],
  [
    'a list of customers with the day they joined',
    fileOf(
      `customer_id,joined_at,amount\n${Array.from({ length: 30 }, (_, i) => `C${i},2024-01-05,3\n`).join('')}`
    ),
    'customerLevelDated',
    /“joined_at” says since when/,
    /“joined_at”说的是何时成为客户/
  ],
  [
    'an export that never names the buyer',
    fileOf(amazonOrders),
    'noBuyer',
    /Amazon does not name the buyer/,
    /Amazon 的导出文件，其中不含买家/
  ],
  [
    'an export without the column of the buyer',
    fileOf(tmallReport),
    'noBuyer',
    /淘宝\/天猫 without a column for the buyer. Export again and include “买家会员名”/,
    /请重新导出并勾选“买家会员名”/
  ],
  [
    'customers who are names only',
    fileOf(wooOrders),
    'customerByName',
    /two people of one name/,
    /同名的人会合为一位/
  ],
  [
    'dates that parse neither way',
    fileOf('customer,order date,amount\nC1,99/99/2024,3\nC1,45/45/2024,4\n'),
    'datesUnreadable',
    /: 2 of its 2 values are no dates, the first of them “99\/99\/2024” \(line 2\), “45\/45\/2024” \(line 3\)\. Choose/,
    /：2 个值中有 2 个不是日期，最先出现的是“99\/99\/2024”（第 2 行）、“45\/45\/2024”（第 3 行）。/
  ],
  [
    'dates that are text',
    fileOf('customer,order date,amount\nC1,soon,3\nC1,later,4\n'),
    'datesUnreadable',
    /does not hold dates.*“soon” \(line 2\)/,
    /不是可识别的日期.*“soon”（第 2 行）/
  ],
  [
    'dates of which most are text, below a title, among broken rows and cells of several lines',
    fileOf(
      `Orders\n\ncustomer,order date,amount,note\nC1,2024-03-05,3,"two\nlines"\nC1,-,4,\nC2,next week,5,\nC2,2024-03-06,1,\n${'C3,next week,5,\n'.repeat(40)}C4,Easter,4,\nC5,"week, 12",4,\nC6,never,4,\n`
    ),
    'datesUnreadable',
    /: 44 of its 46 values are no dates, the first of them “next week” \(line 7\), “Easter” \(line 49\), “week, 12” \(line 50\)\./,
    /：46 个值中有 44 个不是日期/
  ],
  [
    'dates that are blank throughout',
    fileOf('customer,order date,amount\nC1,,3\nC1,-,4\n'),
    'datesUnreadable',
    /it is blank in every row/,
    /每一行都是空白/
  ],
  [
    'dates that read both ways',
    fileOf('customer,date,amount\nC1,03/04/2024,3\n'),
    'datesUndecided',
    /day or the month first/,
    /日在前，也可以读成月在前/
  ],
  [
    'amounts that are text',
    fileOf('customer,date,amount\nC1,2024-01-05,cheap\nC1,2024-01-06,dear\n'),
    'amountsText',
    /holds text.*“cheap”/,
    /是文字，不是金额（例如“cheap”）/
  ],
  [
    'amounts that are malformed, beside words',
    fileOf('customer,date,amount\nC1,2024-01-05,abc\nC1,2024-01-06,"2060.474,87"\nC2,2024-01-07,"1.2.3,4"\n'),
    'amountsText',
    /for example “2060\.474,87”/,
    /例如“2060\.474,87”/
  ],
  [
    'duplicate names',
    fileOf('customer,date,amount,Phone,Phone\nC1,2024-01-05,3,1,2\n'),
    'duplicateHeaders',
    /more than one column Phone.*Phone_1/,
    /重名的列：Phone/
  ],
  [
    'blank names',
    fileOf('customer,date,amount,\nC1,2024-01-05,3,1\n'),
    'blankHeaders',
    /^1 column of “orders.csv” has no name; it is called/,
    /没有列名/
  ],
  [
    'customers whose ids a spreadsheet cut short',
    fileOf('customer_id,date,amount\n1.23457E+18,2024-01-05,3\n1.23457E+18,2024-01-05,3\n'),
    'ruinedCustomers',
    /cut its ids short \(“1.23457E\+18”, in 2 of 2/,
    /编号被电子表格截断/
  ],
  [
    'customers’ ids rounded to 15 digits',
    fileOf(
      'customer_id,date,amount\n1234567890123450000,2024-01-05,3\n1234567890123460000,2024-01-05,3\n1234567890123470000,2024-01-05,3\n'
    ),
    'ruinedCustomers',
    /cut its ids short \(“1234567890123450000”, in 3 of 3/,
    /编号被电子表格截断/
  ],
  [
    'one customer’s id cut short among many',
    fileOf(
      `customer_id,date,amount\n1.23E+11,2024-01-05,3\n${Array.from({ length: 200 }, (_, i) => `C${i},2024-01-05,3\n`).join('')}`
    ),
    'ruinedIds',
    /cut short \(“1.23E\+11”\)/,
    /电子表格截断/
  ],
  [
    'order numbers cut short',
    fileOf('customer_id,order_id,date,amount\nC1,"1,23457E+18",2024-01-05,3\nC2,A7,2024-01-05,3\n'),
    'ruinedOrders',
    /“1,23457E\+18”, in 1 of 2 sampled rows/,
    /2 行中有 1 行/
  ],
  [
    'names with stars',
    fileOf('customer,date,amount\n张**,2024-01-05,3\n李**,2024-01-05,3\n1******6198,2024-01-05,3\n'),
    'maskedIds',
    /with stars \(“张\*\*”\)/,
    /带星号/
  ],
  [
    'encrypted buyers',
    fileOf('customer,date,amount\n##Zx1f,2024-01-05,3\n$$aB3=,2024-01-05,3\n##aa,2024-01-05,3\n'),
    'encryptedIds',
    /is encrypted/,
    /加密/
  ],
  [
    'amounts that can be read two ways',
    fileOf('customer,date,amount\nC1,2024-01-05,"1,234"\n'),
    'numbersUndecided',
    /“1,234” can be read as thousands or as decimals/,
    /千分位/
  ],
  [
    'points and commas mixed',
    fileOf('customer;date;amount\nC1;2024-01-05;1.50\nC1;2024-01-05;2.50\nC1;2024-01-05;3,50\n'),
    'mixedStyles',
    /1 of 3 amounts, such as “3,50”/,
    /3 个金额中有 1 个/
  ]
];

describe('is said in both languages:', () => {
  test.each(cases)('%s', async (_, file, code, english, chinese) => {
    const problem = (await problemsOf(file)).find((each) => each.code === code);
    expect(problem?.code).toBe(code);
    language.choose('en');
    expect(problemText(problem!)).toMatch(english);
    language.choose('zh');
    expect(problemText(problem!)).toMatch(chinese);
    language.choose('en');
  });
});

test('a file too large for the tab is refused before it is read', async () => {
  const huge = Object.defineProperty(fileOf('customer,date,amount\nC1,2024-01-05,3\n'), 'size', {
    value: sizeLimits.refuse + 1
  });
  const [problem] = await problemsOf(huge);
  expect(problem?.code).toBe('tooLarge');
  expect(problemText(problem!)).toMatch(/1,700 MB: more than a browser tab can hold/);
});

test('warnings do not stand in the way, other problems do', async () => {
  const warned = await inspect(fileOf('customer,date,amount,Phone,Phone\nC1,2024-01-05,3,1,2\n'), db);
  expect(warned.problems.map(({ isWarning }) => isWarning)).toEqual([true]);
  expect(isReady(warned)).toBe(true);
  const blocked = await inspect(fileOf('date,amount\n2024-01-05,3\n'), db);
  expect(isReady(blocked)).toBe(false);
});
