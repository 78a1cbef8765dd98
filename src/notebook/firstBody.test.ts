import { expect, it } from 'vitest';
import { analyses } from '../analyses/all.ts';
import { newCell } from './cell.ts';
import { firstBody } from './firstBody.ts';

const before = [
  newCell('sql', 'SELECT 1', 'first'),
  newCell('pareto', '', 'ranked'),
  newCell('text', 'Words.')
];

it('SQL and charts begin on the nearest named result above, or on the orders', () => {
  expect(firstBody('sql', { analyses, before, sources: [] })).toBe('SELECT *\nFROM ranked');
  expect(firstBody('chart', { analyses, before: [], sources: [] })).toBe('data: orders');
});

it('an analysis begins on the relation that it prefers, where that is loaded', () => {
  expect(firstBody('contribution', { analyses, before, sources: ['orders', 'touches'] })).toBe(
    'touches: touches'
  );
  expect(firstBody('contribution', { analyses, before, sources: ['orders'] })).toBe('');
  expect(firstBody('pareto', { analyses, before, sources: ['orders', 'touches'] })).toBe('');
});
