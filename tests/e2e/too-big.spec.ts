import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

/** 300,000 rows of 6,000 customers, 13,499,100.00 in all. */
function shopFile(): string {
  const path = test.info().outputPath('shop.csv');
  const line = (i: number) =>
    `C${i % 6000},2024-0${1 + (i % 9)}-1${i % 10},${i % 90}.5,Product ${i % 300},a remark that nobody reads ${i}\n`;
  writeFileSync(
    path,
    `customer,date,amount,product,remark\n${Array.from({ length: 300_000 }, (_, i) => line(i)).join('')}`
  );
  return path;
}

test('a phone is told before it crashes, and what it is offered loads and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } });
    Object.defineProperty(navigator, 'deviceMemory', { value: 0.5 });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  const book = new TailbookPage(page);
  await book.open();
  await page.locator('input[type=file]').first().setInputFiles(shopFile());
  await expect(
    page.getByText(/safe on a phone, which ends a tab that takes more without a word/)
  ).toBeVisible();
  await expect(page.getByText(/takes about .* that may not fit yet/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Customers' }).selectOption('10');
  await page.getByRole('checkbox', { name: /Only the 4 of 5 columns/ }).check();
  await expect(page.getByText('It fits as it is chosen now.')).toBeVisible();
  await book.loadFiles();
  await expect(book.receipt).toContainText(/A sample: one customer in 10/);
  await expect(book.receipt).toContainText(/1 column that plays no part was not loaded: remark\./);
  await expect(book.receipt).toContainText(/left out: not in the sample/);
  const said = (await book.receipt.textContent()) ?? '';
  const [rows, loaded, leftOut] = [/([\d,]+) rows in the file/, /([\d,]+) loaded/, /([\d,]+) left out/].map(
    (pattern) => Number(pattern.exec(said)?.[1]?.replaceAll(',', ''))
  );
  expect(rows).toBe(300_000);
  expect(loaded! + leftOut!).toBe(rows);
  expect(loaded).toBeGreaterThan(15_000);
  expect(loaded).toBeLessThan(45_000);
});

test('a customer’s day can be one row, and the money stays', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await page.locator('input[type=file]').first().setInputFiles(shopFile());
  await expect(book.load).toBeEnabled();
  await page.getByText('If it is too big').click();
  await page.getByRole('checkbox', { name: /Add up what one customer bought on one day/ }).check();
  await book.loadFiles();
  await expect(book.receipt).toContainText(
    /300,000 rows were added up to [\d,]+, one for each customer and day/
  );
  await expect(book.receipt).toContainText('13,499,100.00');
});
