import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

test('rules in words make segments, a wrong one is said with its place, and what each catches opens', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('rules.md', '```rules mine\n```\n'));
  await book.computed('mine');

  const cell = book.cell('mine');
  await cell.getByRole('button', { name: 'Begin with an example' }).click();
  await expect(cell.getByRole('heading', { name: 'Who meets which rule first?' })).toBeVisible();
  const written = cell.getByRole('textbox', { name: /Rules, one a line/ });
  await expect(written).toHaveValue(/^Best: revenue >= 1000 and days_since <= 90\nLoyal: /);

  await written.fill('All: orders >= 1\nTwice: orders >= 2\nThrice: orderz >= 3');
  await written.blur();
  await expect(cell.getByRole('alert').first()).toContainText('Line 3, character 9: “orderz” is no fact.');

  await written.fill('Often: orders >= 5\nSome: orders >= 2\nSix: orders >= 6 or satisfaction > 4');
  await written.blur();
  await expect(cell.getByText('No customer comes as far as “Six”')).toBeVisible();
  await expect(cell.getByText('“satisfaction” is known of nobody')).toBeVisible();
  await cell.getByRole('button', { name: 'Some', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('heading')).toContainText(/Some: [\d,]+ customers/);
});
