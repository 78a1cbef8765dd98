import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { accountParts, inspect, keptReceipt, loadOrders } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const text =
  'customer_id,date,amount\nC1,2024-03-05,10\nC2,2024-03-06,-4.25\n,2024-03-06,3\n\nC3,never,1\nC4,2024-03-07,2\nC4,2024-03-08,2\n';

test('the line under a figure names every kind of row, and each finds its rows', async () => {
  const { receipt } = await load(fileOf(text), db, { negatives: 'leave out' });
  const parts = accountParts(receipt);
  expect(parts.map((part) => part.text)).toEqual([
    '7 rows in the file',
    '4 loaded',
    '1 rejected',
    '1 blank',
    expect.stringMatching(/^1 left out: below zero, worth .4\.25$/)
  ]);
  const counted = await Promise.all(
    parts.map(async ({ rows }) => {
      if (!rows) return undefined;
      const found = await db.query(
        `SELECT count(*)::INTEGER AS n FROM "${rows.relation}" WHERE ${rows.condition}`
      );
      return found.rows[0]?.n;
    })
  );
  expect(counted).toEqual([undefined, 4, 1, 1, 1]);
});

test('a notebook keeps counts and rules, and neither rows nor money', async () => {
  const { receipt } = await load(fileOf(text), db, { negatives: 'leave out' });
  expect(keptReceipt(receipt)).toEqual({
    rows: 7,
    loaded: 4,
    rejected: 1,
    blank: 1,
    without_customer: 1,
    left_out: { negatives: 1 }
  });
});

test('values that no sample had are the examples of those that were not read', async () => {
  const sound = Array.from({ length: 5000 }, (_, i) => `C${i},2024-03-05,${i}.50`);
  sound[2500] = 'C2500,2024-03-05,lots';
  const { receipt } = await load(fileOf(`customer_id,date,amount\n${sound.join('\n')}\n`), db);
  expect(receipt.columns.map(({ failed, failures }) => [failed, failures])).toEqual([
    [0, []],
    [1, ['lots']]
  ]);
});

test('dates and amounts are counted over the whole file', async () => {
  const { receipt } = await load(
    fileOf(
      'customer_id,date,amount\nC1,2024-03-05,10\nC2,never,4\nC2,,4\nC3,2024-03-06,\nC4,2024-03-07,lots\nC5,2024-03-08,2\nC6,2024-03-08,2\n,,2000\n'
    ),
    db
  );
  const facts = receipt.columns.map(({ column, parsed, failed, blank, failures }) => [
    column,
    parsed,
    failed,
    blank,
    failures
  ]);
  expect(facts).toEqual([
    ['date', 5, 1, 2, ['never']],
    ['amount', 6, 1, 1, ['lots']]
  ]);
  expect(receipt.rejectedMoney).toEqual({ rows: 2, amount: '8.0000' });
});

test('the money of a rejected row that two files hold is told once', async () => {
  const head = 'order_id,customer_id,date,amount\n';
  const dated = Array.from({ length: 9 }, (_, i) => `${i + 10},C${i},2024-03-1${i},1\n`).join('');
  const files = [`${dated}2,C2,never,4\n2,C2,never,4\n`, `${dated}2,C2,never,4\n3,C3,soon,5\n`];
  const inspections = await Promise.all(
    files.map((text, i) => inspect(fileOf(`${head}${text}`, `${i}.csv`), db))
  );
  const { rejectedMoney } = await loadOrders(inspections, db);
  expect(rejectedMoney).toEqual({ rows: 3, amount: '13.0000' });
});

test('dates of rows that a rule leaves out are not counted among those that were not read, and each count opens', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `${i},C${i % 4},2024-03-${10 + (i % 9)},${i},paid`);
  const text = [
    'order_id,customer_id,date,amount,status',
    ...lines,
    '40,C1,never,4,cancelled',
    '41,C2,soon,4,paid'
  ];
  const { receipt } = await load(fileOf(text.join('\n')), db);
  const [dates] = receipt.columns;
  expect(dates).toMatchObject({ column: 'date', parsed: 30, failed: 1, blank: 0, failures: ['soon'] });
  expect(Object.keys(dates!.opens!)).toEqual(['parsed', 'failed', 'blank']);
  const { rows } = await db.query(
    `SELECT count(*)::INTEGER AS n FROM orders_rejects WHERE ${dates!.opens!.failed!.rejected!}`
  );
  expect(rows).toEqual([{ n: 1 }]);
});
