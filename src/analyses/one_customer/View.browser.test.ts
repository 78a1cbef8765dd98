import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import Ahead from './Ahead.svelte';
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

it('names what five or more similar customers bought next, and says where nothing is shared', async () => {
  const said = async (...counts: number[]): Promise<string> => {
    const items = counts.map((customers, i) => ({ item: `tea ${i}`, customers, base: 40, low: 0, high: 1 }));
    const { container } = await render(View, {
      settings: { data: 'orders' },
      figures: { events: result(order), like: result({ base: 0, days: 0 }), next: result(...items) }
    });
    return container.textContent;
  };
  const some = await said(9, 5, 4);
  expect(some).toContain('tea 1');
  expect(some).not.toContain('tea 2');
  expect(some).toContain('What 5 or more bought, of 40 customers of the same tier');
  expect(await said(4, 2)).toContain('no item was bought by 5 of them or more');
});

it('names those of ten visits and more as what they are, and says where few came as often', async () => {
  const said = async (own: number, usual: number, often: number, mean = 2): Promise<string> => {
    const { container } = await render(View, {
      settings: { data: 'orders' },
      figures: {
        events: result(order),
        like: result({
          ...{ base: 337, days: 273, low: 1, middle: 2, high: 3, mean },
          ...{ own, usual, as_often: often }
        }),
        stage: result({
          ...{ stage: 'loyal', rhythm_days: 28.5, own_rhythm: true, recency_days: 393 },
          seen_on: new Date('2022-12-31')
        })
      }
    });
    return container.textContent.replace(/\s+/g, ' ');
  };
  const many = await said(146, 14, 3);
  expect(many).toContain('Of 337 customers who had come ten times or more by 273 days before');
  expect(many).toContain('Half of them had come 14 times or less, and only 3 as often as this one');
  expect(many).toContain('last order 393 days before Dec 31, 2022; comes every 28.5 days');
  expect(many).not.toContain('pull it up');
  const few = await said(3, 3, 337);
  expect(few).toContain('Of 337 customers who had come as often by 273 days before');
  expect(few).not.toContain('says little about');
  expect(await said(3, 3, 337, 4)).toContain(
    'on average 4.00. That is what happened to others, not a promise. That average lies above what nine in ten brought: a few who brought very much pull it up.'
  );
  language.choose('zh');
  expect(await said(146, 14, 0)).toContain('来过十次及以上的 337 位客户');
  expect(await said(3, 3, 337, 4)).toContain('被少数带来很多的客户拉高了');
});

it('says that the fit was stopped, not that there are too few customers', async () => {
  const { container } = await render(View, {
    settings: { data: 'orders' },
    figures: { events: result(order), like: result({ base: 0, days: 0 }), fit: result(), ahead: result() }
  });
  expect(container.textContent).toContain('The fit was stopped');
  expect(container.textContent).not.toContain('too few customers');
});

it('counts the contacts that no time places on the page', async () => {
  const said = async (contacts: number): Promise<string> => {
    const figures = { events: result(order), timeless: result({ contacts }) };
    const { container } = await render(View, { settings: { data: 'orders', touches: 'log' }, figures });
    return container.textContent;
  };
  expect(await said(2)).toContain('2 more contacts in the log have no time that can be read');
  expect(await said(0)).not.toContain('no time');
});

it('says that the chance of one who ordered on one day says nothing', async () => {
  const fit = { r: 0.4, alpha: 60, a: 0.8, b: 2.4, unit_days: 1, customers: 90 };
  const said = async (x: number): Promise<string> => {
    const ahead = { x, T: 300, z: null, p_alive: 1, expected_purchases: 0.3, months: 12, order_value: null };
    const { container } = await render(Ahead, { fit, ahead });
    return container.textContent;
  };
  expect(await said(0)).toContain('takes everybody for still there');
  expect(await said(2)).not.toContain('takes everybody for still there');
});
