import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate, withFacts } from './generate.mjs';

const files = generate();
const bytesOf = (name: string) => readFileSync(new URL(name, import.meta.url));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let db: DuckDBConnection;
beforeAll(async () => {
  db = await (await DuckDBInstance.create()).connect();
  await db.run(`CREATE TABLE lines AS SELECT * REPLACE (
      CAST(unit_price AS DECIMAL(18,2)) AS unit_price, CAST(discount AS DECIMAL(18,2)) AS discount,
      CAST(amount AS DECIMAL(18,2)) AS amount, CAST(cost AS DECIMAL(18,2)) AS cost,
      CAST(quantity AS INTEGER) AS quantity, CAST(order_date AS TIMESTAMP) AS order_date)
    FROM read_csv('sample-data/orders.csv', all_varchar := true)`);
});

async function number(query: string): Promise<number> {
  const rows = await db.runAndReadAll(query);
  return Number(rows.getRowsJson()[0]?.[0]);
}

function fact(file: number, name: string): string {
  const value = files[file]?.facts.find(([label]) => label === name)?.[1];
  if (value === undefined) throw new Error(`No fact "${name}"`);
  return value.replaceAll(',', '').replace(' %', '');
}

describe('the shipped files', () => {
  test.each(files)('$name is what the script makes', ({ name, bytes }) => {
    expect(sha256(bytesOf(name))).toBe(sha256(bytes));
  });

  test('are the same on a second run and different with another seed', () => {
    const hashes = (seed?: string) => generate(seed).map(({ bytes }) => sha256(bytes));
    expect(hashes()).toEqual(files.map(({ bytes }) => sha256(bytes)));
    expect(hashes('another')).not.toEqual(files.map(({ bytes }) => sha256(bytes)));
  });

  test('are small enough to ship', () => {
    const sizes = files.map(({ bytes }) => bytes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(5_000_000);
  });

  test('README.md says their facts', () => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
    expect(withFacts(readme, files)).toBe(readme);
    for (const [label, value] of files.flatMap(({ facts }) => facts))
      expect(readme).toContain(`| ${label} | ${value} |`);
  });
});

describe('orders.csv', () => {
  test.each([
    ['lines (rows below the header)', 'SELECT count(*) FROM lines'],
    ['orders', 'SELECT count(DISTINCT order_id) FROM lines'],
    ['customers', 'SELECT count(DISTINCT customer_id) FROM lines'],
    ['products', 'SELECT count(DISTINCT product) FROM lines'],
    ['sum of `amount`', 'SELECT sum(amount) FROM lines'],
    ['sum of `cost`', 'SELECT sum(cost) FROM lines'],
    ['refund lines', 'SELECT count(*) FROM lines WHERE amount < 0'],
    ['sum of `amount` on refund lines', 'SELECT sum(amount) FROM lines WHERE amount < 0'],
    ['lines without a customer', 'SELECT count(*) FROM lines WHERE customer_id IS NULL'],
    ['sum of `amount` without a customer', 'SELECT sum(amount) FROM lines WHERE customer_id IS NULL'],
    ['lines with amount 0.00 (sample bags)', 'SELECT count(*) FROM lines WHERE amount = 0'],
    [
      'lines that repeat another exactly',
      'SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT * FROM lines)) FROM lines'
    ],
    [
      'customers who cost more than they bring',
      'SELECT count(*) FROM (FROM lines SELECT customer_id WHERE customer_id IS NOT NULL GROUP BY ALL HAVING sum(cost) > sum(amount))'
    ]
  ])('%s', async (label, query) => {
    expect(await number(query)).toBe(Number(fact(0, label)));
  });

  test('every amount is quantity × price − discount, to the penny', async () => {
    expect(await number('SELECT count(*) FROM lines WHERE amount <> quantity * unit_price - discount')).toBe(
      0
    );
  });

  test('every refund follows a sale of the same order, customer and product, and takes back no more than was sold', async () => {
    const wrong = `FROM lines SELECT order_id, customer_id, product,
        sum(quantity) AS kept, sum(amount) AS paid,
        min(order_date) FILTER (amount < 0) <= min(order_date) FILTER (amount > 0) AS early,
        count(*) FILTER (amount > 0) AS sales
      GROUP BY ALL HAVING count(*) FILTER (amount < 0) > 0 AND (sales = 0 OR early OR kept < 0 OR paid < 0)`;
    expect(await number(`SELECT count(*) FROM (${wrong})`)).toBe(0);
    expect(
      await number('SELECT count(*) FROM (FROM lines SELECT order_id GROUP BY ALL HAVING sum(amount) < 0)')
    ).toBe(0);
  });

  test('an order has one customer, one channel and one region', async () => {
    const mixed = `FROM lines SELECT order_id GROUP BY ALL
      HAVING count(DISTINCT coalesce(customer_id, '')) + count(DISTINCT channel) + count(DISTINCT region) > 3`;
    expect(await number(`SELECT count(*) FROM (${mixed})`)).toBe(0);
  });

  test('has the shape of a shop: a heavy head, and a long tail that bought once', async () => {
    const customers = `(FROM lines SELECT customer_id, greatest(sum(amount), 0) AS value, count(DISTINCT order_id) AS orders
      WHERE customer_id IS NOT NULL GROUP BY ALL)`;
    const top =
      await number(`WITH ranked AS (FROM ${customers} SELECT value, row_number() OVER (ORDER BY value DESC) AS rank)
      FROM ranked SELECT sum(value) FILTER (rank <= ceil((SELECT count(*) FROM ranked) / 5)) / sum(value) * 100`);
    const once = await number(`FROM ${customers} SELECT avg(CAST(orders = 1 AS INTEGER)) * 100`);
    expect(top).toBeCloseTo(Number(fact(0, 'share of the top 20 % of customers')), 2);
    expect(once).toBeCloseTo(Number(fact(0, 'customers with exactly one order')), 2);
    expect(top).toBeGreaterThan(70);
    expect(top).toBeLessThan(78);
    expect(once).toBeGreaterThan(45);
  });

  test('those who came with the voucher come back less', async () => {
    const cohorts = `WITH months AS (FROM lines SELECT DISTINCT customer_id, date_trunc('month', order_date) AS month
        WHERE customer_id IS NOT NULL),
      firsts AS (FROM months SELECT customer_id, min(month) AS cohort GROUP BY ALL)
      FROM firsts SELECT avg(CAST(EXISTS (FROM months WHERE months.customer_id = firsts.customer_id
        AND months.month = cohort + INTERVAL 1 MONTH) AS INTEGER))`;
    const voucher = await number(`${cohorts} WHERE cohort = DATE '2024-03-01'`);
    const others = await number(
      `${cohorts} WHERE cohort <> DATE '2024-03-01' AND cohort < DATE '2025-05-01'`
    );
    expect(others).toBeGreaterThan(0.15);
    expect(others).toBeLessThan(0.3);
    expect(voucher).toBeLessThan(others * 0.6);
  });
});

describe('taobao-orders.csv', () => {
  const bytes = bytesOf('taobao-orders.csv');
  const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);

  beforeAll(async () => {
    await db.run(`CREATE TABLE orders AS SELECT unnest(CAST(? AS JSON[])) AS line`, [
      JSON.stringify(cells(text))
    ]);
    const [header = []] = cells(text);
    await db.run(
      `CREATE TABLE taobao AS FROM orders SELECT ${header
        .map((name, index) => `line->>${index} AS "${name}"`)
        .join(', ')} OFFSET 1`
    );
  });

  test('is GB18030 and no UTF-8, with characters of one, two and four bytes', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect([...text].some((character) => Number(character.codePointAt(0)) > 0xffff)).toBe(true);
  });

  test.each([
    ['订单数（表头以下的行数）', 'SELECT count(*) FROM taobao'],
    ['买家数', 'SELECT count(DISTINCT 买家会员名) FROM taobao'],
    ['总金额合计', 'SELECT sum(CAST(总金额 AS DECIMAL(18,2))) FROM taobao'],
    ['买家实际支付金额合计', 'SELECT sum(CAST(买家实际支付金额 AS DECIMAL(18,2))) FROM taobao'],
    ['未付款订单', `SELECT count(*) FROM taobao WHERE 订单付款时间 = ''`],
    ['有退款的订单', 'SELECT count(*) FROM taobao WHERE CAST(退款金额 AS DECIMAL(18,2)) > 0'],
    ['其中全额退款', `SELECT count(*) FROM taobao WHERE 订单关闭原因 = '买家申请退款'`],
    ['退款金额合计', 'SELECT sum(CAST(退款金额 AS DECIMAL(18,2))) FROM taobao']
  ])('%s', async (label, query) => {
    expect(await number(query)).toBe(Number(fact(1, label)));
  });

  test('order numbers are one of a kind and keep their 18 or 19 digits', async () => {
    expect(
      await number(`SELECT count(*) FROM taobao WHERE NOT regexp_full_match(订单编号, '="\\d{18,19}"')`)
    ).toBe(0);
    expect(await number('SELECT count(*) - count(DISTINCT 订单编号) FROM taobao')).toBe(0);
  });

  test('what was paid is the total less the refund, or nothing', async () => {
    const money = (name: string) => `CAST(${name} AS DECIMAL(18,2))`;
    const wrong = `SELECT count(*) FROM taobao WHERE ${money('总金额')} <> ${money('买家应付货款')} + ${money('买家应付邮费')}
      OR ${money('买家实际支付金额')} <> CASE WHEN 订单付款时间 = '' THEN 0 ELSE ${money('总金额')} - ${money('退款金额')} END`;
    expect(await number(wrong)).toBe(0);
  });
});

/** The cells of the platform's export: quoted cells by RFC 4180, and ="…" as it stands. */
function cells(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
      )
    );
}
