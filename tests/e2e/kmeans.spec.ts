import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('similar customers are grouped in the page, no number of groups is praised without cause, and a bar opens its group', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('groups.md', '```kmeans alike\nk: 3\n```\n'));
  await book.computed('alike');

  const counts = book.figure(/Does any number of groups stand out/);
  await expect(counts.locator('p').first()).toContainText('No: the silhouette is highest for');

  const bars = book.figure(/What does each group bring/);
  await bars.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText(/Group 1: [\d,]+ customers/);
  await page.keyboard.press('Escape');

  await book.cell('alike').getByRole('spinbutton', { name: 'Groups' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(book.cell('alike').getByRole('button', { name: 'Group 3' })).toHaveCount(0);
  await expect(book.cell('alike').getByRole('button', { name: 'Group 2' })).toBeVisible();
});
