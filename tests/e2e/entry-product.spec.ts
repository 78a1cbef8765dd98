import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const book = `\`\`\`entry_product began
bought: category
\`\`\`

\`\`\`sql bare_orders
SELECT customer_id, ordered_at, amount FROM orders
\`\`\`

\`\`\`entry_product unnamed
data: bare_orders
\`\`\`
`;

test('what customers began with opens those who did, and a missing column is named', async ({ page }) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('began.md', book));
  await tailbook.computed('began');

  await expect(tailbook.cell('began')).toContainText('287 rows without a customer');
  const rates = tailbook.figure(/do customers come again/);
  await expect(rates.locator('p').first()).toContainText(
    /customers watched for 90 days, [\d.]+% came on a second day; of those who began with “/
  );
  await rates.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText(
    /^Began with Coffee: [\d,]+ customers$/
  );
  await page.keyboard.press('Escape');

  await tailbook.computed('unnamed');
  await expect(tailbook.cell('unnamed')).toContainText('No row has a value in “product”');
});
