import { expect, test, type Page } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

const cells = ['customers_by_revenue', 'spread', 'segments', 'come_back'];
const whole = /Of 12 customers, 4 bring 85\.5% of revenue; the next 2 bring 11%; the last 6 bring 3\.4%/;

/** A page on which the twelve customers have been loaded. */
async function loaded(page: Page): Promise<TailbookPage> {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await expect(book.sentence).toHaveText(whole);
  return book;
}

for (const [locale, opening, title] of [
  ['en-GB', /^Of 3,974 customers, 1,148 bring 80% of revenue/, /Who is in the tail/],
  ['zh-CN', /^在 [\d,]+ 位客户中，前 [\d,]+ 位贡献了 80% 的收入/, /长尾里都是谁/]
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('the example is on screen without the engine, which then computes the same figures', async ({
      page
    }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      const book = new TailbookPage(page);
      await book.open();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(book.sentence).toHaveText(opening);
      const stored = await Promise.all(
        cells.map((cell) =>
          book.cell(cell).locator('figure').first().getByRole('img').getAttribute('aria-label')
        )
      );
      for (const words of stored) expect(words).toMatch(/\d/);

      const again = page.getByRole('button', { name: /Start it again|重新启动/ });
      await expect(again).toBeVisible();
      await expect(book.sentence).toHaveText(opening);
      await page.unroute('**/*.wasm');
      await again.click();
      for (const cell of cells) await book.computed(cell);
      for (const [at, cell] of cells.entries())
        await expect(book.cell(cell).locator('figure').first().getByRole('img')).toHaveAttribute(
          'aria-label',
          stored[at] ?? ''
        );
    });
  });

test('a dropped export is understood, loaded, accounted for and answered', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.drop(twelveCustomers());
  for (const [column, role] of [
    ['Client', 'customer_id'],
    ['Invoice No', 'order_id'],
    ['Purchase Date', 'ordered_at'],
    ['Net Total', 'amount']
  ] as const)
    await expect(book.role(column)).toHaveValue(role);
  await expect(book.load).toHaveText(/30/);
  await book.loadFiles();
  await expect(book.receipt).toContainText(
    /30 rows in the file\s*=\s*30 loaded\s*\+\s*0 rejected\s*\+\s*0 blank/
  );
  await expect(book.receipt).toContainText('15,430.00 in all');
  await expect(book.receipt).toContainText(/1 refund\s+worth −320\.00/);
  await expect(book.receipt).toContainText('12 customers, 30 orders');

  await expect(book.sentence).toHaveText(whole);
  await expect(
    book
      .figure(/How unevenly is revenue spread/)
      .locator('p')
      .first()
  ).toContainText('0.667');
  await expect(
    book
      .figure(/segments .*bring the revenue/)
      .locator('p')
      .first()
  ).toContainText('Loyal: 2 of 12 customers, with 47.3% of revenue. 12 customers are too few');
  await expect(
    book
      .figure(/Do they come back/)
      .locator('p')
      .first()
  ).toContainText(/of 12 customers ordered again in the month after the first: too few to conclude from/);
  const segments = book.figure(/segments .*bring the revenue/);
  await segments.getByRole('button', { name: /table/i }).click();
  for (const row of [
    /Champions\s*2\s*16\.7%\s*3,400\.00\s*22%/,
    /Loyal\s*2\s*16\.7%\s*7,300\.00\s*47\.3%/,
    /At risk\s*1\s*8\.3%\s*2,200\.00\s*14\.3%/,
    /Hibernating\s*4\s*33\.3%\s*160\.00\s*1%/
  ])
    await expect(segments.getByRole('row', { name: row })).toBeVisible();
});

test('a file picked from the disk, with blank and broken lines, is accounted for row by row', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  const { bytes } = twelveCustomers();
  await book.pick(
    textFile('broken.csv', `${bytes.toString()}\no31,A,no date at all,10\no32,A,2025-12-30,much\n`)
  );
  await book.loadFiles();
  await expect(book.receipt).toContainText(
    /33 rows in the file\s*=\s*30 loaded\s*\+\s*2 rejected\s*\+\s*1 blank/
  );
  const { text } = await book.downloaded(() =>
    book.receipt.getByRole('button', { name: /download/i }).click()
  );
  expect(text).toContain('no date at all');
  expect(text).toMatch(/\b33\b.*o31/);
  expect(text).toMatch(/\b34\b.*o32/);
});

test('a cut, the reference date and a line of SQL are followed', async ({ page }) => {
  const book = await loaded(page);

  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toHaveText(
    /3 bring 72\.6% of revenue; the next 3 bring 24%; the last 6 bring 3\.4%/
  );
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '70');

  const segments = book.cell('segments');
  await segments.getByRole('textbox', { name: /Reference date/ }).fill('2025-06-30');
  await expect(segments.getByRole('list', { name: /follows from the file/ })).toContainText(
    '9,460.00 counted'
  );
  await expect(segments).toContainText(/5,970\.00 in 11 rows/);

  const tail = book.cell('tail_once');
  await tail.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(tail, "SELECT id, value FROM customers_by_revenue WHERE tier = 'waist' ORDER BY rank");
  await expect(tail.getByRole('row')).toHaveText([/id.*value/, /L2,000\.00/, /C1,400\.00/, /E300\.00/]);

  await book.cut('head').focus();
  await page.keyboard.press('End');
  await expect(book.cut('head')).toHaveAttribute('aria-valuenow', '94');
  await expect(tail.getByRole('row')).toHaveText([/id.*value/, /E300\.00/]);
});

test('an analysis becomes an SQL cell that can be edited and runs', async ({ page }) => {
  const book = await loaded(page);
  const pareto = book.cell('customers_by_revenue');
  await pareto.getByRole('button', { name: /SQL/ }).first().click();
  await expect(pareto).toContainText(
    "FROM pareto('orders', by := 'customer_id', head := 0.8, waist := 0.95)"
  );
  const before = await page.getByRole('group', { name: /^SQL/ }).count();
  await pareto.getByRole('button', { name: 'Make it a SQL cell' }).click();
  await expect(page.getByRole('group', { name: /^SQL/ })).toHaveCount(before + 1);
  const copy = page.getByRole('group', { name: /^SQL/ }).first();
  await expect(copy.getByRole('row')).toHaveCount(13);
  await copy.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(copy, "SELECT id FROM pareto('orders', head := 0.5) WHERE tier = 'head' ORDER BY rank");
  await expect(copy.getByRole('row')).toHaveText([/id/, 'A', 'B']);
});

test('a reload finds the notebook, the file and the figures as they were left; then undo and save', async ({
  page
}) => {
  const book = await loaded(page);
  await book.cut('head').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(book.sentence).toHaveText(/3 bring 72\.6% of revenue/);
  const tail = book.cell('tail_once');
  await tail.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(tail, "SELECT count(*) AS of_the_tail FROM customers_by_revenue WHERE tier = 'tail'");
  await expect(tail.getByRole('row')).toHaveText([/of_the_tail/, '6']);
  await page.keyboard.press('Escape');
  const saved = await book.downloaded(() => book.command(/Save as a file/));
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();

  await page.reload();
  await book.computed('come_back');
  await expect(book.sentence).toHaveText(/Of 12 customers, 3 bring 72\.6% of revenue/);
  await expect(page.getByRole('button', { name: /till\.csv.*30 rows/ })).toBeVisible();
  await expect(tail.getByRole('row')).toHaveText([/of_the_tail/, '6']);
  expect(await book.downloaded(() => book.command(/Save as a file/))).toEqual(saved);

  await test.step('undo takes back the last change, redo makes it again', async () => {
    await book.cut('waist').focus();
    await page.keyboard.press('PageDown');
    await expect(book.sentence).toHaveText(/the next 2 bring 22%; the last 7/);
    await book.command(/^Undo/);
    await expect(book.sentence).toHaveText(/the next 3 bring 24%; the last 6/);
    await book.command(/^Redo/);
    await expect(book.sentence).toHaveText(/the next 2 bring 22%; the last 7/);
  });

  await test.step('the saved file, dropped, opens the notebook as it was saved', async () => {
    await book.drop(textFile(saved.name, saved.text));
    await expect(book.sentence).toHaveText(/the next 3 bring 24%; the last 6/);
    await expect(tail.getByRole('row')).toHaveText([/of_the_tail/, '6']);
    expect(await book.downloaded(() => book.command(/Save as a file/))).toEqual(saved);
  });
});
