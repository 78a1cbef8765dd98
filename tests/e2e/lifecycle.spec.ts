import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('stages of life are added as a cell, and stages, past months, warnings and moves open their customers', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.addToExample('Lifecycle and churn warning');

  const stages = book.figure(/Who is new, loyal, slipping or lost/);
  await expect(stages.locator('p').first()).toContainText(/later than usual for them: .* a year\..*lost/);
  await expect(page.getByText(/Would this warning have been right\?/)).toContainText(
    /95% interval.*drawn by lot/
  );

  const dialog = page.getByRole('dialog');
  const opened = async (heading: RegExp): Promise<void> => {
    await expect(dialog.getByRole('heading')).toHaveText(heading);
    const said = /([\d,]+) customer/.exec((await dialog.getByRole('heading').textContent()) ?? '')?.[1];
    if (said) await expect(dialog).toContainText(said);
    await expect(dialog.getByRole('row').nth(1)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  const months = book.figure(/How have the stages changed/);
  for (const [figure, heading] of [
    [stages, /^New: [\d,]+ customers?$/],
    [months, /^New on .*: [\d,]+ customers?$/]
  ] as const) {
    await figure.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await opened(heading);
  }
  await page.getByRole('button', { name: /^Show all \d+/ }).click();
  await opened(/^Slipping or silent: [\d,]+ customers$/);
  await page.getByRole('button', { name: 'Loyal → Slipping' }).click();
  await opened(/Loyal → Slipping/);
});
