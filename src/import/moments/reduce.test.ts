import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect, loadOrders } from '../index.ts';
import { estimateMemory } from './estimate.ts';
import { roomOf } from './room.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
afterEach(() =>
  db.run(
    'DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS orders_rejects; DROP TABLE IF EXISTS orders_left_out'
  )
);

/** 3,000 rows of 300 customers, of them 1 blank, 2 unreadable, 1 undivided, 300 below zero, 10 without a customer. */
const lines = Array.from({ length: 3000 }, (_, i) => {
  if (i === 100) return '';
  if (i === 200 || i === 1207) return `C${i % 300},never,5,x,${i}`;
  if (i === 300) return `C${i % 300},2024-01-05,5,x,${i},and,more`;
  const customer = i % 300 === 7 ? '' : `C${i % 300}`;
  return `${customer},2024-01-${10 + (i % 3)} 10:0${i % 10}:00,${i % 10 === 0 ? -2 : (i % 90) + 0.5},x,${i}`;
});
const file = fileOf(`customer,date,amount,product,note\n${lines.join('\n')}\n`);
const adds = ({ rows, loaded, rejected, blank, leftOut }: Record<string, unknown>) =>
  Number(loaded) + Number(rejected) + Number(blank) + Number(leftOut) === rows;
const number = async (sql: string) => Number((await db.query(`SELECT (${sql})::DOUBLE AS n`)).rows[0]?.n);

test('a sample takes whole customers, and counts what it does not take, with its money', async () => {
  const whole = await load(file, db);
  const all = whole.orders;
  const { receipt, orders } = await load(file, db, { reduce: { oneIn: 5 } });
  const taken = new Set(orders.map((row) => row.customer_id));
  expect(taken.size).toBeGreaterThan(30);
  expect(taken.size).toBeLessThan(100);
  const ofTaken = all.filter((row) => row.customer_id !== null && taken.has(row.customer_id));
  expect(orders.filter((row) => row.customer_id !== null)).toHaveLength(ofTaken.length);
  expect(receipt.reduced).toEqual({ oneIn: 5 });
  expect(adds({ ...receipt.files[0] })).toBe(true);
  expect(receipt.files[0]?.discrepancy).toBe(0);
  const [left] = receipt.leftOutBy;
  expect(left).toMatchObject({ rule: 'notSampled' });
  const rejected = 2 - (receipt.reasons.unreadableDate ?? 0);
  expect(left!.rows).toBe(all.length + rejected - orders.length);
  expect(Number(left!.amount)).toBeCloseTo(
    Number(whole.receipt.total.amount) - Number(receipt.total.amount) + rejected * 5,
    4
  );
  const kept = (await db.query(`SELECT line, raw FROM orders_left_out WHERE rule = 'notSampled'`)).rows;
  expect(kept).toHaveLength(Math.min(left!.rows, 10_000));
  for (const { line, raw } of kept) expect(lines[Number(line) - 2]).toBe(raw);
});

test('a sample with another rule keeps that rule’s rows with their lines', async () => {
  const { receipt } = await load(file, db, { reduce: { oneIn: 3 }, negatives: 'leave out' });
  expect(receipt.files[0]?.discrepancy).toBe(0);
  const kept = (await db.query(`SELECT line, raw FROM orders_left_out`)).rows;
  expect(kept.length).toBeGreaterThan(50);
  for (const { line, raw } of kept) expect(lines[Number(line) - 2]).toBe(raw);
});

test('columns without a role are left out and named', async () => {
  const { receipt, orders } = await load(file, db, { reduce: { rolesOnly: true } });
  expect(receipt.reduced).toEqual({ dropped: ['note'] });
  expect(Object.keys(orders[0]!)).not.toContain('note');
  expect(receipt.files[0]).toMatchObject({ discrepancy: 0, rejected: 3, blank: 1 });
});

test('customers’ days keep all money, and say how many rows they stand for', async () => {
  const whole = await load(file, db);
  const days = await number(
    `SELECT count(*) FROM (SELECT DISTINCT customer_id, ordered_at::DATE FROM orders)`
  );
  const { receipt, orders } = await load(file, db, { reduce: { byDay: true } });
  expect(orders).toHaveLength(days);
  expect(receipt.reduced).toEqual({
    dropped: ['note'],
    byDay: { from: whole.orders.length, to: days }
  });
  expect(receipt.total.amount).toBe(whole.receipt.total.amount);
  expect(receipt.files[0]).toEqual(whole.receipt.files[0]);
  expect(receipt.withoutCustomer.amount).toBe(whole.receipt.withoutCustomer.amount);
  expect(receipt.first).toEqual(new Date('2024-01-10'));
  await db.run('DROP TABLE orders');
  await db.run(receipt.sql);
  expect((await db.query('FROM orders ORDER BY ALL')).rows).toHaveLength(days);
  await db.run('DROP TABLE orders_import_errors_0; DROP TABLE orders_import_scans_0');
});

test('all three together add up', async () => {
  const { receipt } = await load(file, db, {
    reduce: { oneIn: 4, rolesOnly: true, byDay: true },
    negatives: 'leave out'
  });
  expect(receipt.files[0]?.discrepancy).toBe(0);
  expect(receipt.leftOutBy.map(({ rule }) => rule).sort()).toEqual(['negatives', 'notSampled']);
});

test('the estimate is near what the engine then takes', { timeout: 60_000 }, async () => {
  const row = (i: number) =>
    `客户${i % 7000},2024-01-1${i % 10} 10:11:12,${i % 90}.5,很长的产品名${i % 300},${i}\n`;
  const text = Array.from({ length: 150_000 }, (_, i) => row(i)).join('');
  const big = fileOf(`customer,date,amount,product,note\n${text}`);
  const taken = () => number('SELECT sum(memory_usage_bytes) FROM duckdb_memory()');
  const before = await taken();
  const inspection = await inspect(big, db);
  await loadOrders([inspection], db);
  const share = (estimateMemory(inspection) - 100e6) / ((await taken()) - before);
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(1.25);
});

test('what is chosen lowers the estimate', async () => {
  const inspection = await inspect(file, db);
  const whole = estimateMemory(inspection);
  expect(estimateMemory(inspection, { rolesOnly: true })).toBeLessThan(whole);
  expect(estimateMemory(inspection, { oneIn: 10 })).toBeLessThan(whole);
});

describe('the room of a tab', () => {
  const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130 Mobile';
  test.each([
    ['a machine that says nothing', {}, 'engine', 2e9],
    ['a desktop with 8 GB or more', { deviceMemory: 8 }, 'engine', 2e9],
    ['a small laptop', { deviceMemory: 2 }, 'device', 0.5e9],
    ['an Android phone', { deviceMemory: 8, userAgentData: { mobile: true } }, 'phone', 0.4e9],
    ['an old Android phone', { deviceMemory: 1, userAgent: android }, 'phone', 0.25e9],
    ['an iPhone', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0)' }, 'phone', 0.4e9],
    ['an iPad that calls itself a Mac', { userAgent: 'Macintosh', maxTouchPoints: 5 }, 'phone', 0.4e9],
    ['a Mac', { userAgent: 'Macintosh', maxTouchPoints: 0 }, 'engine', 2e9]
  ])('%s', (_, machine, because, bytes) => {
    expect(roomOf(machine)).toMatchObject({ because, bytes });
  });
});
