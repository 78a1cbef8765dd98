import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const order = {
  customer_id: 'X1',
  happened_at: new Date('2024-01-05'),
  what: 'order',
  kind: null,
  order_id: '1',
  amount: 10,
  items: null,
  score: null,
  detail: null
};

async function shown(alike: number): Promise<string> {
  const { container } = await render(View, {
    settings: { data: 'orders' },
    figures: {
      events: result(order),
      span: result({ first: new Date('2024-01-05'), last: new Date('2024-03-09') }),
      like: result({ base: alike, days: 0, low: null, middle: null, high: null, mean: null }),
      next: result(...(alike ? [{ item: 'tea', customers: alike, base: alike, low: 0, high: 1 }] : []))
    }
  });
  return container.textContent;
}

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

it('says of what is to come, and of what is bought next, that others are too few', async () => {
  const none = await shown(0);
  expect(none).toContain('No customer had come as often some time ago: too few to say what is to come.');
  expect(none).toContain('No customer of the same kind has come once more than this one: too few');
  expect(none).not.toMatch(/0 days|category/);
  const one = await shown(1);
  expect(one).toContain('Only 1 customer had come as often');
  expect(one).toContain('Only 1 customer of the same kind has come once more');
  language.choose('zh');
  expect(await shown(0)).toContain('没有同类客户比该客户多来过一次');
});
