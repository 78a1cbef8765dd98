import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row, Value } from '../engine/types.ts';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

const customers = [...'ABCDEFGHIJKL'];
const asOf = "as_of := DATE '2026-01-01'";
const moneyOnly = "refunds := 'money'";

describe('twelve customers, by hand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(twelveCustomers);
  });
  afterAll(() => database.close());

  const rows = async (sql: string): Promise<Row[]> => (await database.query(sql)).rows;
  const column = async (name: string, sql: string): Promise<Value[]> =>
    (await rows(sql)).map((row) => row[name]!);
  const byCustomer = (name: string, macro: string) => column(name, `FROM ${macro} ORDER BY customer_id`);

  describe('customer_summary', () => {
    it('gives recency, frequency and money, a refund counting in money only where asked', async () => {
      const macro = `customer_summary('orders', ${asOf}, ${moneyOnly})`;
      expect(await byCustomer('recency_days', macro)).toEqual([
        34, 274, 12, 336, 304, 140, 308, 1, 292, 31, 178, 83
      ]);
      expect(await byCustomer('orders', macro)).toEqual([6, 4, 4, 1, 2, 2, 1, 4, 1, 2, 1, 1]);
      expect(await byCustomer('revenue', macro)).toEqual([
        7000, 2200, 1400, 60, 300, 200, 45, 2000, 20, 170, 35, 2000
      ]);
      expect(await byCustomer('lines', macro)).toEqual([6, 4, 4, 1, 2, 2, 1, 4, 1, 2, 1, 1]);
    });

    it('takes a refund as an order like any other by default', async () => {
      const [row] = await rows(`FROM customer_summary('orders', ${asOf}) WHERE customer_id = 'E'`);
      expect(row).toEqual({
        customer_id: 'E',
        first_at: new Date('2025-02-03T00:00:00Z'),
        last_at: new Date('2025-09-09T00:00:00Z'),
        orders: 3,
        lines: 3,
        revenue: 300,
        average_order_value: 100,
        recency_days: 114,
        tenure_days: 332
      });
    });

    it('takes the day after the last order where no date is given', async () => {
      expect(await rows("FROM customer_summary('orders') ORDER BY customer_id")).toEqual(
        await rows(`FROM customer_summary('orders', ${asOf}) ORDER BY customer_id`)
      );
    });

    it('does not see what was ordered after the reference date, but does see that day', async () => {
      const macro = "customer_summary('orders', as_of := DATE '2025-03-01')";
      expect(await byCustomer('customer_id', macro)).toEqual([...'ABCDEFGH']);
      expect(await byCustomer('recency_days', macro)).toEqual([19, 9, 38, 30, 26, 15, 2, 0]);
      expect(await byCustomer('orders', macro)).toEqual([2, 2, 1, 1, 1, 1, 1, 1]);
    });

    it('takes one calendar day as one order where order ids are missing', async () => {
      await database.run('CREATE OR REPLACE VIEW without_ids AS SELECT * EXCLUDE (order_id) FROM orders');
      const macro = `customer_summary('without_ids', ${asOf})`;
      expect(await byCustomer('orders', macro)).toEqual([6, 3, 4, 1, 3, 2, 1, 4, 1, 2, 1, 1]);
      const mixed =
        "(SELECT * REPLACE (CASE WHEN order_id <> 'o09' THEN order_id END AS order_id) FROM orders)";
      await database.run(`CREATE OR REPLACE VIEW some_ids AS FROM ${mixed}`);
      expect((await byCustomer('orders', `customer_summary('some_ids', ${asOf})`))[1]).toBe(4);
    });
  });

  describe('pareto', () => {
    it('orders by value, ties by id, and accumulates the shares', async () => {
      expect(await column('id', "FROM pareto('orders') ORDER BY rank")).toEqual([...'ABHLCEFJDGKI']);
      const shares = await column(
        'share',
        "SELECT round(cumulative_share, 6) AS share FROM pareto('orders') ORDER BY rank"
      );
      expect(shares).toEqual([
        0.453662, 0.596241, 0.725859, 0.855476, 0.946209, 0.965651, 0.978613, 0.989631, 0.993519, 0.996436,
        0.998704, 1
      ]);
    });

    it('cuts into tiers by the share before each item', async () => {
      const tiers = (cuts: string) =>
        column(
          'ids',
          `SELECT string_agg(id, '' ORDER BY rank) AS ids FROM pareto('orders'${cuts}) GROUP BY tier ORDER BY min(rank)`
        );
      expect(await tiers('')).toEqual(['ABHL', 'CE', 'FJDGKI']);
      expect(await tiers(', head := 0.5, waist := 0.9')).toEqual(['AB', 'HLC', 'EFJDGKI']);
      expect(await tiers(', head := 0, waist := 1')).toEqual(['ABHLCEFJDGKI']);
      expect(await tiers(', head := 0.8::DOUBLE, waist := 0.95::FLOAT')).toEqual(['ABHL', 'CE', 'FJDGKI']);
    });

    it('cuts exactly where a share meets the cut', async () => {
      await database.run(
        "CREATE OR REPLACE VIEW thirds AS FROM (VALUES ('x', 0.1), ('y', 0.1), ('z', 0.1)) t(customer_id, amount)"
      );
      const head = (cut: string) =>
        column('n', `SELECT count(*) AS n FROM pareto('thirds', head := ${cut}) WHERE tier = 'head'`);
      expect(await head('0.333333333333')).toEqual([1]);
      expect(await head('0.333333333334')).toEqual([2]);
    });

    it('puts items without positive value last, in the tail, and outside the total', async () => {
      await database.run(`CREATE OR REPLACE VIEW losses AS
        FROM (VALUES ('a', 60), ('b', 40), ('c', 0), ('d', -50), ('e', NULL)) t(customer_id, amount)`);
      expect(
        await rows(
          "SELECT id, share, cumulative_share, tier FROM pareto('losses', head := 1, waist := 1) ORDER BY rank"
        )
      ).toEqual([
        { id: 'a', share: 0.6, cumulative_share: 0.6, tier: 'head' },
        { id: 'b', share: 0.4, cumulative_share: 1, tier: 'head' },
        { id: 'c', share: 0, cumulative_share: 1, tier: 'tail' },
        { id: 'e', share: 0, cumulative_share: 1, tier: 'tail' },
        { id: 'd', share: 0, cumulative_share: 1, tier: 'tail' }
      ]);
    });
  });

  describe('concentration', () => {
    it('gives total, Gini, HHI and the shares of the top', async () => {
      const [row] = await rows("FROM concentration('orders')");
      expect(row).toMatchObject({ items: 12, total: 15430, items_for_80: 4, median: 250 });
      expect(row!.gini).toBeCloseTo(2 / 3, 7);
      expect(row!.hhi).toBeCloseTo(0.2686695, 7);
      expect(row!.top_1_share).toBeCloseTo(0.4536617, 7);
      expect(row!.top_20_share).toBeCloseTo(0.7258587, 7);
      expect(row!.item_share_for_80).toBeCloseTo(4 / 12, 12);
    });

    it('gives the textbook Gini and HHI of 1, 2, 3, 4, 10', async () => {
      await database.run(
        'CREATE OR REPLACE VIEW toy AS SELECT x AS customer_id, x AS amount FROM (VALUES (1), (2), (3), (4), (10)) AS t(x)'
      );
      const [row] = await rows("FROM concentration('toy')");
      expect(row!.gini).toBeCloseTo(0.4, 12);
      expect(row!.hhi).toBeCloseTo(0.325, 12);
    });
  });

  describe('rfm', () => {
    const scores = (method: string) =>
      byCustomer('rfm', `rfm('orders', ${asOf}, method := '${method}', ${moneyOnly})`);

    it('scores by tiles, ties by id', async () => {
      expect(await scores('ntile')).toEqual([455, 245, 543, 112, 123, 332, 111, 554, 211, 432, 221, 324]);
    });

    it('scores as the R package does', async () => {
      expect(await scores('rpackage')).toEqual([455, 245, 544, 112, 123, 323, 111, 544, 211, 522, 311, 414]);
    });

    it('scores by quantiles: one more than the thresholds strictly below', async () => {
      // thresholds R 31.6 105.8 235.6 301.6 (reversed), F 1 1.4 2 4, M 48 182 960 2000
      expect(await scores('quantile')).toEqual([455, 245, 544, 112, 133, 333, 111, 544, 211, 532, 311, 414]);
    });

    it('takes three scores or ten as well as five', async () => {
      const three = `rfm('orders', ${asOf}, bins := 3, ${moneyOnly})`;
      expect(new Set(await byCustomer('m', three))).toEqual(new Set([1, 2, 3]));
      expect(await byCustomer('segment', three)).toContain('Champions');
      expect(Math.max(...(await byCustomer('r', `rfm('orders', bins := 10)`)).map(Number))).toBe(10);
    });
  });

  it('rfm8 gives the eight segments by above or below the mean', async () => {
    const got = await rows(`SELECT segment, string_agg(customer_id, '' ORDER BY customer_id) AS ids
      FROM rfm8('orders', ${asOf}, ${moneyOnly}) GROUP BY segment`);
    expect(Object.fromEntries(got.map((row) => [row.segment, row.ids]))).toEqual({
      重要价值: 'ACH',
      重要保持: 'B',
      重要发展: 'L',
      一般发展: 'FJ',
      一般挽留: 'DEGIK'
    });
  });

  describe('cohorts', () => {
    const cohort = (name: string, kind: string, month: string) =>
      column(
        name,
        `FROM cohorts('orders', kind := '${kind}', ${moneyOnly}) WHERE cohort = DATE '${month}-01' ORDER BY period`
      );

    it('counts who was active in each month', async () => {
      expect(await cohort('customers', 'classic', '2025-01')).toEqual([4, 2, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1]);
      expect(await cohort('customers', 'classic', '2025-02')).toEqual([3, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
      expect(await cohort('customers', 'classic', '2025-03')).toEqual([3, 0, 0, 1, 0, 0, 0, 0, 0, 2]);
      expect(await cohort('customers', 'classic', '2025-07')).toEqual([1, 0, 0, 0, 0, 0]);
      expect(await cohort('customers', 'classic', '2025-10')).toEqual([1, 0, 0]);
    });

    it('counts who was active in each month or later', async () => {
      expect(await cohort('customers', 'rolling', '2025-01')).toEqual([4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1]);
      expect(await cohort('customers', 'rolling', '2025-02')).toEqual([3, 2, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
      expect(await cohort('customers', 'rolling', '2025-03')).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    });

    it('sums the revenue, refunds included', async () => {
      expect(await cohort('revenue', 'classic', '2025-01')).toEqual([
        2210, 1600, 1500, 700, 1100, 0, 250, 1300, 0, 400, 1000, 600
      ]);
      expect(await cohort('revenue', 'classic', '2025-02')).toEqual([
        435, 320, 0, 0, 0, 0, 110, -320, 0, 0, 0
      ]);
      expect(await cohort('revenue', 'classic', '2025-03')).toEqual([1095, 0, 0, 500, 0, 0, 0, 0, 0, 595]);
      expect((await cohort('cumulative_revenue_per_customer', 'classic', '2025-01')).slice(0, 2)).toEqual([
        552.5, 952.5
      ]);
    });

    it('knows which periods had ended with the day of the last order', async () => {
      expect(await cohort('complete', 'classic', '2025-10')).toEqual([true, true, true]);
      await database.run(
        "CREATE OR REPLACE VIEW until_christmas AS FROM orders WHERE ordered_at < DATE '2025-12-25'"
      );
      expect(
        await column(
          'complete',
          "FROM cohorts('until_christmas') WHERE cohort = DATE '2025-10-01' ORDER BY period"
        )
      ).toEqual([true, true, false]);
    });

    it('counts in days, weeks from Monday, quarters and years', async () => {
      const first = async (grain: string) =>
        (
          await rows(
            `SELECT min(cohort) AS cohort, max(period) AS last FROM cohorts('orders', grain := '${grain}')`
          )
        )[0];
      expect(await first('day')).toEqual({ cohort: new Date('2025-01-05T00:00:00Z'), last: 360 });
      expect(await first('week')).toEqual({ cohort: new Date('2024-12-30T00:00:00Z'), last: 52 });
      expect(await first('quarter')).toEqual({ cohort: new Date('2025-01-01T00:00:00Z'), last: 3 });
      expect(await first('year')).toEqual({ cohort: new Date('2025-01-01T00:00:00Z'), last: 0 });
    });
  });

  it('knows all its customers in every macro', async () => {
    for (const macro of ['customer_summary', 'rfm', 'rfm8'])
      expect(await byCustomer('customer_id', `${macro}('orders')`)).toEqual(customers);
    expect(await column('id', "FROM pareto('orders') ORDER BY id")).toEqual(customers);
  });
});
