import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 120 customers: those with an even number come every month for a year, and two in three of them are satisfied; of the others one in three. */
const shop = `\`\`\`sql made
SELECT 'c' || c AS customer_id, TIMESTAMP '2024-01-10' + INTERVAL (q * 30) DAY AS ordered_at, 10 + c % 7 AS amount
FROM range(120) AS cs(c), range(12) AS qs(q)
WHERE c % 2 = 0 OR q = 0
\`\`\`

\`\`\`sql asked
SELECT 'c' || c AS customer_id, TIMESTAMP '2024-11-05' AS at, 'csat' AS kind,
  CASE WHEN c // 2 % 3 < 2 - c % 2 THEN 5 ELSE 2 END AS score
FROM range(110) AS cs(c)
\`\`\`

\`\`\`satisfaction_loyalty stays
data: made
touches: asked
\`\`\`
`;

test('satisfaction and loyalty meet in a grid that opens its customers, and without a survey in words', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('shop.md', shop));
  await book.computed('stays');

  const grid = book.figure(/Do the satisfied stay/);
  await expect(grid.locator('p').first()).toContainText(
    'Of 110 customers with a score, 66.1% of the satisfied'
  );
  await expect(grid.locator('p').first()).toContainText('here the satisfied stay more often');
  await expect(book.cell('stays')).toContainText('10 of 120 customers gave no score');

  await grid.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Hostages: 18 customers');
  await expect(dialog.getByRole('columnheader', { name: 'answered_at' })).toBeVisible();
  await page.keyboard.press('Escape');

  await book.cell('stays').getByLabel('Surveys in').selectOption('no_touches');
  await expect(grid).toContainText('No customer has given a score yet.');
  await expect(book.cell('stays')).toContainText('60 of 120 customers are loyal.');
});
