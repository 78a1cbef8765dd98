import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('what customers are worth is fitted in the page, and a bar opens its tenth', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.addToExample('Worth of customers');

  const deciles = book.figure(/What is each tenth of the customers worth/);
  await expect(deciles.locator('p').first()).toContainText(
    /expected to bring .* in the next 12 months, discounted to today/
  );
  await expect(page.getByText('By tier, beside two simple rules')).toBeVisible();
  await expect(page.getByText('Would it have been right?')).toBeVisible();

  await deciles.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText('Customers of tenth 1');
});
