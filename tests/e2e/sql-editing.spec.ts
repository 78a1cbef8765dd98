import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

/** A page with the worked example computed and a new SQL cell being edited. */
async function editing(page: Page): Promise<{ book: TailbookPage; cell: Locator; editor: Locator }> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await page
    .getByRole('button', { name: /Add a cell here/ })
    .last()
    .click();
  await page.locator(':popover-open').getByRole('button', { name: 'SQL', exact: true }).click();
  const cell = page.locator('[data-kind="sql"]').last();
  const editor = cell.getByRole('textbox', { name: /^SQL/ });
  await expect(editor).toBeFocused();
  return { book, cell, editor };
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('a query is written with the library’s help, checked in parts, formatted and set back', async ({
  page
}) => {
  const { cell, editor } = await editing(page);
  await type(page, 'FROM rfm');
  await expect(editor.locator('.cm-line span').first()).toHaveText('FROM');
  await page.keyboard.type('(');
  await expect(page.getByRole('note', { name: 'rfm' })).toContainText(
    'number of scores, 1 to bins (default: 5)'
  );
  await page.keyboard.press('Escape');

  await type(
    page,
    "with top as (select segment, count(*) n from rfm('orders') group by all) select * from top limit 1"
  );
  for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  const part = cell.getByRole('region', { name: 'Rows of top' });
  await expect(part.getByRole('status').first()).toHaveText(/^\d+ rows$/);
  await expect(part.getByText('segment').first()).toBeVisible();
  const scan = await new AxeBuilder({ page }).include('[data-kind="sql"]').analyze();
  expect(scan.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await part.getByRole('button', { name: 'Close' }).click();

  await editor.focus();
  await page.keyboard.press('Shift+Alt+F');
  await expect(editor).toContainText(/rfm\('orders'\)\s*group by all/);
  await cell.getByRole('button', { name: 'Earlier versions' }).click();
  const versions = cell.getByRole('region', { name: 'Earlier versions' });
  await expect(versions.getByLabel('What has changed since')).toContainText('limit 1');
  await versions.getByRole('button', { name: 'Write it so again' }).click();
  await expect(editor).not.toContainText(/rfm\('orders'\)\s+group by all\s+\)/);
});

test('a slip is mended with one click, where the engine or the notebook knows the name', async ({ page }) => {
  const { cell, editor } = await editing(page);
  await type(page, 'SELECT amout FROM orders');
  await cell.getByRole('button', { name: 'Write amount instead of amout' }).click();
  await expect(editor).toHaveText('SELECT amount FROM orders');
  await type(page, 'SELECT amount FROM ordrs');
  await cell.getByRole('button', { name: 'Write orders instead of ordrs' }).click();
  await expect(editor).toHaveText('SELECT amount FROM orders');
  await type(page, 'SELECT $high * 2 AS twice, $high AS once');
  await cell.getByRole('button', { name: "Read all 2 parameters by getvariable('…')" }).click();
  await expect(editor).toHaveText("SELECT getvariable('high') * 2 AS twice, getvariable('high') AS once");
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).toHaveText('SELECT $high * 2 AS twice, $high AS once');
});

test('a name is found and replaced over the whole notebook, and undone as one step', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await expect(dialog.getByLabel('Find', { exact: true }).first()).toBeFocused();
  await page.keyboard.type('customers_by_revenue');
  await expect(dialog.getByRole('status')).toHaveText(/\d+ places? in \d+ cells?/);
  const scan = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(scan.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByLabel('Find', { exact: true }).first().fill('the');
  await dialog.getByLabel('Replace by').fill('THE');
  await dialog.getByLabel('Match case').check();
  await dialog.getByRole('button', { name: 'Replace all' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/replaced/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('article')).toContainText('THE');
  await book.command(/^Undo/);
  await expect(page.locator('article')).not.toContainText('THE');
});

test('what is found in the query of a parameter opens the parameter', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  const text = `---
params:
  shop:
    type: select
    options: |
      SELECT DISTINCT channel
      FROM orders
    value: web
---
# Shops
`;
  await book.drop({ name: 'shops.md', bytes: Buffer.from(text) });
  await expect(page.getByRole('combobox', { name: 'shop' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await dialog.getByLabel('Find', { exact: true }).first().fill('distinct');
  await dialog.getByRole('button', { name: 'Line 1', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Choices/ })).toHaveValue(/^SELECT DISTINCT channel\nFROM/);
});
