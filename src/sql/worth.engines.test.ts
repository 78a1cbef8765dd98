import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { btydFit } from './btydFit.fixture.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

/** The fixture's fit as a cell has it: all orders, and those up to a day. */
const parts = (cut: string, end: string) => `CREATE OR REPLACE TABLE parts AS
  SELECT 'whole' AS part, DATE '${end}' AS as_of, NULL::DATE AS until, * FROM btyd_fit
  UNION ALL SELECT 'first', DATE '${cut}', DATE '${end}', * FROM btyd_fit`;

const one = async (database: TestDatabase, sql: string) => (await database.query(sql)).rows[0]!;

describe('twelve customers, by hand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(twelveCustomers + btydFit);
    await database.run(parts('2025-06-30', '2025-12-31'));
  });
  afterAll(() => database.close());

  it('are worth their yearly margin for the years they stay, by the simple rules', async () => {
    await database.run(
      "CREATE TABLE steady AS SELECT 'a' AS customer_id, DATE '2025-01-01' AS ordered_at, 100 AS amount"
    );
    const row = await one(database, "FROM worth('steady', lifespan := 5, margin := 0.5)");
    expect(row).toMatchObject({ years: 1, annual_margin: 50, lifespan_value: 250, decile: 1, p_alive: null });
    expect(row.retention_value).toBeCloseTo(133.3333, 4);
    const long = await one(database, "FROM worth('steady', as_of := DATE '2027-01-01')");
    expect(long.annual_margin).toBeCloseTo(100 / (730 / 365.25), 9);
  });

  it('are worth what btyd_value says, by the model, and its share that is margin', async () => {
    const row = await one(
      database,
      `SELECT count(*) AS n, max(abs(own.p_alive - other.p_alive)) AS alive,
        max(abs(own.value - other.value / 4)) AS value, max(abs(own.order_value - other.order_value)) AS each
      FROM worth('orders', fit := 'parts', margin := 0.25, discount := 0) AS own
      JOIN btyd_value('orders', discount := 0) AS other USING (customer_id)`
    );
    expect(row).toMatchObject({ n: 12, alive: 0, each: 0 });
    expect(row.value).toBeLessThan(1e-9);
  });

  it('have no worth by a model that was refused, never a number', async () => {
    await database.run('CREATE TABLE refused AS SELECT * REPLACE (NULL::DOUBLE AS r) FROM parts');
    for (const fit of ['refused', 'no_fit'])
      expect(
        await one(
          database,
          `SELECT count(*) AS n, count(p_alive) + count(value) + count(expected_purchases) AS modelled,
            count(retention_value) AS simple, max(decile) AS decile FROM worth('orders', fit := '${fit}')`
        )
      ).toEqual({ n: 12, modelled: 0, simple: 12, decile: 10 });
    expect(
      await one(
        database,
        `SELECT count(*) > 0 AS any, count(expected_purchases) AS modelled, count(simple_revenue) = count(*) AS simple
        FROM worth_backtest('orders', fit := 'refused')`
      )
    ).toEqual({ any: true, modelled: 0, simple: true });
    expect((await database.query("FROM worth_backtest('orders')")).rows).toEqual([]);
  });

  it('are ranked once each, in tenths, and in the tiers of pareto', async () => {
    expect(
      await one(
        database,
        `SELECT count(DISTINCT own.rank) AS ranks, max(own.rank) AS last, bool_and(own.tier = cut.tier) AS tiers
        FROM worth('orders', fit := 'parts') AS own JOIN pareto('orders') AS cut ON cut.id = own.customer_id`
      )
    ).toEqual({ ranks: 12, last: 12, tiers: true });
  });

  it('are held against what came after the day, all of it', async () => {
    expect(
      await one(
        database,
        `SELECT sum(revenue)::DOUBLE AS revenue, sum(purchases)::INTEGER AS days, count(*) AS n
        FROM worth_backtest('orders', fit := 'parts')`
      )
    ).toEqual(
      await one(
        database,
        `WITH known AS (FROM orders SEMI JOIN (
          SELECT customer_id FROM orders WHERE ordered_at::DATE <= DATE '2025-06-30') AS old USING (customer_id))
        SELECT (sum(amount) FILTER (ordered_at::DATE > DATE '2025-06-30'))::DOUBLE AS revenue,
          (count(DISTINCT (customer_id, ordered_at::DATE)) FILTER (ordered_at::DATE > DATE '2025-06-30'))::INTEGER AS days,
          count(DISTINCT customer_id) AS n FROM known WHERE ordered_at::DATE <= DATE '2025-12-31'`
      )
    );
  });
});

const cdnow = sets.find(({ name }) => name === 'cdnow_sample')!;

describe.runIf(hasTruth('cdnow_sample.json'))('2,357 customers of CDNOW', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    await loadSet(database, cdnow);
    await database.run(btydFit + parts('1997-09-30', '1998-06-30'));
  });
  afterAll(() => database.close());

  it('bought 1,882 times in the 39 weeks of which the fit expected 1,653', async () => {
    const row = await one(
      database,
      `SELECT count(*) AS n, sum(purchases)::INTEGER AS bought, sum(expected_purchases) AS expected
      FROM worth_backtest('orders', fit := 'parts')`
    );
    expect(row).toMatchObject({ n: 2357, bought: 1882 });
    expect(row.expected).toBeCloseTo(1653.42, 1);
  });

  it('are worth 71,509.90 in the twelve months after that day', async () => {
    const row = await one(
      database,
      `SELECT sum(value) AS value FROM worth('orders', fit := 'parts', as_of := DATE '1997-09-30',
        discount := 1.01 ** 12 - 1)`
    );
    expect(Math.abs(Number(row.value) / 71509.9 - 1)).toBeLessThan(1e-3);
  });
});
