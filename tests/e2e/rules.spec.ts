import AxeBuilder from '@axe-core/playwright';
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

test('the form and the text are the same rules: by keyboard, with counts, and with columns of the customers', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  const people =
    "SELECT customer_id, CASE WHEN hash(customer_id) % 2 = 0 THEN 'web' ELSE 'new shop' END AS channel FROM orders GROUP BY ALL";
  const text =
    'conditions: |-\n  Often: orders >= 5\n  Two: orders >= 2 and (orders <= 3 or revenue > 500)\n';
  await book.drop(
    textFile(
      'rules.md',
      `\`\`\`sql people\n${people}\n\`\`\`\n\n\`\`\`rules mine\ncustomers: people\n${text}\`\`\`\n`
    )
  );
  await book.computed('mine');
  const cell = book.cell('mine');
  const form = cell.getByRole('group', { name: 'The same rules as a form' });
  const written = cell.getByRole('textbox', { name: /Rules, one a line/ });
  const rule = (name: string) => form.getByRole('group', { name });
  await expect(rule('Rule 1, Often').getByText(/^[\d,]+ customers$/)).toBeVisible();
  await expect(rule('Rule 2, Two')).toContainText('the form cannot show it');

  await rule('Rule 1, Often').getByRole('button', { name: 'Move down' }).press('Enter');
  await expect(written).toHaveValue(
    'Two: orders >= 2 and (orders <= 3 or revenue > 500)\nOften: orders >= 5'
  );
  await expect(rule('Rule 2, Often').getByRole('button', { name: 'Move up' })).toBeFocused();
  await expect(form.getByRole('status')).toHaveText('“Often” is now rule 2 of 2.');

  await form.getByRole('button', { name: 'Add a rule' }).click();
  const name = rule('Rule 3, Rule 3').getByRole('textbox', { name: 'Name of the rule' });
  await expect(name).toBeFocused();
  await name.fill('Often');
  await name.press('Tab');
  await expect(form.getByRole('alert')).toHaveText('A rule needs a name of its own, without a colon.');
  await name.fill('Web');
  await name.press('Tab');
  const third = rule('Rule 3, Web');
  await third.getByRole('combobox', { name: 'What is known' }).selectOption('channel');
  await third.getByRole('combobox', { name: 'Comparison' }).selectOption('is one of');
  const value = third.getByRole('textbox', { name: 'Value, divided by commas' });
  await value.fill('web, new shop');
  await value.press('Tab');
  await third.getByRole('button', { name: 'Add a condition' }).press('Enter');
  await expect(third.getByRole('combobox', { name: 'What is known' }).nth(1)).toBeFocused();
  await third.getByRole('combobox', { name: 'All of them, or one' }).selectOption('or');
  const limit = third.getByRole('textbox', { name: 'Value', exact: true });
  await limit.fill('much');
  await limit.press('Tab');
  await expect(form.getByRole('alert')).toContainText('This takes a number');
  await expect(written).toHaveValue(/\nWeb: channel in \(web, "new shop"\) or revenue >= 1000$/);
  await limit.fill('50');
  await limit.press('Tab');
  await expect(written).toHaveValue(/ or revenue >= 50$/);
  await expect(third.getByText(/^[\d,]+ customers/)).toBeVisible();

  const scan = await new AxeBuilder({ page }).include('[data-kind="rules"]').analyze();
  expect(scan.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await written.fill('All: orders >= 1\n\nOdd');
  await written.blur();
  await expect(rule('Rule 2, Odd')).toContainText('It cannot be read, and stays as text. Line 3');
  await rule('Rule 1, All').getByRole('textbox', { name: 'Value' }).fill('2');
  await rule('Rule 1, All').getByRole('textbox', { name: 'Value' }).press('Enter');
  await expect(written).toHaveValue('All: orders >= 2\n\nOdd');
  await rule('Rule 2, Odd').getByRole('button', { name: 'Remove the rule' }).press('Enter');
  await expect(rule('Rule 1, All').getByRole('button', { name: 'Remove the rule' })).toBeFocused();
  await expect(written).toHaveValue(/^All: orders >= 2\s*$/);
});
