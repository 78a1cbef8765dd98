import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const book = `\`\`\`sql spent_on
SELECT channel, 100 * count(DISTINCT customer_id) AS cost FROM orders WHERE channel = 'Web' GROUP BY channel
\`\`\`

\`\`\`five_marks marks_alone
\`\`\`

\`\`\`five_marks marks_priced
costs: spent_on
\`\`\`
`;

test('the tail is held against the head by five marks, of which the cost of winning needs a table of its own', async ({
  page
}) => {
  const tailbook = new TailbookPage(page);
  await tailbook.open();
  await tailbook.computed('come_back');
  await tailbook.drop(textFile('marks.md', book));
  await tailbook.computed('marks_alone');

  const marks = tailbook.figure(/five marks of a long tail/).first();
  await expect(marks.locator('p').first()).toContainText(
    /The tail has \w+ of the five marks of a long tail.*Not known: cheap to win/
  );
  await expect(marks).toContainText('load a table with the columns channel and cost');
  await marks.getByRole('application').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText(/^Tail: [\d,]+ customers$/);
  await page.keyboard.press('Escape');

  await tailbook.computed('marks_priced');
  await expect(tailbook.cell('marks_priced')).toContainText('What winning them cost is known of');
});
