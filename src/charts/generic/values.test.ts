import { beforeEach, describe, expect, it } from 'vitest';
import type { Column, Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { pointsOf } from './points.ts';
import { genericReading } from './reading.ts';
import { readSpec, type RawSpec } from './spec.ts';
import { ticked, worded } from './values.ts';

beforeEach(() => language.choose('en'));

const integer = (name: string): Column => ({ name, type: 'integer' });

describe('numbers of a chart', () => {
  it('are years where their column says so, and counts where it does not', () => {
    expect(worded(2019, integer('order_year'))).toBe('2019');
    expect(ticked(2019, integer('下单年份'))).toBe('2019');
    expect(worded(1980, integer('customers'))).toBe('1,980');
    expect(ticked(2000, integer('customers'))).toBe('2,000');
  });

  it('are written so in the reading too', () => {
    const data: Result = {
      columns: [integer('year'), integer('customers')],
      rows: [
        { year: 2019, customers: 1980 },
        { year: 2020, customers: 1968 }
      ]
    };
    const [reading] = genericReading(data, { mark: 'line', x: 'year', y: 'customers' });
    expect(reading!.text).toMatch(/1,980 \(2019\).*1,968 \(2020\)/);
  });
});

describe('rows of a chart', () => {
  const many: Result = {
    columns: [integer('n'), integer('size')],
    rows: Array.from({ length: 12_000 }, (_, i) => ({ n: i % 7, size: i }))
  };
  const drawn = (raw: RawSpec) => {
    const warnings: string[] = [];
    return { points: pointsOf(readSpec(raw, many).spec, many, warnings), warnings };
  };

  it('are all counted by a histogram and a box, and cut with a word where each has a mark', () => {
    expect(drawn({ mark: 'histogram', x: 'size' })).toMatchObject({
      points: { length: 12_000 },
      warnings: []
    });
    expect(drawn({ mark: 'box', x: 'n', y: 'size' })).toMatchObject({
      points: { length: 12_000 },
      warnings: []
    });
    const dots = drawn({ mark: 'dot', x: 'n', y: 'size' });
    expect(dots.points).toHaveLength(5000);
    expect(dots.warnings).toEqual(['Only the first 5,000 of 12,000 rows are drawn; the table has them all.']);
  });

  it('have bands that are named in words where the column of the small multiples holds numbers', () => {
    expect(drawn({ mark: 'dot', x: 'n', y: 'size', facet: 'n' }).points[3]!.facet).toBe('3');
  });
});
