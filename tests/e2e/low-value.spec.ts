import { expect, test } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 40 customers who buy each month, and 40 who bought once, a year ago, and are still visited. */
const shop = `\`\`\`sql made
SELECT 'buyer ' || c AS customer_id, DATE '2024-01-10' + INTERVAL (m) MONTH AS ordered_at, 100 AS amount
FROM range(40) AS cs(c), range(17) AS ms(m)
UNION ALL
SELECT 'once ' || c, DATE '2024-01-15', 20 FROM range(40) AS cs(c)
\`\`\`

\`\`\`sql visits
SELECT 'once ' || c AS customer_id, DATE '2024-06-01' AS "at", 'visit' AS kind, 10 AS cost FROM range(40) AS cs(c)
UNION ALL
SELECT 'once 1', DATE '2024-06-02', 'complaint', 0
\`\`\`

\`\`\`low_value low_for_long
data: made
touches: visits
\`\`\`
`;

test('the long low are listed with a next step, and moving a slider says what letting them go would bring', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('shop.md', shop));
  await book.computed('low_for_long');
  const cell = book.cell('low_for_long');

  const standing = book.figure(/Who has brought little for long/);
  await expect(standing.locator('p').first()).toContainText(
    '39 customers, 48.8% of all, were low in each of the last 4 quarters, do not climb and have gone silent. 1 more stands as low and is protected. In that time the listed cost 390.00 more than they brought.'
  );
  const dialog = page.getByRole('dialog');
  await cell.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(dialog.getByRole('heading')).toHaveText('Leave: 39 customers');
  await page.keyboard.press('Escape');

  const moved = book.figure(/What would it bring/);
  await expect(moved.locator('p').first()).toContainText('Nothing is moved yet.');
  const slider = cell.getByRole('slider', { name: /^Let go of the first/ });
  await slider.focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await expect(moved.locator('p').first()).toContainText('would be 47,650.00 instead of 47,600.00');
  await cell.getByRole('slider', { name: /^Automate/ }).focus();
  await page.keyboard.press('End');
  await expect(moved.locator('p').first()).toContainText('would be 47,990.00 instead of 47,600.00');
  await cell.getByLabel('An hour of service costs').fill('5');
  await page.keyboard.press('Tab');
  await expect(cell.getByText('Say what an hour of service costs')).toBeHidden();
  await page.reload();
  await expect(moved.locator('p').first()).toContainText('would be 47,990.00 instead of 47,600.00');
});

test('the template of low-value customers takes the service log that is loaded', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(
    twelveCustomers(),
    textFile(
      'service-log.csv',
      'Client,Ticket date,Ticket type,Service cost\nB,2025-04-03,service,100\nD,2025-02-03,complaint,20\nA,2025-06-01,visit,200\n'
    )
  );
  await book.loadFiles();
  await book.command(/New notebook/);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Low-value customers/ })
    .click();
  await book.computed('low_for_long');
  const cell = book.cell('low_for_long');
  await expect(cell.getByLabel('Service log')).toHaveValue('touches');
  await expect(book.cell('whale').getByLabel('Service log')).toHaveValue('touches');
  await expect(cell.getByRole('heading', { name: /What would it bring/ })).toBeVisible();
});
