import { openDatabase, readShared } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { literal } from '../engine/index.ts';
import { bgNbd, discountedPurchases, gammaGamma, mbgNbd, paretoNbd, type History } from '../models/index.ts';
import { btydFit } from './btydFit.fixture.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

interface Truth {
  bgnbd: Record<string, number>;
  gamma_gamma: Record<string, number>;
  horizon_units: number;
  sum_expected_txn: number;
  customers: { id: string; clv_12m_dr1pct: number }[];
}

/** A row of fitted parameters, as SQL. */
const fitSql = (columns: Record<string, number | string>): string =>
  `SELECT ${Object.entries(columns)
    .map(([name, value]) => `${typeof value === 'number' ? value : literal(value)} AS ${name}`)
    .join(', ')}`;

describe('twelve customers, by hand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(twelveCustomers + btydFit);
  });
  afterAll(() => database.close());

  const rows = async (sql: string) => (await database.query(sql)).rows;

  it('count the days with an order after the first, and their mean money', async () => {
    const macro = "btyd_summary('orders', as_of := DATE '2026-01-01', unit_days := 1)";
    expect(await rows(`FROM ${macro} WHERE customer_id IN ('B', 'E', 'G') ORDER BY customer_id`)).toEqual([
      { customer_id: 'B', x: 2, t_x: 74, T: 348, z: 700 },
      { customer_id: 'E', x: 2, t_x: 218, T: 332, z: 0 },
      { customer_id: 'G', x: 0, t_x: 0, T: 308, z: null }
    ]);
  });

  it('count a refund in money only where asked', async () => {
    const macro = "btyd_summary('orders', as_of := DATE '2026-01-01', refunds := 'money')";
    expect(await rows(`FROM ${macro} WHERE customer_id = 'E'`)).toEqual([
      { customer_id: 'E', x: 1, t_x: 4, T: 332 / 7, z: 0 }
    ]);
  });

  it('are valued without a column of money too, and by no fit but one', async () => {
    await database.run('CREATE TABLE counts AS SELECT * EXCLUDE (p, q, v) FROM btyd_fit');
    expect(
      await rows(`SELECT count(p_alive) AS alive, count(order_value) AS worth
        FROM btyd_value('orders', fit := 'counts')`)
    ).toEqual([{ alive: 12, worth: 0 }]);
    const refused = (fit: string) =>
      expect(database.query(`FROM btyd_value('orders', fit := '${fit}')`)).rejects;
    await database.run('CREATE TABLE nothing AS FROM btyd_fit LIMIT 0');
    await refused('nothing').toThrow('the fit has one row, not 0');
    await database.run("CREATE TABLE other AS SELECT * REPLACE ('best' AS model) FROM btyd_fit");
    await refused('other').toThrow("model is 'bg_nbd', 'mbg_nbd' or 'pareto_nbd'");
  });

  const [bg, pareto] = [
    { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 },
    { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 }
  ];
  it.each([
    ['bg_nbd', bgNbd, bg],
    ['bg_nbd', bgNbd, { ...bg, a: 1 }],
    ['bg_nbd', bgNbd, { r: 30, alpha: 300, a: 40, b: 90 }],
    ['bg_nbd', bgNbd, { r: 0.05, alpha: 0.2, a: 0.02, b: 0.03 }],
    ['mbg_nbd', mbgNbd, bg],
    ['mbg_nbd', mbgNbd, { ...bg, a: 1.5 }],
    ['pareto_nbd', paretoNbd, pareto],
    ['pareto_nbd', paretoNbd, { ...pareto, alpha: 1 }],
    ['pareto_nbd', paretoNbd, { ...pareto, s: 1, beta: 1 }],
    ['pareto_nbd', paretoNbd, { ...pareto, alpha: 11.7 }]
  ])('%s: are scored as the model scores them (%#)', async (model, scored, parameters) => {
    const money = { p: 6.2, q: 3.7, v: 15.4 };
    await database.run(
      `CREATE OR REPLACE TABLE given AS ${fitSql({ model, unit_days: 7, ...parameters, ...money })}`
    );
    const pAlive = scored.pAlive as (parameters: object, history: History) => number;
    const expectedPurchases = scored.expectedPurchases as (p: object, t: number, history: History) => number;
    const found = await rows(`SELECT h.t_x, h."T", v.* FROM btyd_value('orders', fit := 'given', periods := 4,
      period_days := 91, discount := 0.02) AS v JOIN btyd_summary('orders') AS h ON h.customer_id = v.customer_id`);
    expect(found).toHaveLength(12);
    for (const row of found) {
      const history = { x: Number(row.x), tx: Number(row.t_x), T: Number(row.T) };
      const discounted = discountedPurchases((t) => expectedPurchases(parameters, t, history), {
        periods: 4,
        periodLength: 13,
        rate: 0.02
      });
      const close = (value: unknown, wanted: number) =>
        expect(Math.abs(Number(value) / wanted - 1)).toBeLessThan(1e-6);
      close(row.p_alive, pAlive(parameters, history));
      close(row.expected_purchases, expectedPurchases(parameters, 52, history));
      close(row.discounted_purchases, discounted);
      close(row.order_value, gammaGamma.expectedMean(money, history.x, Number(row.z))!);
      close(row.value, Number(row.discounted_purchases) * Number(row.order_value));
    }
  });

  it('are worth less the more the future is discounted, and nothing looking nowhere ahead', async () => {
    const total = async (settings: string) =>
      Number((await rows(`SELECT sum(value) AS worth FROM btyd_value('orders', ${settings})`))[0]!.worth);
    expect(await total('discount := 0.1')).toBeLessThan(await total('discount := 0'));
    expect(await total('periods := 1, period_days := 360, discount := 0')).toBeCloseTo(
      await total('periods := 12, period_days := 30, discount := 0'),
      6
    );
  });
});

describe.skipIf(!hasTruth('btyd.json'))(
  'models of repeat buying, against true figures (needs the shared folder)',
  () => {
    let database: TestDatabase;
    let truths: Record<string, Truth>;
    beforeAll(async () => {
      database = await openDatabase();
      truths = JSON.parse(await readShared('truth/btyd.json')) as Record<string, Truth>;
    });
    afterAll(() => database.close());

    it.each([
      ['cdnow_sample_weeks', 'cdnow_sample_weeks', 'cdnow_sample', 7, '1997-09-30', 30.415],
      ['cdnow_sample_days', 'cdnow_sample_days', 'cdnow_sample', 1, '1997-09-30', 30],
      ['cdnow_sample_full_weeks', 'cdnow_sample_full', 'cdnow_sample', 7, '1998-06-30', 30.415],
      ['cdnow_master_weeks', 'cdnow_master_weeks', 'cdnow_master', 7, '1997-09-30', 30.415],
      ['apparel_weeks', 'apparel', 'clvtools_apparelTrans', 7, '2010-12-20', 30.415]
    ])('%s: every customer', async (name, file, orders, unitDays, end, month) => {
      const { bgnbd, gamma_gamma, horizon_units, sum_expected_txn, customers } = truths[name]!;
      await loadSet(
        database,
        sets.find((set) => set.name === orders)!
      );
      const { r, alpha, a, b } = bgnbd as Record<string, number>;
      const { p, q, v } = gamma_gamma as Record<string, number>;
      const fit = {
        model: 'bg_nbd',
        unit_days: unitDays,
        r: r!,
        alpha: alpha!,
        a: a!,
        b: b!,
        p: p!,
        q: q!,
        v: v!
      };
      await database.run(`CREATE OR REPLACE TABLE btyd_fit AS ${fitSql(fit)}`);
      const asOf = `as_of := DATE '${end}'`;
      const padded = name === 'apparel_weeks' ? "lpad(id, 5, '0')" : 'id';
      const want = `(SELECT * EXCLUDE id, ${padded} AS id FROM
      read_csv(${literal(await database.lend(`truth/${file}.btyd_customers.csv`))}, types = {'id': 'VARCHAR'}))`;
      const { rows } = await database.query(`
      SELECT
        count(*) FILTER (abs(ours.x - want.x) + abs(ours.t_x - want.t_x) + abs(ours."T" - want."T")
          + abs(coalesce(ours.z, 0) - m) < 3e-5) AS same,
        count(*) AS customers,
        max(abs(ahead.p_alive - want.p_alive)) AS alive,
        max(abs(expected_purchases - expected_txn) / greatest(1, expected_txn)) AS expected,
        max(abs(order_value / expected_avg_value - 1)) AS money,
        sum(expected_purchases) AS total
      FROM btyd_summary('orders', ${asOf}, unit_days := ${unitDays}) AS ours
      JOIN btyd_value('orders', ${asOf}, periods := 1, period_days := ${horizon_units * unitDays}) AS ahead
        ON ours.customer_id = ahead.customer_id
      FULL JOIN ${want} AS want ON want.id = ours.customer_id`);
      const { same, customers: all, alive, expected, money, total } = rows[0]!;
      expect(same).toBe(all);
      expect(Number(alive)).toBeLessThan(1e-6);
      expect(Number(expected)).toBeLessThan(1e-6);
      expect(Number(money)).toBeLessThan(1e-6);
      expect(Number(total) / sum_expected_txn).toBeCloseTo(1, 6);
      const values = await database.query(`SELECT ltrim(customer_id, '0') AS id, value
      FROM btyd_value('orders', ${asOf}, period_days := ${month})`);
      const byId = new Map(values.rows.map((row) => [row.id, Number(row.value)]));
      for (const { id, clv_12m_dr1pct } of customers)
        expect(Math.abs(byId.get(id.replace(/^0+/, ''))! - clv_12m_dr1pct)).toBeLessThan(
          1e-4 * Math.max(1, clv_12m_dr1pct)
        );
    });

    it('lifetimes’ example has its histories, in days', async () => {
      const file = literal(await database.lend('data/cdnow/example_transactions.csv'));
      await database.run(`CREATE OR REPLACE TABLE orders AS
      SELECT id AS customer_id, date::TIMESTAMP AS ordered_at, NULL AS amount FROM read_csv(${file})`);
      const { rows } = await database.query(`SELECT x, t_x, "T" FROM btyd_summary('orders', unit_days := 1,
      as_of := DATE '2014-12-31') WHERE customer_id IN ('2', '4') ORDER BY customer_id`);
      expect(rows).toEqual([
        { x: 6, t_x: 142, T: 292 },
        { x: 2, t_x: 9, T: 183 }
      ]);
    });

    it('what CDNOW’s customers did in the 39 weeks after is told by two summaries', async () => {
      await loadSet(
        database,
        sets.find((set) => set.name === 'cdnow_sample')!
      );
      const { rows } = await database.query(`SELECT least(seen.x, 7) AS x, sum(later.x - seen.x) AS days,
        avg(later.x - seen.x) AS mean
      FROM btyd_summary('orders', as_of := DATE '1997-09-30') AS seen
      JOIN btyd_summary('orders', as_of := DATE '1998-06-30') AS later ON later.customer_id = seen.customer_id
      GROUP BY 1 ORDER BY 1`);
      expect(rows.reduce((sum, row) => sum + Number(row.days), 0)).toBe(1882);
      expect(rows.map((row) => Number(row.mean).toFixed(4))).toEqual([
        '0.2367',
        '0.6970',
        '1.3925',
        '1.5600',
        '2.5323',
        '2.9474',
        '3.8621',
        '6.3594'
      ]);
    });

    it('Pareto/NBD expects of CDNOW’s customers what is published', async () => {
      await loadSet(
        database,
        sets.find((set) => set.name === 'cdnow_sample')!
      );
      const fit = { model: 'pareto_nbd', unit_days: 7, r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
      await database.run(`CREATE OR REPLACE TABLE btyd_fit AS ${fitSql(fit)}`);
      const { rows } = await database.query(`SELECT sum(expected_purchases) AS purchases
      FROM btyd_value('orders', as_of := DATE '1997-09-30', periods := 1, period_days := 273)`);
      expect(Number(rows[0]!.purchases)).toBeCloseTo(1665.5, 0);
    });
  }
);
