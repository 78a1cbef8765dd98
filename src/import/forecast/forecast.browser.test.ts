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

const text =
  'order_id,customer,date,amount,status,phone\n1,A,2024-03-05,60,paid,\n1,A,2024-03-05,60,paid,\n2,,2024-03-06,40,paid,0123\n3,B,2024-03-07,9,cancelled,\n4,B,never,9,paid,\n';

async function shown(of: Language): Promise<ImportSession> {
  language.choose(of);
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([text], 'orders.csv')]);
  return session;
}

test('before a load: what stays, what each rule leaves out, whose money has no name; equal rows go with one click', async () => {
  await shown('en');
  await expect.element(page.getByRole('button', { name: 'Load 3 rows' })).toBeEnabled();
  await expect
    .element(
      page.getByText(/3 of 5 rows stay, 160.00 in all. Left out: 1 cancelled, worth 9.00. 1 cannot be read/)
    )
    .toBeVisible();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(
      /25% of the money belongs to no customer: 40.00 in 1 row where “customer” is blank.*“phone” is filled in 1 of 1/
    );
  await page.getByLabelText('Leave out 1 row equal to an earlier row in every column, worth 60.00').click();
  await expect.element(page.getByRole('button', { name: 'Load 2 rows' })).toBeVisible();
  await expect
    .element(page.getByText(/1 cancelled, worth 9.00; 1 equal to an earlier row, worth 60.00/))
    .toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('in a large file equal rows are looked for only on request, and the counting gives way to what comes next', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  const row = (i: number) => `${i % 999_999},C${i % 5000},2024-03-05,12.50,paid in full at the counter\n`;
  const large = ['order_id,customer,date,amount,note\n'];
  for (let i = 0; i < 1_000_000; i++) large.push(row(i));
  await session.add([new File([large.join('')], 'large.csv')]);
  await expect.poll(() => session.forecast.isCounting, { timeout: 60_000 }).toBe(false);
  const unsought = page.getByLabelText(/files of more than 40 MB they are looked for only if you say so/);
  await expect.element(unsought).not.toBeChecked();
  await expect.element(page.getByText(/All 1,000,000 rows stay/)).toBeVisible();
  const { key, load } = session.files[0]!;
  await session.map(key, { ...load!.mapping, negatives: 'leave out' });
  expect(session.forecast.isCounting).toBe(true);
  const started = performance.now();
  session.remove(key);
  await engine.query('SELECT 1');
  expect(performance.now() - started).toBeLessThan(1000);
}, 180_000);

test('once a currency is chosen, rows of another are taken off once, and the button says what is loaded', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  const head = 'order_id,customer,date,amount,currency\n';
  const both = '2,B,2025-01-30,7,EUR\n3,A,2025-01-31,900,USD\n';
  await session.add([
    new File([`${head}1,A,2025-01-05,5,EUR\n${both}`], 'january.csv'),
    new File([`${head}${both}4,C,2025-02-02,13,EUR\n`], 'february.csv')
  ]);
  await page.getByRole('radio', { name: /^EUR/ }).first().click();
  await expect
    .element(page.getByText(/3 of 6 rows stay, 25.00 in all. Left out: 2 in another currency/))
    .toHaveTextContent(/2 in another currency; 1 in another file too, the same or newer, worth 7.00/);
  await expect.element(page.getByText(/1 row worth 7.00/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Load 3 rows' })).toBeEnabled();
});

test('载入之前：保留多少行、排除了哪些行、哪些金额没有客户', async () => {
  await shown('zh');
  await expect.element(page.getByRole('button', { name: '载入 3 行' })).toBeEnabled();
  await expect
    .element(page.getByText(/5 行中保留 3 行，合计 160.00。.*排除：已取消或关闭 1 行，金额 9.00。/))
    .toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/25% 的金额不属于任何客户/);
});

const countOf = async (relation: string) =>
  Number((await engine.query(`SELECT count(*) AS rows FROM ${relation}`)).rows[0]!.rows);

test('the button promises what is loaded: without rows that do not fit, cannot be read, or repeat a customer', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  const named = [...'ABCDEFGHIJKLMNOPQRSTUVWX'].map((id) => `${id},Name ${id},Care\n`).join('');
  const clients = `customer,name,industry\n${named}A,Ada,Care\nY,Cy,Care,and,more,cells\n`;
  const misfit = '5,C,2024-03-08,7,paid,1,2,3,4\n';
  await session.add([new File([text + misfit], 'orders.csv'), new File([clients], 'clients.csv')]);
  await expect
    .element(page.getByText(/3 of 6 rows stay.* 2 cannot be read, 1 of them because they do not fit/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Load 27 rows' }).click();
  await expect.poll(() => session.failure?.message ?? session.files.length, { timeout: 30_000 }).toBe(0);
  expect([await countOf('orders'), await countOf('customers')]).toEqual([3, 24]);
});

test('before its dates are decided, the button counts the rows that fit', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  const undecided = 'order_id,customer,date,amount\n1,A,05/06/2024,1\n2,B,06/07/2024,2\n3,C,07/08/2024,3\n';
  await session.add([new File([`${undecided}4,D,05/05/2024,4,and,many,more\n`], 'undecided.csv')]);
  await expect.element(page.getByRole('button', { name: /^Load / })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Load 3 rows' })).toBeVisible();
});
