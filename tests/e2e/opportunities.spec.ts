import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** 440 donors since 2015, of whom 40 each gave in the first so many of eight years, and 120 in every other one. */
const book = `\`\`\`sql gifts
SELECT 'd' || d AS customer_id, make_date((2015 + y)::INTEGER, 6, 1) AS ordered_at, 20 AS amount
FROM range(440) AS each(d), range(9) AS years(y)
WHERE y = 0 OR CASE WHEN d < 320 THEN y <= d // 40 ELSE y % 2 = d % 2 END
\`\`\`

\`\`\`opportunities donors
data: gifts
every: year
ahead: 5
as_of: 2023-12-31
\`\`\`
`;

test('chances to buy are fitted in the page, open who took them, and are held against the past', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('gifts.md', book));
  await tailbook.computed('donors');

  const cell = tailbook.cell('donors');
  const figure = tailbook.figure(/Who is still there when the next chance/);
  await expect(figure.locator('p').first()).toContainText(
    /440 customers have had up to 8 yearly chances to buy again\. By the model, about \d+ \(\d+(\.\d)?%\) are still there and will take the next 5 chances [\d,]+ times in all\./
  );
  await expect(cell).toContainText('Would it have been right?');
  await figure.getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText(
    'Chances taken: 0; passed since: 8: 40 customers'
  );
  await page.keyboard.press('Escape');
  await cell.getByRole('button', { name: 'Took none' }).click();
  await expect(page.getByRole('dialog').getByRole('columnheader', { name: 'later_taken' })).toBeVisible();
});
