import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { literal } from '../../engine/index.ts';
import { blankSql } from './blanks.ts';
import { idMacros, shownId } from './ids.ts';
import { isPlainNumber, numberMacros, numberShare, numberSql, type NumberReading } from './numbers.ts';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open({ library: false });
  await db.run([...numberMacros, ...idMacros].join(';\n'));
});
afterAll(() => db.close());

const read = async (text: string, decimal: '.' | ',' = '.', how: Partial<NumberReading> = {}, factor = 1) =>
  (await db.query(`SELECT ${numberSql(literal(text), { decimal, ...how }, factor)} AS read`)).rows[0]?.read;

describe('money is read', () => {
  test.each([
    ['12.5', 12.5],
    ['-12.50', -12.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['1,23,456.00', 123456],
    ['$60.00', 60],
    ['-$45.00', -45],
    ['$-45.00', -45],
    ['US$ 1,000.00', 1000],
    ['(12.50)', -12.5],
    ['12.50-', -12.5],
    ['−12', -12],
    ['￥１，２３４．５０', 1234.5],
    ['¥99', 99],
    ['99元', 99],
    ['USD 5', 5],
    ['1 234.50', 1234.5],
    ['1\u00a0234.50', 1234.5],
    ["1'234.50", 1234.5],
    ['.5', 0.5],
    ['="12.50"', 12.5],
    ['"1,234.50"', 1234.5],
    ["'7.25", 7.25],
    [' 7 ', 7],
    ['Rs.1,23,456.50', 123456.5],
    ['R$ 10.00', 10],
    ['10.00 zł', 10],
    ['kr 10', 10],
    ['($1,234.50)', -1234.5],
    ['$(12.50)', -12.5],
    ['(12.50) USD', -12.5],
    ['12.50- kr', -12.5],
    ['€12.50-', -12.5],
    ['–12', -12],
    ["'123.45", 123.45],
    ['\t12.50', 12.5],
    ['人民币100', 100]
  ])('%s with a decimal point', async (text, value) => expect(await read(text)).toBe(value));

  test.each([
    ['12,5', 12.5],
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['12,50 €', 12.5],
    ['€ -12,50', -12.5],
    ['(2.143,31) €', -2143.31],
    ['2.946,62- €', -2946.62],
    ['2.946,62-€', -2946.62],
    ['1 234,56', 1234.56],
    ['1.234', 1234]
  ])('%s with a decimal comma', async (text, value) => expect(await read(text, ',')).toBe(value));

  test('to ten-thousandths, beyond what a double holds', async () => {
    expect(await read('12345678901234.5678')).toBe('12345678901234.5678');
  });
});

test('what is no number is NULL, never a part of it', async () => {
  for (const text of ['abc', '12abc', '1,23', '1.2.3', '', '-', '12 apples', '5 of 7'])
    expect(await read(text), text).toBeNull();
  for (const text of ['12.5', '1,234.5']) expect(await read(text, ','), text).toBeNull();
});

test.each([
  ['1.2万', 12000],
  ['￥3.5万元', 35000],
  ['1.23456亿', 123456000],
  ['-2千元', -2000],
  ['99.50', 99.5]
])('%s with its unit', async (text, value) => expect(await read(text, '.', { units: true })).toBe(value));

test('a column in 万元 is multiplied before it is rounded', async () => {
  expect(await read('1.23456789', '.', {}, 10000)).toBe(12345.6789);
  expect(await read('1,5', ',', {}, 10000)).toBe(15000);
  expect(await read('1250', '.', {}, 0.01)).toBe(12.5);
});

test('CR or DR is below zero, as the reading says', async () => {
  expect(await read('12.50 CR', '.', { minus: 'CR' })).toBe(-12.5);
  expect(await read('1,012.50DR', '.', { minus: 'CR' })).toBe(1012.5);
  expect(await read('12.50 dr.', '.', { minus: 'DR' })).toBe(-12.5);
  expect(await read('12.50 CR')).toBeNull();
});

test('a percentage is no money', async () => expect(await read('12.5%')).toBeNull());

test('numbers are told from text', () => {
  expect(numberShare(['12', '1.5', '', '-'])).toBe(1);
  expect(numberShare(['a', '1'])).toBe(0.5);
  expect(numberShare(['', ' '])).toBe(0);
});

test('a plain number is one that a cast reads without loss', () => {
  expect(['1', '-1.5', '0012', '3.'].every(isPlainNumber)).toBe(true);
  expect(['1,5', '1e3', ' 1', '1.23456', '+1'].some(isPlainNumber)).toBe(false);
});

test('blanks are blank in every spelling', async () => {
  for (const text of ['', ' ', '-', '--', 'NULL', 'n/a', '#N/A', 'NaN', 'None'])
    expect((await db.query(`SELECT ${blankSql(literal(text))} AS blank`)).rows[0]?.blank, text).toBe(true);
  expect((await db.query(`SELECT ${blankSql('NULL::VARCHAR')} AS blank`)).rows[0]?.blank).toBe(true);
  expect((await db.query(`SELECT ${blankSql("'0'")} AS blank`)).rows[0]?.blank).toBe(false);
});

test.each([
  ["'7210448301122", '7210448301122'],
  ['="00123"', '00123'],
  ['=123', '123'],
  ['\t6917', '6917'],
  [' x ', 'x'],
  ['0012', '0012'],
  ['1234567890123456789', '1234567890123456789'],
  ["O'Reilly", "O'Reilly"],
  ['张三', '张三'],
  ["'", null],
  ['  ', null]
])('the id %j is %j', async (text, id) => {
  expect((await db.query(`SELECT import_id(${literal(text)}) AS id`)).rows[0]?.id).toBe(id);
  expect(shownId(text)).toBe(id ?? '');
});
