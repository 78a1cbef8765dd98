import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

/** What axe finds wrong with the page as it stands, one line a fault. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(' ')} ${html.slice(0, 160)}`)
  );
}

/** The dialog that is open, with the focus in it. */
async function opened(page: Page): Promise<Locator> {
  const dialog = page.locator('dialog:open, dialog[open]').first();
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  return dialog;
}

for (const locale of ['en-GB', 'zh-CN'])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('every dialog passes axe, takes the focus and gives it back', async ({ page }) => {
        const book = new TailbookPage(page);
        await book.open();
        await book.computed('come_back');

        const menu = page.getByRole('button', { name: /^(Menu|菜单)$/ });
        for (const name of [
          /^(Kept in this browser…|保存在此浏览器中…)/,
          /^(New notebook…|新建手记…)/,
          /^(Find and replace|查找与替换)/,
          /^(Keyboard shortcuts|键盘快捷键)/,
          /^(All commands…|全部命令…)/
        ])
          await test.step(String(name), async () => {
            await book.command(name);
            await opened(page);
            expect(await faults(page)).toEqual([]);
            await page.keyboard.press('Escape');
            await expect(page.locator('dialog')).toHaveCount(0);
            await expect(menu).toBeFocused();
          });

        await test.step('forget everything', async () => {
          await book.command(/^(Kept in this browser…|保存在此浏览器中…)/);
          const dialog = await opened(page);
          await dialog.getByRole('button', { name: /^(Forget everything|全部清除)/ }).click();
          await opened(page);
          expect(await faults(page)).toEqual([]);
          await dialog.getByRole('button', { name: /^(Cancel|取消)$/ }).click();
          await opened(page);
          await page.keyboard.press('Escape');
          await expect(menu).toBeFocused();
        });

        await test.step('share', async () => {
          const share = page.getByRole('button', { name: /^(Share|分享)$/ });
          await share.click();
          await opened(page);
          expect(await faults(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(share).toBeFocused();
        });

        await test.step('what a table can be downloaded as', async () => {
          const download = page.getByRole('button', { name: /^(Download|下载)$/ }).first();
          await download.click();
          await expect(page.locator(':popover-open').getByRole('button', { name: 'Parquet' })).toBeVisible();
          expect(await faults(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(page.locator(':popover-open')).toHaveCount(0);
          await expect(download).toBeFocused();
        });
      });
    });
