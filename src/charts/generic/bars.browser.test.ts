import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { orders } from '../fixtures/results.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const draw = (data: Result, raw: RawSpec) => generic.draw(data, raw, { width: 640 });
const heightOf = (bar: Element) => Number(bar.getAttribute('height'));
const barsOf = (data: Result, raw: RawSpec) => [...draw(data, raw).svg.querySelectorAll('g rect')];
const total = (heights: number[]) => heights.reduce((a, b) => a + b, 0);

it('a histogram is parted by colour, each part as high as its rows, on the same steps', () => {
  const parts = barsOf(orders, { mark: 'histogram', x: 'amount', color: 'tier' });
  const colours = new Set(parts.map((bar) => bar.getAttribute('fill')));
  expect([...colours].sort()).toEqual(['var(--head)', 'var(--tail)', 'var(--waist)']);
  const { stops } = draw(orders, { mark: 'histogram', x: 'amount', color: 'tier' });
  const rows = (tier: string) =>
    total(
      stops
        .filter(({ label }) => label.includes(`tier: ${tier}`))
        .map(({ label }) => parseInt(label.split('\n')[2]!))
    );
  for (const tier of ['head', 'waist', 'tail'])
    expect(rows(tier)).toBe(orders.rows.filter((row) => row.tier === tier).length);
  const [plain] = barsOf(orders, { mark: 'histogram', x: 'amount' }).toSorted(
    (a, b) => heightOf(b) - heightOf(a)
  );
  const same = parts.filter((bar) => bar.getAttribute('x') === plain!.getAttribute('x'));
  // Each part leaves half a pixel free at both ends; the heights of the two drawings are rounded apart.
  expect(total(same.map((bar) => heightOf(bar) + 1))).toBeCloseTo(heightOf(plain!) + 1, 0);
});

it('a histogram is parted by a few numbers in their order, and says that it is not by many', () => {
  const few = {
    ...orders,
    rows: orders.rows.map((row, at) => ({ ...row, quantity: [10, 9, null][at % 3]! }))
  };
  const { svg, notes } = draw(few, { mark: 'histogram', x: 'amount', color: 'quantity' });
  expect(notes).toEqual([]);
  const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts.filter((each) => ['9', '10', '(blank)'].includes(each))).toEqual(['9', '10', '(blank)']);
  expect(draw(orders, { mark: 'histogram', x: 'amount', color: 'quantity' }).warnings).toEqual([
    '“quantity” has too many different numbers to part a histogram by colour: it has one colour.'
  ]);
});

const sizes = (rows: [number, number][]): Result => ({
  columns: [
    { name: 'size', type: 'integer' },
    { name: 'amount', type: 'integer' }
  ],
  rows: rows.map(([size, amount]) => ({ size, amount }))
});

it('bars of nothing but 0 have no height', () => {
  const raw = { mark: 'bar', x: 'size', y: 'amount' };
  const none = sizes([
    [1, 0],
    [2, 0],
    [2, 0]
  ]);
  expect(total(barsOf(none, raw).map(heightOf))).toBe(0);
  const names: Result = { ...none, columns: [{ name: 'size', type: 'text' }, none.columns[1]!] };
  const { stops, svg } = draw(names, raw);
  const base = svg.viewBox.baseVal.height - 60;
  expect(stops.map(({ y }) => y > base)).toEqual([true, true, true]);
});

it('bars over numbers stand in the order of the numbers, unless another is asked for', () => {
  const data = sizes([
    [4, 1],
    [10, 2],
    [1, 3],
    [9, 4]
  ]);
  const named = (raw: RawSpec) =>
    draw(data, { mark: 'bar', x: 'size', y: 'amount', ...raw })
      .stops.toSorted((a, b) => a.x - b.x)
      .map(({ label }) => label.split('\n')[0]);
  expect(named({})).toEqual(['size: 1', 'size: 4', 'size: 9', 'size: 10']);
  expect(named({ sort: '-y' })).toEqual(['size: 9', 'size: 1', 'size: 10', 'size: 4']);
  expect(named({ sort: 'none' })).toEqual(['size: 4', 'size: 10', 'size: 1', 'size: 9']);
});

it('what is measured from 0 has an even scale, and says why', () => {
  const data = sizes([
    [1, 1],
    [2, 1000],
    [3, 0]
  ]);
  for (const mark of ['bar', 'area', 'histogram']) {
    const raw = { mark, x: 'size', y: 'amount' };
    const [even, log] = [draw(data, raw), draw(data, { ...raw, scale: 'log' })];
    expect(log.warnings, mark).toEqual([
      'Bars, areas and histograms are measured from 0 in even steps, so that twice the length is twice as much: the scale is even.'
    ]);
    expect(log.svg.outerHTML, mark).toBe(even.svg.outerHTML);
  }
  language.choose('zh');
  expect(draw(data, { mark: 'bar', x: 'size', y: 'amount', scale: 'log' }).warnings).toEqual([
    '条形、面积和直方图从 0 起按均匀刻度量，长度加倍才表示数值加倍，因此改用均匀刻度。'
  ]);
  language.choose('en');
  expect(draw(data, { mark: 'dot', x: 'size', y: 'amount', scale: 'log' }).warnings).toEqual([
    'Rows at or below zero cannot stand on a log axis: 1 left out.'
  ]);
});

it.each(['bar', 'heat', 'line'])('names every one of eight %ss, however long the names', (mark) => {
  const data: Result = {
    columns: [
      { name: 'place', type: 'text' },
      { name: 'part', type: 'text' },
      { name: 'n', type: 'integer' }
    ],
    rows: ['Aberdeen and around', 'Bath', 'Cork', 'Derry', 'Exeter', 'Fife', 'Galway', 'Hull'].map(
      (place, n) => ({ place, part: 'one', n })
    )
  };
  for (const width of [390, 1000, 1080, 1150, 1200]) {
    const raw = mark === 'heat' ? { x: 'place', y: 'part', color: 'n' } : { x: 'place', y: 'n' };
    const { svg } = generic.draw(data, { mark, ...raw }, { width });
    document.body.append(svg);
    const texts = [...svg.querySelectorAll('text')];
    const named = texts.filter(({ textContent }) =>
      /^(Aber|Bath|Cork|Derry|Ex|Fife|Gal|Hull)/.test(textContent)
    );
    expect(named, `${width}`).toHaveLength(8);
    const frame = svg.getBoundingClientRect();
    for (const each of named) {
      expect(each.getBoundingClientRect().bottom).toBeLessThan(frame.bottom);
      expect(each.getBoundingClientRect().left).toBeGreaterThanOrEqual(frame.left - 1);
    }
    svg.remove();
  }
});
