import { expect, it } from 'vitest';
import { chartTitle } from './chartTitle.ts';

it('tells a chart that is not drawn by its title, else by what it draws', () => {
  const titleOf = (settings: Record<string, unknown>) => chartTitle('Chart', settings);
  expect(titleOf({ data: 'tail', title: 'Revenue by month', x: 'month' })).toBe('Chart: Revenue by month');
  expect(titleOf({ data: 'tail', x: 'month', y: 'revenue' })).toBe('Chart: revenue / month');
  expect(titleOf({ data: 'tail' })).toBe('Chart: tail');
  expect(titleOf({})).toBe('Chart');
});
