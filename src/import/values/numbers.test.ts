import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { literal } from '../../engine/index.ts';
import { idMacro } from './ids.ts';
import { blankSql, guessNumbers, isPlainNumber, numberMacros, numberShare, numberSql } from './numbers.ts';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open({ library: false });
  await db.run([...numberMacros, idMacro].join(';\n'));
});
afterAll(() => db.close());

const read = async (text: string, decimal: '.' | ',' = '.') =>
  (await db.query(`SELECT ${numberSql(literal(text), { decimal })} AS read`)).rows[0]?.read;

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
    [' 7 ', 7]
  ])('%s with a decimal point', async (text, value) => expect(await read(text)).toBe(value));

  test.each([
    ['12,5', 12.5],
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['12,50 €', 12.5],
    ['€ -12,50', -12.5],
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

test('the decimal sign is guessed from what can be read one way only', () => {
  expect(guessNumbers(['1,234.50', '12.5'])).toEqual({ decimal: '.' });
  expect(guessNumbers(['1.234,50', '12,5'])).toEqual({ decimal: ',' });
  expect(guessNumbers(['12,50 €', '3,00 €', '1.000'])).toEqual({ decimal: ',' });
  expect(guessNumbers(['1,234', '5,678'])).toEqual({ decimal: '.' });
  expect(guessNumbers(['0,125', '0,250'])).toEqual({ decimal: ',' });
  expect(guessNumbers(['10', '20'])).toEqual({ decimal: '.' });
});

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
});
