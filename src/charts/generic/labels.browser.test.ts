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
