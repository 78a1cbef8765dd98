import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../app/theme.css';
import type { Result, Row } from '../engine/index.ts';
import { language } from '../i18n/index.ts';
import EntryProduct from './entry_product/View.svelte';
import NoCustomers from './NoCustomers.svelte';
import Pareto from './pareto/View.svelte';
import Rfm8 from './rfm8/View.svelte';

beforeEach(() => language.choose('en'));

const result = (...rows: Row[]): Result => ({ columns: [], rows });

it.each([
  ['pareto', Pareto, { by: 'customer_id', head: 0.8, waist: 0.95 }, { items: 0 }],
  ['entry_product', EntryProduct, { bought: 'product', days: 90 }, { began: 0 }]
] as const)(
  '%s says of no orders that there are none, not that a column is missing',
  async (_, View, settings, summary) => {
    const shown = async (rows: number): Promise<Element> => {
      const figures = { summary: result({ ...summary }), reconcile: result({ part: 'file', rows }) };
      const { container } = await render(View, { settings, figures });
      return container;
    };
    const empty = await shown(0);
    await expect.poll(() => empty.textContent.trim()).toBe('There are no orders yet.');
    const lacking = await shown(5);
    await expect.poll(() => lacking.textContent.trim()).not.toBe('');
    expect(lacking.textContent).not.toContain('no orders');
    language.choose('zh');
    await expect.poll(() => empty.textContent.trim()).toBe('还没有订单。');
  }
);

it('names the column that is missing where no row names a customer, and what would give it', async () => {
  const parts = (without: number) => ({
    reconcile: result({ part: 'file', rows: 5 }, { part: 'without', rows: without })
  });
  const { container } = await render(Rfm8, { settings: {}, figures: parts(5) });
  await expect
    .poll(() => container.textContent)
    .toContain('the column customer_id is missing, or empty. Choose the column of customers');
  language.choose('zh');
  await expect.poll(() => container.textContent).toContain('没有一行说明客户是谁');
  const some = await render(NoCustomers, { figures: parts(4) });
  const products = await render(NoCustomers, { figures: parts(5), by: 'product' });
  await new Promise((done) => setTimeout(done, 100));
  for (const other of [some, products]) expect(other.container.textContent).toBe('');
});
