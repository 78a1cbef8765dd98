import { expect, test, type Locator, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const sidebar = (page: Page): Locator =>
  page.getByRole('complementary', { name: /Notebooks, outline and data|手记、目录与数据/ });

const part = (page: Page, name: RegExp): Locator => sidebar(page).getByRole('region', { name });

const shown = (page: Page): Locator => sidebar(page).locator('[aria-current=page]');

test('notebooks are found in the sidebar by title, opened, named, copied, removed and brought back', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await page.getByRole('button', { name: 'Notebooks, outline and data' }).click();
  await expect(shown(page)).toHaveText('The worked example');

  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(shown(page)).toHaveText(/Who is in the tail\?.*changed \d\d:\d\d/);
  const notebooks = part(page, /^Notebooks$/);
  const more = async (title: string, command: string): Promise<void> => {
    await notebooks.getByRole('button', { name: `More: ${title}`, exact: true }).click();
    await notebooks.getByRole('button', { name: command, exact: true }).click();
  };

  await test.step('the example and back', async () => {
    await notebooks.getByRole('button', { name: 'The worked example' }).click();
    await expect(page.getByText('A worked example on invented data.')).toBeVisible();
    await expect(shown(page)).toHaveText('The worked example');
    await notebooks
      .getByRole('button', { name: /Who is in the tail\?/ })
      .first()
      .click();
    await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  });

  await test.step('another title, a copy', async () => {
    await more('Who is in the tail?', 'Rename…');
    await page.keyboard.type('Till');
    await page.keyboard.press('Enter');
    await expect(shown(page)).toHaveText(/^Till/);
    await more('Till', 'Duplicate');
    await expect(shown(page)).toHaveText(/^Till \(copy\)/);
  });

  await test.step('removed, and brought back; all of it after a reload', async () => {
    await more('Till (copy)', 'Remove');
    await expect(shown(page)).toHaveText(/^Till\s*changed/);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(shown(page)).toHaveText(/^Till \(copy\)/);
    await more('Till', 'Remove');
    await expect(notebooks.getByRole('button', { name: /^Till\s*changed/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(notebooks.getByRole('button', { name: /^Till\s*changed/ })).toBeVisible();
    await expect(shown(page)).toHaveText(/^Till \(copy\)/);
    await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
    await page.reload();
    await expect(shown(page)).toHaveText(/^Till \(copy\)/);
    await expect(sidebar(page)).not.toBeFocused();
  });

  await test.step('Escape closes it, and it stays closed', async () => {
    await page.keyboard.press('ControlOrMeta+b');
    await expect(sidebar(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+b');
    await expect(sidebar(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sidebar(page)).toBeHidden();
    await page.reload();
    await expect(book.sentence).toHaveText(/Of 12 customers/);
    await expect(sidebar(page)).toBeHidden();
  });
});

test('the outline goes to headings and cells, and the data’s names go into SQL', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await page.getByRole('button', { name: 'Notebooks, outline and data' }).click();
  const outline = part(page, /^Outline$/);
  await outline.getByRole('button', { name: 'come_back' }).click();
  await expect(outline.locator('[aria-current=location]')).toHaveText('come_back');
  await expect(book.cell('come_back')).toBeInViewport();
  await outline.getByRole('button', { name: 'Who is in the tail?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  const data = part(page, /^Data$/);
  await expect(data.getByText('orders.csv')).toBeVisible();
  await data.getByRole('searchbox').fill('recency');
  await data
    .getByRole('button', { name: /recency_days/ })
    .first()
    .click();
  await expect(data.getByRole('status')).toHaveText('recency_days copied: no SQL is being edited.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('recency_days');

  const cell = book.cell('tail_once');
  await cell.getByRole('button', { name: /SELECT id/ }).click();
  await cell.getByRole('textbox').press('ControlOrMeta+a');
  await data
    .getByRole('button', { name: /recency_days/ })
    .first()
    .click();
  await expect(data.getByRole('status')).toHaveText('recency_days written into the SQL.');
  await expect(cell.getByRole('textbox')).toHaveText('recency_days');
  await expect(cell.getByRole('textbox')).toBeFocused();
});

test.describe('in Chinese on a phone', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });

  test('the sidebar is a sheet that gives way to what was chosen', async ({ page }) => {
    const book = new TailbookPage(page);
    await book.open();
    const open = () => page.getByRole('button', { name: '手记、目录与数据' }).click();
    await open();
    await expect(shown(page)).toHaveText('完整示例');
    await part(page, /^手记$/)
      .getByRole('button', { name: '新建手记' })
      .click();
    await expect(sidebar(page)).toBeHidden();
    await page
      .getByRole('dialog', { name: '新建手记' })
      .getByRole('button', { name: /近乎空白/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('未命名');
    await open();
    await expect(shown(page)).toHaveText(/^未命名/);
    await part(page, /^目录$/)
      .getByRole('button', { name: 'customers_by_revenue' })
      .click();
    await expect(sidebar(page)).toBeHidden();
    await open();
    await part(page, /^手记$/)
      .getByRole('button', { name: '完整示例' })
      .click();
    await expect(page.getByText('以虚构数据演示的完整示例。')).toBeVisible();
  });
});
