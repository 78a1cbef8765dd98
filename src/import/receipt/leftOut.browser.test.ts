import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inspect, loadOrders } from '../index.ts';
import { ReceiptView } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
});
afterAll(() => engine.restart());

test('rows left out by rule are counted, and open with their lines', async () => {
  const text = 'customer,date,amount\nC1,2024-04-03,10\n\n"C1\n",2024-04-03,-1\n"C,1",2024-04-04,-4\n';
  const inspection = await inspect(new File([text], 'r.csv'), engine);
  const mapping = { ...inspection.mapping, negatives: 'leave out' as const };
  const receipt = await loadOrders([{ ...inspection, mapping }], engine);
  const onopen = vi.fn<(sql: string, title: string) => void>();
  await render(ReceiptView, { receipt, db: engine, onopen });
  await expect
    .element(
      page.getByText(/4 rows in the file\s*=\s*1 loaded\s*\+\s*0 rejected\s*\+\s*1 blank\s*\+\s*2 left out/)
    )
    .toBeVisible();
  await page.getByRole('button', { name: '2 left out: below zero' }).click();
  expect((await engine.query(onopen.mock.calls[0]![0])).rows).toEqual([
    { file: 'r.csv', line: 4, rule: 'below zero', amount: -1, raw: '"C1\n",2024-04-03,-1' },
    { file: 'r.csv', line: 6, rule: 'below zero', amount: -4, raw: '"C,1",2024-04-04,-4' }
  ]);
});
