import { openDatabase, readShared } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import type { Row } from '../engine/types.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

type Matrix = Record<string, Record<string, number>>;

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const rows = async (sql: string): Promise<Row[]> => (await database.query(sql)).rows;

/** Customers by tier before and after, over moves that meet a condition. */
async function matrixOf(moves: string, condition: string): Promise<Matrix> {
  const matrix: Matrix = {};
  for (const { from_tier, tier, n } of await rows(
    `SELECT from_tier, tier, count(*) AS n FROM ${moves} WHERE ${condition} GROUP BY ALL`
  ))
    (matrix[String(from_tier)] ??= {})[String(tier)] = Number(n);
  return matrix;
}

/** Its tiers are shares of the net total; movement() refers to the positive values, as pareto() does. */
const ofNet = 'online_retail_h1_net';

describe.each(sets)('$name', (set) => {
  it.skipIf(!hasTruth(`${set.name}.json`) || set.name === ofNet)(
    'has the transition matrix of its ground truth',
    async () => {
      const { migration } = JSON.parse(await readShared(`truth/${set.name}.json`)) as {
        migration: { cut_last_day_of_A: string; matrix_from_A_to_B: Matrix };
      };
      await loadSet(database, set);
      await database.run(
        `CREATE OR REPLACE TABLE moves AS FROM movement('orders', cut := DATE '${migration.cut_last_day_of_A}')`
      );
      const after = await matrixOf('moves', "from_tier <> 'new'");
      const came = (await matrixOf('moves', "move = 'new' AND period > (SELECT min(period) FROM moves)")).new;
      for (const [from, wanted] of Object.entries(migration.matrix_from_A_to_B)) {
        const { absent, ...tiers } = wanted;
        const got = from === 'absent' ? came : after[from];
        expect({ from, head: 0, waist: 0, tail: 0, none: 0, ...got }).toEqual({
          from,
          ...tiers,
          none: absent
        });
      }
    }
  );

  it.skipIf(!hasTruth(`${set.name}.json`))('ranks each quarter as pareto ranks its lines', async () => {
    await loadSet(database, set);
    await database.run("CREATE OR REPLACE TABLE moves AS FROM movement('orders')");
    for (const { period, period_end } of await rows(
      'SELECT DISTINCT period::VARCHAR AS period, period_end::VARCHAR AS period_end FROM moves LIMIT 4'
    )) {
      await database.run(`CREATE OR REPLACE VIEW quarter AS FROM orders
        WHERE ordered_at::DATE BETWEEN '${String(period)}' AND '${String(period_end)}'`);
      const [row] =
        await rows(`SELECT count(*) FILTER (ranked IS DISTINCT FROM coalesce(p.tier, 'none')) AS differ,
        count(*) FILTER (revenue <> coalesce(value, 0)) AS otherwise, count(p.id) = (SELECT count(*) FROM pareto('quarter')) AS alike
        FROM moves LEFT JOIN pareto('quarter') AS p ON id = customer_id WHERE period = '${String(period)}'`);
      expect(row).toEqual({ differ: 0, otherwise: 0, alike: true });
    }
  });
});

describe('CDNOW by half-years', () => {
  const cdnow = sets.find(({ name }) => name === 'cdnow_master')!;

  it.skipIf(!hasTruth('cdnow_master.json'))(
    'moves as published: 20, 30 and 50 % of those who pay',
    async () => {
      await loadSet(database, cdnow);
      await database.run(`CREATE OR REPLACE TABLE moves AS
      FROM movement('orders', every := 'half-year', tiers := 'customers', refunds := 'money')`);
      const [first, second] = await Promise.all(
        ['1997-07-01', '1998-01-01'].map((day) => matrixOf('moves', `period = DATE '${day}'`))
      );
      expect(first).toEqual({
        head: { head: 910, waist: 851, tail: 711, none: 2228 },
        waist: { head: 263, waist: 660, tail: 1111, none: 5016 },
        tail: { head: 112, waist: 414, tail: 1387, none: 9837 },
        none: { waist: 1, tail: 1, none: 68 }
      });
      expect(second).toEqual({
        head: { head: 539, waist: 278, tail: 148, none: 320 },
        waist: { head: 233, waist: 417, tail: 468, none: 808 },
        tail: { head: 123, waist: 408, tail: 849, none: 1830 },
        none: { head: 180, waist: 509, tail: 1222, none: 15238 }
      });
      const [head] = await rows("FROM transitions('moves') WHERE from_tier = 'head' AND tier = 'head'");
      expect(head).toMatchObject({ customers: 910 + 539, base: 4700 + 1285 });
      const forecast = await rows("FROM tier_forecast('moves') ORDER BY tier");
      expect(forecast.map((row) => Number(row.customers))).toEqual([1075, 18196, 2687, 1612]);
      expect(forecast.reduce((sum, row) => sum + Number(row.expected), 0)).toBeCloseTo(23570, 6);
    }
  );
});

describe('twelve customers, by hand', () => {
  beforeAll(() => database.run(`DROP TABLE IF EXISTS orders; ${twelveCustomers}`));

  const tiersOf = async (customer: string, call: string, column = 'tier') =>
    (await rows(`FROM ${call} WHERE customer_id = '${customer}' ORDER BY period`)).map((row) => row[column]);

  it('gives every period from the first order on, with an end and whether it had come', async () => {
    const moves = await rows("FROM movement('orders') WHERE customer_id = 'K' ORDER BY period");
    expect(moves).toEqual([
      {
        customer_id: 'K',
        period: new Date('2025-07-01T00:00:00Z'),
        period_end: new Date('2025-09-30T00:00:00Z'),
        revenue: 35,
        ranked: 'tail',
        tier: 'tail',
        from_tier: 'new',
        move: 'new',
        complete: true
      },
      expect.objectContaining({ ranked: 'none', from_tier: 'tail', move: 'left', revenue: 0, complete: true })
    ]);
    const [last] = await rows(
      "SELECT * FROM movement('orders', until := DATE '2025-12-30') ORDER BY period DESC"
    );
    expect(last).toMatchObject({ complete: false });
  });

  it('takes amounts as the marks of all periods, the first period’s where none are given', async () => {
    const moves = await rows(
      "FROM movement('orders', tiers := 'amount', head_from := 500, waist_from := 100) WHERE ranked <> 'none'"
    );
    const wrong = moves.filter(({ revenue, ranked }) => {
      const money = Number(revenue);
      return ranked !== (money >= 500 ? 'head' : money >= 100 ? 'waist' : 'tail');
    });
    expect({ wrong, some: new Set(moves.map(({ ranked }) => ranked)).size }).toEqual({ wrong: [], some: 3 });
    const half = await rows(
      "FROM movement('orders', tiers := 'amount', head_from := 500) EXCEPT FROM movement('orders', tiers := 'amount')"
    );
    expect(half.length).toBeGreaterThan(0);
  });

  it('ranks each period by itself', async () => {
    expect(await tiersOf('H', "movement('orders')")).toEqual(['head', 'head', 'none', 'waist']);
    expect(await tiersOf('C', "movement('orders')")).toEqual(['waist', 'none', 'head', 'head']);
    expect(await tiersOf('H', "movement('orders', tiers := 'customers')")).toEqual([
      'waist',
      'tail',
      'none',
      'tail'
    ]);
    expect(await tiersOf('C', "movement('orders')", 'move')).toEqual(['new', 'left', 'returned', 'stayed']);
    expect(await tiersOf('B', "movement('orders', every := 'half-year')", 'move')).toEqual(['new', 'left']);
  });

  it('lets a tier count only when it has been held', async () => {
    expect(await tiersOf('C', "movement('orders', hold := 2)")).toEqual(['waist', 'waist', 'waist', 'head']);
    expect(await tiersOf('C', "movement('orders', hold := 2)", 'move')).toEqual([
      'new',
      'stayed',
      'stayed',
      'up'
    ]);
    expect(await tiersOf('D', "movement('orders', hold := 2)")).toEqual(['tail', 'tail', 'none', 'none']);
  });

  it('keeps the amounts of the first period where asked', async () => {
    expect(await tiersOf('B', "movement('orders')")).toEqual(['head', 'head', 'none', 'none']);
    expect(await tiersOf('B', "movement('orders', tiers := 'amount')")).toEqual([
      'head',
      'waist',
      'none',
      'none'
    ]);
  });

  it('takes a return for no order where asked: it makes nobody active', async () => {
    expect(await tiersOf('E', "movement('orders')")).toEqual(['waist', 'none', 'tail', 'none']);
    expect(await tiersOf('E', "movement('orders', refunds := 'money')")).toEqual([
      'waist',
      'none',
      'none',
      'none'
    ]);
  });

  it('counts every line of money once', async () => {
    for (const grain of ['month', 'quarter', 'half-year', 'year'])
      expect(
        await rows(`SELECT sum(revenue) AS revenue FROM movement('orders', every := '${grain}')`)
      ).toEqual(await rows('SELECT sum(amount) AS revenue FROM orders'));
  });

  it('says what came before a climb, as far as the columns go', async () => {
    await database.run(`CREATE OR REPLACE TABLE moves AS FROM movement('orders', every := 'month');
      CREATE OR REPLACE TABLE shopped AS SELECT * REPLACE (
        CASE WHEN amount > 100 THEN 'bread' ELSE 'salt' END AS category, 'web' AS channel) FROM orders`);
    const traits = async (orders: string) =>
      (await rows(`SELECT DISTINCT trait FROM climbs('moves', '${orders}') ORDER BY trait`)).map(
        ({ trait }) => trait
      );
    expect(await traits('shopped')).toEqual(expect.arrayContaining(['categories', 'channel']));
    expect(await traits('orders')).not.toContain('channel');
    const [web] = await rows("FROM climbs('moves', 'shopped') WHERE trait = 'channel'");
    const [all] = await rows(
      "SELECT count(*) AS base, count_if(tier IN ('head', 'waist')) AS climbed FROM moves WHERE from_tier = 'tail' AND complete"
    );
    expect(web).toMatchObject({ value: 'web', ...all });
  });

  it('refuses settings it does not know', async () => {
    const refused = (settings: string) => expect(rows(`FROM movement('orders', ${settings})`)).rejects;
    await refused("every := 'week'").toThrow("movement: every is 'month', 'quarter', 'half-year' or 'year'");
    await refused("tiers := 'best'").toThrow("movement: tiers is 'revenue', 'customers' or 'amount'");
    await refused("refunds := 'no'").toThrow("movement: refunds is 'orders' or 'money'");
  });
});

it('has the intervals of Wilson', async () => {
  await database.run(`CREATE OR REPLACE TABLE made_up AS
    SELECT range AS customer_id, DATE '2025-01-01' + INTERVAL (period) MONTH AS period, 5 AS revenue, true AS complete,
      CASE WHEN range < 10 THEN 'few' ELSE 'many' END AS from_tier,
      CASE WHEN range BETWEEN 10 AND 21 THEN 'few' ELSE 'many' END AS tier
    FROM range(50), range(2) AS periods(period)`);
  const [none, some] = await rows("FROM transitions('made_up') WHERE tier = 'few' ORDER BY from_tier");
  expect(none).toMatchObject({ from_tier: 'few', customers: 0, base: 10, share: 0, low: 0 });
  expect(none!.high).toBeCloseTo(0.27753, 5);
  expect(some).toMatchObject({ from_tier: 'many', customers: 12, base: 40, share: 0.3, revenue: 5 });
  expect(some!.low).toBeCloseTo(0.18075, 5);
  expect(some!.high).toBeCloseTo(0.4543, 5);
});

describe('the worth of customers as Markov chains, by Pfeifer and Carraway', () => {
  beforeAll(() =>
    database.run(`CREATE OR REPLACE TABLE chain AS FROM (VALUES
      ('1', '1', 0.3, 36), ('1', '2', 0.7, 36), ('2', '1', 0.2, -4), ('2', '3', 0.8, -4),
      ('3', '1', 0.15, -4), ('3', '4', 0.85, -4), ('4', '1', 0.05, -4), ('4', '5', 0.95, -4), ('5', '5', 1, 0)
    ) AS steps(from_tier, tier, share, revenue)`)
  );

  const values = async (settings: string) =>
    (await rows(`FROM markov_value('chain', discount := 0.2${settings}) ORDER BY state`)).map(({ value }) =>
      Number(Number(value).toFixed(3))
    );

  it('without a horizon', async () => {
    expect(await values('')).toEqual([52.32, 5.554, 1.251, -1.82, 0]);
  });

  it('over four periods after the first', async () => {
    expect(await values(', horizon := 4')).toEqual([50.115, 4.22, 0.592, -1.98, 0]);
  });

  it('where those who stayed away for four periods are given up, which is the best rule', async () => {
    const stopped = [53.149, 6.621, 2.644, 0, 0];
    expect(await values(", stop := '4'")).toEqual(stopped);
    expect(await values(", stop := 'best'")).toEqual(stopped);
  });

  it('of what follows, as many periods as are asked for', async () => {
    const [three, four] = await Promise.all(
      [3, 4].map((horizon) =>
        rows(`FROM markov_value('chain', discount := 0.2, horizon := ${horizon}) ORDER BY state`)
      )
    );
    three!.forEach(({ later }, i) =>
      expect(Number(later)).toBeCloseTo(Number(four![i]!.value) - Number(four![i]!.revenue), 9)
    );
    const [one] = await rows("FROM markov_value('chain', discount := 0.2, horizon := 0) ORDER BY state");
    expect(Number(one!.later)).toBeCloseTo((0.3 * 36 + 0.7 * -4) / 1.2, 9);
  });

  it('of those who are given up, what they would bring if they were not', async () => {
    const [fourth] = await rows(
      "SELECT later FROM markov_value('chain', discount := 0.2, stop := 'best') WHERE state = '4'"
    );
    expect(Number(fourth!.later)).toBeCloseTo((0.05 * 53.149) / 1.2, 3);
  });
});
