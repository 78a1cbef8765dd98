import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** What the browser holds for the site: its databases, its settings, its own files. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { databases, settings: Object.keys(localStorage).sort(), files };
  });

const nothing = { databases: [], settings: [], files: [] };

test('what is kept is shown with its room, and forgetting everything leaves nothing behind', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(false);
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await page.getByRole('button', { name: /^(Dark|Light)$/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  expect(await stored(page)).toEqual({
    databases: ['tailbook own'],
    settings: ['tailbook.mappings', 'tailbook.theme'],
    files: []
  });

  await book.command(/Kept in this browser/);
  const dialog = page.getByRole('dialog', { name: 'Kept in this browser' });
  await expect(dialog).toContainText(/1 notebook · Saved/);
  await expect(dialog.getByRole('list', { name: 'Notebooks' }).getByRole('listitem')).toHaveText([
    /^\S.* · [\d.]+ k?B · changed \d\d:\d\d$/
  ]);
  await expect(dialog.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveText([
    /^till\.csv · [\d.]+ k?B$/
  ]);
  await expect(dialog).toContainText(/used of .* that the browser offers/);
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save everything as one file' }).click();
  const archive = await arriving;
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByText('A worked example on invented data.')).toBeVisible();
  expect(await stored(page)).toEqual(nothing);
  await page.reload();
  await expect(page.getByText('A worked example on invented data.')).toBeVisible();
  expect((await stored(page)).settings).toEqual([]);

  await test.step('what was saved as one file opens again, after it has asked', async () => {
    await book.drop({ name: archive.suggestedFilename(), bytes: await readFile(await archive.path()) });
    const asks = page.getByRole('dialog', { name: 'Open what was kept elsewhere' });
    await expect(asks).toContainText('This file holds 1 notebook and till.csv.');
    await asks.getByRole('button', { name: 'Open it' }).click();
    await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
    await expect(page.getByRole('button', { name: /till\.csv.*30 rows/ })).toBeVisible();
    await page.reload();
    await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
  });
});

for (const [language, inMenu, open] of [
  ['English', 'Fold', 'Unfold'],
  ['中文', '折叠', '展开']
] as const)
  test(`a folded cell stays folded over a reload, in ${language}`, async ({ page }) => {
    const book = new TailbookPage(page);
    await book.open();
    if (language === '中文') await page.getByRole('button', { name: language }).click();
    await book.computed('come_back');
    const folded = page.locator('section[data-folded]');
    const choose = async (name: string, command: string): Promise<void> => {
      await book.cell(name).hover();
      await book
        .cell(name)
        .getByRole('button', { name: /^(More|更多)/ })
        .click();
      await page.locator(':popover-open').getByRole('button', { name: command, exact: true }).click();
    };
    await choose('customers_by_revenue', inMenu);
    await expect(folded).toHaveCount(1);
    await expect.poll(() => stored(page)).toMatchObject({ databases: ['tailbook own'] });
    await page.reload();
    await book.computed('come_back');
    await expect(folded).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: /Saved|已保存/ })).toHaveCount(0);

    await book.drop(twelveCustomers());
    await book.loadFiles();
    await choose('come_back', inMenu);
    await choose('customers_by_revenue', inMenu);
    await expect(folded).toHaveCount(2);
    await choose('come_back', open);
    await expect(folded).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole('button', { name: /till\.csv.*30/ })).toBeVisible();
    await expect(folded).toHaveCount(1);
    await expect(book.cell('customers_by_revenue')).toHaveAttribute('data-folded', '');
  });

test('a full disk is said, nothing in the page is lost, and it is kept when there is room again', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60_000 });
  const { name, bytes } = twelveCustomers();
  const padding = `${'x'.repeat(150)},`.repeat(40);
  const lines = bytes.toString().trimEnd().split('\n');
  const wide = lines.map((line, index) => `${line},${index === 0 ? 'note' : padding.replaceAll(',', ' ')}`);
  await book.drop(textFile(name, `${wide.join('\n')}\n`));
  await book.loadFiles();
  const full = page.getByRole('status').filter({ hasText: /storage for this site is full/ });
  await expect(full.first()).toBeVisible();
  await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await book.command(/Kept in this browser/);
  const dialog = page.getByRole('dialog', { name: 'Kept in this browser' });
  await expect(dialog).toContainText('These files are not kept');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await page.reload();
  await expect(book.sentence).toHaveText(/Of 12 customers, 4 bring 85\.5%/);
});
