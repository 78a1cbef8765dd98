import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { place, serve } from './serve.mjs';
import { TailbookPage } from './TailbookPage.ts';

const columns = ['Invoice No', 'Client', 'Purchase Date', 'Net Total'];

/** The notebook's text in a link. */
function textIn(link: string): string {
  const [, carried = ''] = /#n1=([\w-]+)\./.exec(link) ?? [];
  return inflateRawSync(Buffer.from(carried, 'base64url')).toString('utf8');
}

/** The link that the share dialog gives for the notebook that is open. */
async function linkOf({ page }: TailbookPage): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

/** A notebook on the twelve customers with another cut, as a link; and what the dialog said of it. */
async function sharedLink(page: Page): Promise<{ link: string; said: string }> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await book.computed('come_back');
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toHaveText(/3 bring 72\.6% of revenue/);
  const link = await linkOf(book);
  expect(await linkOf(book)).toBe(link);
  await page.getByRole('button', { name: 'Share' }).click();
  return { link, said: await page.getByRole('dialog').innerText() };
}

test('the link to a cell carries the notebook, and opens it there', async ({ page, browser }) => {
  await sharedLink(page);
  await page.keyboard.press('Escape');
  const cell = page.locator('#cell-come_back');
  await cell.focus();
  await cell.getByRole('link', { name: 'Link to this cell' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('at the cell “come_back”');
  const link = await dialog.getByRole('textbox').inputValue();
  expect(link).toMatch(/\.cell-come_back$/);
  await page.close();
  const reader = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await reader.goto(link);
  await reader.getByRole('button', { name: 'Run it on invented sample data' }).click();
  await expect(reader.locator('#cell-come_back')).toBeFocused();
  await expect(reader.locator('#cell-come_back')).toBeInViewport();
});

test('a link runs nothing by itself, says what it holds, and runs on the sample when asked', async ({
  page,
  browser
}) => {
  const { link, said } = await sharedLink(page);
  expect(said).toMatch(/no rows and no results/);
  for (const name of [...columns, 'till.csv']) {
    expect(said).toContain(name);
    expect(textIn(link)).toContain(name);
  }
  expect(textIn(link)).not.toContain('o30');
  await page.close();

  const context = await browser.newContext({ locale: 'en-GB' });
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(link);
  const book = new TailbookPage(reader);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Who is in the tail?');
  await expect(reader.getByRole('main')).toContainText('Nothing has run yet');
  for (const column of columns) await expect(reader.getByRole('main')).toContainText(column);
  await reader.getByText('What it says, and what it would run').click();
  await expect(reader.getByText('Each figure says below it')).toBeVisible();
  await expect(reader.getByRole('main')).toContainText(
    "FROM pareto('orders', by := 'customer_id', head := 0.7, waist := 0.95)"
  );
  await expect(reader.getByRole('main')).toContainText("WHERE tier = 'tail' AND frequency = 1");
  await expect(reader.locator('figure')).toHaveCount(0);
  expect(asked.filter((url) => /\.csv|\.wasm/.test(url))).toEqual([]);

  await reader.getByRole('button', { name: 'Run it on invented sample data' }).click();
  await book.computed('come_back');
  await expect(book.sentence).toHaveText(/^Of 3,974 customers, .* bring 70% of revenue/);
  await expect(reader.getByText('A notebook from a link, run on invented sample data.')).toBeVisible();
  await context.close();
});

test('a link without names of files runs on a file with other columns, matched by the part they play', async ({
  page,
  browser
}) => {
  await sharedLink(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Leave the names of files out' }).check();
  await expect(dialog).not.toContainText('till.csv');
  const link = await dialog.getByRole('textbox').inputValue();
  expect(textIn(link)).not.toContain('till.csv');
  expect(textIn(link)).toContain('customer_id: Client');
  await page.close();
  const context = await browser.newContext({ locale: 'en-GB' });
  const reader = await context.newPage();
  await reader.goto(link);
  const book = new TailbookPage(reader);
  await expect(reader.getByRole('main')).toContainText('Nothing has run yet');
  await expect(reader.getByRole('main')).toContainText('It was made with the columns');
  await book.pick(twelveCustomers('web-shop.csv', ['Order #', 'E-mail', 'Paid at', 'Order Total']));
  for (const [column, role] of [
    ['E-mail', 'customer_id'],
    ['Order #', 'order_id'],
    ['Paid at', 'ordered_at'],
    ['Order Total', 'amount']
  ] as const)
    await expect(book.role(column)).toHaveValue(role);
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/^Of 12 customers, 3 bring 72\.6% of revenue/);
  await context.close();
});

test('a link that was cut on its way says so, in both languages', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  const link = await linkOf(book);
  for (const [language, words] of [
    ['English', /cut or changed on its way/],
    ['中文', /截断或改动/]
  ] as const) {
    await page.getByRole('button', { name: language }).click();
    await page.goto('about:blank');
    await page.goto(link.slice(0, -40));
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }
  await page.goto('about:blank');
  await page.goto(link.replace('#n1=', '#n7='));
  await expect(page.getByRole('status').filter({ hasText: '更新版本' })).toBeVisible();
});

test.describe('a notebook laid beside the site', () => {
  let folder: string;
  let server: Server;
  let address: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tailbook-hosted-'));
    await cp(process.env.TAILBOOK_DIST ?? 'dist', folder, { recursive: true });
    await cp(join('tests', 'e2e', 'hosted'), join(folder, 'acme'), { recursive: true });
    await writeFile(join(folder, 'acme', 'till 2025.csv'), twelveCustomers().bytes);
    server = await serve(folder);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${place}`;
  });

  test.afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test('opens by ?open= with the file that lies beside it', async ({ page }) => {
    await page.goto(`${address}?open=acme/review.md`);
    const book = new TailbookPage(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Acme, the year in review');
    await book.computed('by_revenue');
    await expect(book.sentence).toHaveText(/^Of 12 customers, 3 bring 72\.6% of revenue/);
    await expect(page.getByRole('button', { name: /till 2025\.csv.*30 rows/ })).toBeVisible();
    await expect(page).toHaveTitle(/Acme, the year in review/);
  });

  for (const [locale, sentence, button] of [
    ['zh-CN', /^在 12 位客户中，/, '分享'],
    ['en-GB', /^Of 12 customers/, 'Share'],
    ['de-DE', /^Of 12 customers/, 'Share']
  ] as const)
    test(`speaks a reader’s own language around the notebook’s text, ${locale}`, async ({ browser }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(`${address}?open=acme/review.md`);
      const book = new TailbookPage(page);
      await expect(book.sentence).toHaveText(sentence);
      await expect(page.getByRole('button', { name: button, exact: true })).toBeVisible();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText('Acme, the year in review');
      expect(await heading.evaluate((text) => text.closest('[lang]')?.getAttribute('lang'))).toBe('en');
      const { text } = await book.downloaded(() => book.command(/^(Save as a file|存为文件)$/));
      expect(text).toContain('language: en');
      await context.close();
    });

  test('is met in its own language by a reader whose language the page does not speak', async ({
    browser
  }) => {
    await writeFile(
      join(folder, 'acme', 'chinese.md'),
      '---\ntitle: 年度回顾\nlanguage: zh\n---\n# 年度回顾\n\n```pareto by_revenue\n```\n'
    );
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${address}?open=acme/chinese.md`);
    await expect(page.getByRole('button', { name: '分享', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('年度回顾');
    await context.close();
  });

  test('says which file is missing, and takes it by drop', async ({ page }) => {
    await page.goto(`${address}?open=acme/without-file.md`);
    await expect(page.getByRole('status').filter({ hasText: 'lost.csv' })).toBeVisible();
    const book = new TailbookPage(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without its file');
    await book.drop(twelveCustomers('found.csv'));
    await book.loadFiles();
    await expect(book.sentence).toHaveText(/^Of 12 customers/);
  });

  test('says that a notebook is missing, or lies on another site, and asks nothing there', async ({
    page
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address}?open=acme/nowhere.md`);
    await expect(page.getByRole('status').filter({ hasText: /acme\/nowhere\.md.*404/ })).toBeVisible();
    for (const foreign of ['http://example.org/notebook.md', '//example.org/notebook.md']) {
      await page.goto(`${address}?open=${encodeURIComponent(foreign)}`);
      await expect(page.getByRole('status').filter({ hasText: /another site/ })).toContainText(foreign);
    }
    expect(asked.filter((url) => url.includes('//example.org'))).toEqual([]);
  });

  test('asks nothing of another site for a source that names one', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address}?open=acme/foreign-source.md`);
    await expect(page.getByRole('status').filter({ hasText: 'http://example.org/orders.csv' })).toBeVisible();
    expect(asked.filter((url) => url.startsWith('http://example.org'))).toEqual([]);
  });
});
