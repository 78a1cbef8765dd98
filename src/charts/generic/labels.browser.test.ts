import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const customers: Result = {
  columns: [
    { name: 'customer_id', type: 'text' },
    { name: 'orders', type: 'integer' },
    { name: 'revenue', type: 'decimal', scale: 2 }
  ],
  rows: [
    { customer_id: 'K1', orders: 40, revenue: 900 },
    { customer_id: 'K2', orders: 40, revenue: 901 },
    { customer_id: 'K3', orders: 5, revenue: 100 }
  ]
};
const draw = (raw: RawSpec) =>
  generic.draw(
    customers,
    { mark: 'text', x: 'orders', y: 'revenue', text: 'customer_id', ...raw },
    { width: 640 }
  );

it('leaves a dot for a label that would run into one before it, and says how many', () => {
  const { svg, notes, stops } = draw({});
  const shown = [...svg.querySelectorAll('.labels text')].map((node) => node.textContent);
  expect(shown).toEqual(['K1', 'K3']);
  expect(svg.querySelectorAll('.labels circle')).toHaveLength(1);
  expect(notes).toEqual(['1 label is not shown for want of room: a dot stands for it.']);
  expect(stops).toHaveLength(3);
});

it('keeps labels of different facets apart', () => {
  const { svg, notes } = draw({ facet: 'customer_id' });
  expect(svg.querySelectorAll('.labels text')).toHaveLength(3);
  expect(notes).toEqual([]);
});

it('keeps labels at the edges within the frame, off the words of the axes', () => {
  const wide: Result = {
    columns: customers.columns,
    rows: ['The first of the customers', 'one between', 'The last of the customers'].map(
      (customer_id, at) => ({ customer_id, orders: at * 10, revenue: 100 * at })
    )
  };
  const { svg, notes } = generic.draw(
    wide,
    { mark: 'text', x: 'orders', y: 'revenue', text: 'customer_id' },
    { width: 640 }
  );
  document.body.append(svg);
  const box = svg.getBoundingClientRect();
  const ticks = [...svg.querySelectorAll<SVGTextElement>('[text-anchor=end] text, text[text-anchor=end]')]
    .filter((node) => /^[\d,]+$/.test(node.textContent))
    .map((node) => node.getBoundingClientRect().right);
  const labels = [...svg.querySelectorAll<SVGTextElement>('.labels text')].map((node) =>
    node.getBoundingClientRect()
  );
  svg.remove();
  expect(labels).toHaveLength(3);
  expect(ticks.length).toBeGreaterThan(2);
  expect(Math.min(...labels.map(({ left }) => left))).toBeGreaterThan(Math.max(...ticks));
  expect(Math.max(...labels.map(({ right }) => right))).toBeLessThanOrEqual(box.right);
  expect(notes).toEqual([]);
});

it('leaves a dot for a label that is wider than the frame', () => {
  const name = 'a customer with a name that goes on and on and on and on, and then a little further';
  const rows = customers.rows.map((row, at) => ({ ...row, customer_id: at ? `K${at}` : name }));
  const raw = { mark: 'text', x: 'orders', y: 'revenue', text: 'customer_id', sort: 'none' };
  const { svg, notes } = generic.draw({ ...customers, rows }, raw, { width: 300 });
  expect([...svg.querySelectorAll('.labels text')].map((node) => node.textContent)).not.toContain(name);
  expect(notes).toHaveLength(1);
});

it('names the colours of lines once above facets, not over their names', () => {
  const monthly: Result = {
    columns: [
      { name: 'month', type: 'date' },
      { name: 'tier', type: 'text' },
      { name: 'region', type: 'text' },
      { name: 'revenue', type: 'integer' }
    ],
    rows: ['North', 'South'].flatMap((region) =>
      ['head', 'tail'].flatMap((tier) =>
        [1, 2].map((month) => ({ month: new Date(Date.UTC(2024, month, 1)), tier, region, revenue: month }))
      )
    )
  };
  const { svg } = generic.draw(
    monthly,
    { mark: 'line', x: 'month', y: 'revenue', color: 'tier', facet: 'region' },
    { width: 390 }
  );
  const heightsOf = (word: string) =>
    [...svg.querySelectorAll('text')]
      .filter(({ textContent }) => textContent === word)
      .map((node) => Number(node.getAttribute('y')));
  const first = (name: string) => {
    const node = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === name)!;
    return Number(/,\s*([\d.]+)/.exec(node.closest('[transform]')!.getAttribute('transform')!)?.[1]);
  };
  for (const tier of ['head', 'tail']) {
    expect(heightsOf(tier)).toHaveLength(1);
    expect(heightsOf(tier)[0]).toBeLessThan(first('North'));
  }
});

it('cuts names of facets that are wider than their room, with a sign of it', () => {
  const { svg } = generic.draw(
    {
      columns: [
        { name: 'place', type: 'text' },
        { name: 'n', type: 'integer' }
      ],
      rows: ['新疆维吾尔自治区乌鲁木齐市天山区', '上海'].map((place, n) => ({ place, n }))
    },
    { mark: 'dot', x: 'n', y: 'n', facet: 'place' },
    { width: 320 }
  );
  const names = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
  expect(names).toContain('上海');
  expect(names.find((name) => name.startsWith('新疆'))).toMatch(/^新疆.{1,8}…$/);
});
