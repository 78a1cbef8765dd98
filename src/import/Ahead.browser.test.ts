import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Engine, type Database } from '../engine/index.ts';
import { Ahead } from './Ahead.ts';
import { inspect, loadOrders, release, type Inspection, type Receipt } from './index.ts';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
afterAll(() => engine.restart());

/** Statements that read the file whole into a table. */
let creates: string[] = [];
const watched: Database = {
  query: (sql, options) => engine.query(sql, options),
  run: (sql, options) => {
    if (sql.startsWith('CREATE TABLE "orders_loading')) creates.push(sql);
    return engine.run(sql, options);
  },
  relationsOf: (sql) => engine.relationsOf(sql),
  addFile: (file, extension) => engine.addFile(file, extension),
  dropFile: (path) => engine.dropFile(path)
};

const tables = async () =>
  (await engine.query('SELECT table_name AS name FROM duckdb_tables() ORDER BY name')).rows.map(
    ({ name }) => name
  );

afterEach(async () => {
  creates = [];
  for (const name of await tables()) await engine.run(`DROP TABLE "${String(name)}"`);
});

const rows = 330_000;
const line = (i: number, quantity = '1') =>
  `${i},C${i % 4999},2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')},${i % 97}.25,${quantity},paid at the counter\n`;
function largeFile(
  change: Record<number, string> = {},
  header = 'order_id,customer,date,amount,quantity,note\n'
): File {
  const lines = [header];
  for (let i = 0; i < rows; i++) lines.push(change[i] ?? line(i));
  return new File(lines, 'large.csv');
}

/** What a receipt says that does not depend on the names of a load's own tables. */
const told = ({ files, total, columns, reasons, unread, sql }: Receipt) => ({
  files,
  total,
  columns,
  reasons,
  unread,
  sql
});

async function loaded(file: File, ahead: boolean, change?: (inspection: Inspection) => Promise<Inspection>) {
  const inspection = await inspect(file, watched, { ahead });
  const changed = change ? await change(inspection) : inspection;
  const receipt = await loadOrders([changed], watched);
  await release(inspection, watched);
  return { inspection, receipt };
}

test('a load takes over the table that was made while the file was looked at: the same rows and receipt, read once', async () => {
  const file = largeFile({ 77: 'x,C1,never,1,1,\n', 300_000: '\n' });
  const { inspection, receipt } = await loaded(file, true);
  expect(inspection.ahead).toBeDefined();
  expect(creates).toHaveLength(1);
  expect(await tables()).toEqual(['orders', 'orders_left_out', 'orders_rejects']);
  const sums = 'SELECT count(*) AS rows, sum(hash(orders)) AS content FROM orders';
  const first = (await engine.query(sums)).rows;
  const plain = await loaded(file, false);
  expect(plain.inspection.ahead).toBeUndefined();
  expect((await engine.query(sums)).rows).toEqual(first);
  const paths = (text: string) => text.replace(/in\/[\w-]+/g, 'in/file');
  expect(paths(JSON.stringify(told(receipt)))).toBe(paths(JSON.stringify(told(plain.receipt))));
  expect(receipt.files[0]).toMatchObject({ rows, loaded: rows - 2, rejected: 1, blank: 1, discrepancy: 0 });
});

test('another mapping makes a table of its own, and nothing of the first stays', async () => {
  const { receipt } = await loaded(largeFile(), true, (inspection) =>
    Promise.resolve({
      ...inspection,
      mapping: { ...inspection.mapping, roles: { ...inspection.mapping.roles, product: 'note' } }
    })
  );
  expect(creates).toHaveLength(2);
  expect(receipt.total.rows).toBe(rows);
  expect(await tables()).toEqual(['orders', 'orders_left_out', 'orders_rejects']);
  expect((await engine.query('SELECT DISTINCT product FROM orders')).rows).toEqual([
    { product: 'paid at the counter' }
  ]);
});

test('it gives way to whatever the engine is asked, and the load then reads the file itself', async () => {
  const inspection = await inspect(largeFile(), watched);
  const ahead = Ahead.of(inspection, watched)!;
  expect((await engine.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await ahead.settled;
  expect(await tables()).toEqual([]);
  const receipt = await loadOrders([{ ...inspection, ahead }], watched);
  expect(receipt.total.rows).toBe(rows);
  expect(await tables()).toEqual(['orders', 'orders_left_out', 'orders_rejects']);
  await release(inspection, watched);
});

test('a file that is given back leaves nothing behind', async () => {
  const inspection = await inspect(largeFile(), watched, { ahead: true });
  await release(inspection, watched);
  expect(await tables()).toEqual([]);
});

test('a cancelled load leaves nothing behind, and the next one loads', async () => {
  const inspection = await inspect(largeFile(), watched, { ahead: true });
  const controller = new AbortController();
  const loading = loadOrders([inspection], watched, { signal: controller.signal });
  controller.abort();
  await expect(loading).rejects.toThrow(/abort/i);
  expect(await tables()).toEqual([]);
  const receipt = await loadOrders([inspection], watched);
  expect(receipt.total.rows).toBe(rows);
  await release(inspection, watched);
});

test('a value unlike those sampled makes the load lenient, as it would without', async () => {
  const { receipt } = await loaded(largeFile({ 150_001: line(150_001, 'many') }), true);
  expect(receipt.unread).toEqual([{ role: 'quantity', rows: 1 }]);
  expect(receipt.total.rows).toBe(rows);
});

test('an engine that was lost in between is not asked for what it held', async () => {
  const { receipt } = await loaded(largeFile(), true, async (inspection) => {
    await inspection.ahead!.settled;
    await engine.restart();
    return inspection;
  });
  expect(receipt.total.rows).toBe(rows);
});

test('nothing is begun for a small file, nor where dates must be asked for first', async () => {
  const small = await inspect(new File(['customer,date,amount\nA,2024-03-05,1\n'], 'small.csv'), watched, {
    ahead: true
  });
  expect(small.ahead).toBeUndefined();
  const lines = ['order_id,customer,date,amount,note\n'];
  for (let i = 0; i < rows; i++)
    lines.push(
      `${i},C${i % 4999},0${1 + (i % 9)}/0${1 + (i % 8)}/2024,${i % 97}.25,paid at the counter in cash\n`
    );
  const asked = await inspect(new File(lines, 'asked.csv'), watched, { ahead: true });
  expect(asked.blob.size).toBeGreaterThan(16e6);
  expect(asked.ahead).toBeUndefined();
  for (const each of [small, asked]) await release(each, watched);
});
