import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const paper = { width: 640 };
const draw = (data: Result, raw: RawSpec) => generic.draw(data, raw, paper);

/** So many products, each with an order of 1, 2, 3 … and the last with a refund of half of that. */
function products(count: number): Result {
  const rows = Array.from({ length: count }, (_, at) => ({ product: `p${at + 1}`, amount: at + 1 }));
  return {
    columns: [
      { name: 'product', type: 'text' },
      { name: 'amount', type: 'decimal', scale: 2 }
    ],
    rows: [...rows, { product: `p${count}`, amount: -count / 2 }]
  };
}

const bars = { mark: 'bar', x: 'product', y: 'amount', combine: 'sum' };
const names = (data: Result, raw: RawSpec) => [
  ...new Set(draw(data, raw).stops.map(({ label }) => /p\d+/.exec(label)?.[0]))
];

it('of many names those that come to most are drawn, and how many there are is said', () => {
  const many = products(312);
  expect(names(many, bars)).toHaveLength(40);
  expect(names(many, bars)[0]).toBe('p311');
  expect(names(many, bars)).not.toContain('p1');
  expect(generic.height(many, bars, paper)).toBeLessThan(1300);
  expect(draw(many, bars).notes?.[0]).toBe(
    'The 40 greatest of 312 are drawn; the table has them all. To see more, choose them under “Drawn at most”.'
  );
  expect(generic.twin(many, bars).rows).toHaveLength(313);
  expect(generic.sentence(many, bars)).toContain('313 rows');
  language.choose('zh');
  expect(draw(many, bars).notes?.[0]).toMatch(/^共 312 个，画出最大的 40 个，其余见数据表。/);
});

it('so many are drawn as are asked for, and all where all are', () => {
  const many = products(312);
  expect(names(many, { ...bars, most: 10 })).toHaveLength(10);
  expect(names(many, { ...bars, most: 'all' })).toHaveLength(312);
  expect(draw(many, { ...bars, most: 'all' }).notes?.join()).not.toContain('312');
  expect(names(many, { ...bars, most: 0 })).toHaveLength(40);
  expect(draw(many, { ...bars, most: 'few' }).warnings?.[0]).toContain('“few” is no number of bars');
  expect(draw(products(40), bars).notes?.join()).not.toContain('40');
});

it('in an order that was asked for the first are drawn, of bars that lie on their side too', () => {
  const many = products(50);
  expect(names(many, { ...bars, sort: 'x' }).at(-1)).toBe('p40');
  expect(draw(many, { ...bars, sort: 'x' }).notes?.[0]).toMatch(/^The first 40 in this order of 50/);
  expect(names(many, { ...bars, x: 'amount', y: 'product', combine: undefined })).toHaveLength(40);
});

it('amounts below zero in sums and means are counted under the chart', () => {
  const note = (raw: RawSpec) => draw(products(3), { ...bars, ...raw }).notes;
  expect(note({})).toEqual(['1 row of “amount” is below 0, as refunds are: it is part of each total.']);
  expect(note({ combine: 'mean' })).toEqual([
    '1 row of “amount” is below 0, as refunds are: it is part of each mean.'
  ]);
  expect(note({ combine: undefined })).toHaveLength(1);
  expect(note({ combine: 'max' })).toEqual([]);
  expect(note({ combine: 'count' })).toEqual([]);
  language.choose('zh');
  expect(note({ combine: 'mean' })).toEqual(['“amount”中有 1 行低于 0（如退款），计算平均值时已计入。']);
});

it('nothing is said of a result that has one row a bar, such as profits', () => {
  const one = products(3);
  expect(
    draw({ ...one, rows: one.rows.slice(2).map((row, at) => ({ ...row, product: `${at}` })) }, bars).notes
  ).toEqual([]);
});
