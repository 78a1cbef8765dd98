import axe from 'axe-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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

const good = Array.from({ length: 40 }, (_, i) => `${i},C${i},2024-03-${10 + (i % 20)},5.50,paid`);
const bad = Array.from({ length: 60 }, (_, i) =>
  i < 30 ? `${100 + i},C${i},soon ${i},5.50,paid` : `${100 + i},C${i},2024-03-01,lots,paid`
);
const file = () =>
  new File([['order_id,customer,date,amount,status', ...good, ...bad, ''].join('\n')], 'broken.csv');

async function refused(): Promise<() => void> {
  const onloaded = vi.fn();
  const session = new ImportSession(engine);
  await render(ImportPanel, { session, onloaded });
  await session.add([file()]);
  await page.getByRole('button', { name: /^(Load|载入) ?40/ }).click();
  return onloaded;
}

test('a file with most rows bad says which and why, and loads the rest on request', async () => {
  language.choose('en');
  const onloaded = await refused();
  await expect
    .element(
      page.getByText('30 rows with a date that cannot be read in “date”, such as “soon 0”, from line 42 on.')
    )
    .toBeVisible();
  await page.getByText('Which rows').click();
  await expect.element(page.getByRole('cell', { name: '100,C0,soon 0,5.50,paid' })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole('button', { name: 'Load the other 40 rows all the same' }).click();
  await vi.waitFor(() => expect(onloaded).toHaveBeenCalled(), 10_000);
  expect((await engine.query('SELECT count(*) AS n FROM orders')).rows).toEqual([{ n: 40 }]);
});

test('大多数行有问题的文件：说明是哪些行、为什么，并可载入其余的行', async () => {
  localStorage.removeItem('tailbook.mappings');
  language.choose('zh');
  await refused();
  await expect
    .element(page.getByText('30 行的“date”日期无法识别，如“soon 0”，最早在第 42 行。'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: '仍然载入其余 40 行' })).toBeVisible();
});
