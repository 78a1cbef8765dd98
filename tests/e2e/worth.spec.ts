import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('what customers are worth is fitted in the page, and a bar opens its tenth', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.addToExample('Worth of customers');

  const deciles = book.figure(/What is each tenth of the customers worth/);
  await expect(deciles.locator('p').first()).toContainText(
    /expected to bring .* in the next 12 months, discounted by 10% a year/
  );
  await expect(page.getByText('By tier, beside two simple rules')).toBeVisible();
  await expect(page.getByText('Would it have been right?')).toBeVisible();

  await deciles.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText('Customers of tenth 1');
  await page.keyboard.press('Escape');

  const then = page.getByRole('region', { name: 'Would it have been right?' });
  await then.getByRole('button', { name: 'Mean absolute error, per customer' }).click();
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText(
    /Mean absolute error, per customer: [\d,]+ cust/
  );
  await expect(page.getByRole('dialog')).toContainText('expected_revenue');
  await page.keyboard.press('Escape');

  const worth = page.locator('[data-kind="worth"]').first();
  await worth.getByText('SQL', { exact: true }).click();
  await expect(worth.locator('pre')).toContainText(/WITH "\w+_fit" AS \(\s*SELECT 'whole'/);
  await worth.getByRole('button', { name: 'Make it a SQL cell' }).click();
  await expect(page.locator('[data-kind="sql"]').last()).toContainText('p_alive');
});
