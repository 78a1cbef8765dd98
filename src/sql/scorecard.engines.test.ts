import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import type { Row } from '../engine/types.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers.replace('CREATE TABLE orders', 'CREATE TABLE twelve'));
});
afterAll(() => db.close());

const rows = async (sql: string): Promise<Row[]> => (await db.query(sql)).rows;

/** One measure by its name: n, total and value, of one segment of the last period. */
async function last(call: string, segment: string | null): Promise<Record<string, unknown[]>> {
  const found =
    await rows(`SELECT measure, n, total, value, low, high FROM ${call} AS card WHERE segment IS NOT DISTINCT FROM
    ${segment === null ? 'NULL' : `'${segment}'`} QUALIFY period = max(period) OVER ()`);
  return Object.fromEntries(
    found.map(({ measure, n, total, value, low, high }) => [measure, [n, total, value, low, high]])
  );
}

it('counts who came again in a year as published: 7 of 12', async () => {
  const { active_customers, repurchase, retention } = await last(
    "scorecard('twelve', every := 'year', segment_by := 'none')",
    null
  );
  expect(active_customers).toEqual([12, 12, 12, null, null]);
  expect(repurchase!.slice(0, 2)).toEqual([7, 12].reverse());
  expect(retention).toBeUndefined();
});

it('counts each segment as by hand, by what its customers had spent before', async () => {
  const call = "scorecard('twelve', every := 'half-year')";
  const all = await last(call, null);
  expect(all.active_customers!.slice(0, 3)).toEqual([8, 8, 8]);
  expect(all.retention!.slice(0, 2)).toEqual([10, 6]);
  expect(all.churn!.slice(0, 3)).toEqual([10, 4, 0.4]);
  expect(all.clv!.slice(0, 3)).toEqual([8, 13105, 1638.125]);
  const head = await last(call, 'head');
  expect(head.retention!.slice(0, 2)).toEqual([3, 2]);
  expect(head.repurchase!.slice(0, 2)).toEqual([2, 1]);
  expect(head.order_value!.slice(0, 2)).toEqual([3, 2800]);
  expect((await last(call, 'waist')).order_value).toEqual([1, -320, -320, null, null]);
  expect((await last(call, 'tail')).retention!.slice(0, 2)).toEqual([6, 3]);
  expect((await last(call, 'new')).active_customers![0]).toBe(2);
});

it('gives shares their Wilson interval and the order value that of a ratio, customer by customer', async () => {
  const { retention, order_value, repurchase } = await last(
    "scorecard('twelve', every := 'half-year')",
    null
  );
  expect(retention![3]).toBeCloseTo(0.31267, 5);
  expect(retention![4]).toBeCloseTo(0.83182, 5);
  expect(repurchase![4]).toBeCloseTo(0.59072, 5);
  const reach = 2.364624 * 220.1943866806966;
  expect(order_value![2]).toBeCloseTo(542.7272727, 6);
  expect(order_value![3]).toBeCloseTo(542.7272727 - reach, 1);
  expect(order_value![4]).toBeCloseTo(542.7272727 + reach, 1);
});

it('marks a period that had not ended, and does not say who has left in it', async () => {
  const found = await rows(
    "SELECT period::VARCHAR AS period, complete, value FROM scorecard('twelve', until := DATE '2025-11-30') WHERE measure = 'churn' AND segment IS NULL ORDER BY 1"
  );
  expect(found.at(-1)).toEqual({ period: '2025-10-01', complete: false, value: null });
  expect(found.at(-2)).toMatchObject({ period: '2025-07-01', complete: true });
});

it('makes segments of any column of the customers, and says of whom it is not known', async () => {
  await db.run(`CREATE TABLE people AS FROM (VALUES ('A', 'north'), ('A', 'north'), ('A', 'south'), ('B', 'south'))
    AS made_up(customer_id, area)`);
  const found = await rows(
    `SELECT DISTINCT customer_id, segment FROM scorecard_customers('twelve', segment_by := 'area', customers := 'people')
     WHERE customer_id IN ('A', 'B', 'C') ORDER BY 1`
  );
  expect(found.map(({ segment }) => segment)).toEqual(['north', 'south', '']);
  await expect(
    db.query(`FROM scorecard('twelve', segment_by := 'colour', customers := 'people')`)
  ).rejects.toThrow('colour');
});

it('takes NPS and CSAT where surveys or customers have them: each customer’s last answer of the period', async () => {
  await db.run(`CREATE TABLE surveys AS SELECT * FROM (VALUES
    ('A', 9), ('B', 10), ('C', 10), ('D', 8), ('E', 7), ('F', 6), ('G', 3), ('H', 10), ('I', 9), ('J', 0)
  ) AS made_up(customer_id, score), (SELECT 'NPS' AS kind, TIMESTAMP '2025-11-05' AS "at")
  UNION ALL SELECT 'A', 2, 'NPS', TIMESTAMP '2025-10-02'
  UNION ALL SELECT 'A', 5, 'csat', TIMESTAMP '2025-10-02'
  UNION ALL SELECT 'B', 3, 'csat', TIMESTAMP '2025-10-02'
  UNION ALL SELECT 'B', 5, 'visit', TIMESTAMP '2025-10-02'
  UNION ALL SELECT 'L', 5, 'csat', TIMESTAMP '2026-10-02'`);
  const { nps, csat } = await last("scorecard('twelve', touches := 'surveys')", null);
  expect(nps!.slice(0, 3)).toEqual([10, 2, 20]);
  const [net, outspoken] = [2 / 13, 9.5 / 13];
  const reach = 1.959963984540054 * Math.sqrt((outspoken - net ** 2) / 13);
  expect(nps![3]).toBeCloseTo(100 * (net - reach), 9);
  expect(nps![4]).toBeCloseTo(100 * (net + reach), 9);
  expect(csat!.slice(0, 3)).toEqual([2, 1, 0.5]);
  await db.run("CREATE TABLE scored AS SELECT 'A' AS customer_id, '9' AS nps, 'none' AS csat");
  const own = await last("scorecard('twelve', customers := 'scored')", null);
  expect(own.nps!.slice(0, 3)).toEqual([1, 1, 100]);
  expect(own.csat).toBeUndefined();
});

it('has all the money of the orders, once', async () => {
  for (const refunds of ['orders', 'money'])
    expect(
      await rows(
        `SELECT sum(total) FILTER (segment IS NULL) AS whole, sum(total) FILTER (segment IS NOT NULL) AS parts FROM scorecard('twelve', refunds := '${refunds}') WHERE measure = 'order_value'`
      )
    ).toEqual([{ whole: 15430, parts: 15430 }]);
});

it('refuses settings it does not know', async () => {
  await expect(db.query("FROM scorecard('twelve', every := 'week')")).rejects.toThrow('scorecard: every is');
  await expect(db.query("FROM scorecard('twelve', refunds := 'no')")).rejects.toThrow(
    'scorecard: refunds is'
  );
});

it.skipIf(!hasTruth('cdnow_master.json'))(
  'has the active customers of CDNOW by half-years, and the tiers of what was ordered before',
  async () => {
    await loadSet(
      db,
      sets.find(({ name }) => name === 'cdnow_master')!
    );
    await db.run('CREATE VIEW paid AS FROM orders WHERE amount > 0');
    const found = await rows(
      "SELECT value FROM scorecard('paid', every := 'half-year') WHERE measure = 'active_customers' AND segment IS NULL ORDER BY period"
    );
    expect(found.map(({ value }) => value)).toEqual([23500, 6421, 5374]);
    const [kept] = await rows(
      "SELECT n, total FROM scorecard('paid', every := 'half-year') WHERE measure = 'retention' AND segment IS NULL AND period = DATE '1997-07-01'"
    );
    expect(kept).toEqual({ n: 23500, total: 910 + 851 + 711 + 263 + 660 + 1111 + 112 + 414 + 1387 });
    await db.run("CREATE VIEW before AS FROM orders WHERE ordered_at < TIMESTAMP '1998-01-01'");
    expect(
      await rows(
        `SELECT count(*) FILTER (segment <> coalesce(tier, 'new')) AS differ
         FROM scorecard_customers('orders', every := 'half-year') LEFT JOIN pareto('before') ON id = customer_id
         WHERE period = DATE '1998-01-01'`
      )
    ).toMatchObject([{ differ: 0 }]);
  }
);
