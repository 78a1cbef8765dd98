import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, hasShared, load, realFile } from '../fixtures.ts';
import { inspect, loadOrders, type Inspection } from '../index.ts';
import { isReady } from '../mapping.ts';
import * as chinese from '../roles/fixtures/chinese.fixture.ts';
import * as sales from '../roles/fixtures/salesTools.fixture.ts';
import * as shops from '../roles/fixtures/shops.fixture.ts';
import { forecast } from './forecast.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** What was expected, beside what the load then did. */
async function both(inspection: Inspection) {
  const found = await forecast(inspection, db);
  const receipt = await loadOrders([inspection], db);
  const { rows, rejected, blank, leftOutBy: leftOut } = receipt.files[0]!;
  const { total: stays, withoutCustomer, refunds, takenOff } = receipt;
  const expected = { ...found };
  delete expected.doubles;
  const given = { rows: takenOff?.rows ?? 0, amount: takenOff?.amount ?? '0.0000' };
  const done = { rows, rejected, blank, leftOut, stays, withoutCustomer, refunds, takenOff: given };
  return { expected, done, found, receipt };
}

const exports = Object.entries({ ...shops, ...chinese, ...sales }).filter(
  (entry): entry is [string, string] => typeof entry[1] === 'string'
);

test.each(exports)('%s: what is expected is what the load then does', async (_, text) => {
  const inspection = await inspect(fileOf(text), db);
  if (!isReady(inspection)) return expect(inspection.problems.length).toBeGreaterThanOrEqual(0);
  const { expected, done } = await both(inspection);
  expect(expected).toEqual(done);
});

const messy =
  '"Title"\ncustomer,order,date,amount,status\nA,1,2024-03-05,10,paid\n\nA,1,2024-03-05,10,paid\n,2,2024-03-06,5,paid\nB,3,never,5,paid\nB,4,2024-03-07,5,cancelled\nC,5,2024-03-07,-2,paid\n,,,,\nC,6,2024-03-08,x,paid\nC,6,2024-03-08,x,paid\n';

test.each([{}, { doubles: 'once' as const }])('rows of every kind, with %j', async (change) => {
  const inspection = await inspect(fileOf(messy), db);
  const mapping = { ...inspection.mapping, rules: { ...inspection.mapping.rules, ...change } };
  const { expected, done, found } = await both({ ...inspection, mapping });
  expect(expected).toEqual(done);
  expect(found.doubles).toEqual({ rows: 1, amount: '10.0000' });
});

test('rows equal to an earlier one are left out with their lines, if the user says so', async () => {
  const { receipt, orders } = await load(fileOf(messy), db, { rules: { doubles: 'once' } });
  expect(receipt.leftOutBy).toContainEqual({ rule: 'double', rows: 2, amount: '10.0000' });
  expect(orders.map(({ order_id }) => order_id)).toEqual(['1', '2', '4', '5']);
  const { rows } = await db.query(`SELECT line, raw FROM orders_left_out WHERE rule = 'double'`);
  expect(rows).toEqual([
    { line: 5, raw: 'A,1,2024-03-05,10,paid' },
    { line: 12, raw: 'C,6,2024-03-08,x,paid' }
  ]);
});

test.skipIf(!hasShared).each([
  ['cdnow/cdnow_master.csv', 255],
  ['onlineretail/online_retail_2010-12_2011-05.csv', 1747],
  ['shopify/orders_export.csv', 0]
])('%s: as the load does it, and %d rows that repeat an earlier one', async (path, doubles) => {
  const { expected, done, found } = await both(await inspect(realFile(path), db));
  expect(expected).toEqual(done);
  expect(found.doubles?.rows).toBe(doubles);
});
