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
const rounded = (value: unknown, digits: number) => Number(Number(value).toFixed(digits));

/** Weeks of remission of 42 patients (Freireich and others 1963): the usual example of a curve with censored cases. */
const remissions = {
  '6-MP': '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
  placebo: '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'
};

describe('42 patients, as published', () => {
  beforeAll(() => {
    const cases = Object.entries(remissions).flatMap(([segment, times]) =>
      times.split(' ').map((time) => `('${segment}', ${parseInt(time)}, ${!time.endsWith('+')})`)
    );
    return database.run(
      `CREATE OR REPLACE TABLE remissions AS FROM (VALUES ${cases.join(', ')}) AS t(segment, duration, event)`
    );
  });

  const curve = async (segment: string) =>
    (
      await rows(`FROM survival('remissions') WHERE segment = '${segment}' AND events > 0 ORDER BY duration`)
    ).map((row) => [row.duration, rounded(row.survival, 4), rounded(row.standard_error, 4)]);

  it('stay in remission as Kaplan and Meier have it, with the errors of Greenwood', async () => {
    expect(await curve('6-MP')).toEqual([
      [6, 0.8571, 0.0764],
      [7, 0.8067, 0.0869],
      [10, 0.7529, 0.0963],
      [13, 0.6902, 0.1068],
      [16, 0.6275, 0.1141],
      [22, 0.5378, 0.1282],
      [23, 0.4482, 0.1346]
    ]);
    const placebo = await curve('placebo');
    expect(placebo).toContainEqual([1, 0.9048, expect.anything()]);
    expect(placebo).toContainEqual([2, 0.8095, expect.anything()]);
    expect(placebo).toContainEqual([8, 0.381, expect.anything()]);
    expect(placebo.at(-1)).toEqual([23, 0, 0]);
  });

  it('have intervals within 0 and 1, and none once nobody is left', async () => {
    const [row] = await rows("FROM survival('remissions') WHERE segment = '6-MP' AND duration = 23");
    expect([rounded(row!.low, 3), rounded(row!.high, 3)]).toEqual([0.188, 0.68]);
    const [end] = await rows("FROM survival('remissions') WHERE segment = 'placebo' AND duration = 23");
    expect(end).toMatchObject({ survival: 0, standard_error: null, low: null, high: null });
  });

  it('differ by the log-rank test', async () => {
    const [treated, placebo] = await rows("FROM log_rank('remissions') ORDER BY segment");
    expect(treated).toMatchObject({ segment: '6-MP', customers: 21, events: 9 });
    expect(rounded(treated!.expected, 4)).toBe(19.2505);
    expect(rounded(treated!.variance, 4)).toBe(6.257);
    expect(rounded(treated!.chi_squared, 4)).toBe(16.7929);
    expect(Number(treated!.p_value)).toBeCloseTo(4.169e-5, 8);
    expect(placebo!.chi_squared).toBeCloseTo(Number(treated!.chi_squared), 9);
  });
});

describe('twelve customers, by hand', () => {
  beforeAll(() => database.run(`DROP TABLE IF EXISTS orders; ${twelveCustomers}`));

  const times = async (settings = '') =>
    database.run(`CREATE OR REPLACE TABLE times AS FROM repurchase('orders'${settings})`);

  it('come again: seven of twelve, four of the eleven who had 90 days in these', async () => {
    await times();
    const rates = await rows("FROM repeat_rates('times') ORDER BY within_days NULLS LAST");
    expect(rates.map((row) => [row.within_days, row.returned, row.customers])).toEqual([
      [30, 2, 12],
      [60, 4, 12],
      [90, 4, 11],
      [180, 5, 10],
      [null, 7, 12]
    ]);
    expect(rounded(rates.at(-1)!.share, 6)).toBe(rounded(7 / 12, 6));
  });

  it('wait so long, and are late when those who came again did not wait as long', async () => {
    await times();
    expect(await rows("FROM times WHERE customer_id IN ('B', 'L') ORDER BY customer_id")).toEqual([
      {
        customer_id: 'B',
        segment: null,
        first_on: new Date('2025-01-18T00:00:00Z'),
        second_on: new Date('2025-02-20T00:00:00Z'),
        order_days: 3,
        event: true,
        duration: 33,
        observed_days: 348,
        late: false,
        revenue: 2200
      },
      expect.objectContaining({ event: false, duration: 83, order_days: 1, late: true })
    ]);
    expect(await rows('SELECT count(*) AS n FROM times WHERE late')).toEqual([{ n: 5 }]);
    await times(", as_of := DATE '2025-10-20'");
    expect(await rows("FROM times WHERE customer_id = 'L'")).toMatchObject([{ duration: 10, late: false }]);
  });

  it('wait between purchases as METHODS has it, from number to number', async () => {
    expect(await rows("FROM purchase_gaps('orders') ORDER BY purchase LIMIT 3")).toMatchObject([
      { purchase: 2, reached: 12, customers: 7, gap_q1: 31.5, gap_median: 36, gap_q3: 177.5 },
      { purchase: 3, reached: 7, customers: 5 },
      { purchase: 4, reached: 5, customers: 3 }
    ]);
    const [sum] = await rows(
      "SELECT sum(customers)::INTEGER AS gaps FROM purchase_gaps('orders', refunds := 'money')"
    );
    expect(sum).toEqual({ gaps: 16 });
    expect(await rows("FROM purchase_gaps('orders', refunds := 'money') WHERE purchase = 3")).toMatchObject([
      { customers: 4 }
    ]);
  });

  it('are split by what was known on their first day', async () => {
    await times(", split := 'cohort'");
    expect(await rows('SELECT segment, count(*) AS n FROM times GROUP BY ALL ORDER BY ALL')).toEqual([
      { segment: '2025-Q1', n: 10 },
      { segment: '2025-Q3', n: 1 },
      { segment: '2025-Q4', n: 1 }
    ]);
    await times(", split := 'tier'");
    expect(
      await rows(
        "SELECT segment, string_agg(customer_id, '' ORDER BY customer_id) AS who FROM times GROUP BY ALL ORDER BY ALL"
      )
    ).toEqual([
      { segment: 'head', who: 'ABHL' },
      { segment: 'tail', who: 'DGIJK' },
      { segment: 'waist', who: 'CEF' }
    ]);
    await times(", split := 'channel'");
    expect(await rows('SELECT DISTINCT segment FROM times')).toEqual([{ segment: null }]);
    await times(", split := 'colour'");
    expect(await rows('SELECT segment, count(*) AS n FROM times GROUP BY segment')).toEqual([
      { segment: null, n: 12 }
    ]);
    await database.run("CREATE TABLE listed AS SELECT 'A' AS customer_id, 'north' AS area");
    await expect(rows("FROM repurchase('orders', split := 'colour', customers := 'listed')")).rejects.toThrow(
      'Could not find key "colour"'
    );
  });

  it('have no days where they only sent something back', async () => {
    await database.run(
      "INSERT INTO orders (customer_id, order_id, ordered_at, amount) VALUES ('M', 'o31', '2025-05-05', -10)"
    );
    await times(", refunds := 'money', split := 'tier'");
    expect(await rows("FROM times WHERE customer_id = 'M'")).toMatchObject([
      { segment: null, duration: null, order_days: 0, late: false, revenue: -10 }
    ]);
    expect(await rows("FROM repeat_rates('times') WHERE segment IS NULL")).toEqual([]);
  });
});

it('gives Wilson intervals as published', async () => {
  const [row] = await rows(
    'SELECT wilson_low(12, 40) AS a, wilson_high(12, 40) AS b, wilson_low(0, 10) AS c, wilson_high(0, 10) AS d, wilson_low(0, 0) AS e'
  );
  expect([row!.a, row!.b, row!.c, row!.d].map((value) => rounded(value, 5))).toEqual([
    0.18075, 0.4543, 0, 0.27753
  ]);
  expect(row!.e).toBeNull();
});

it.skipIf(!hasTruth('cdnow_sample.json'))('has the curve of CDNOW to the second purchase', async () => {
  await loadSet(
    database,
    sets.find(({ name }) => name === 'cdnow_sample')!
  );
  await database.run(
    "CREATE OR REPLACE TABLE times AS FROM repurchase('orders', as_of := DATE '1998-06-30')"
  );
  const [count] = await rows('SELECT count(*) AS n, count(*) FILTER (event) AS events FROM times');
  expect(count).toEqual({ n: 2357, events: 1139 });
  const after = async (days: number) => {
    const [row] = await rows(
      `SELECT min(survival) AS share FROM survival('times') WHERE duration <= ${days}`
    );
    return rounded(row!.share, 6);
  };
  expect(await Promise.all([7, 30, 60, 90, 180, 365, 450].map(after))).toEqual([
    0.938481, 0.82605, 0.745015, 0.708528, 0.623674, 0.544336, 0.523971
  ]);
});

describe.each(sets)('$name', (set) => {
  it.skipIf(!hasTruth(`${set.name}.json`))('has the repeat rate of its ground truth', async () => {
    const truth = JSON.parse(await readShared(`truth/${set.name}.json`)) as {
      n_customers: number;
      repeat: { rate_by_distinct_day: number };
      interpurchase: { n_gaps: number };
    };
    await loadSet(database, set);
    const [rate] = await rows(
      "WITH times AS MATERIALIZED (FROM repurchase('orders')) FROM repeat_rates('times') WHERE within_days IS NULL"
    );
    expect(rate!.customers).toBe(truth.n_customers);
    expect(rounded(rate!.share, 6)).toBe(truth.repeat.rate_by_distinct_day);
    const [gaps] = await rows("SELECT sum(customers)::INTEGER AS n FROM purchase_gaps('orders')");
    expect(gaps!.n).toBe(truth.interpurchase.n_gaps);
  });
});

it('splits by a column of customers, by the value of most of their rows', async () => {
  await database.run(twelveCustomers.replace('CREATE TABLE', 'CREATE OR REPLACE TABLE'));
  await database.run(
    "CREATE OR REPLACE TABLE members AS FROM (VALUES ('A', 'York'), ('A', 'Bath'), ('A', 'York'), ('B', 'Bath'), ('C', NULL), ('Z', 'Bath')) AS t(customer_id, city)"
  );
  expect(
    await rows(
      "SELECT customer_id, segment FROM repurchase('orders', split := 'city', customers := 'members') WHERE customer_id < 'E' ORDER BY 1"
    )
  ).toEqual([
    { customer_id: 'A', segment: 'York' },
    { customer_id: 'B', segment: 'Bath' },
    { customer_id: 'C', segment: null },
    { customer_id: 'D', segment: null }
  ]);
});
