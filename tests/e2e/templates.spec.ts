import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

for (const [locale, menu, template, heading, cell] of [
  ['en-GB', /New notebook/, /RFM campaign/, 'An RFM campaign', 'at_stake'],
  ['zh-CN', /新建手记/, /经营汇报/, '经营汇报', 'by_month']
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('a new notebook begins with a template, on the data that is there', async ({ page }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await book.command(menu);
      await page.getByRole('dialog').getByRole('button', { name: template }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(book.cell(cell).getByRole('grid')).toBeVisible();
      await expect(page.locator('article').getByRole('alert')).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    });
  });
