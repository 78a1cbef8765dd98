import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const book = `\`\`\`product_tail sold
by: category
\`\`\`

\`\`\`sql bare
SELECT customer_id, ordered_at, amount FROM orders
\`\`\`

\`\`\`product_tail unnamed
data: bare
\`\`\`
`;

test('who buys the long tail of what is sold: a cell opens its rows, and a missing column is named', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('sold.md', book));
  await tailbook.computed('sold');

  const cross = tailbook.figure(/Who buys the long tail of categories/);
  await expect(cross.locator('p').first()).toContainText(
    /The tail is 1 of 6 categories and brings 3\.6% of revenue.*of what head customers spend, the most/
  );
  await expect(tailbook.cell('sold').getByRole('row', { name: /^Tea/ })).toContainText('1.4×');
  await cross.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Head customers, head of categories: 3 categories');
  await expect(dialog.getByRole('gridcell', { name: 'Coffee' })).toBeVisible();
  await page.keyboard.press('Escape');

  await tailbook.computed('unnamed');
  await expect(tailbook.cell('unnamed')).toContainText('No row has a value in “product”');
  await expect(tailbook.cell('unnamed')).toContainText('in 30,491 rows without product');
});
