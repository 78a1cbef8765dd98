import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language, type Language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(() => engine.restart());

const text = 'customer,date,amount\nA,2024-03-05,60\nB,2024-03-06,"￥1,000.00"\nC,2024-03-07,40\n';

async function shown(of: Language): Promise<void> {
  language.choose(of);
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([text], 'orders.csv')]);
}

test('a currency that one amount names is said and can be changed; the forecast follows the choice', async () => {
  await shown('en');
  await expect.element(page.getByText('1 amount names ¥, 2 name none.')).toBeVisible();
  await expect.element(page.getByText('All 3 rows stay, 1,100.00 in all.')).toBeVisible();
  await page.getByLabelText('Currency').selectOptions('only those that name none count');
  await expect
    .element(page.getByText(/2 of 3 rows stay, 100.00 in all. Left out: 1 in another/))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Load 2 rows' })).toBeEnabled();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('只有一行注明货币：写明行数，并可更改', async () => {
  await shown('zh');
  await expect.element(page.getByText('1 行金额注明 ¥，2 行未注明货币。')).toBeVisible();
  await page.getByLabelText('币种').selectOptions('只计入注明 ¥ 的');
  await expect.element(page.getByText(/3 行中保留 1 行，合计 1,000.00/)).toBeVisible();
});
