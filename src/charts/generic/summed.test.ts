import { expect, test } from 'vitest';
import type { Result, Row } from '../../engine/types.ts';
import { pointsOf } from './points.ts';
import { filledColumns, readSpec } from './spec.ts';
import { summed } from './summed.ts';

/** Two orders a day, of 10 each. */
const orders = (days: number): Result => ({
  columns: [
    { name: 'customer_id', type: 'text' },
    { name: 'ordered_at', type: 'timestamp' },
    { name: 'quantity', type: 'decimal', scale: 0 },
    { name: 'amount', type: 'decimal', scale: 2 }
  ],
  rows: Array.from({ length: days * 2 }, (_, index): Row => {
    const at = new Date(Date.UTC(2024, 0, 1 + Math.floor(index / 2), index % 24));
    return { customer_id: 'C1', ordered_at: at, quantity: null, amount: 10 };
  })
});

test.each([
  [30, 'day', 30, 20],
  [70, 'week', 10, 140],
  [731, 'month', 24, 620]
])('orders of %i days are drawn as sums by %s', (days, unit, stretches, first) => {
  const { data, ...rest } = summed(orders(days), { data: 'orders' });
  expect(rest.unit).toBe(unit);
  expect(data.columns.map(({ name }) => name)).toEqual([unit, 'amount']);
  expect(data.rows).toHaveLength(stretches);
  expect(data.rows[0]).toEqual({ [unit]: new Date(Date.UTC(2024, 0, 1)), amount: first });
  expect(data.rows.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(days * 20);
});

test('rows are drawn as they are where the reader chose, where each has a day of its own, and where some may be missing', () => {
  const all = orders(731);
  const single = { ...all, rows: all.rows.filter((_, index) => index % 2 === 0) };
  expect(summed(all, { data: 'orders', mark: 'line' })).toEqual({ data: all });
  expect(summed(all, { data: 'orders', x: 'ordered_at' })).toEqual({ data: all });
  expect(summed(single, { data: 'orders' })).toEqual({ data: single });
  const cut = { ...all, rows: Array.from({ length: 10_000 }, (_, index) => all.rows[index % 1000]!) };
  expect(summed(cut, { data: 'orders' })).toEqual({ data: cut });
});

test('bars over many moments are sums under the name of their column, unless they are parted or keep the order of the rows', () => {
  const all = orders(731);
  const raw = { data: 'orders', mark: 'bar', x: 'ordered_at', y: 'amount' };
  const { data, unit } = summed(all, raw);
  expect(unit).toBe('month');
  expect(data.columns.map(({ name }) => name)).toEqual(['ordered_at', 'amount']);
  expect(data.rows[0]).toEqual({ ordered_at: new Date(Date.UTC(2024, 0, 1)), amount: 620 });
  expect(summed(all, { data: 'orders', mark: 'bar' }).data.rows).toEqual(data.rows);
  expect(summed(all, { ...raw, color: 'customer_id' })).toEqual({ data: all });
  expect(summed(all, { ...raw, sort: 'none' })).toEqual({ data: all });
  expect(summed(orders(62), raw).unit).toBe('day');
  expect(summed(orders(31), raw).unit).toBeUndefined();
});

test('a column in which nothing stands is not chosen, and the one by which the rows stand is', () => {
  expect(filledColumns(orders(3)).map(({ name }) => name)).toEqual(['customer_id', 'ordered_at', 'amount']);
  const best: Result = {
    columns: [
      { name: 'customer_id', type: 'text' },
      { name: 'n', type: 'integer' },
      { name: 'money', type: 'decimal', scale: 2 }
    ],
    rows: [
      { customer_id: 'a', n: 3, money: 90 },
      { customer_id: 'b', n: 5, money: 80 },
      { customer_id: 'c', n: 1, money: 70 }
    ]
  };
  expect(readSpec({}, best).spec).toMatchObject({
    mark: 'bar',
    x: { name: 'customer_id' },
    y: { name: 'money' }
  });
  expect(readSpec({}, { ...best, rows: best.rows.toReversed() }).spec.y?.name).toBe('n');
});

test('bars stand by a column that groups the rows, not by an id or a free text, where there is one', () => {
  const rows = (n: number): Row[] =>
    Array.from({ length: n }, (_, at) => ({
      customer_id: `C${at}`,
      note: `called on day ${at}`,
      shop: 'one',
      region: `R${at % 3}`,
      amount: at
    }));
  const table = (n: number, names: string[]): Result => ({
    columns: [
      ...names.map((name) => ({ name, type: 'text' as const })),
      { name: 'amount', type: 'decimal', scale: 2 }
    ],
    rows: rows(n)
  });
  const chosen = (data: Result) => readSpec({}, data).spec.x?.name;
  expect(chosen(table(100, ['customer_id', 'note', 'region']))).toBe('region');
  expect(chosen(table(100, ['customer_id', 'note']))).toBe('customer_id');
  expect(chosen(table(30, ['customer_id', 'note', 'region']))).toBe('customer_id');
  expect(chosen(table(100, ['customer_id', 'shop']))).toBe('customer_id');
  expect(chosen(table(100, ['customer_id', 'shop', 'region']))).toBe('region');
});

test('rows of which several share a moment are dots, and a line only where each stands once', () => {
  const table = (days: number[]): Result => ({
    columns: [
      { name: 'day', type: 'date' },
      { name: 'shop', type: 'text' },
      { name: 'visits', type: 'integer' }
    ],
    rows: days.map((day, at) => ({ day: new Date(Date.UTC(2024, 0, day)), shop: `S${at % 2}`, visits: at }))
  });
  const chosen = (data: Result, raw = {}) => readSpec(raw, data).spec.mark;
  expect(chosen(table([1, 2, 3, 4]))).toBe('line');
  expect(chosen(table([1, 1, 2, 2]))).toBe('dot');
  expect(chosen(table([1, 1, 2, 2]), { color: 'shop' })).toBe('line');
  expect(chosen(table([1, 1, 2, 2]), { facet: 'shop' })).toBe('line');
  expect(chosen(table([1, 2, 1, 2]), { color: 'shop' })).toBe('dot');
  expect(chosen(table([1, 1, 2, 2]), { mark: 'line' })).toBe('line');
  const exact = orders(731);
  const all = {
    ...exact,
    rows: exact.rows.map((row) => ({
      ...row,
      ordered_at: new Date(Math.floor(Number(row.ordered_at) / 864e5) * 864e5)
    }))
  };
  expect(chosen(all, { data: 'orders' })).toBe('dot');
  expect(chosen(summed(all, { data: 'orders' }).data, { data: 'orders' })).toBe('line');
});

const sums = (raw: Record<string, unknown>, data = orders(731)) => {
  const { spec, warnings } = readSpec({ data: 'orders', x: 'ordered_at', y: 'amount', ...raw }, data);
  const points = pointsOf(spec, data, []);
  return { spec, warnings, points, values: points.map(({ y }) => y) };
};

test.each([
  ['day', 731, 20, '2024-01-01'],
  ['week', 105, 140, '2024-01-01'],
  ['month', 24, 620, '2024-01-01'],
  ['quarter', 8, 91 * 20, '2024-01-01'],
  ['year', 2, 366 * 20, '2024-01-01']
])('a line by hand is summed by the %s that is chosen', (period, count, first, start) => {
  const { spec, points, values, warnings } = sums({ mark: 'line', period });
  expect(warnings).toEqual([]);
  expect(spec).toMatchObject({ mark: 'line', combine: 'sum', period });
  expect([points.length, values[0]]).toEqual([count, first]);
  expect(points[0]!.x).toEqual(new Date(start));
  expect(values.reduce<number>((sum, y) => sum + Number(y), 0)).toBe(731 * 20);
});

test('a period goes with any way to combine, counts where no number is, and is refused where no moments are', () => {
  expect(sums({ mark: 'area', period: 'year', combine: 'mean' }).values).toEqual([10, 10]);
  expect(sums({ mark: 'bar', period: 'year', combine: 'count' }).values).toEqual([366 * 2, 365 * 2]);
  expect(sums({ mark: 'line', period: 'year', y: 'customer_id' }).values).toEqual([366 * 2, 365 * 2]);
  expect(sums({ period: 'month' }).spec.mark).toBe('line');
  expect(sums({ mark: 'line', period: 'fortnight' }).warnings).toEqual([
    '“fortnight” is no period. Known: day, week, month, quarter, year. It was left out.'
  ]);
  const refused = sums({ mark: 'bar', x: 'customer_id', period: 'month' });
  expect(refused.warnings).toEqual([
    'Only bars, lines, areas and heat maps with moments across are put together by a period.'
  ]);
  expect(refused.spec.period).toBeUndefined();
});

test('what has no money has a mean of its own in a line', () => {
  const data = orders(60);
  const warm = {
    columns: data.columns.map((each) => (each.name === 'amount' ? { name: 'amount', type: 'double' } : each)),
    rows: data.rows
  } as Result;
  expect(sums({ mark: 'line', period: 'month' }, warm).values).toEqual([10, 10]);
  expect(sums({ mark: 'bar', period: 'month' }, warm).values).toEqual([620, 580]);
});
