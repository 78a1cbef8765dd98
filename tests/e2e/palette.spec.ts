import { expect, test } from '@playwright/test';
import { TailbookPage } from './TailbookPage.ts';

test('every command is found in the palette by a word of either language, and runs', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  const field = page.getByRole('combobox', { name: 'What do you want to do?' });
  const run = async (sought: string, option: RegExp): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field).toBeFocused();
    await field.fill(sought);
    await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(option);
    await page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  };

  await run('go to come_back', /^come_back/);
  await expect(book.cell('come_back')).toBeFocused();
  await run('添加单元 文字', /^Text\s*Add a cell/);
  await expect(
    page.locator('article textarea:focus, article [contenteditable]:focus, article .cm-content:focus')
  ).toBeVisible();
  await page.keyboard.type('Written by hand');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Written by hand')).toBeVisible();
  await run('undo', /^Undo\s*Page\s*Ctrl\s*Z/);
  await run('查找', /^Find and replace/);
  await expect(page.getByRole('dialog', { name: 'Find and replace' })).toBeVisible();
  await page.keyboard.press('Escape');
  await run('中文', /^中文/);
  await expect(page.getByRole('button', { name: '分享' })).toBeVisible();

  await test.step('a word that no command has', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: '想做什么？' }).fill('xyzzy');
    await expect(page.getByRole('status').filter({ hasText: '没有这个命令。' })).toBeAttached();
    await page.keyboard.press('Escape');
  });
});

test('what is typed right after the shortcut is sought, the first time too', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('find and replace');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Find and replace' })).toBeVisible();
});

test('a question mark shows all shortcuts, but not while something is being written', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Find and replace')).toBeVisible();
  await expect(sheet.getByText('Move it up')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('ControlOrMeta+b');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
});
