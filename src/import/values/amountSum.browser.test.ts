import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(() => engine.restart());

test('the discount that an amount is computed with is said, and can be left off', async () => {
  language.choose('en');
  const text =
    'order_id,customer_id,order_date,product,unit_price,quantity,discount\n1,A,2024-03-05,Lamp,10.00,2,0.25\n2,B,2024-03-06,Bulb,5.00,1,0\n';
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([text], 'lines.csv')]);
  await expect.element(page.getByText('Amount = unit_price × quantity,')).toBeVisible();
  await expect.element(page.getByText(/2 rows stay, 20.00 in all/)).toBeVisible();
  await page.getByLabelText('less', { exact: false }).selectOptions('no discount');
  await expect.element(page.getByText(/2 rows stay, 25.00 in all/)).toBeVisible();
  language.choose('zh');
  await expect.element(page.getByText('金额 = unit_price × quantity，')).toBeVisible();
});
