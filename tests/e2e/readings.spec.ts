import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { textFile } from './orderFiles.ts';
import { place, serve } from './serve.mjs';
import { TailbookPage } from './TailbookPage.ts';

/** Times in UTC: two of the three orders that count fall on another day in Shanghai, and none in New York does. */
const shop = textFile(
  'shop.csv',
  `order_id,client,paid on,total,order status
1,Ann,2025-03-05T20:00:00Z,10.00,completed
2,Ann,2025-03-31T17:30:00Z,20.00,completed
3,Ben,2025-03-15T06:00:00Z,40.00,cancelled
4,Cyd,2025-03-16T06:00:00Z,80.00,cancelled by shop
`
);
const statement = `SELECT ordered_at::DATE::VARCHAR AS day, amount::VARCHAR AS paid FROM orders ORDER BY day`;
const notebook = (orders: string) =>
  `---\ntitle: Days\nlanguage: en\nsources:\n${orders}---\n# Days\n\n\`\`\`sql days\n${statement}\n\`\`\`\n`;
const plain = notebook(
  `  orders:
    file: shop.csv
    roles: { order_id: order_id, customer_id: client, ordered_at: paid on, amount: total }
    by: the till
    read: { rounding: cents }
`
);

const inShanghai = [/day.*paid/, /2025-03-06\s*10/, /2025-03-15\s*40/, /2025-04-01\s*20/];

let folder: string;
let server: Server;
let address: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tailbook-readings-'));
  await cp(process.env.TAILBOOK_DIST ?? 'dist', folder, { recursive: true });
  await writeFile(join(folder, 'shop.csv'), shop.bytes);
  server = await serve(folder);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${place}`;
});

test.afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** A reader somewhere else, who has never been here. */
async function reader(browser: Browser, timezoneId: string): Promise<TailbookPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId });
  return new TailbookPage(await context.newPage());
}

test('a UTC export read in Shanghai, with a status changed, gives the same figures in New York', async ({
  page,
  browser
}) => {
  const book = new TailbookPage(page);
  const days = (each: TailbookPage) => each.cell('days').getByRole('row');
  await writeFile(join(folder, 'plain.md'), plain);

  await test.step('in Shanghai a cancelled order is made to count, and the head says so', async () => {
    await page.goto(`${address}?open=plain.md`);
    await expect(days(book)).toHaveText([/day/, /2025-03-06/, /2025-04-01/]);
    await book.drop(shop);
    await page.getByText(/order status: 2 rows count, 2 left out/).click();
    await page.getByLabel('What “cancelled” makes of a row').selectOption('count');
    await book.loadFiles();
    await expect(days(book)).toHaveText(inShanghai);
  });
  const { text } = await book.downloaded(() => book.command(/Save as a file/));
  expect(text).toContain(
    'read: { zone: Asia/Shanghai, statuses: { order status: { cancelled: count } }, rounding: cents }'
  );
  expect(text).toContain('by: the till');
  await page.getByRole('button', { name: 'Share' }).click();
  const sharing = page.getByRole('dialog');
  await expect(sharing).toContainText('cancelled');
  const link = await sharing.getByRole('textbox').inputValue();
  await page.close();

  await test.step('hosted, it gives the same in New York; without what it keeps it does not', async () => {
    await writeFile(join(folder, 'kept.md'), text);
    const there = await reader(browser, 'America/New_York');
    await there.page.goto(`${address}?open=kept.md`);
    await expect(days(there)).toHaveText(inShanghai);
    await there.page.goto(`${address}?open=plain.md`);
    await expect(days(there)).toHaveText([/day/, /2025-03-05/, /2025-03-31/]);
    await there.page.context().close();
  });

  await test.step('as a link, on the same file', async () => {
    const there = await reader(browser, 'America/New_York');
    await there.page.goto(link);
    await expect(there.page.getByRole('main')).toContainText('Nothing has run yet');
    await there.pick(shop);
    await expect(there.page.getByText(/order status: 3 rows count, 1 left out/)).toBeVisible();
    await there.loadFiles();
    await expect(days(there)).toHaveText(inShanghai);
    await there.page.context().close();
  });

  await test.step('as a link on another file, what does not fit is said', async () => {
    const there = await reader(browser, 'America/New_York');
    await there.page.goto(link);
    await expect(there.page.getByRole('main')).toContainText('Nothing has run yet');
    await there.pick(textFile('till.csv', 'order_id,client,paid on,total\n1,Ann,2025-03-05,10.00\n'));
    const said = there.page.getByRole('status').filter({ hasText: 'not taken from the notebook' });
    await expect(said).toContainText('the zone in which days begin (Asia/Shanghai)');
    await expect(said).toContainText('statuses (order status)');
    await there.loadFiles();
    await expect(days(there)).toHaveText([/day/, /2025-03-05\s*10/]);
    await there.page.context().close();
  });
});

test('a hosted notebook with readings that make no sense opens, and says which', async ({ page }) => {
  const strange = plain.replace(
    'read: { rounding: cents }',
    'read: { zone: Mars, negatives: leave out, statuses: [1] }'
  );
  await writeFile(join(folder, 'strange.md'), strange);
  const book = new TailbookPage(page);
  await page.goto(`${address}?open=strange.md`);
  await expect(book.cell('days').getByRole('row')).toHaveText([/day/, /2025-03-06/, /2025-04-01/]);
  const said = page.getByRole('status').filter({ hasText: 'not understood' });
  await expect(said).toContainText('the zone in which days begin (Mars), statuses ([1])');
});

test('a hosted notebook reads each file in the encoding that it keeps for it', async ({ page }) => {
  const lines = ['~1~Ann~2025-03-05~10.00', '~2~Zoë~2025-03-06~20.00'].map((line) =>
    line.replaceAll('~', ';')
  );
  const text = ['Till 4', 'order;client;paid on;total', ...lines.map((line) => line.slice(1))].join('\n');
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
  await writeFile(join(folder, 'latin.csv'), latin);
  const head = (read: string) => `  orders:
    file: latin.csv
    roles: { order_id: order, customer_id: client, ordered_at: paid on, amount: total }
    read: { files: { latin.csv: ${read} } }
`;
  const sum = `SELECT customer_id FROM orders ORDER BY amount`;
  const book = new TailbookPage(page);
  const opened = async (read: string) => {
    await writeFile(join(folder, 'latin.md'), notebook(head(read)).replace(statement, sum));
    await page.goto(`${address}?open=latin.md`);
    return book.cell('days').getByRole('row');
  };
  await expect(await opened('{ encoding: windows-1252 }')).toHaveText([/customer_id/, /Ann/, /Zoë/]);
  await expect(await opened('{ encoding: koi8-r }')).toHaveText([/customer_id/, /Ann/, /ZoК/]);
});

test('a hosted notebook opens with the files that are joined to its own', async ({ page }) => {
  const orders = `  orders:
    file: lines.csv
    roles: { order_id: order_id, customer_id: client_id, ordered_at: order_date, amount: unit_price * quantity, product: product_name }
    joins: { orders.csv: order_id, products.csv: product_id }
`;
  const files = {
    'lines.csv':
      'order_id,product_id,unit_price,quantity\n1,7,10.00,2\n1,8,4.50,1\n2,7,10.00,1\n3,8,4.50,10\n',
    'orders.csv': 'order_id,client_id,order_date\n1,C1,2025-01-05\n2,C2,2025-01-06\n3,C1,2025-02-10\n',
    'products.csv': 'product_id,product_name\n7,Lamp\n8,Bulb\n'
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const sum = `SELECT product, customer_id, sum(amount)::VARCHAR AS paid FROM orders GROUP BY ALL ORDER BY product, customer_id`;
  await writeFile(join(folder, 'joined.md'), notebook(orders).replace(statement, sum));
  const book = new TailbookPage(page);
  await page.goto(`${address}?open=joined.md`);
  await expect(book.cell('days').getByRole('row')).toHaveText([
    /product/,
    /Bulb\s*C1\s*49\.5/,
    /Lamp\s*C1\s*20/,
    /Lamp\s*C2\s*10/
  ]);
  await expect(page.getByRole('status').filter({ hasText: /lacks|could not be read/ })).toHaveCount(0);
});

test('where a file names its currency, the figures do', async ({ page }) => {
  const invoices = Array.from({ length: 30 }, (_, i) => `${i},C${i % 7},2025-03-${10 + (i % 20)},${i}.50 €`);
  const book = new TailbookPage(page);
  await book.open();
  await book.drop(textFile('invoices.csv', `order_id,customer,date,amount\n${invoices.join('\n')}\n`));
  await book.loadFiles();
  await expect(page.getByText('€450.00').first()).toBeVisible();
});

test('a hosted notebook has orders and a log as it says, though no name of theirs tells either', async ({
  page
}) => {
  const rows = (of: (i: number) => string) => Array.from({ length: 30 }, (_, i) => of(i)).join('\n');
  const day = (i: number) => `2025-03-${10 + (i % 20)}`;
  const bookings = `Ref,Who,Made on,Worth to us\n${rows((i) => `B${i},K${i % 7},${day(i)},${i}.50`)}\n`;
  await writeFile(join(folder, 'bookings.csv'), bookings);
  await writeFile(join(folder, 'visits.csv'), `Who,Seen,Way\n${rows((i) => `K${i % 9},${day(i)},call`)}\n`);
  const sources = `  orders:
    file: bookings.csv
    roles: { customer_id: Who, ordered_at: Made on, amount: Worth to us }
  touches: { file: visits.csv, roles: { customer_id: Who, ordered_at: Seen } }
`;
  const sum = `SELECT (SELECT count(*) FROM touches) AS visits, sum(amount) AS money, count(*) AS orders FROM orders`;
  await writeFile(join(folder, 'bookings.md'), notebook(sources).replace(statement, sum));
  await page.goto(`${address}?open=bookings.md`);
  const row = new TailbookPage(page).cell('days').getByRole('row');
  await expect(row).toHaveText([/visits/, /^\s*30\s*450\.00\s*30\s*$/]);
});
