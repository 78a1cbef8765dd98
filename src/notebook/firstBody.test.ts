import { expect, it } from 'vitest';
import { analyses } from '../analyses/all.ts';
import { newCell } from './cell.ts';
import { parse, print } from './document.ts';
import { begun, firstBody, isFirstSql } from './firstBody.ts';
import { cellKinds } from './reserved.ts';

const before = [
  newCell('sql', 'SELECT 1', 'first'),
  newCell('pareto', '', 'ranked'),
  newCell('text', 'Words.')
];

it('SQL and charts begin on the nearest named result above, or on the orders', () => {
  expect(firstBody('sql', { analyses, before, sources: [] })).toBe('SELECT *\nFROM ranked');
  expect(isFirstSql(firstBody('sql', { analyses, before, sources: [] }))).toBe(true);
  expect(isFirstSql('SELECT *\nFROM ranked LIMIT 3')).toBe(false);
  expect(firstBody('chart', { analyses, before: [], sources: [] })).toBe('data: orders');
});

it('an analysis begins on the relation that it prefers, where that is loaded', () => {
  expect(firstBody('contribution', { analyses, before, sources: ['orders', 'touches'] })).toBe(
    'touches: touches'
  );
  expect(firstBody('contribution', { analyses, before, sources: ['orders'] })).toBe('');
  expect(firstBody('pareto', { analyses, before, sources: ['orders', 'touches'] })).toBe('');
});

it('a template begins on what is loaded, where it says nothing itself', () => {
  const text =
    'Words.\n\n```low_value low\n```\n\n```contribution whale\nmargin: 0.4\n```\n\n```pareto ranked\n```\n';
  const on = (...sources: string[]) => print(begun(parse(text, cellKinds(analyses)), analyses, sources));
  expect(on('orders')).toBe(text);
  expect(on('orders', 'customers', 'touches')).toBe(
    text.replace('low\n', 'low\ntouches: touches\ncustomers: customers\n')
  );
});
