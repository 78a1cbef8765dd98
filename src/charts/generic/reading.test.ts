import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { genericReading } from './reading.ts';
import type { RawSpec } from './spec.ts';
import { inSentence } from './values.ts';

beforeEach(() => language.choose('en'));

const result = (rows: [string, string, number][]): Result => ({
  columns: [
    { name: 'day', type: 'date' },
    { name: 'shop', type: 'text' },
    { name: 'amount', type: 'decimal', scale: 2 }
  ],
  rows: rows.map(([day, shop, amount]) => ({ day: new Date(`${day}T00:00:00Z`), shop, amount }))
});

const says = (raw: RawSpec, data: Result) =>
  genericReading(data, { x: 'day', y: 'amount', ...raw })
    .map(({ text }) => text)
    .join('');

const rows = result([
  ['2024-06-10', 'North', 1999.99],
  ['2024-06-11', 'North', 1500],
  ['2024-06-11', 'South', 1100.5],
  ['2024-06-11', 'South', 900]
]);

test('bars that stack rows are read by their totals', () => {
  const totals = '4 rows. Highest total of amount: 3,500.5 (Jun 11, 2024); lowest: 1,999.99 (Jun 10, 2024).';
  expect(says({ mark: 'bar' }, rows)).toBe(totals);
  expect(says({ mark: 'bar', color: 'shop' }, rows)).toBe(totals);
  expect(says({ mark: 'area', color: 'shop' }, rows)).toBe(totals);
  language.choose('zh');
  expect(says({ mark: 'bar' }, rows)).toBe(
    '共 4 行。amount 合计最高为 3,500.5（2024年6月11日），最低为 1,999.99（2024年6月10日）。'
  );
});

test('small multiples stack apart, and what is below zero stacks downward', () => {
  expect(says({ mark: 'bar', facet: 'shop' }, rows)).toContain(
    'Highest total of amount: 2,000.5 (Jun 11, 2024, South); lowest: 1,500 (Jun 11, 2024, North).'
  );
  const refunded = result([
    ['2024-06-10', 'North', 100],
    ['2024-06-11', 'North', 80],
    ['2024-06-11', 'North', -30],
    ['2024-06-11', 'North', 40]
  ]);
  expect(says({ mark: 'bar' }, refunded)).toContain(
    'Highest total of amount: 120 (Jun 11, 2024); lowest: −30 (Jun 11, 2024).'
  );
});

test('marks of a row each are read row by row', () => {
  expect(says({ mark: 'line' }, rows)).toBe(
    '4 rows. Highest amount: 1,999.99 (Jun 10, 2024); lowest: 900 (Jun 11, 2024).'
  );
  expect(says({ mark: 'bar' }, { ...rows, rows: rows.rows.slice(0, 2) })).toContain(
    'Highest amount: 1,999.99'
  );
});

test('names no place where there is none', () => {
  const one: Result = { columns: [{ name: 'n', type: 'integer' }], rows: [{ n: 3 }] };
  language.choose('en');
  expect(genericReading(one, { mark: 'heat' })[0]!.text).toBe('1 row. The highest cell is 3.');
  language.choose('zh');
  expect(genericReading(one, { mark: 'heat' })[0]!.text).toBe('共 1 行。数值最大的格子为 3。');
});

test('a column whose name is no plain word stands in quotation marks', () => {
  const odd: Result = {
    columns: [
      { name: 'Paid?', type: 'text' },
      { name: 'count_star()', type: 'integer' }
    ],
    rows: [
      { 'Paid?': 'yes', 'count_star()': 3 },
      { 'Paid?': null, 'count_star()': 2 }
    ]
  };
  const raw = { mark: 'bar' };
  expect(genericReading(odd, raw)[0]!.text).toBe(
    '2 rows. Highest “count_star()”: 3 (yes); lowest: 2 (“Paid?”: blank).'
  );
  language.choose('zh');
  expect(genericReading(odd, raw)[0]!.text).toBe(
    '共 2 行。“count_star()”最高为 3（yes），最低为 2（“Paid?”：空白）。'
  );
  expect(['revenue', 'Ship city', '实付金额', 'paid_at', 'R&D'].map(inSentence)).toEqual([
    'revenue',
    'Ship city',
    '实付金额',
    'paid_at',
    'R&D'
  ]);
});

test('rows that are not drawn are not counted as drawn', () => {
  const some = { ...rows, rows: [...rows.rows, { day: null, shop: 'South', amount: 5 }] };
  expect(says({ mark: 'line' }, some)).toMatch(/^4 of 5 rows are drawn\. Highest amount/);
  language.choose('zh');
  expect(says({ mark: 'line' }, some)).toMatch(/^共 5 行，画出 4 行。amount 最高为/);
});
