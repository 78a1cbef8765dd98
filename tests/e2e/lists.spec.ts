import { expect, test } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('a tier and a segment open the list of their customers, by click and by key', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await book.computed('come_back');
  const dialog = page.getByRole('dialog');

  const bars = book.figure(/How many customers/).getByRole('application');
  await bars.scrollIntoViewIfNeeded();
  const { width, height } = (await bars.boundingBox())!;
  await bars.click({ position: { x: width - 4, y: height * 0.3 } });
  await expect(dialog.getByRole('heading')).toHaveText('Tail: 6 customers');
  await expect(dialog.getByRole('row')).toHaveCount(7);
  await expect(dialog.getByRole('row').nth(1)).toContainText(/tail/);
  await expect(dialog.getByRole('row').nth(1)).toContainText(/\d\.\d\d%/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const segments = book.figure(/segments .*bring the revenue/).getByRole('application');
  await segments.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading')).toHaveText(
    'Loyal: 2 customers (ten segments by recency and frequency)'
  );
  await expect(dialog.getByRole('row').nth(1)).toContainText('Loyal');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const grid = book.figure(/Who came lately/).getByRole('application');
  await grid.focus();
  await page.keyboard.press('End');
  for (let step = 0; step < 25 && !(await page.locator('.hint').isVisible()); step += 1)
    await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading')).toHaveText(/Recency \d, frequency \d, \d customers?/);
  await expect(dialog.getByRole('row').nth(1)).toBeVisible();
});
