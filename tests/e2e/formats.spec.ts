import { utils, write } from '@e965/xlsx';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { gzipSync, zipSync } from 'fflate';
import { twelveCustomers, type TestFile } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const whole = /Of 12 customers, 4 bring 85\.5% of revenue/;
const { bytes: csv } = twelveCustomers();
const rows = csv
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => line.split(',').map((cell, i) => (i === 3 && /^-?\d+$/.test(cell) ? Number(cell) : cell)));

/** A workbook: a cover, the orders, and a hidden sheet. */
function workbook(bookType: 'xlsx' | 'xls'): TestFile {
  const book = utils.book_new(utils.aoa_to_sheet([['Made by the till']]), 'Cover');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Orders');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.slice(0, 3)), 'Draft');
  book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
  return {
    name: `till.${bookType}`,
    bytes: Buffer.from(write(book, { type: 'array', bookType }) as ArrayBuffer)
  };
}

for (const type of ['xlsx', 'xls'] as const)
  test(`a dropped ${type} is read as its first table, another sheet is one click away`, async ({ page }) => {
    const book = new TailbookPage(page);
    await book.open();
    await book.drop(workbook(type));
    const sheets = page.getByRole('group', { name: /3 sheets/ });
    await expect(sheets.getByRole('radio', { name: 'Orders' })).toBeChecked();
    await expect(book.load).toHaveText(/Load 30 rows/);
    const { violations } = await new AxeBuilder({ page }).include('section.import').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await sheets.getByRole('radio', { name: 'Draft (hidden)' }).check();
    await expect(book.load).toHaveText(/Load 2 rows/);
    await sheets.getByRole('radio', { name: 'Orders' }).check();
    await book.loadFiles();
    await expect(book.sentence).toHaveText(whole);

    await page.reload();
    await expect(book.sentence).toHaveText(whole);
    await book.computed('come_back');
  });

test('a dropped ZIP of monthly exports is read whole, and each of them can be taken out', async ({
  page
}) => {
  const lines = csv.toString().trimEnd().split('\n');
  const half = (from: number, to: number) =>
    Buffer.from(`${[lines[0], ...lines.slice(from, to)].join('\n')}\n`);
  const bytes = zipSync({
    'orders/first.csv': half(1, 16),
    '__MACOSX/orders/._first.csv': Buffer.from('x'),
    'orders/second.csv': half(16, 31)
  });
  const book = new TailbookPage(page);
  await book.open();
  await book.drop({ name: 'orders.zip', bytes: Buffer.from(bytes) });
  const both = page.getByText('Of its 2 tables 2 are read.');
  await expect(both).toBeVisible();
  await expect(book.load).toHaveText(/Load 30 rows/);
  await page.getByRole('button', { name: /second\.csv/ }).click();
  await expect(page.getByRole('radio', { name: 'orders/first.csv' })).toBeChecked();
  await expect(book.load).toHaveText(/Load 15 rows/);
  await page.getByRole('button', { name: 'all 2' }).click();
  await expect(both).toBeVisible();
  await expect(book.load).toHaveText(/Load 30 rows/);
  await book.loadFiles();
  await expect(book.sentence).toHaveText(whole);
});

test('gzip and JSON lines are read; a result comes back as Parquet, which is read again', async ({
  page
}) => {
  const [names = [], ...records] = rows;
  const jsonl = records
    .map((record) => JSON.stringify(Object.fromEntries(record.map((cell, i) => [names[i], cell]))))
    .join('\n');
  const book = new TailbookPage(page);
  await book.open();
  await book.drop({ name: 'till.jsonl.gz', bytes: Buffer.from(gzipSync(Buffer.from(jsonl))) });
  await book.loadFiles();
  await expect(book.sentence).toHaveText(whole);

  await book.computed('customers_by_revenue');
  const cell = book.cell('customers_by_revenue');
  await cell.getByRole('button', { name: /^\W*Table$/ }).click();
  const arriving = page.waitForEvent('download');
  await cell.getByRole('button', { name: 'Download', exact: true }).click();
  await cell.getByRole('button', { name: 'Parquet' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('customers-by-revenue.parquet');
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  await book.drop({ name: 'result.parquet', bytes: Buffer.concat(parts) });
  await expect(page.getByText('12 rows, 7 columns')).toBeVisible();
  await expect(page.getByText('Read from a Parquet file')).toBeVisible();
});
