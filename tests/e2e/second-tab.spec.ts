import { expect, test, type Page } from '@playwright/test';
import { twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const note = (page: Page) => page.getByText('Your notebooks are open in another tab');

/** What a tab says that keeps the notebooks. */
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /Saved/ });

/** Two tabs of one browser: the first has loaded the twelve customers, the second was opened afterwards. */
async function twoTabs(first: Page): Promise<[TailbookPage, TailbookPage]> {
  const one = new TailbookPage(first);
  await one.open();
  await one.drop(twelveCustomers());
  await one.loadFiles();
  await expect(one.sentence).toHaveText(/4 bring 85\.5%/);
  await expect(saved(first)).toBeVisible();
  const two = new TailbookPage(await first.context().newPage());
  await two.open();
  await expect(note(two.page)).toBeVisible();
  await expect(two.sentence).toHaveText(/4 bring 85\.5%/);
  await expect(saved(two.page)).toHaveCount(0);
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
  await expect(saved(one.page)).toHaveCount(0);
  await expect(note(two.page)).toHaveCount(0);
  await expect(saved(two.page)).toBeVisible();
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

/** Makes a tab so busy that it answers nobody for some seconds, from when it is about to keep its next change. */
const freezeBeforeKeeping = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((milliseconds) => {
    const wait = window.setTimeout;
    window.setTimeout = ((...given: Parameters<typeof wait>) => {
      const timer = wait(...given);
      // 600 ms: from a change to its keeping.
      if (given[1] !== 600) return timer;
      window.setTimeout = wait;
      console.log('frozen');
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
      console.log('thawed');
      return timer;
    }) as typeof wait;
  }, seconds * 1000);

/** Where head and waist end in each notebook that the browser keeps. */
const cuts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('tailbook own');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const all = opening.result.transaction('notebooks').objectStore('notebooks').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    opening.result.close();
    const value = (text: string, name: string) => new RegExp(`${name}: ([\\d.]+)`).exec(text)?.[1];
    return (all.result as { text: string }[]).map(
      ({ text }) => `${value(text, 'head')} ${value(text, 'waist')}`
    );
  });

const said = (page: Page, text: string) =>
  page.waitForEvent('console', { predicate: (message) => message.text() === text, timeout: 60_000 });

test('a tab that does not answer is taken over from; it wakes as a reader and overwrites nothing', async ({
  page
}) => {
  const [one, two] = await twoTabs(page);
  await one.page.bringToFront();
  await freezeBeforeKeeping(one.page, 15);
  const [frozen, thawed] = [said(one.page, 'frozen'), said(one.page, 'thawed')];
  await one.cut('waist').focus();
  await one.page.keyboard.press('PageDown');
  await frozen;
  await two.page.bringToFront();
  await two.page.getByRole('button', { name: 'Take over here' }).click();
  await expect(note(two.page)).toHaveCount(0);
  await two.cut('head').focus();
  await two.page.keyboard.press('PageDown');
  await two.page.keyboard.press('PageDown');
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);
  await expect(two.page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  await expect.poll(() => cuts(two.page)).toEqual(['0.7 0.95']);

  await thawed;
  await expect(note(one.page)).toBeVisible();
  await one.page.waitForTimeout(2000);
  expect(await cuts(two.page)).toEqual(['0.7 0.95']);
  await one.page.close();
  await two.page.reload();
  await expect(two.sentence).toHaveText(/3 bring 72\.6%/);
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
