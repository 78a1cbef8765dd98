import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const note = (page: Page) => page.getByText('Your notebooks are open in another tab');

/** Two tabs of one browser: the first has loaded the twelve customers, the second was opened afterwards. */
async function twoTabs(first: Page): Promise<[TailbookPage, TailbookPage]> {
  const one = new TailbookPage(first);
  await one.open();
  await one.drop(twelveCustomers());
  await one.loadFiles();
  await expect(one.sentence).toHaveText(/4 bring 85\.5%/);
  await expect(first.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  const two = new TailbookPage(await first.context().newPage());
  await two.open();
  await expect(note(two.page)).toBeVisible();
  await expect(two.sentence).toHaveText(/4 bring 85\.5%/);
  return [one, two];
}

test('a second tab reads, and takes over with the newest state when the first is closed', async ({
  page
}) => {
  const [one, two] = await twoTabs(page);
  await expect(note(one.page)).toHaveCount(0);
  await expect(two.page.getByRole('button', { name: /Add a cell here/ })).toHaveCount(0);
  await expect(two.page.getByRole('button', { name: /^More:/ })).toHaveCount(0);
  await one.page.bringToFront();
  await one.cut('head').focus();
  await one.page.keyboard.press('PageDown');
  await one.page.keyboard.press('PageDown');
  await expect(one.sentence).toHaveText(/3 bring 72\.6%/);
  await one.page.close();

  await expect(two.page.getByRole('status').filter({ hasText: 'keeps your notebooks now' })).toBeVisible();
  await expect(note(two.page)).toHaveCount(0);
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);
  await two.cut('waist').focus();
  await two.page.keyboard.press('PageDown');
  await expect(two.sentence).toHaveText(/the next 2 bring 22%/);
  await two.page.reload();
  await expect(two.sentence).toHaveText(/the next 2 bring 22%/);
});

test('a tab takes over when it is told to, the other one reads on; what both changed is there', async ({
  page
}) => {
  const [one, two] = await twoTabs(page);
  await two.page.getByRole('button', { name: 'Take over here' }).click();
  await expect(note(one.page)).toBeVisible();
  await expect(note(two.page)).toHaveCount(0);
  await two.cut('head').focus();
  await two.page.keyboard.press('PageDown');
  await two.page.keyboard.press('PageDown');
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);

  await one.page.bringToFront();
  await one.cut('waist').focus();
  await one.page.keyboard.press('PageDown');
  await expect(one.sentence).toHaveText(/the next one brings 9\.1%/);
  await one.page.getByRole('button', { name: 'Take over here' }).click();
  await expect(one.page.getByRole('status').filter({ hasText: 'stands in a copy' })).toBeVisible();
  await expect(one.sentence).toHaveText(/4 bring 85\.5%.*the next one brings 9\.1%/);
  await expect(one.page).toHaveTitle(/\(copy\)/);
  await expect(note(two.page)).toBeVisible();
});

test('a second tab takes over when the first one crashes', async ({ page }) => {
  const [one, two] = await twoTabs(page);
  const session = await one.page.context().newCDPSession(one.page);
  const gone = one.page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await expect(two.page.getByRole('status').filter({ hasText: 'keeps your notebooks now' })).toBeVisible();
  await expect(note(two.page)).toHaveCount(0);
  await two.cut('head').focus();
  await two.page.keyboard.press('PageDown');
  await two.page.keyboard.press('PageDown');
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);
  await two.page.reload();
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);
});
