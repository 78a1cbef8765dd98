import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 300 customers, of whom those with a voucher all buy after the action and the others do not. */
const trial = `\`\`\`sql made
SELECT 'c' || c AS customer_id, TIMESTAMP '2025-01-01' + INTERVAL (d) DAY AS ordered_at, 10 + c % 5 AS amount
FROM range(300) AS cs(c), (VALUES (0), (100), (200)) AS ds(d)
WHERE d < 200 OR c % 2 = 1 OR c % 10 = 0
\`\`\`

\`\`\`sql chosen
SELECT 'c' || c AS customer_id, ['control', 'voucher'][c % 2 + 1] AS arm FROM range(300) AS cs(c)
\`\`\`

\`\`\`effect with_control
data: made
treated: chosen
acted_on: 2025-07-01
\`\`\`

\`\`\`effect without
data: made
treated: chosen
acted_on: 2025-07-01
control: nobody
\`\`\`
`;

test('an action is held against those left alone, an arm opens its customers, and without a control nothing is proved', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('trial.md', trial));
  await book.computed('with_control');

  const shares = book.figure(/Which share bought/).first();
  await expect(shares.locator('p').first()).toContainText(
    '“voucher” came to 100%, “control” to 20%: 80 points more, with the 95% interval'
  );
  await shares.getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('voucher: 150 customers');
  await page.keyboard.press('Escape');

  await book.computed('without');
  const unproved = book.figure(/Which share bought/).last();
  await expect(unproved.locator('p').first()).toContainText('Not causal: nobody like them was left alone');
});
