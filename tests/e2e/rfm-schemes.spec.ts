import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('a scheme of RFM says who another would call otherwise, and opens them', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('schemes.md', '```rfm_schemes named\n```\n'));
  await book.computed('named');

  const cell = book.cell('named');
  await expect(
    cell.getByRole('heading', { name: 'Who is who in eleven segments by all three scores?' })
  ).toBeVisible();
  await expect(cell.getByText('No customer can be New, Promising, Cannot lose, or Lost')).toBeVisible();

  await cell.getByRole('combobox', { name: 'Scheme' }).selectOption('means');
  await expect(
    cell.getByRole('heading', { name: 'Who is who in eight segments by mean values?' })
  ).toBeVisible();
  await cell.getByRole('button', { name: 'eight segments by mean scores' }).click();
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText(
    /eight segments by mean scores: [\d,]+ customers/
  );
});
