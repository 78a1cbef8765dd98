import { expect, test } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('a query that kills the engine is survived: it starts again, the data and the figures come back', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await book.computed('come_back');
  const cell = book.cell('tail_once');
  await cell.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(cell, 'SELECT len(range(1000000000)) AS too_many');
  await expect(page.getByRole('status').filter({ hasText: /stopped and was started again/ })).toBeVisible();
  await expect(cell.getByRole('alert')).toHaveText(/engine stopped|more memory than the tab has/);

  await test.step('what is asked next is answered, from data that was read anew', async () => {
    await book.write(cell, 'SELECT count(*) AS lines, sum(amount) AS total FROM orders');
    await expect(cell.getByRole('row')).toHaveText([/lines/, /30.*15,430\.00/]);
    await expect(cell.getByRole('alert')).toHaveCount(0);
    await book.cut('head').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(book.sentence).toHaveText(/Of 12 customers, 3 bring 72\.6% of revenue/);
    for (const name of ['customers_by_revenue', 'spread', 'segments', 'come_back']) {
      await book.computed(name);
      await expect(book.cell(name).getByRole('alert')).toHaveCount(0);
    }
  });

  await test.step('the notebook is as it was written', async () => {
    const { text } = await book.downloaded(() => book.command(/Save as a file/));
    expect(text).toContain('SELECT count(*) AS lines');
    expect(text).toMatch(/head: 0\.7\b/);
    expect(text).toContain('```cohorts come_back');
  });
});

for (const [locale, told, failed] of [
  ['en-GB', /stopped and was started again/, /engine stopped/i],
  ['zh-CN', /引擎曾停止，现已重新启动/, /引擎/]
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('an engine that ends without a word is noticed in a moment, and nothing runs on for ever', async ({
      page
    }) => {
      const book = new TailbookPage(page);
      await book.open();
      await book.computed('come_back');
      await book.drop(twelveCustomers());
      await book.loadFiles();
      await book.computed('come_back');
      const ends = page.workers().map((worker) => worker.evaluate(() => self.close()).catch(() => undefined));
      expect(ends.length).toBeGreaterThan(0);
      await book.cut('head').focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      const notice = page.getByRole('status').filter({ hasText: told });
      await expect(notice).toBeVisible();
      await expect(book.sentence).toHaveText(/72\.6%/);
      for (const name of ['customers_by_revenue', 'spread', 'segments', 'come_back']) {
        await book.computed(name);
        await expect(book.cell(name).getByRole('alert').filter({ hasText: failed })).toHaveCount(0);
      }
    });
  });
