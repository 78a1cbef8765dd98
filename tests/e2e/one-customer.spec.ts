import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 90 customers who come every month of a year and a half, and buy tea, then cups, in turns. */
const shop = `\`\`\`sql made
SELECT 'c' || lpad(c::VARCHAR, 2, '0') AS customer_id, TIMESTAMP '2024-01-10' + INTERVAL (m * 30) DAY AS ordered_at,
  10 + c % 7 AS amount, ['tea', 'cup'][m % 2 + 1] AS category
FROM range(90) AS cs(c), range(18) AS ms(m)
WHERE m < 3 + c % 16
\`\`\`

\`\`\`sql log
SELECT 'c07' AS customer_id, TIMESTAMP '2024-03-05' AS at, 'complaint' AS kind, 'lid broken' AS detail
\`\`\`

\`\`\`pareto ranking
data: made
\`\`\`

\`\`\`one_customer page
data: made
touches: log
customer: c99
\`\`\`
`;

test('a list of customers leads to one of them, who is told on one page; nobody is said in words', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('shop.md', shop));
  await book.computed('ranking');
  await book.computed('page');
  const one = book.cell('page');
  await expect(one).toContainText('Nobody with the number “c99” is in these orders.');

  await one.getByLabel('Customer', { exact: true }).fill('c07');
  await one.getByLabel('Customer', { exact: true }).blur();
  await expect(one.getByRole('heading', { name: 'What has happened with c07?' })).toBeVisible();
  await expect(one).toContainText('c07 has ordered 10 times');
  await expect(one).toContainText('1 contact besides');
  await expect(one).toContainText('of 90 customers by revenue');
  await expect(one).toContainText(
    /Still there with a probability of|Nobody seems to leave|no best parameters/
  );

  await book.cell('ranking').getByRole('application').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('gridcell').or(dialog.getByRole('cell')).first().click();
  const lead = dialog.getByRole('button', { name: /^Open customer c/ });
  const name = (await lead.textContent())!.replace('Open customer ', '').trim();
  await lead.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(one.getByRole('heading', { name: `What has happened with ${name}?` })).toBeVisible();
  await expect(one).toBeFocused();
});
