import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { weekdays } from '../fixtures/results.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const lines: Result = {
  columns: [
    { name: 'customer_id', type: 'text' },
    { name: 'channel', type: 'text' },
    { name: 'category', type: 'text' },
    { name: 'amount', type: 'decimal', scale: 2 },
    { name: 'score', type: 'integer' }
  ],
  rows: Array.from({ length: 120 }, (_, at) => ({
    customer_id: `K${at}`,
    channel: at % 3 ? 'web' : 'shop',
    category: at % 2 ? 'Gifts' : 'Tea',
    amount: at % 2 ? 10.25 : -4,
    score: 1 + (at % 5)
  }))
};

const draw = (data: Result, raw: RawSpec = {}) =>
  generic.draw(data, { mark: 'heat', ...raw }, { width: 640 });
const texts = (data: Result, raw?: RawSpec) =>
  [...draw(data, raw).svg.querySelectorAll('text')].map((node) => node.textContent);
const written = (data: Result, raw?: RawSpec) =>
  [...draw(data, raw).svg.querySelectorAll('.on-cells text')].map((node) => node.textContent);

it('is of columns with few values, coloured by a number, without a choice', () => {
  const { svg, warnings } = draw(lines);
  expect(warnings).toEqual([]);
  expect(svg.querySelectorAll('.cells rect')).toHaveLength(4);
  expect(generic.title({ mark: 'heat' }, lines)).toBe('How does amount differ by channel and category?');
  expect(texts(weekdays)).toEqual(expect.arrayContaining(['orders  0']));
});

it('sums money over the rows of a cell, takes the mean of other numbers, counts rows without any, and says so', () => {
  expect(written(lines)).toEqual(['−80', '410', '−160', '205']);
  expect(generic.sentence(lines, { mark: 'heat' })).toContain('Each cell is the sum of its rows.');
  expect(written(lines, { color: 'score' })).toEqual(['3', '3', '3', '3']);
  expect(generic.sentence(lines, { mark: 'heat', color: 'score' })).toContain('the mean of its rows');
  const names = { ...lines, columns: lines.columns.slice(0, 3) };
  expect(written(names)).toEqual(['20', '40', '40', '20']);
  expect(generic.title({ mark: 'heat' }, names)).toBe('How many rows are there by channel and category?');
  expect(generic.sentence(weekdays, { mark: 'heat' })).not.toContain('Each cell');
});

it('has a scale of its colours, from zero, and another colour below it', () => {
  const { svg } = draw(lines);
  const scale = [...svg.querySelectorAll(':scope > rect')].map((node) => node.getAttribute('fill'));
  expect(texts(lines)).toEqual(expect.arrayContaining(['amount  −160', '410']));
  expect(scale[0]).toContain('--danger');
  expect(scale.at(-1)).toContain('--accent');
});

it('draws every cell so that it is seen, one of zero too', () => {
  const zeros = { ...weekdays, rows: weekdays.rows.map((row, at) => ({ ...row, orders: at % 2 })) };
  const fills = [...draw(zeros).svg.querySelectorAll('.cells rect')].map((node) =>
    Number(/(\d+)%/.exec(node.getAttribute('fill') ?? '')?.[1])
  );
  expect(Math.min(...fills)).toBeGreaterThan(12);
});

it('shows the scale of dots that are coloured by a number too', () => {
  expect(texts(lines, { mark: 'dot', x: 'score', y: 'amount', color: 'score' })).toEqual(
    expect.arrayContaining(['score  1', '5'])
  );
});

it('is titled with quotation marks around what is no plain word, so that no mark stands twice', () => {
  const odd: Result = {
    columns: [
      { name: 'Paid?', type: 'text' },
      { name: 'count_star()', type: 'integer' }
    ],
    rows: [{ 'Paid?': 'yes', 'count_star()': 3 }]
  };
  expect(generic.title({ mark: 'bar' }, odd)).toBe('How does “count_star()” differ by “Paid?”?');
  language.choose('zh');
  expect(generic.title({ mark: 'bar' }, odd)).toBe('不同“Paid?”的“count_star()”有何差别？');
});
