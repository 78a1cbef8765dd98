import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('a change before the engine has come says that it waits, marks what is old, and is exact in the end', async ({
  page
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const book = new TailbookPage(page);
  await book.open();
  const cell = book.cell('customers_by_revenue');
  const age = page.getByText('Not yet recomputed');
  await expect(book.pareto).toContainText('bring 80% of revenue');
  await expect(age).toHaveCount(0);

  await book.settable();
  await book.cut('head').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '75');
  await expect(book.pareto.locator('.tier-labels')).toContainText('≈');
  await expect(book.pareto).toContainText('Not yet recomputed');
  await expect(book.pareto).toContainText('bring 80% of revenue');
  const line = cell.getByRole('status').filter({ hasText: 'The figures are' });
  await expect(line).toContainText('the exact ones come as soon as the engine is ready');
  await expect(line).toContainText(/Fetching the engine|Starting the engine/);

  const segments = book.cell('segments');
  await segments.locator('input[type=date]').fill('2024-03-01');
  await expect(segments.getByText('Not yet recomputed')).toHaveCount(2);
  await expect(book.cell('spread').getByText('Not yet recomputed')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  release();
  await book.computed('come_back');
  await expect(age).toHaveCount(0);
  await expect(line).toHaveCount(0);
  await expect(book.pareto).toContainText('bring 75% of revenue');
  await expect(book.pareto.locator('.tier-labels')).not.toContainText('≈');
});

test('before it can be changed, a notebook is read out, and no press and no key changes it', async ({
  page
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/ProblemNote*.js', async (route) => {
    await held;
    await route.continue();
  });
  const book = new TailbookPage(page);
  await book.open();
  await expect(book.pareto).toContainText('bring 80% of revenue');
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  expect(nodes.map(({ name }) => name?.value)).toContain('Who is head, waist and tail?');
  await book.cut('head').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  const adding = page.getByRole('button', { name: 'Add a cell here' }).first();
  await adding.dispatchEvent('click');
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '80');
  release();
  await book.settable();
  await book.cut('head').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '75');
  await adding.dispatchEvent('click');
  await expect(page.locator(':popover-open')).toHaveCount(1);
});

for (const [language, sidebar, reading, another, loaded] of [
  [
    'English',
    'Notebooks, outline and data',
    'The data is being read.',
    'Drop another file here',
    /Loaded: till\.csv\./
  ],
  ['中文', '手记、目录与数据', '正在读取数据。', '把另一个文件拖到这里', /已载入：till\.csv。/]
] as const)
  test(`files that are being read are not called missing, nor invited again, in ${language}`, async ({
    page
  }) => {
    const book = new TailbookPage(page);
    await book.open();
    if (language === '中文') await page.getByRole('button', { name: language }).click();
    const first = page.getByRole('region', { name: /^(Drop a file of orders here|把订单文件拖到这里)$/ });
    await expect(first).toBeVisible();
    await book.drop(twelveCustomers());
    await book.loadFiles();
    const invited = page.getByRole('region', { name: another, exact: true });
    await expect(invited).toContainText(loaded);
    await expect(first).toHaveCount(0);
    await page.getByRole('button', { name: sidebar }).click();
    await expect(page.getByRole('status').filter({ hasText: /Saved|已保存/ })).toBeVisible();

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    const aside = page.getByRole('complementary', { name: sidebar });
    await expect(aside.getByText(reading)).toBeVisible();
    await expect(page.getByRole('region', { name: /^(Drop|把)/ })).toHaveCount(0);
    release();
    await expect(aside.getByText(reading)).toHaveCount(0);
    await expect(aside.getByRole('button', { name: 'orders', exact: true })).toBeVisible();
    await expect(invited).toContainText(loaded);
  });
