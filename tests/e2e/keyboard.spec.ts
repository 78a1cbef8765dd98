import { expect, test, type Locator, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** A reader who has no mouse: keys alone, and after each the focus must be somewhere. */
class KeyboardReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What has the focus. */
  get focused(): Locator {
    return this.page.locator(':focus');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.expectFocus(`after ${key}`);
    }
  }

  /** The focus is on something that is visible, not on the page as a whole. */
  async expectFocus(when: string): Promise<void> {
    await expect(async () => {
      const seen = await this.page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement !== null && activeElement !== body && activeElement.checkVisibility();
      });
      expect(seen, `the focus is visible ${when}`).toBe(true);
    }).toPass({ timeout: 10_000 });
  }

  /** Walks with the Tab key, or back with Shift, until something has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < 120; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`the ${key} key does not lead to ${String(target)}`);
  }

  /** Runs a command of the palette. */
  async command(sought: string, option: RegExp): Promise<void> {
    await this.press('ControlOrMeta+k');
    const field = this.page.getByRole('combobox', { name: 'What do you want to do?' });
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(sought);
    await expect(this.page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(option);
    await this.page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  }
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the main job is done by keyboard alone', async ({ page }) => {
  const book = new TailbookPage(page);
  const reader = new KeyboardReader(page);
  const press = (...keys: string[]) => reader.press(...keys);
  const { name, bytes } = twelveCustomers();
  // Listened for from the start: the browser must know of it before the key is pressed.
  const chosen = page
    .waitForEvent('filechooser', { timeout: 0 })
    .then((chooser) => chooser.setFiles({ name, mimeType: 'text/csv', buffer: bytes }));
  await book.open();
  await book.computed('come_back');

  await test.step('a file is chosen, looked at and loaded', async () => {
    await reader.tabTo(page.getByRole('button', { name: /Bring your own export/ }));
    await page.keyboard.press('Enter');
    await chosen;
    await expect(page.locator('section.import')).toBeFocused();
    await expect(reader.focused).toHaveAccessibleName(/./);
    await reader.tabTo(book.role('Client'));
    await expect(reader.focused).toHaveValue('customer_id');
    await reader.tabTo(book.load);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What was loaded' })).toBeFocused();
    await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5% of revenue/);
  });

  await test.step('a cut is moved with keys', async () => {
    await reader.tabTo(book.cut('head'));
    await expect(reader.focused).toHaveAttribute('aria-valuetext', /./);
    await press('PageDown', 'PageDown');
    await expect(book.sentence).toHaveText(/3 bring 72\.6% of revenue/);
    await press('ArrowLeft', 'ArrowRight');
    await expect(book.cut('head')).toBeFocused();
  });

  const cell = book.cell('query');
  const grid = cell.getByRole('grid', { name: 'SQL: query' });

  await test.step('a query is added, written, run and left', async () => {
    await reader.command('add a cell sql', /^SQL\s*Add a cell/);
    const editor = page.locator('.cm-content:focus');
    await expect(editor).toBeVisible();
    await press('ControlOrMeta+a');
    await page.keyboard.insertText(
      'SELECT id AS by_hand, value, rank FROM customers_by_revenue ORDER BY rank LIMIT 4'
    );
    await press('ControlOrMeta+Enter');
    await expect(grid.getByRole('row')).toHaveText([/by_hand/, /^A/, /^B/, /^H/, /^L/]);
    await press('Escape');
    await reader.tabTo(grid.getByRole('gridcell', { name: 'A', exact: true }));
  });

  await test.step('cells are selected and copied, and a column is sorted', async () => {
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    await expect(reader.focused).toHaveAttribute('aria-selected', 'true');
    await expect(cell).toContainText('4 cells selected');
    await press('ControlOrMeta+c');
    await expect(cell.getByRole('status').filter({ hasText: '4 cells copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^A\t7000.*\nB\t2200/);
    await press('Escape', 'ControlOrMeta+Home', 'ArrowUp');
    await expect(reader.focused).toHaveAccessibleName('by_hand text');
    await press('Enter', 'Enter');
    await expect(grid.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'descending');
    await expect(grid.getByRole('row').nth(1)).toHaveText(/^L/);
    await press('Tab');
    expect(await grid.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await press('Escape');
    await expect(cell).toBeFocused();
  });

  await test.step('the cell is moved, and put back', async () => {
    const place = () =>
      cell.evaluate((element) => [...document.querySelectorAll('[data-cell]')].indexOf(element));
    const before = await place();
    await reader.command('up', /Alt/);
    await expect.poll(place).toBe(before - 1);
    await expect(cell).toBeFocused();
    await press('Alt+ArrowUp');
    await expect.poll(place).toBe(before - 2);
    await press('ControlOrMeta+z', 'ControlOrMeta+z');
    await expect.poll(place).toBe(before);
    await expect(cell).toBeFocused();
  });

  await test.step('the share dialog opens and gives the focus back', async () => {
    const share = page.getByRole('button', { name: 'Share' });
    await reader.tabTo(share, 'Shift+Tab');
    await press('Enter');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await press('Escape');
    await expect(share).toBeFocused();
  });

  await test.step('the sidebar and the sheet of shortcuts open and close', async () => {
    const sidebar = page.getByRole('complementary', { name: 'Notebooks, outline and data' });
    await press('ControlOrMeta+b');
    await expect(sidebar).toBeFocused();
    await press('Tab');
    await press('Escape');
    await expect(sidebar).toBeHidden();
    await expect(page.getByRole('button', { name: 'Notebooks, outline and data' })).toBeFocused();
    await press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByText('In a table')).toBeVisible();
    await press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Notebooks, outline and data' })).toBeFocused();
  });
});

test('a cell is folded and removed by a key, and undo brings it back', async ({ page }) => {
  const book = new TailbookPage(page);
  const reader = new KeyboardReader(page);
  await book.open();
  await book.computed('come_back');
  const cell = page.locator('#cell-come_back');
  await cell.focus();
  await reader.press('f');
  await expect(cell).toHaveAttribute('data-folded', '');
  await expect(cell).toBeFocused();
  await reader.press('f');
  await expect(cell.locator('figure').first()).toBeVisible();
  await reader.press('Delete');
  await expect(cell).toHaveCount(0);
  await expect(reader.focused).toHaveAttribute('data-cell');
  await reader.press('ControlOrMeta+z');
  await expect(cell).toBeVisible();
  for (const again of ['ControlOrMeta+y', 'ControlOrMeta+Shift+z']) {
    await reader.press(again);
    await expect(cell).toHaveCount(0);
    await reader.press('ControlOrMeta+z');
    await expect(cell).toBeVisible();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Delete it (undo brings it back)');
});

test('a step back brings what it changes into the window', async ({ page }) => {
  const book = new TailbookPage(page);
  const reader = new KeyboardReader(page);
  await book.open();
  await book.computed('come_back');
  const cell = page.locator('#cell-come_back');
  await cell.focus();
  await reader.press('Delete');
  await expect(cell).toHaveCount(0);
  const first = page.locator('article [data-cell]').first();
  await first.focus();
  await expect(first).toBeInViewport();
  await reader.press('ControlOrMeta+z');
  await expect(cell).toBeInViewport();
  await expect(cell).toBeFocused();
  await first.focus();
  await reader.press('ControlOrMeta+y');
  await expect(cell).toHaveCount(0);
  await expect(first).not.toBeInViewport();
});
