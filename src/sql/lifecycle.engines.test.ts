import { openDatabase, readShared } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import type { Row } from '../engine/types.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const rows = async (sql: string): Promise<Row[]> => (await database.query(sql)).rows;

describe('twelve customers, by hand', () => {
  beforeAll(() => database.run(`DROP TABLE IF EXISTS orders; ${twelveCustomers}`));

  const stages = async (settings = '') =>
    Object.fromEntries(
      (await rows(`FROM lifecycle('orders'${settings})`)).map(({ customer_id, stage }) => [
        customer_id,
        stage
      ])
    ) as Record<string, string>;

  it('stand where their own rhythm puts them', async () => {
    expect(await stages()).toEqual({
      A: 'loyal',
      B: 'lost',
      C: 'active',
      D: 'lost',
      E: 'active',
      F: 'slipping',
      G: 'silent',
      H: 'active',
      I: 'silent',
      J: 'active',
      K: 'slipping',
      L: 'new'
    });
  });

  it('have the rhythm of all where they came less than three times', async () => {
    expect(
      await rows("FROM lifecycle('orders') WHERE customer_id IN ('A', 'L') ORDER BY customer_id")
    ).toEqual([
      {
        customer_id: 'A',
        stage: 'loyal',
        order_days: 6,
        rhythm_days: 69,
        own_rhythm: true,
        recency_days: 34,
        overdue: 34 / 69,
        revenue: 7000,
        revenue_a_year: 7000,
        seen_on: new Date('2026-01-01T00:00:00Z')
      },
      expect.objectContaining({ order_days: 1, rhythm_days: 78, own_rhythm: false, overdue: 83 / 78 })
    ]);
  });

  it('have returned after a gap in which they would have counted as lost', async () => {
    expect(await stages(', lost := 2.6, silent := 2')).toMatchObject({
      J: 'returned',
      A: 'loyal',
      G: 'lost'
    });
  });

  it('are not seen after the reference date, nor for their returns where these are no orders', async () => {
    expect(Object.keys(await stages(", as_of := DATE '2025-03-01'")).sort()).toEqual([...'ABCDEFGH']);
    expect(await stages(", refunds := 'money'")).toMatchObject({ E: 'silent' });
  });

  it('had a stage in every month before, the same that they have as of that day', async () => {
    const months = await rows("FROM lifecycle_months('orders') ORDER BY seen_on DESC, customer_id");
    const dates = [...new Set(months.map(({ seen_on }) => (seen_on as Date).toISOString().slice(0, 10)))];
    expect(dates).toHaveLength(12);
    expect(dates[0]).toBe('2026-01-01');
    let later: Record<string, string> = {};
    for (const date of dates) {
      const then = months.filter(({ seen_on }) => (seen_on as Date).toISOString().startsWith(date));
      const stage = Object.fromEntries(then.map((row) => [row.customer_id, row.stage]));
      expect(stage).toEqual(await stages(`, as_of := DATE '${date}'`));
      for (const [customer, from] of Object.entries(later)) expect(from).toBe(stage[customer] ?? 'none');
      later = Object.fromEntries(then.map((row) => [row.customer_id, row.from_stage])) as typeof later;
    }
    expect(new Set(Object.values(later))).toEqual(new Set(['none']));
  });

  it('are warned of rightly or wrongly, as what came later shows', async () => {
    await database.run(
      "CREATE OR REPLACE TABLE stages AS FROM lifecycle('orders', as_of := DATE '2025-06-01')"
    );
    const [row] = await rows("FROM churn_backtest('stages', 'orders', days := 100)");
    const [want] =
      await rows(`SELECT count(*) AS customers, count_if(stage IN ('slipping', 'silent')) AS warned,
      count_if(customer_id NOT IN ('A', 'C', 'F', 'H')) AS gone,
      count_if(stage IN ('slipping', 'silent') AND customer_id NOT IN ('A', 'C', 'F', 'H')) AS hits
      FROM stages WHERE stage <> 'lost'`);
    expect(row).toMatchObject({ ...want, complete: true });
    expect(Number(want!.warned)).toBeGreaterThan(0);
    expect(Number(row!.precision)).toBe(Number(want!.hits) / Number(want!.warned));
    expect(Number(row!.recall)).toBe(Number(want!.hits) / Number(want!.gone));
    const [late] = await rows("FROM churn_backtest('stages', 'orders', days := 365)");
    expect(late).toMatchObject({ complete: false });
  });
});

describe.each(sets)('$name', (set) => {
  it.skipIf(!hasTruth(`${set.name}.json`))(
    'has the usual gap of its ground truth, and one stage each',
    async () => {
      const truth = JSON.parse(await readShared(`truth/${set.name}.json`)) as {
        n_customers: number;
        interpurchase: { median_days: number };
      };
      await loadSet(database, set);
      const [row] = await rows(`SELECT count(*) AS customers, count(stage) AS staged,
      max(rhythm_days) FILTER (NOT own_rhythm) AS usual FROM lifecycle('orders')`);
      expect(row).toEqual({
        customers: truth.n_customers,
        staged: truth.n_customers,
        usual: truth.interpurchase.median_days
      });
    }
  );
});
