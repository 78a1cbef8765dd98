import { expect, test } from 'vitest';
import type { Column, Row } from '../../engine/types.ts';
import { rowsText } from './rowsText.ts';

const columns: Column[] = [
  { name: 'the, name', type: 'text' },
  { name: 'amount', type: 'decimal', scale: 2 }
];
const rows: Row[] = [
  { 'the, name': '=1+1', amount: -12.5 },
  { 'the, name': 'a|b\t"c"', amount: null },
  { 'the, name': '-5', amount: 1 }
];

test('text for a spreadsheet is guarded against formulas, numbers are left alone', () => {
  expect(rowsText('tsv', columns, rows)).toBe('the, name\tamount\n\'=1+1\t-12.50\n"a|b\t""c"""\t\n-5\t1.00');
  expect(rowsText('csv', columns, rows)).toBe('"the, name",amount\n\'=1+1,-12.50\n"a|b\t""c""",\n-5,1.00');
});

test('a Markdown table keeps its columns, with numbers on the right', () => {
  expect(rowsText('markdown', columns, rows)).toBe(
    '| the, name | amount |\n| --- | ---: |\n| =1+1 | -12.50 |\n| a\\|b\t"c" |  |\n| -5 | 1.00 |'
  );
});
