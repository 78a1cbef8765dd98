import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { hasShared, load, realFile, truth } from './fixtures.ts';
import { inspect, problemText } from './index.ts';
import { distinctCounts } from './figures.ts';
import { mappingProblems } from './mapping.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const codes = async (path: string) => {
  const inspection = await inspect(realFile(path), db);
  return [...inspection.problems, ...mappingProblems(inspection, inspection.mapping)].map(({ code }) => code);
};

describe.skipIf(!hasShared)('the real files beside the checkout', () => {
  test.each([
    ['cdnow/cdnow_master.csv', 'cdnow_master'],
    ['cdnow/CDNOW_master.txt', 'cdnow_master'],
    ['cdnow/cdnow_sample.csv', 'cdnow_sample'],
    ['cdnow/CDNOW_sample.txt', 'cdnow_sample'],
    ['clvtools/cdnow.csv', 'clvtools_cdnow'],
    ['clvtools/apparelTrans.csv', 'clvtools_apparelTrans'],
    ['rfm/rfm_data_orders.csv', 'rfm_data_orders'],
    ['superstore/Sample - Superstore.csv', 'superstore']
  ])('%s loads whole: rows, customers and money as in the truth', async (path, name) => {
    const { receipt } = await load(realFile(path), db);
    const {
      n_rows: rows,
      n_customers: customers,
      total_revenue: revenue
    } = truth(name) as Record<string, number>;
    expect(receipt.files[0]).toMatchObject({ rows, loaded: rows, rejected: 0, blank: 0, discrepancy: 0 });
    expect(Number(receipt.total.amount)).toBeCloseTo(revenue!, 2);
    expect((await distinctCounts('orders', db)).customers).toBe(customers);
  });

  test('CDNOW keeps its 80 zero amounts and its 255 exact duplicates, and says so', async () => {
    const { receipt } = await load(realFile('cdnow/cdnow_master.csv'), db);
    expect(receipt.zeros).toBe(80);
    expect((await distinctCounts('orders', db)).duplicates).toBe(255);
  });

  test('Superstore’s dates are decided day first by 6,064 rows', async () => {
    const { inspection, receipt, orders } = await load(realFile('superstore/Sample - Superstore.csv'), db);
    expect(typeof orders[0]?.Profit).toBe('number');
    expect(inspection.encoding).toEqual({ name: 'utf-8', reason: 'bom' });
    expect(inspection.dates).toMatchObject({ firstAbove12: 6064, secondAbove12: 0, rows: 10194 });
    const { date_min: first, date_max: last } = truth('superstore') as unknown as Record<string, string>;
    expect([receipt.first, receipt.last]).toEqual([
      new Date(first!.slice(0, 10)),
      new Date(last!.slice(0, 10))
    ]);
  });

  test('Online Retail: lines without a customer and cancellations are counted, the clean part equals the truth', async () => {
    const { receipt } = await load(realFile('onlineretail/online_retail_2010-12_2011-05.csv'), db);
    expect(receipt.files[0]).toMatchObject({ rows: 209029, loaded: 209029, discrepancy: 0 });
    expect(receipt.withoutCustomer.rows).toBe(59976);
    const cancelled = await db.query(`SELECT count(*) AS n FROM orders WHERE order_id LIKE 'C%'`);
    expect(cancelled.rows).toEqual([{ n: 3783 }]);
    const [clean] = (
      await db.query(`SELECT count(*) AS rows, count(DISTINCT customer_id) AS customers, sum(amount)::DOUBLE AS revenue
        FROM orders WHERE customer_id IS NOT NULL AND order_id NOT LIKE 'C%' AND quantity > 0 AND "UnitPrice" > 0`)
    ).rows;
    const known = truth('online_retail_h1_clean') as Record<string, number>;
    expect(clean).toEqual({ rows: known.n_rows, customers: known.n_customers, revenue: known.total_revenue });
  });

  test('Northwind: 176 lines with a comma too many are mended, each as its order says, and shown', async () => {
    const inspection = await inspect(realFile('northwind/orders.csv'), db);
    expect(mappingProblems(inspection, inspection.mapping).map(({ code }) => code)).toEqual(['noAmount']);
    const { mended, broken } = inspection.shape;
    expect([mended.length, broken]).toEqual([176, []]);
    expect(new Set(mended.map(({ rule }) => rule))).toEqual(new Set(['unquotedSeparator']));
    const lines = (await realFile('northwind/orders.csv').text()).split('\n');
    for (const { line, raw } of mended) expect(lines[line - 1]!.replace(/\r$/, '')).toBe(raw);
    const roles = { ...inspection.mapping.roles, amount: 'freight' };
    const { receipt, orders } = await load(realFile('northwind/orders.csv'), db, { roles });
    expect(receipt.files[0]).toMatchObject({ rows: 830, loaded: 830, rejected: 0, discrepancy: 0 });
    // Every address with a comma is whole again: the country stands where countries stand.
    const countries = new Set(orders.map((row) => row.region));
    expect(countries.size).toBe(21);
    expect(orders.filter((row) => /^ /.test(String(row.shipCity)))).toEqual([]);
  });

  test('Shopify: totals stand on an order’s first line and are not multiplied', async () => {
    const { inspection, receipt } = await load(realFile('shopify/orders_export.csv'), db);
    expect(inspection.evidence?.totals).toMatchObject({ kind: 'first', once: '14089.0400' });
    expect(receipt.total).toEqual({ rows: 38, amount: '13961.4500' });
    expect(receipt.withoutAmount).toBe(20);
    expect(receipt.leftOutBy).toEqual([{ rule: 'unpaid', rows: 2, amount: '127.5900' }]);
  });

  test('Tmall is refused for want of a buyer, in words that name the columns', async () => {
    const inspection = await inspect(realFile('tmall/tmall_order_report.csv'), db);
    const [problem, ...others] = mappingProblems(inspection, inspection.mapping);
    expect([problem?.code, others]).toEqual(['noBuyer', []]);
    expect(problemText(problem!)).toContain('Export again and include “买家会员名”');
    expect(inspection.mapping.roles).toMatchObject({
      ordered_at: '订单创建时间',
      amount: '买家实际支付金额'
    });
  });

  test('lists of customers are refused or flagged', async () => {
    expect(await codes('telco/Telco-Customer-Churn.csv')).toEqual(['customerLevel']);
    expect(await codes('hillstrom/hillstrom.csv')).toEqual(['noCustomer', 'noDate']);
    expect(await codes('rfm/rfm_data_customer.csv')).toEqual(['oneRowPerCustomer']);
  });
});
