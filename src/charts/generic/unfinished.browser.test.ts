import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const result = (days: string[]): Result => ({
  columns: [
    { name: 'month', type: 'date' },
    { name: 'revenue', type: 'decimal', scale: 2 }
  ],
  rows: days.map((day, index) => ({ month: new Date(`${day}T00:00:00Z`), revenue: 90 - 10 * index }))
});
const months = result(['2025-01-01', '2025-02-01', '2025-03-01']);

const drawn = (data: Result, raw: RawSpec, width = 640) => generic.draw(data, raw, { width });
const dashed = (data: Result, raw: RawSpec) =>
  drawn(data, raw).svg.querySelectorAll('[stroke-dasharray]').length;

describe('a last month that is not over', () => {
  it.each(['bar', 'line', 'area'])('is told from the others in a chart of the mark %s', (mark) => {
    const raw = { mark, until: '2025-03-14' };
    const { svg, warnings } = drawn(months, raw);
    expect(warnings).toEqual([]);
    expect([...svg.querySelectorAll('text')].map((node) => node.textContent)).toContain('to Mar 14');
    if (mark !== 'area') expect(dashed(months, raw)).toBe(1);
  });

  it('is said, and not compared with months that are', () => {
    expect(generic.sentence(months, { mark: 'bar', until: '2025-03-14' })).toBe(
      '3 rows. Highest revenue: 90 (Jan 2025); lowest: 80 (Feb 2025). The last month is not over and not compared: the data end on Mar 14, 2025.'
    );
    language.choose('zh');
    expect(generic.sentence(months, { mark: 'bar', until: '2025-03-14' })).toContain(
      '最后一个月尚未结束，未参与比较：数据截至 2025年3月14日。'
    );
  });

  it('has a text where that keeps clear of the other bars', () => {
    const many = result(
      Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(2023, 3 + at)).toISOString().slice(0, 10))
    );
    const texts = (width: number) =>
      [...drawn(many, { mark: 'bar', until: '2025-03-14' }, width).svg.querySelectorAll('text')].map(
        (node) => node.textContent
      );
    expect(texts(340)).not.toContain('to Mar 14');
    expect(texts(1600)).toContain('to Mar 14');
  });
});

test.each([
  ['the month that ends with the data', months, '2025-03-31'],
  ['months of which the last is long over', months, '2025-05-02'],
  ['data of which no end is known', months, undefined],
  ['days', result(['2025-03-01', '2025-03-02', '2025-03-04']), '2025-03-04']
])('nothing is marked in %s', (_, data, until) => {
  expect(dashed(data, { mark: 'bar', ...(until ? { until } : {}) })).toBe(0);
});

test.each([
  ['week', ['2025-03-03', '2025-03-10', '2025-03-17'], '2025-03-19'],
  ['quarter', ['2024-07-01', '2024-10-01', '2025-01-01'], '2025-03-14'],
  ['year', ['2023-01-01', '2024-01-01', '2025-01-01'], '2025-03-14']
])('the last %s is known by the dates', (stretch, days, until) => {
  expect(generic.sentence(result(days), { mark: 'bar', until })).toContain(`The last ${stretch} is not over`);
});
