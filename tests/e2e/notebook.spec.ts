import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** A page on which the twelve customers have been loaded. */
async function loaded(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  return book;
}

/** A command of a cell, from the list behind its three dots. */
async function cellCommand(page: Page, book: TailbookPage, cell: string, name: RegExp): Promise<void> {
  await book.cell(cell).hover();
  await book
    .cell(cell)
    .getByRole('button', { name: /^More:/ })
    .click();
  await page.locator(':popover-open').getByRole('button', { name }).click();
}

test('a change is kept though the page is left in the same moment, and can be undone afterwards', async ({
  page
}) => {
  const book = await loaded(page);
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.reload();
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '70');
  await expect(book.sentence).toHaveText(/Of 12 customers, 3 bring 72\.6% of revenue/);
  await book.command(/^Undo/);
  await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5% of revenue/);
});

test('a parameter that is added below the last cell leads to where it stands', async ({ page }) => {
  const book = await loaded(page);
  await page
    .getByRole('button', { name: /Add a cell here/ })
    .last()
    .click();
  await page.locator(':popover-open').getByRole('button', { name: 'Parameter' }).click();
  const form = page.locator('form').filter({ hasText: 'getvariable' });
  await form.getByLabel('Name').fill('since');
  await form.getByRole('button', { name: 'Add the parameter' }).click();
  const control = page.getByRole('group', { name: 'Parameters' }).getByLabel('since', { exact: true });
  await expect(control).toBeFocused();
  await expect(control).toBeInViewport();
  await expect(book.cell('tail_once')).not.toBeInViewport();
});

test('a parameter is added, named by a setting and by SQL, changed and taken out', async ({ page }) => {
  const book = await loaded(page);
  await page
    .getByRole('button', { name: /Add a cell here/ })
    .first()
    .click();
  await page.locator(':popover-open').getByRole('button', { name: 'Parameter' }).click();
  const form = page.locator('form').filter({ hasText: 'getvariable' });
  const [formAt, firstAt] = [
    await form.boundingBox(),
    await page.locator('section[data-cell]').first().boundingBox()
  ];
  expect(formAt!.y).toBeLessThan(firstAt!.y);
  await form.getByLabel('Name').fill('top');
  await form.getByLabel('Kind').selectOption('number');
  await form.getByLabel('Value').fill('0.7');
  await form.getByRole('button', { name: 'Add the parameter' }).click();

  await cellCommand(page, book, 'customers_by_revenue', /^Edit$/);
  const settings = book.cell('customers_by_revenue').getByRole('textbox').last();
  await settings.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('head: $top');
  await expect(book.sentence).toHaveText(/3 bring 72\.6% of revenue/);
  await page.keyboard.press('Escape');

  const tail = book.cell('tail_once');
  await tail.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(tail, 'SELECT $top AS top');
  await expect(tail).toContainText("read by getvariable('top')");
  await book.write(tail, 'SELECT categry FROM orders');
  await expect(tail).toContainText('Referenced column "categry" not found');
  await expect(tail.getByRole('button', { name: /instead of categry/ }).first()).toBeVisible();
  await expect(tail.getByRole('button', { name: /Write category/ })).toHaveCount(0);
  await book.write(tail, "SELECT getvariable('top') AS top");
  await expect(tail.getByRole('row')).toHaveText([/top/, '0.7']);

  await page.getByLabel('top', { exact: true }).fill('0.8');
  await page.keyboard.press('Tab');
  await expect(book.sentence).toHaveText(/4 bring 85\.5% of revenue/);
  await expect(tail.getByRole('row')).toHaveText([/top/, '0.8']);

  await page.getByRole('button', { name: 'Change top' }).click();
  await form.getByRole('button', { name: 'Delete' }).click();
  await expect(tail).toContainText('no parameter “top”');
});

test('a cut that would pass the other is refused beside its knob, in the words on the page', async ({
  page
}) => {
  const book = await loaded(page);
  const cell = book.cell('customers_by_revenue');
  const knob = cell.getByRole('spinbutton', { name: 'Head until' });
  await knob.fill('97');
  await knob.press('Tab');
  const alert = cell.getByRole('alert');
  await expect(alert).toHaveText(/“Head until” stands at 97%, and must stay below “Waist until”.*95%/);
  await expect(cell.getByRole('alert')).toHaveCount(1);
  await expect(knob).toHaveAccessibleDescription(/Lower the one or raise the other/);
  const [knobAt, alertAt] = [await knob.boundingBox(), await alert.boundingBox()];
  expect(Math.abs(alertAt!.y - knobAt!.y)).toBeLessThan(80);
  await knob.fill('72');
  await knob.press('Tab');
  await expect(alert).toHaveCount(0);
  await expect(book.sentence).toHaveText(/3 bring 72\.6% of revenue/);
});

test('a cell gets another name, and is told why it cannot have some', async ({ page }) => {
  const book = await loaded(page);
  await cellCommand(page, book, 'tail_once', /Rename/);
  const field = book.cell('tail_once').getByLabel('Name', { exact: true });
  await field.fill('orders');
  await field.press('Enter');
  await expect(book.cell('tail_once')).toContainText('is a name of the data');
  await field.fill('customers_by_revenue');
  await field.press('Enter');
  await expect(book.cell('tail_once')).toContainText('Another cell already gives');
  await field.fill('once');
  await field.press('Enter');
  await expect(book.cell('once')).toBeVisible();
  await book.command(/^Undo/);
  await expect(book.cell('tail_once')).toBeVisible();
});

for (const [locale, viewport, pin] of [
  ['en-GB', { width: 1400, height: 900 }, 'Keep in sight'],
  ['zh-CN', { width: 390, height: 844 }, '保持可见']
] as const)
  test.describe(`parameters, ${locale}`, () => {
    test.use({ locale, viewport });

    test('stay in sight while the notebook is scrolled, where the reader wants it', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      const cells = Array.from(
        { length: 12 },
        (_, n) => `\`\`\`sql step_${n}\nSELECT getvariable('least') + ${n} AS n\n\`\`\`\n`
      ).join('\n');
      const text = `---\nparams:\n  least: { type: number, value: 5, min: 0, max: 10, step: 1 }\n  since: { type: date, value: 2024-01-01 }\n  word: { type: text, value: a }\n---\n# Mine\n\n${cells}`;
      await book.drop({ name: 'mine.md', bytes: Buffer.from(text) });
      const slider = page.getByRole('slider', { name: 'least', exact: true });
      const last = book.cell('step_11');
      await expect(last.getByText('16', { exact: true })).toBeVisible();
      await last.scrollIntoViewIfNeeded();
      await expect(slider).not.toBeInViewport();
      const button = page.getByRole('button', { name: pin });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await last.scrollIntoViewIfNeeded();
      await expect(slider).toBeInViewport();
      const at = await page.evaluate(() => scrollY);
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await expect(last.getByText('17', { exact: true })).toBeVisible();
      expect(await page.evaluate(() => scrollY)).toBe(at);
      await page.reload();
      await last.scrollIntoViewIfNeeded();
      await expect(slider).toBeInViewport();
      await book.cell('step_3').focus();
      const [bar, cell] = await Promise.all([
        page.getByRole('group', { name: /^(Parameters|参数)$/ }).boundingBox(),
        book.cell('step_3').boundingBox()
      ]);
      expect(cell!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    });
  });

for (const width of [320, 700])
  test(`each cell’s menu opens on a page of ${width} px, whatever stands at its top`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const book = new TailbookPage(page);
    await book.open();
    await book.computed('come_back');
    const cells = page.locator('section[data-cell]');
    const all = await cells.count();
    expect(all).toBeGreaterThan(8);
    for (let at = 0; at < all; at++) {
      await cells
        .nth(at)
        .getByRole('button', { name: /^More:/ })
        .click();
      await expect(page.locator(':popover-open').getByRole('button').first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
  });
