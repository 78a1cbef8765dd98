import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** What axe finds wrong with the page as it stands, one line a fault. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(' ')} ${html.slice(0, 160)}`)
  );
}

for (const [locale, colorScheme, viewport] of [
  ['en-GB', 'light', wide],
  ['en-GB', 'dark', phone],
  ['zh-CN', 'dark', wide],
  ['zh-CN', 'light', phone]
] as const)
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ locale, colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

    /** A state of the page in which nobody is shut out. */
    async function hasNoFault(page: Page, state: string): Promise<void> {
      await test.step(state, async () => {
        expect.soft(await faults(page), state).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${state}: wider than the window`).toBeLessThanOrEqual(0);
      });
    }

    test('the example, before and after the engine, is open to everybody', async ({ page }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      });
      const book = new TailbookPage(page);
      await book.open();
      await expect(book.sentence).toHaveText(/80%/);
      await book.settable();
      await hasNoFault(page, 'example before the engine');
      release();
      await book.computed('come_back');
      await hasNoFault(page, 'example computed');

      await page.getByRole('button', { name: /^(Menu|菜单)$/ }).click();
      await expect(page.locator(':popover-open')).toBeVisible();
      await hasNoFault(page, 'menu open');
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await hasNoFault(page, 'share dialog');
      const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByRole('main')).toContainText(/Nothing has run yet|尚未运行/);
      await page.getByText(/what it would run|将要运行/).click();
      await hasNoFault(page, 'link gate');
    });

    test('bringing a file is open to everybody', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await book.drop(
        textFile('empty.csv', ''),
        textFile('text.csv', 'customer,order date,amount\nann,03/04/2025,plenty\nbob,05/06/2025,more\n')
      );
      await expect(page.getByRole('alert')).toHaveCount(2);
      await hasNoFault(page, 'import refusals');
      await page.getByRole('button', { name: /empty\.csv/ }).click();
      await page.getByRole('button', { name: /(Remove|移除) text\.csv/ }).click();
      await book.drop(twelveCustomers());
      await expect(book.load).toBeEnabled();
      await hasNoFault(page, 'import panel with a file');
      await book.loadFiles();
      await book.computed('come_back');
      await hasNoFault(page, 'receipt');

      await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').check();
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
      await hasNoFault(page, 'share dialog that names columns');
      await page.keyboard.press('Escape');

      await book.receipt.getByRole('button', { name: /30 loaded|载入 30/ }).click();
      await expect(page.getByRole('dialog').getByRole('row').nth(5)).toContainText('2025');
      await hasNoFault(page, 'rows dialog');
      await page.keyboard.press('Escape');

      const cell = book.cell('tail_once');
      await cell.getByRole('button', { name: /Edit the SQL|编辑 SQL/ }).click();
      await book.write(cell, 'SELECT id, value FROM customers_by_revenue');
      await expect(cell.getByRole('row')).toHaveCount(13);
      await hasNoFault(page, 'SQL editor open');
      await book.write(cell, 'SELECT nothing FROM customers_by_revenue');
      await expect(cell.getByRole('alert')).toBeVisible();
      await hasNoFault(page, 'failing cell');
    });
  });
