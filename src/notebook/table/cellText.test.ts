import { afterEach, describe, expect, test } from 'vitest';
import type { Column, Value, ValueType } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { exactText } from '../../engine/index.ts';
import { placesOf } from './cellText.ts';
import { cellText, rowsText, shareText } from './index.ts';

const column = (type: ValueType, scale?: number): Column => ({ name: 'x', type, scale });
const shown = (value: Value, type: ValueType, scale?: number) =>
  cellText(value, column(type, scale))?.replaceAll('\u202f', ' ');

afterEach(() => language.choose('en'));

test('a share is a percentage with two decimals, and a small one is never shown as a zero', () => {
  expect([0.09841, 0.5, 1, 0, 0.999871, 0.0000123, 1e-30].map(shareText)).toEqual([
    '9.84%',
    '50.00%',
    '100.00%',
    '0.00%',
    '99.99%',
    '0.0012%',
    '0.00%'
  ]);
});

describe('a cell', () => {
  test('keeps every digit of integers and decimals', () => {
    expect(shown(12345678901234567890n, 'integer')).toBe('12,345,678,901,234,567,890');
    expect(shown('99999999999999.9999', 'decimal', 4)).toBe('99,999,999,999,999.9999');
    expect(shown(12.5, 'decimal', 4)).toBe('12.50');
    expect(shown('12.3456', 'decimal', 4)).toBe('12.3456');
    expect(shown('-0.01', 'decimal', 2)).toBe('-0.01');
  });

  test('shows doubles with six decimals, and never as a zero that they are not', () => {
    expect(shown(2 / 3, 'double')).toBe('0.666667');
    expect(shown(0, 'double')).toBe('0');
    expect(shown(3.2e-9, 'double')).toBe('3.2e-9');
    expect(shown(Number.NaN, 'double')).toBe('NaN');
    const placesOfAll = (values: Value[], as: Column) => values.map((value) => placesOf(value, as));
    expect(placesOfAll([2 / 3, 0.5, 12, 3.2e-9, Number.NaN, null], column('double'))).toEqual([
      6, 1, 0, 0, 0, 0
    ]);
    expect(placesOfAll([12, 12.5, '12.3450', '12.3456'], column('decimal', 4))).toEqual([2, 2, 3, 4]);
    expect(placesOfAll([12, 12.5], column('decimal', 1))).toEqual([1, 1]);
    expect(cellText(0.5, column('double'), undefined, 6)).toBe('0.500000');
  });

  test('shows money with two decimals, and a fraction of a cent whole', () => {
    const amount = column('decimal', 4);
    expect(cellText(12.5, amount, 'EUR')).toBe('€12.50');
    expect(cellText('12.3450', amount, 'EUR')).toBe('€12.345');
    expect(cellText(12.5, amount, 'EUR', 3)).toBe('€12.500');
  });

  test('writes dates and times as the language does', () => {
    const at = new Date(Date.UTC(2011, 11, 10, 8, 30));
    expect(shown(at, 'date')).toBe('Dec 10, 2011');
    expect(shown(at, 'timestamp')).toBe('Dec 10, 2011, 8:30:00 AM');
    language.choose('zh');
    expect(shown(at, 'date')).toBe('2011年12月10日');
    expect(shown(at, 'timestamp')).toBe('2011年12月10日 08:30:00');
  });

  test('keeps milliseconds and microseconds', () => {
    expect(shown(new Date(Date.UTC(2011, 0, 1, 0, 0, 0, 7)), 'timestamp')).toBe('2011-01-01 00:00:00.007');
    expect(shown('2011-01-01T00:00:00.000007', 'timestamp')).toBe('2011-01-01 00:00:00.000007');
  });

  test.each(['year', 'Year', 'order_year', 'fiscal yr', 'year(ordered_at)', 'yr_2', '年份', '下单年'])(
    'writes the years of “%s” without a separator',
    (name) => expect(cellText(2019, { name, type: 'integer' })).toBe('2019')
  );

  test.each(['amount', 'yearly', 'years_total', 'layer', 'orders'])(
    'writes 2019 of “%s” as any number',
    (name) => expect(cellText(2019, { name, type: 'integer' })).toBe('2,019')
  );

  test('shows lists, structs and bytes in one line, and NULL as none', () => {
    expect(shown(['a', null, 1n], 'list')).toBe('[a, NULL, 1]');
    expect(shown({ a: 1, day: new Date(0) }, 'struct')).toBe('{a: 1, day: 1970-01-01}');
    expect(shown(new Uint8Array([1, 255]), 'blob')).toBe('0x01FF');
    expect(shown(null, 'text')).toBeUndefined();
  });
});

describe('text for a spreadsheet', () => {
  test('is exact, with NULL empty', () => {
    expect(exactText(1234.5, column('decimal', 2))).toBe('1234.50');
    expect(exactText(new Date(Date.UTC(2011, 11, 10)), column('date'))).toBe('2011-12-10');
    expect(exactText(null, column('text'))).toBe('');
  });

  test('has a header line, and quotes what would break a cell', () => {
    const columns: Column[] = [
      { name: 'name', type: 'text' },
      { name: 'amount', type: 'decimal', scale: 2 }
    ];
    const rows = [
      { name: 'a\t"b"', amount: 1 },
      { name: null, amount: '2.10' }
    ];
    expect(rowsText('tsv', columns, rows)).toBe('name\tamount\n"a\t""b"""\t1.00\n\t2.10');
  });
});
