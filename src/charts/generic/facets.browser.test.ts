import { beforeEach, expect, it } from 'vitest';
import type { Result } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import { planOf } from './plan.ts';

beforeEach(() => language.choose('en'));

/** Eight regions, each with so many products. */
const sold = (products: number): Result => ({
  columns: [
    { name: 'region', type: 'text' },
    { name: 'product', type: 'text' },
    { name: 'at', type: 'integer' },
    { name: 'amount', type: 'decimal', scale: 2 }
  ],
  rows: Array.from({ length: 8 * products }, (_, n) => ({
    region: `Region ${n % 8}`,
    product: `A product of name ${Math.floor(n / 8)}`,
    at: Math.floor(n / 8),
    amount: 1 + ((n * 37) % 90)
  }))
});

const phone = { width: 342, text: 16, room: 520 };

it('eight small multiples of bars fit a slide on a phone: their names stand once, below them all', () => {
  const raw = { mark: 'bar', x: 'product', y: 'amount', facet: 'region' };
  expect(planOf(sold(9), raw, phone).flip).toBe(false);
  expect(planOf(sold(9), raw, { ...phone, text: 12 }).box.height).toBeLessThanOrEqual(phone.room);
  const names = [...generic.draw(sold(9), raw, phone).svg.querySelectorAll('text')].filter((each) =>
    each.textContent.startsWith('A prod')
  );
  expect(names).toHaveLength(9);
});

it('names that are too many to stand beside each other still run down in each', () => {
  const raw = { mark: 'bar', x: 'product', y: 'amount', facet: 'region' };
  expect(planOf(sold(40), raw, phone).flip).toBe(true);
  expect(planOf(sold(3), raw, phone).flip).toBe(true);
});

it.each([phone, { ...phone, width: 900 }])(
  'the scales of low facets do not run into each other, %o',
  (paper) => {
    const raw = { mark: 'line', x: 'at', y: 'amount', facet: 'region' };
    const { svg } = generic.draw(sold(9), raw, paper);
    document.body.replaceChildren(svg);
    svg.style.fontSize = `${paper.text}px`;
    const boxes = [...svg.querySelectorAll('text')]
      .filter((each) => /^\d+$/.test(each.textContent))
      .map((each) => each.getBoundingClientRect())
      .filter(({ right }) => right < svg.getBoundingClientRect().left + 70);
    expect(boxes.length).toBeGreaterThan(15);
    const sorted = boxes.sort((a, b) => a.top - b.top);
    const least = Math.min(...sorted.slice(1).map((each, at) => each.top - sorted[at]!.top));
    expect(least).toBeGreaterThanOrEqual(
      (paper.text * 0.95 * svg.getBoundingClientRect().width) / paper.width
    );
  }
);
