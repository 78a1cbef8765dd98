import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

for (const [locale, menu, template, heading, cell, find] of [
  ['en-GB', /New notebook/, /RFM campaign/, 'An RFM campaign', 'at_stake', 'Find and replace'],
  ['zh-CN', /新建手记/, /经营汇报/, '经营汇报', 'by_month', '查找与替换']
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('a new notebook begins with a template, on the data that is there', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await book.command(menu);
      await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
      await page.getByRole('dialog').getByRole('button', { name: template }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('[data-cell]').first()).toBeFocused();
      await expect(book.cell(cell).getByRole('grid')).toBeVisible();
      await expect(page.locator('article').getByRole('alert')).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    });

    test('a new notebook is on the data that is there, not on the file that the one before was made on', async ({
      page
    }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      const text =
        '---\nsources:\n  orders:\n    file: elsewhere.csv\n---\n# Mine\n\n```sql one\nSELECT 1 AS n\n```\n';
      await book.drop({ name: 'mine.md', bytes: Buffer.from(text) });
      const note = page.getByText('elsewhere.csv');
      await expect(note).toBeVisible();
      for (const choice of [template, /An almost empty one|近乎空白/]) {
        await book.command(menu);
        await page.getByRole('dialog').getByRole('button', { name: choice }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(page.locator('[data-cell]').first()).toBeFocused();
        await expect(note).toHaveCount(0);
      }
    });

    test('find and replace begins where one types, and a shortcut works in the moment after it', async ({
      page
    }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await page.keyboard.press('ControlOrMeta+Shift+F');
      const field = page.getByRole('dialog', { name: find }).getByRole('textbox').first();
      await expect(field).toBeFocused();
      await page.keyboard.insertText('customers');
      await expect(field).toHaveValue('customers');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    });

    test('a shortcut works before a closed dialog has said that it closed, even the one that opened it', async ({
      page
    }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await page.keyboard.press('ControlOrMeta+Shift+F');
      const dialog = page.getByRole('dialog', { name: find });
      for (const [key, opened] of [
        ['f', dialog.getByRole('textbox').first()],
        ['k', page.getByRole('dialog').getByRole('combobox')]
      ] as const) {
        await expect(dialog.getByRole('textbox').first()).toBeFocused();
        await page.evaluate((typed) => {
          const closed = new Promise((done) =>
            document.querySelector('dialog')!.addEventListener('close', done, { once: true })
          );
          document.querySelector('dialog')!.close();
          const event = {
            key: typed,
            shiftKey: typed === 'f',
            ctrlKey: true,
            bubbles: true,
            cancelable: true
          };
          document.body.dispatchEvent(new KeyboardEvent('keydown', event));
          return closed.then(() => undefined);
        }, key);
        await expect(opened).toBeFocused();
      }
    });
  });
