import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
afterAll(() => engine.restart());
beforeEach(() => language.choose('en'));

test('a file that a notebook wants in part is dropped so, and the choice is in view', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => `${i},C${i},2024-03-05,10\n`);
  const orders = new File([`order_id,customer_id,order_date,amount\n${rows.join('')}`], 'orders.csv');
  const roles = {
    order_id: 'order_id',
    customer_id: 'customer_id',
    ordered_at: 'order_date',
    amount: 'amount'
  };
  const read = { files: { 'orders.csv': { one_in: 5 } } };
  const session = new ImportSession(engine, { wanted: { roles, read } });
  await render(ImportPanel, { session });
  await session.add([orders]);
  expect(session.files[0]?.load?.mapping.reduce).toEqual({ oneIn: 5 });
  await expect.element(page.getByRole('combobox', { name: /customers/i })).toHaveValue('5');
  await page.getByRole('button', { name: /^Load/ }).click();
  await expect.poll(() => session.files.length).toBe(0);
  const { rows: counted } = await engine.query('SELECT count(*)::INT AS n FROM orders');
  expect(counted[0]!.n).toBeGreaterThan(40);
  expect(counted[0]!.n).toBeLessThan(130);
});
