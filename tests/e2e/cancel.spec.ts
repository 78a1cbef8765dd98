import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const rows = 400_000;
const customerOf = (i: number) => i % (1 + (i % 5000));
const centsOf = (i: number) => 100 * (i % 90) + 25;

/** Orders of more bytes than are loaded only when they are asked for; their table is made ahead. */
function largeFile(): { path: string; customers: number; money: string } {
  const path = test.info().outputPath('large.csv');
  const days = ['01', '09', '17', '25'];
  const lines = ['order_id,customer,date,amount,remark\n'];
  const customers = new Set<number>();
  let cents = 0;
  for (let i = 0; i < rows; i++) {
    customers.add(customerOf(i));
    cents += centsOf(i);
    const date = `2024-0${1 + (i % 9)}-${days[i % 4]}`;
    lines.push(`${i},C${customerOf(i)},${date},${(centsOf(i) / 100).toFixed(2)},paid at the counter ${i}\n`);
  }
  writeFileSync(path, lines.join(''));
  return { path, customers: customers.size, money: (cents / 100).toLocaleString('en-GB') };
}

/** Presses the button that loads and, as soon as it is there, the one that cancels. */
const loadAndCancel = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const panel = document.querySelector('.act')!;
    const button = () => panel.querySelector('button')!;
    const load = button();
    load.click();
    while (button() === load) await new Promise((resolve) => setTimeout(resolve));
    button().click();
  });

for (const [state, locale, says] of [
  [
    'once its table is made',
    'en-GB',
    'Loading was cancelled. Nothing of these files was loaded, and what was there is as it was.'
  ],
  ['while its table is being made', 'zh-CN', '已取消载入。这些文件没有载入，原有的数据保持不变。']
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test(`a load that is cancelled ${state} loads nothing, and then everything`, async ({ page }) => {
      const { path, customers, money } = largeFile();
      const book = new TailbookPage(page);
      await book.open();
      await book.drop(twelveCustomers());
      await book.loadFiles();
      await expect(book.sentence).toHaveText(/12.*85\.5%/);

      await page.locator('input[type=file]').first().setInputFiles(path);
      const isMade = locale === 'en-GB';
      const early = page.getByRole('button', { name: '载入', exact: true });
      await expect(isMade ? book.load : early).toBeEnabled();
      await loadAndCancel(page);
      const alert = page.getByRole('alert').filter({ hasText: says });
      await expect(alert).toBeVisible({ timeout: 5000 });
      await expect(book.receipt).toHaveCount(0);
      await expect(book.load).toBeEnabled();
      await expect(book.load).toHaveText(/400,000/);

      await book.loadFiles();
      await expect(alert).toHaveCount(0);
      await expect(book.receipt).toContainText(/400,000 (rows in the file|行)/);
      await expect(book.receipt).toContainText(money);
      await expect(book.sentence).toHaveText(new RegExp(customers.toLocaleString('en-GB')));
      const said = await book.sentence.textContent();

      await page.reload();
      await expect(book.sentence).toHaveText(said!);
    });
  });

test('after a load that was cancelled, the orders that were there answer as before', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await page.locator('input[type=file]').first().setInputFiles(largeFile().path);
  await expect(page.locator('.act button').first()).toBeEnabled();
  await loadAndCancel(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Loading was cancelled' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave without loading' }).click();
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toHaveText(/Of 12 customers, 3 bring 72\.6%/);
});
