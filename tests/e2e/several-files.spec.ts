import { expect, test } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { zipSync } from 'fflate';
import { TailbookPage } from './TailbookPage.ts';

/** A shop's tables as its database exports them, each a file of its own. */
const shop = [
  textFile(
    'orders.csv',
    `order_id,client_id,order_date,ship_city
1001,C01,2025-01-05,Lyon
1002,C02,2025-01-06,Gent
1003,C01,2025-02-10,Lyon
1004,C03,2025-03-01,Kiel
`
  ),
  textFile(
    'order-details.csv',
    `order_id,product_id,unit_price,quantity,discount
1001,7,10.00,2,0
1001,8,4.50,1,0.1
1002,7,10.00,1,0
1003,9,99.99,3,0.25
1004,8,4.50,10,0
9999,8,4.50,1,0
`
  ),
  textFile('products.csv', 'product_id,product_name,unit_price\n7,Lamp,11.00\n8,Bulb,5.00\n9,Desk,120.00\n'),
  textFile(
    'clients.csv',
    'client_id,name,industry\nC01,Ada,Retail\nC02,Ben,Care\nC03,Cyd,Retail\nC04,Dan,Care\n'
  ),
  textFile('staff.csv', 'staff_id,surname\n1,Fox\n2,Gray\n')
];

test('the tables of a shop, dropped together, are joined, loaded, kept and asked in SQL', async ({
  page
}) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');

  await test.step('lines alone say which file is missing', async () => {
    await book.drop(shop[1]!);
    await expect(page.getByRole('alert')).toContainText('Add the file of orders');
    await expect(book.load).toBeDisabled();
    await page.getByRole('button', { name: 'Leave without loading' }).click();
  });

  await test.step('each file says in a sentence what it does', async () => {
    await book.drop(...shop);
    await expect(
      page.getByText('joined to order-details.csv by order_id: 5 of the 6 rows there found theirs')
    ).toBeVisible();
    await expect(page.getByText('1 row did not, with 9999')).toBeVisible();
    await expect(page.getByText('joined to order-details.csv by product_id: 6 of the 6 rows')).toBeVisible();
    await expect(page.getByText('the customers, a table of their own')).toBeVisible();
    await expect(page.getByText('none of its columns is named as a key')).toBeVisible();
    await expect(book.role('product_name')).toHaveValue('product');
    await expect(book.role('client_id')).toHaveValue('customer_id');
  });

  await book.loadFiles();
  await expect(book.receipt).toContainText(/6 rows in the file\s*=\s*5 loaded\s*\+\s*1 rejected/);
  await expect(book.receipt).toContainText('304.03 in all');
  await expect(book.receipt).toContainText('clients.csv');

  const cell = book.cell('tail_once');
  const statement = `SELECT industry, sum(amount) AS paid FROM orders JOIN customers USING (customer_id) GROUP BY industry ORDER BY paid`;
  const answer = [/industry.*paid/, /Care\s*10\.00/, /Retail\s*294\.0275/];
  await cell.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(cell, statement);
  await expect(cell.getByRole('row')).toHaveText(answer);
  await page.keyboard.press('Escape');
  const { text } = await book.downloaded(() => book.command(/Save as a file/));
  expect(text).toContain('clients.csv');
  expect(text).toContain('products.csv: product_id');
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();

  await test.step('a reload finds the joined orders and the customers again', async () => {
    await page.reload();
    await book.computed('come_back');
    await expect(cell.getByRole('row')).toHaveText(answer);
  });
});

test('a newer export shows what it changes before it replaces or extends what is loaded', async ({
  page
}) => {
  const head = 'order_id,customer,date,amount\n';
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(
    textFile('may.csv', `${head}1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n3,C3,2025-05-07,9\n`),
    textFile('june.csv', `${head}3,C3,2025-05-07,9\n4,C1,2025-06-01,20\n`)
  );
  await expect(page.getByText('1 row worth 9.00 stands in may.csv too: counted once.')).toBeVisible();
  await book.loadFiles();
  await expect(book.receipt).toContainText('41.00 in all');

  await book.drop(textFile('may.csv', `${head}2,C2,2025-05-06,0\n4,C1,2025-06-01,20\n5,C5,2025-07-01,1\n`));
  const difference = page.getByRole('region', { name: 'Compared with what is loaded' });
  await expect(difference).toContainText(/1 row the same,\s+1 new \(1\.00\),\s+2 gone \(14\.00\)/);
  await expect(difference).toContainText('1 order changed (7.00 before, 0.00 now)');
  await difference.getByRole('radio', { name: /Add to what is loaded/ }).check();
  await book.loadFiles();
  await expect(book.receipt).toContainText('35.00 in all');
});

test('customers that come alone after the orders say who they are and whom they find', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(shop[0]!, shop[1]!);
  await book.loadFiles();

  await book.drop(shop[3]!);
  await expect(page.getByText('4 rows: the customers, a table of their own.')).toBeVisible();
  await expect(page.getByText('4 of the 4 rows in the files of orders found their customer.')).toBeVisible();
  await expect(page.getByText('1 customer ordered nothing.')).toBeVisible();
  await book.load.click();
  const receipt = page.getByRole('region', { name: 'Receipt of the import' });
  await receipt.getByRole('button', { name: '1 customer has no order that was loaded.' }).click();
  await expect(page.getByRole('dialog')).toContainText('Dan');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Close the receipt' }).click();

  await test.step('a list in which nobody has ordered says so', async () => {
    await book.drop(textFile('others.csv', 'client_id,name,industry\nX8,Yan,Care\nX9,Zoe,Care\n'));
    await expect(page.locator('strong').filter({ hasText: 'Nobody in it is in the orders.' })).toBeVisible();
    await page.getByRole('button', { name: 'Leave without loading' }).click();
  });

  await test.step('a newer list shows who is new, changed and gone, and is added to the older', async () => {
    await book.drop(
      textFile('clients.csv', 'client_id,name,industry\nC01,Ada,Retail\nC02,Ben,Banking\nC05,Eve,Care\n')
    );
    const difference = page.getByRole('region', { name: 'Compared with the customers that are loaded' });
    await expect(difference).toContainText(/1 row the same,\s+1 new,\s+2 gone,\s+1 customer changed\.\s/);
    await difference.getByText('Show the rows that differ').click();
    await expect(difference.getByRole('row')).toHaveText([
      /Customer\s*name\s*industry/i,
      /changed, before\s*C02\s*Ben\s*Care/,
      /changed, now\s*C02\s*Ben\s*Banking/,
      /new\s*C05/,
      /gone\s*C03/,
      /gone\s*C04/
    ]);
    await expect(difference.locator('strong')).toHaveText('Banking');
    await difference.getByRole('radio', { name: /Add to what is loaded/ }).check();
    await expect(book.load).toHaveText('Add 3 rows');
    await book.load.click();
    await expect(receipt).toContainText('2 rows of customers with a later row: left out.');
    await receipt.getByRole('button', { name: '2 rows of customers with a later row' }).click();
    await expect(page.getByRole('dialog')).toContainText('Care');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close the receipt' }).click();
  });

  await test.step('other orders say what goes', async () => {
    await book.drop(
      textFile('shop2.csv', 'no,client,date,total\nA1,Zed,2025-03-01,5\nA2,Zed,2025-03-02,5\n')
    );
    await expect(page.getByText('The orders that are loaded go (order-details.csv)')).toBeVisible();
    await page.getByRole('button', { name: 'Leave without loading' }).click();
  });

  await test.step('products, which the orders could look up, are asked for with the orders', async () => {
    await book.drop(shop[2]!);
    await expect(page.getByText('To join it, drop it and the files of orders together.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'No, these are orders' })).toBeVisible();
  });
});

test('of orders that two files tell differently the reader says whose count', async ({ page }) => {
  const head = 'order_id,customer,date,amount\n';
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(
    textFile('may.csv', `${head}1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n`),
    textFile('june.csv', `${head}2,C2,2025-05-06,100\n4,C1,2025-06-01,20\n`)
  );
  await expect(
    page.getByText('with other rows. Together: 7.00 there, 100.00 here. Both count')
  ).toBeVisible();
  await expect(book.load).toHaveText('Load 4 rows');
  await page.getByRole('button', { name: 'Let those of june.csv count' }).click();
  await expect(page.getByText('Those of june.csv count.')).toBeVisible();
  await expect(book.load).toHaveText('Load 3 rows');
  await book.loadFiles();
  await expect(book.receipt).toContainText('125.00 in all');
});

const text = (written: string) => new TextEncoder().encode(written);
const twoExports = `---
tailbook: 1
sources:
  orders:
    file: [may.csv, june.csv]
    roles: { customer_id: customer, order_id: order_id, ordered_at: date, amount: amount }
    read: { files: { may.csv: { older: true } } }
---

# Two exports
`;
const dated = 'order_id,customer,date,amount\n';
const may = `${dated}1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n`;
const june = `${dated}2,C2,2025-05-06,100\n4,C1,2025-06-01,20\n`;
const calls =
  'customer,when,type,Aufwand\nC1,2025-05-07,call,3.50\nC1,2025-05-08,call,1\nC2,2025-05-09,visit,9\n';

for (const [how, files] of [
  ['together', [textFile('june.csv', june), textFile('two.md', twoExports), textFile('may.csv', may)]],
  [
    'with the notebook first',
    [textFile('two.md', twoExports), textFile('may.csv', may), textFile('june.csv', june)]
  ],
  [
    'in an archive',
    [
      {
        name: 'all.zip',
        bytes: Buffer.from(
          zipSync({
            'two.md': text(twoExports),
            'may.csv': text(may),
            'june.csv': text(june),
            'calls.csv': text(calls)
          })
        )
      }
    ]
  ]
] as const)
  test(`a notebook and its files, dropped ${how}, are opened and read as it says`, async ({ page }) => {
    const book = new TailbookPage(page);
    await book.open();
    await book.computed('come_back');
    await book.drop(...files);
    await expect(page.getByText(/Those of (all\.zip#)?june\.csv count\./)).toBeVisible();
    await expect(book.load).toHaveText(how === 'in an archive' ? 'Load 6 rows' : 'Load 3 rows');
    await book.loadFiles();
    await expect(book.receipt).toContainText('125.00 in all');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two exports');
  });

test('the columns of a log are chosen by hand, and so they are read from then on', async ({ page }) => {
  const book = new TailbookPage(page);
  const cost = page.getByLabel('Part of “Aufwand”');
  await book.open();
  await book.drop(textFile('may.csv', may), textFile('calls.csv', calls));
  await page.getByText('What its columns are').last().click();
  await expect(cost).toHaveValue('');
  await cost.selectOption('cost');
  await expect(cost).toHaveValue('cost');
  await book.loadFiles();
  const { text: saved } = await book.downloaded(() => book.command(/Save as a file/));
  expect(saved).toContain('roles: {customer_id: customer, at: when, kind: type, cost: Aufwand}');
  await book.drop(textFile('calls.csv', calls.replace('9\n', '11\n')));
  await expect(cost).toHaveValue('cost');
});

test('a notebook dropped without its files names them, and asks for them', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('two.md', twoExports));
  await expect(
    page.getByText('Made on may.csv, june.csv, and run here on invented sample data.')
  ).toBeVisible();
  await book.drop(textFile('may.csv', may), textFile('june.csv', june));
  await book.loadFiles();
  await expect(page.getByText('run here on invented sample data')).toBeHidden();
});
