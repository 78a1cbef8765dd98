import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('methods are held against what came after a past date, and a method opens its best tenth', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.addToExample('Which method is best here?');

  const capture = book.figure(/Which method knew who would bring the most/);
  await expect(capture.locator('p').first()).toContainText(
    /The best tenth by “BG\/NBD model” brought [\d.]+% of what came later/
  );
  await expect(page.getByText(/Each method sorted the [\d,]+ customers known by/)).toBeVisible();
  await expect(page.getByText('Do the methods make the same groups?')).toBeVisible();

  await capture.getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText(
    'The best tenth by “head, waist, tail”'
  );
});
