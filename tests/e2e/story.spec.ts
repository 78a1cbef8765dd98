import { expect, test, type Locator, type Page } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const note = (page: Page): Locator => page.getByRole('note');
const told = (page: Page, words: RegExp): Locator => page.getByRole('status').filter({ hasText: words });

async function opened(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  return book;
}

/** The example with a change of the reader's, so that it stays when their file is loaded. */
async function changedAndLoaded(page: Page): Promise<TailbookPage> {
  const book = await opened(page);
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toContainText('75%');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/^Of 12 customers/);
  return book;
}

const remark = 'Our cafés buy by the kilo, and have done so for years.';
const own = (file: string): string =>
  `---\ntitle: Acme\nsources:\n  orders:\n    file: ${file}\n---\n# Acme\n\n${remark}\n\n\`\`\`pareto by_revenue\n\`\`\`\n`;

const source = (page: Page, file: RegExp): Locator => page.getByRole('button', { name: file });

test('the example as it was opened changes its language with its data', async ({ page }) => {
  const book = await opened(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('长尾里都是谁？');
  await expect(source(page, /taobao-orders\.csv/)).toBeVisible();
  await expect(book.sentence).toHaveText(/2,583 位客户/);
  await expect(page.getByText('Tidewick Coffee')).toHaveCount(0);
  await expect(note(page)).toHaveCount(0);
});

test('once something was changed, the language changes all words but no data', async ({ page }) => {
  const book = await opened(page);
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toContainText('75%');
  const sampleRead = page.waitForRequest(/taobao-orders/, { timeout: 3000 }).catch(() => undefined);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(book.sentence).toHaveText(/3,974 位客户.*75/);
  expect(await sampleRead).toBeUndefined();
  await expect(source(page, /^orders\.csv/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('长尾里都是谁？');
  await expect(page.getByText('Tidewick Coffee 向家庭卖咖啡豆')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(book.sentence).toHaveText(/Of 3,974 customers/);
  await expect(page.getByText('Tidewick Coffee sells beans')).toBeVisible();
});

test('what a reader has written stays in its language, and that is said once', async ({ page }) => {
  const book = await opened(page);
  await book.pick(textFile('acme.md', own('orders.csv')));
  await page.getByRole('button', { name: '中文' }).click();
  await expect(book.sentence).toHaveText(/位客户/);
  await expect(page.getByText(remark)).toBeVisible();
  await expect(told(page, /保持原样/)).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(told(page, /保持原样|stays as it is/)).toHaveCount(0);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: /^演示$/ })).toBeVisible();
  await expect(told(page, /保持原样|stays as it is/)).toHaveCount(0);
});

test('text that fits any orders follows the language, on the reader’s own file', async ({ page }) => {
  const book = await opened(page);
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/^Of 12 customers/);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('长尾里都是谁？');
  await expect(book.sentence).toHaveText(/12 位客户/);
  await expect(told(page, /保持原样/)).toHaveCount(0);
});

test('text about another file than the figures is remarked, and taken out and back in one step each', async ({
  page
}) => {
  const book = await changedAndLoaded(page);
  await expect(note(page)).toContainText('written about orders.csv; the figures are of till.csv');
  await expect(page.getByText('Tidewick Coffee')).toBeVisible();
  await note(page).getByRole('button', { name: 'Take the text out' }).click();
  await expect(note(page)).toHaveCount(0);
  await expect(page.getByText('Tidewick Coffee')).toHaveCount(0);
  await expect(page.getByText('Each figure says below it how its total follows')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await book.command(/^Undo/);
  await expect(page.getByText('Tidewick Coffee')).toBeVisible();
  await expect(note(page)).toHaveCount(1);
});

test('a change made in the moment before a load stays, as any other', async ({ page }) => {
  const book = await opened(page);
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/^Of 12 customers/);
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '75');
  await expect(note(page)).toContainText('written about orders.csv');
});

test('undo takes back what the reader did, and leaves what the page knows of the files', async ({ page }) => {
  const book = await changedAndLoaded(page);
  await book.command(/^Undo/);
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '80');
  await expect(note(page)).toContainText('written about orders.csv');
  const { text } = await book.downloaded(() => book.command(/Save as a file/));
  expect(text).toMatch(/file: till\.csv/);
  expect(text).toContain('written_about: orders.csv');
});

test('text that fits is left alone from then on, on the reader’s file and on the sample', async ({
  page
}) => {
  const book = await changedAndLoaded(page);
  await note(page).getByRole('button', { name: 'The text fits' }).click();
  await expect(note(page)).toHaveCount(0);
  await page.reload();
  await expect(book.sentence).toHaveText(/^Of 12 customers/);
  await book.computed('come_back');
  await expect(page.getByText('Tidewick Coffee')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test('a notebook opened on the sample says of which file it tells, and keeps that its text fits', async ({
  page
}) => {
  const book = await opened(page);
  await book.pick(textFile('acme.md', own('exports/acme 2025.csv')));
  await expect(note(page)).toContainText('written about acme 2025.csv; the figures are of orders.csv');
  await note(page).getByRole('button', { name: 'The text fits' }).click();
  await expect(note(page)).toHaveCount(0);
  const { text } = await book.downloaded(() => book.command(/Save as a file/));
  expect(text).toContain('written_about: orders.csv');
  await expect(told(page, /Saved/)).toBeVisible();
  await page.reload();
  await book.computed('by_revenue');
  await expect(page.getByText(remark)).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test('a paragraph is edited by a double click, and a click elsewhere ends it with all that was typed', async ({
  page
}) => {
  const book = await opened(page);
  const paragraph = page.getByText(/^A straight diagonal/);
  await paragraph.dblclick();
  const editor = page.getByRole('textbox', { name: 'Text' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Mind the *waist*. ');
  await book.sentence.click();
  await expect(editor).toHaveCount(0);
  await expect(page.getByText('Mind the waist. A straight diagonal')).toBeVisible();
  await expect(page.locator('em', { hasText: 'waist' })).toBeVisible();
});

test('what a reader wrote about one file of theirs is remarked when another is loaded', async ({ page }) => {
  const book = await opened(page);
  await book.drop(twelveCustomers());
  await book.loadFiles();
  const own = textFile(
    'mine.md',
    '---\ntitle: Mine\nsources:\n  orders: { file: till.csv }\n---\nAnna brings most.\n'
  );
  await book.pick(own);
  await expect(page.getByText('Anna brings most.')).toBeVisible();
  await expect(note(page)).toHaveCount(0);
  await book.drop({ ...twelveCustomers(), name: 'other.csv' });
  await book.loadFiles();
  await expect(note(page)).toContainText(/written about till\.csv; the figures are of .*other\.csv/);
});
