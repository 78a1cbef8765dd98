import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** A file on the disk that takes a second or more to load. */
function bigFile(name: string, rows = 700_000): string {
  const path = test.info().outputPath(name);
  const line = (i: number) => `C${i % 5000},2024-0${1 + (i % 9)}-1${i % 10},${i % 90}.5,Product ${i % 300}\n`;
  writeFileSync(
    path,
    `customer,date,amount,product\n${Array.from({ length: rows }, (_, i) => line(i)).join('')}`
  );
  return path;
}

/** The page with the twelve customers loaded: what must not be lost. */
async function withOrders(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await book.computed('come_back');
  return book;
}

const choose = (page: Page, path: string) => page.locator('input[type=file]').first().setInputFiles(path);
/** Has the mapping changed, so that the load begins with the click and nothing of it is there ahead. */
async function readAnew(page: Page, book: TailbookPage): Promise<void> {
  await page.getByLabel('Amounts below zero').selectOption('leave out');
  await expect(book.load).toBeEnabled();
}
const said = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words });
/** What the engine holds: the twelve customers' 30 lines, and no table of a load that did not come to its end. */
async function holdsTheTwelve(page: Page, book: TailbookPage): Promise<void> {
  await page.getByRole('button', { name: /Leave without loading/ }).click();
  await book.computed('come_back');
  await expect(book.sentence).toHaveText(/Of 12 customers/);
}

test('a file that changes before it is loaded is refused in words, and the orders stay', async ({ page }) => {
  const book = await withOrders(page);
  const path = bigFile('grows.csv');
  await choose(page, path);
  await expect(book.load).toBeEnabled();
  appendFileSync(path, 'C1,2024-01-11,5,x\n');
  await book.load.click();
  await expect(
    said(page, /“grows\.csv” was changed, moved or deleted .* Nothing of it was loaded/)
  ).toBeVisible();
  await holdsTheTwelve(page, book);
});

test('a file that changes after it was loaded ahead is refused like any other', async ({ page }) => {
  const book = await withOrders(page);
  const path = bigFile('grows.csv');
  await choose(page, path);
  await expect(page.getByText('All 700,000 rows stay')).toBeVisible({ timeout: 30_000 });
  appendFileSync(path, 'C1,2024-01-11,5,x\n');
  await book.load.click();
  await expect(
    said(page, /“grows\.csv” was changed, moved or deleted .* Nothing of it was loaded/)
  ).toBeVisible();
  await holdsTheTwelve(page, book);
});

test('a file that vanishes while it is being loaded is refused in words, and the orders stay', async ({
  page
}) => {
  const book = await withOrders(page);
  const path = bigFile('vanishes.csv', 1_000_000);
  await choose(page, path);
  await expect(book.load).toBeEnabled();
  // Another wish than the one proposed: what was loaded ahead does not serve it, and the file is read from its start.
  await page.getByLabel('Amounts below zero').selectOption('leave out');
  await expect(book.load).toBeEnabled();
  await book.load.click();
  await expect(page.getByRole('status').filter({ hasText: /of \d+(\.\d+)? MB, about/ })).toBeVisible();
  rmSync(path);
  await expect(said(page, /“vanishes\.csv” was changed, moved or deleted/)).toBeVisible();
  await holdsTheTwelve(page, book);
});

test('an engine that is killed in the middle of a load says so, and what was there is read again', async ({
  page
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        workers.push(this);
      }
    };
  });
  const book = await withOrders(page);
  await choose(page, bigFile('killed.csv', 1_000_000));
  await expect(book.load).toBeEnabled();
  // Another wish than the one proposed, so that the whole file is still to be loaded.
  await page.getByLabel('Amounts below zero').selectOption('leave out');
  await expect(book.load).toBeEnabled();
  const killed = page.waitForFunction(() => {
    const progress = [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
      /about [1-9][\d,]* of 1,000,000 rows/.test(textContent ?? '')
    );
    if (!progress) return false;
    for (const worker of (window as unknown as { workers: Worker[] }).workers)
      worker.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }));
    return true;
  });
  await book.load.click();
  await killed;
  await expect(said(page, /engine stopped while “killed\.csv” was being loaded/)).toBeVisible();
  await holdsTheTwelve(page, book);
});

test('a page that is reloaded in the middle of a load comes back with the orders it had', async ({
  page
}) => {
  const book = await withOrders(page);
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  await choose(page, bigFile('reloaded.csv', 2_000_000));
  await expect(book.load).toBeEnabled();
  await readAnew(page, book);
  await book.load.click();
  await expect(page.getByRole('status').filter({ hasText: /of \d+(\.\d+)? MB, about/ })).toBeVisible();
  await page.reload();
  const told = page
    .getByRole('status')
    .filter({ hasText: 'The tab was gone before this was loaded and kept' });
  await expect(told).toContainText('reloaded.csv. Drop it here again');
  await book.computed('come_back');
  await expect(book.sentence).toHaveText(/Of 12 customers/);
});

test('a load that is cancelled is over within a second', async ({ page }) => {
  const book = await withOrders(page);
  await choose(page, bigFile('cancelled.csv', 2_000_000));
  await expect(book.load).toBeEnabled();
  await readAnew(page, book);
  await book.load.click();
  await expect(page.getByRole('status').filter({ hasText: /of \d+(\.\d+)? MB, about/ })).toBeVisible();
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  const took = await cancel.evaluate(async (button: HTMLButtonElement) => {
    const start = performance.now();
    button.click();
    while (button.isConnected) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  // Half a second of grace: the machine may be busy with other tests.
  expect(took).toBeLessThan(1500);
  await holdsTheTwelve(page, book);
});
