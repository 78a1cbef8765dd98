import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const rows: Result = {
  columns: [
    { name: 'region', type: 'text' },
    { name: 'channel', type: 'text' },
    { name: 'amount', type: 'decimal', scale: 2 }
  ],
  rows: [
    ['north', 'web', 1],
    ['north', 'shop', 2],
    ['north', 'web', 9],
    ['south', 'web', 5],
    ['south', 'shop', null]
  ].map(([region, channel, amount]) => ({ region: region!, channel: channel!, amount: amount! }))
};

const draw = (raw: RawSpec) => generic.draw(rows, raw, { width: 640 });
const said = (raw: RawSpec) => [
  generic.title(raw, rows),
  generic
    .reading(rows, raw)
    .map((each) => each.text)
    .join('')
];
const labels = (raw: RawSpec) => draw(raw).stops.map(({ label }) => label.replace('\n', ', '));
const bars = { mark: 'bar', x: 'region', y: 'amount' };

describe('bars of several rows', () => {
  it.each([
    ['sum', 12, 5],
    ['mean', 4, 5],
    ['median', 2, 5],
    ['min', 1, 5],
    ['max', 9, 5]
  ])('are their %s', (combine, north, south) => {
    const label = { sum: 'total', mean: 'mean', median: 'median', min: 'least', max: 'greatest' }[combine]!;
    expect(labels({ ...bars, combine, sort: 'x' })).toEqual([
      `region: north, ${label} amount: ${north}`,
      `region: south, ${label} amount: ${south}`
    ]);
    expect(draw({ ...bars, combine }).svg.textContent).toContain(`${label} amount`);
  });

  it('say in their title and sentence how they are made', () => {
    expect(said({ ...bars, combine: 'median' })).toEqual([
      'How does median amount differ by region?',
      '4 of 5 rows are drawn. Highest median amount: 5 (south); lowest: 2 (north).'
    ]);
    language.choose('zh');
    expect(said({ ...bars, combine: 'mean' })[0]).toContain('amount 的平均值');
  });

  it('are not said to be totals of a total', () => {
    const named = (name: string): Result => ({
      columns: rows.columns.map((each) => (each.name === 'amount' ? { ...each, name } : each)),
      rows: rows.rows.map(({ amount, ...rest }) => ({ ...rest, [name]: amount! }))
    });
    const title = (name: string, combine = 'sum') =>
      generic.title({ mark: 'bar', x: 'region', y: name, combine }, named(name));
    expect(title('total')).toBe('How does total differ by region?');
    expect(title('order_total')).toBe('How does order_total differ by region?');
    expect(title('total', 'mean')).toBe('How does mean total differ by region?');
    expect(title('subtotal')).toBe('How does total subtotal differ by region?');
    expect(title('max_price', 'max')).toBe('How does max_price differ by region?');
    const stacked = { mark: 'bar', x: 'region', y: 'total', color: 'channel' };
    expect(generic.sentence(named('total'), stacked)).toContain('Highest total: 12 (north)');
    language.choose('zh');
    expect(title('合计金额')).toBe('不同 region 的合计金额有何差别？');
    expect(title('金额')).toBe('不同 region 的金额的合计有何差别？');
  });

  it('can be counts of rows, of no column', () => {
    const raw = { mark: 'bar', x: 'region', combine: 'count' };
    expect(said(raw)).toEqual([
      'How many rows are there by region?',
      '5 rows. Highest rows: 3 (north); lowest: 2 (south).'
    ]);
    expect(draw(raw).notes).toEqual([]);
  });

  it('are parted by colour only where the parts add up', () => {
    expect(labels({ ...bars, color: 'channel', combine: 'sum', sort: 'x' })).toHaveLength(3);
    const mean = draw({ ...bars, color: 'channel', combine: 'mean' });
    expect(mean.stops).toHaveLength(2);
    expect(String(mean.warnings)).toContain('do not add up');
  });

  it('have an even scale, whatever is asked for', () => {
    for (const scale of ['sqrt', 'log']) {
      const { svg, warnings } = draw({ ...bars, combine: 'sum', scale });
      const [a, b] = [...svg.querySelectorAll('g rect')].map((bar) => Number(bar.getAttribute('height')) + 1);
      expect(Math.max(a!, b!) / Math.min(a!, b!)).toBeCloseTo(12 / 5, 1);
      expect(String(warnings)).toContain('the scale is even');
    }
  });
});

it('other marks say that they combine nothing, and an unknown way is named', () => {
  expect(String(draw({ mark: 'dot', x: 'region', y: 'amount', combine: 'mean' }).warnings)).toContain(
    'Only bars, lines, areas and heat maps'
  );
  expect(String(draw({ ...bars, combine: 'mode' }).warnings)).toContain('“mode” is no way to combine rows');
});

it('a heat map combines as is asked, and draws a cell without a value apart from one of 0', () => {
  const raw = { mark: 'heat', x: 'region', y: 'channel', color: 'amount', combine: 'max' };
  expect(said(raw)).toEqual([
    'How does greatest amount differ by region and channel?',
    '5 rows. The highest cell is 9 (north, web). Each cell is the greatest of its rows.'
  ]);
  const { svg } = draw(raw);
  expect(svg.querySelectorAll('.cells rect')).toHaveLength(3);
  expect(svg.querySelectorAll('.blanks rect')).toHaveLength(1);
  expect(svg.querySelector('.on-blanks')?.textContent).toBe('–');
});
