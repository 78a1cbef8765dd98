import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const book = `\`\`\`bought_together pairs
\`\`\`

\`\`\`sql bare_orders
SELECT customer_id, ordered_at, amount FROM orders
\`\`\`

\`\`\`bought_together unnamed
data: bare_orders
\`\`\`
`;

test('what is bought together opens the orders with both, sorts, and names a missing column', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('together.md', book));
  await tailbook.computed('pairs');

  const cell = tailbook.cell('pairs');
  const figure = tailbook.figure(/Which products are bought together/);
  await expect(figure.locator('p').first()).toContainText(
    /Of 13,917 orders, 28\.1% hold “The "Early Tide" blend”; of the 2,147 with “Harbour blend”, 35\.1% do/
  );
  await figure.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText(
    'Harbour blend and The "Early Tide" blend: 754 orders'
  );
  await page.keyboard.press('Escape');

  const rules = cell.getByRole('region', { name: 'The rules, sorted by any column' });
  await rules.getByRole('button', { name: 'Lift' }).click();
  await expect(rules.getByRole('columnheader', { name: /^Lift/ })).toHaveAttribute('aria-sort', 'descending');
  const lifts = await rules.locator('tbody tr td:nth-child(7)').allTextContents();
  const numbers = lifts.map(parseFloat);
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

  await tailbook.computed('unnamed');
  await expect(tailbook.cell('unnamed')).toContainText('No row has a value in “product”');
  await expect(tailbook.cell('unnamed')).not.toContainText('could not run');
});
