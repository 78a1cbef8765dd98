import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { printMappingFile } from '../mappingFile.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import { jdOrders, taobaoOrders } from '../roles/fixtures/chinese.fixture.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(() => engine.restart());

async function shown(text: string): Promise<ImportSession> {
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([text], 'orders.csv')]);
  return session;
}

const rulesOf = (session: ImportSession) => session.files[0]!.load!.mapping.rules!;

test('a status is made to count with the keyboard’s control, and the unpaid are kept on request', async () => {
  const session = await shown(taobaoOrders);
  await page.getByText('订单状态: 3 rows count, 3 left out (交易关闭, 等待买家付款).').click();
  const choice = page.getByLabelText('What “交易关闭” makes of a row');
  await expect.element(choice).toHaveValue('leave out');
  await choice.selectOptions('counts');
  await expect.element(page.getByText('订单状态: 5 rows count, 1 left out (等待买家付款).')).toBeVisible();
  const unpaid = page.getByLabelText('Leave out 2 rows with nothing in 订单付款时间: never paid');
  await unpaid.click();
  await expect.element(unpaid).not.toBeChecked();
  expect(rulesOf(session)).toMatchObject({ refunded: { deduct: false } });
  expect(rulesOf(session).paid).toBeUndefined();
  await unpaid.click();
  await expect.poll(() => rulesOf(session).paid).toBe('订单付款时间');
  await expect.element(page.getByText(/总金额 less 退款金额. It is not taken off twice/)).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('rows called refunded that are below zero say why they count', async () => {
  await shown(
    'order_id,order_date,customer_id,amount,status\n1,2024-03-13,a,10,paid\n2,2024-03-14,b,20,paid\nR1,2024-03-15,a,-10,refunded\n'
  );
  await page.getByText('status: all 3 rows count.').click();
  await expect.element(page.getByLabelText('What “refunded” makes of a row')).toHaveValue('refund');
  await expect
    .element(page.getByText('its amounts are below zero: what they take back counts elsewhere'))
    .toBeVisible();
  await expect.element(page.getByText(/^All 3 rows stay, 20/)).toBeVisible();
});

test('statuses can stand in any column of few values', async () => {
  await shown(
    'order_id,order_date,customer_id,amount,lane\n1,2024-03-13,a,10,fast\n2,2024-03-14,b,20,bin\n3,2024-03-15,a,30,fast\n'
  );
  const column = page.getByLabelText('Statuses stand in');
  await expect.element(column).toHaveValue('');
  await column.selectOptions('lane');
  await page.getByText('lane: all 3 rows count. Not known here, and counted: fast, bin.').click();
  await page.getByLabelText('What “bin” makes of a row').selectOptions('left out');
  await expect.element(page.getByText('lane: 2 rows count, 1 left out (bin).')).toBeVisible();
  await expect.element(page.getByText(/^2 of 3 rows stay, 40/)).toBeVisible();
  await column.selectOptions('no column: every row counts');
  await expect.element(page.getByText(/^All 3 rows stay, 60/)).toBeVisible();
});

test('a total on every line counts once, and each reading says what it would give', async () => {
  const session = await shown(jdOrders);
  await expect.element(page.getByLabelText('once an order: 420')).toBeChecked();
  await page.getByLabelText(/京东价 × 订购数量 of each line: 414.*6.* less/).click();
  await expect.poll(() => session.files[0]!.load!.mapping.times).toBe('订购数量');
  await page.getByLabelText('once an order: 420').click();
  await expect.poll(() => rulesOf(session).totals).toBe('once');
  expect(session.files[0]!.load!.mapping.roles.amount).toBe('结算金额');
});

test('a saved mapping dropped beside its export is used for it', async () => {
  const first = await shown(jdOrders);
  const load = first.files[0]!.load!;
  const { mapping } = load;
  const rules = { ...mapping.rules };
  delete rules.totals;
  const roles = { ...mapping.roles, customer_id: '客户姓名' };
  const text = printMappingFile({ ...load, mapping: { ...mapping, roles, rules } });
  const saved = new File([text], 'jd.mapping.json');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  const other = { ...load, columns: [{ name: 'Kunde', type: 'text' as const, samples: [] }] };
  const ofOther = printMappingFile({
    ...other,
    mapping: { ...mapping, rules: {}, roles: { customer_id: 'Kunde' } }
  });
  await session.add([new File([jdOrders], 'orders.csv'), saved, new File([ofOther], 'b.mapping.json')]);
  expect(session.files.map(({ file }) => file.name)).toEqual(['orders.csv']);
  expect(session.files[0]!.load!.mapping.roles.customer_id).toBe('客户姓名');
  expect(session.files[0]!.load!.mapping.rules?.totals).toBeUndefined();
  const taken = page.getByText(/A saved mapping was read. It is used for files with/);
  await expect.element(taken.first()).toHaveTextContent('订单号, 商品ID');
  await expect.element(taken.last()).toHaveTextContent('the columns Kunde.');
  localStorage.removeItem('tailbook.mappings');
});
