import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('who moved between the tiers is added as a cell, and a cell of the matrix opens its customers', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.addToExample('Movement between tiers');

  const matrix = book.figure(/Who moved between the tiers/);
  await expect(matrix.locator('p').first()).toContainText(/stayed in it \([\d.]+%\).*proves no effect/);
  await expect(book.figure(/How do customers flow/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where will they be one period on' })).toBeVisible();

  const cells = matrix.getByRole('application');
  await cells.focus();
  await page.keyboard.press('Home');
  const said = await matrix.locator('.label, [aria-live]').first().textContent();
  const stayed = /(\d[\d,]*) of/.exec(said ?? '')?.[1];
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText(
    new RegExp(`^\\d{4}-Q\\d, Head to Head: ${stayed} customers$`)
  );
  await expect(dialog.getByRole('columnheader')).toHaveText([/customer_id/, /revenue/]);
  await expect(dialog.getByRole('row').nth(2)).toBeVisible();
  const revenues = (await dialog.getByRole('gridcell').allTextContents())
    .filter((_, i) => i % 2)
    .map((text) => Number(text.replaceAll(',', '')));
  expect(revenues.length).toBeGreaterThan(1);
  expect(revenues).toEqual([...revenues].sort((a, b) => b - a));
});
