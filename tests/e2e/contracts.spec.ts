import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 1,000 contracts of 2010, as many of which are left after each year as Fader and Hardie’s high-end customers. */
const book = `\`\`\`sql high_end
WITH years AS (SELECT unnest(range(1, 13)) AS n, unnest([869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]) AS remain)
SELECT 'h' || range AS customer_id, DATE '2010-01-01' AS joined_at,
  (SELECT min(make_date((2010 + n)::INTEGER, 1, 1)) FROM years WHERE range >= remain) AS left_at
FROM range(1000)
\`\`\`

\`\`\`contracts plans
every: year
customers: high_end
as_of: 2022-01-01
\`\`\`

\`\`\`sql endless
SELECT customer_id, joined_at FROM high_end
\`\`\`

\`\`\`contracts unended
every: year
customers: endless
as_of: 2022-01-01
\`\`\`
`;

test('contracts are fitted in the page, open who left, and name the column that is missing', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('contracts.md', book));
  await tailbook.computed('plans');

  const cell = tailbook.cell('plans');
  const figure = tailbook.figure(/How long do contracts last/).first();
  await expect(figure.locator('p').first()).toContainText(
    /394 of 1,000 contracts run on\. 86\.9% are renewed the first time; .* Asked in the middle of this time, when nobody had been through more than 6 renewals, the model would have said that 3\d\.\d% remain after 12; in fact it was 39\.4%\./
  );
  await expect(cell.getByRole('row', { name: /^12 times/ })).toContainText('394');
  await expect(cell).toContainText('Without orders of these customers, what they are worth is not known.');
  await figure.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText(
    'Did not renew at renewal 1: 131 customers'
  );
  await page.keyboard.press('Escape');

  await tailbook.computed('unended');
  await expect(tailbook.cell('unended')).toContainText('No contract of “endless” has a day in “left_at”');
});
