import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 120 customers over four quarters and half of a fifth: every other comes again each quarter, the others once. */
const year = `\`\`\`sql made
SELECT 'c' || c AS customer_id, TIMESTAMP '2024-01-10' + INTERVAL (q * 91 + c % 30) DAY AS ordered_at, 10 + c % 7 AS amount
FROM range(120) AS cs(c), range(5) AS qs(q)
WHERE (c % 2 = 0 OR q = 0) AND (q < 4 OR c % 30 < 20)
\`\`\`

\`\`\`sql people
SELECT 'c' || c AS customer_id, ['north', 'south'][c % 2 + 1] AS area FROM range(120) AS cs(c)
\`\`\`

\`\`\`sql asked
SELECT 'c' || c AS customer_id, TIMESTAMP '2024-11-05' AS at, 'nps' AS kind, 5 + c % 6 AS score FROM range(120) AS cs(c)
\`\`\`

\`\`\`scorecard by_area
data: made
segment_by: area
customers: people
touches: asked
\`\`\`
`;

test('a scorecard has each segment’s figures with their intervals, opens whom they count, and says what is missing', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('year.md', year));
  await book.computed('by_area');

  const card = book.figure(/How do the customers of each segment do/);
  await expect(card.locator('p').first()).toContainText(
    'In 2024-Q4, the last full quarter, 60 customers ordered'
  );
  await expect(card.locator('p').first()).toContainText('north 100%');
  await expect(card).toContainText('Hollow: 2025-Q1 had not ended');
  await expect(book.cell('by_area')).toContainText('CSAT is not here: no row has the kind “csat”');

  await card.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText(
    'Active customers, All customers, 2024-Q1: 120 customers'
  );
  await expect(dialog.getByRole('columnheader', { name: 'customer_id' })).toBeVisible();
  await page.keyboard.press('Escape');

  await book.cell('by_area').getByLabel('Segments by').selectOption('nothing');
  await expect(card).not.toContainText('north');
});
