import { expect, test, type Page } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** Another shop's orders, under other headings. */
const shop = textFile(
  'shop.csv',
  'order,buyer,day,paid\n1,Ada,2025-03-01,10\n2,Bo,2025-03-02,20\n3,Ada,2025-03-03,30\n'
);

const lost = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'The tab was gone before this was loaded and kept' });

/** Ends the page's process, as the system does when memory runs out, and opens the site in a new tab. */
async function crashed(page: Page): Promise<TailbookPage> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await gone;
  const next = new TailbookPage(await page.context().newPage());
  await next.open();
  return next;
}

/** From now on the page says in its console when it has asked the browser to keep something in a store. */
const watchPuts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      console.log(`put ${this.name}`);
      return request;
    };
  });

const putInto = (page: Page, store: string) =>
  page.waitForEvent('console', { predicate: (message) => message.text() === `put ${store}` });

async function loaded(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/4 bring 85\.5%/);
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  return book;
}

test('a tab that dies while it keeps a notebook leaves it whole, as it was or as it became', async ({
  page
}) => {
  const book = await loaded(page);
  await watchPuts(page);
  const kept = putInto(page, 'notebooks');
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await kept;
  const again = await crashed(page);
  await expect(again.sentence).toHaveText(/Of 12 customers, (4 bring 85\.5%|3 bring 72\.6%)/);
  await expect(again.page.getByRole('button', { name: /till\.csv.*30 rows/ })).toBeVisible();
});

test('a tab that dies while it reads a kept file reads it whole the next time', async ({ page }) => {
  await loaded(page);
  await page.reload();
  await expect(page.getByText('Reading the data', { exact: true })).toBeVisible();
  const again = await crashed(page);
  await expect(again.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  await expect(again.page.getByRole('button', { name: /till\.csv.*30 rows/ })).toBeVisible();
});

/** From now on nothing that is put into the sources is ever finished: the disk is endlessly slow. */
const holdSources = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      const wait = () => (this.get('nothing').onsuccess = wait);
      if (this.name === 'sources') wait();
      return request;
    };
  });

test('a tab that dies while it keeps a file offers the one before, and says which it could not keep', async ({
  page
}) => {
  const book = await loaded(page);
  await book.drop(shop);
  await expect(book.load).toBeVisible();
  await holdSources(page);
  await watchPuts(page);
  const kept = putInto(page, 'sources');
  await book.load.click();
  await kept;
  const again = await crashed(page);
  await expect(again.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  await expect(lost(again.page)).toContainText('shop.csv');
  await again.page.reload();
  await expect(again.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  await expect(lost(again.page)).toHaveCount(0);
});

test('a tab that dies while it keeps its first file says so, and the file can be loaded again', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.drop(twelveCustomers());
  await expect(book.load).toBeVisible();
  await holdSources(page);
  await watchPuts(page);
  const kept = putInto(page, 'sources');
  await book.load.click();
  await kept;
  const again = await crashed(page);
  await expect(lost(again.page)).toContainText('till.csv');
  await again.drop(twelveCustomers());
  await again.loadFiles();
  await expect(again.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  await again.page.reload();
  await expect(again.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  await expect(lost(again.page)).toHaveCount(0);
});

test('a kept file that the browser has lost is said, and the notebook stays', async ({ page }) => {
  const book = await loaded(page);
  await page.addInitScript(() => {
    const slice = Blob.prototype.slice;
    const lost = () => Promise.reject(new DOMException('not there', 'NotFoundError'));
    Blob.prototype.slice = function (...given) {
      const part = slice.apply(this, given);
      return this instanceof File ? Object.assign(part, { arrayBuffer: lost, text: lost }) : part;
    };
  });
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'till.csv' })).toBeVisible();
  await expect(book.cell('segments')).toBeVisible();
});
