import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const book = `\`\`\`tail_shape falling
\`\`\`

\`\`\`sql made_law
SELECT 'c' || i AS customer_id, TIMESTAMP '2025-01-01' AS ordered_at,
  (5 * (1 - (i + 0.5) / 1000) ** (-1 / 1.5))::DECIMAL(18, 4) AS amount FROM range(1000) AS r(i)
\`\`\`

\`\`\`tail_shape by_law
data: made_law
\`\`\`

\`\`\`sql few_alone
FROM made_law LIMIT 20
\`\`\`

\`\`\`tail_shape of_few
data: few_alone
\`\`\`
`;

test('how the top falls is fitted in the page, opens its rows, and says nothing of too few', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('laws.md', book));
  await tailbook.computed('by_law');
  const law = tailbook.figure(/fall like a power law/);
  await expect(law.nth(1).locator('p').first()).toContainText(
    /From 5\.0\d on stand [\d,]+ of 1,000 customers.*has the exponent 2\.5: of those with any amount or more, one in 32 has ten times as much/
  );
  await tailbook.computed('of_few');
  await expect(law.nth(2).locator('p').first()).toHaveText('Fewer than 50 are too few to fit a law to.');

  await tailbook.computed('falling');
  await expect(law.first().locator('p').first()).toContainText(/has the exponent \d/);
  await law.first().getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText(/^Fitted: [\d,]+ customers$/);
});
