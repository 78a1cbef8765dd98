import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inspect } from '../index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import SizeOffer from './SizeOffer.svelte';

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

test('in Chinese nothing is set apart by a blank', async () => {
  language.choose('zh');
  const file = new File(['customer,date,amount\nA,2024-03-05,1\nB,2024-03-06,2\n'], 'orders.csv');
  const inspection = await inspect(file, engine);
  await render(SizeOffer, {
    inspection,
    onchange: () => undefined,
    alone: true,
    room: { bytes: 1, because: 'phone' }
  });
  await expect.element(page.getByText(/可能放不下，可以少载入一些/)).toHaveTextContent(/。可能放不下/);
});
