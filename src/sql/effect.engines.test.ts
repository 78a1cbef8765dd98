import { openDatabase, readShared } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { literal } from '../engine/index.ts';
import { hasTruth } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;
const row = async (sql: string) => (await rows(sql))[0]!;

/** A relation as effect() gives it, from one SELECT with arm, bought, bought_before, value and value_before. */
const effectsFrom = (name: string, select: string) =>
  db.run(`CREATE OR REPLACE TABLE ${name} AS
    SELECT arm, arm = 'control' AS is_control, bought, bought_before, value::DECIMAL(28, 4) AS value,
      value_before::DECIMAL(28, 4) AS value_before, false AS is_known, NULL::DOUBLE AS earlier_before, NULL::DOUBLE AS earlier_after,
      2.0 AS worth_finding
    FROM (${select})`);

/** `counts` customers of an arm, of whom `bought` bought. */
const bought = (arm: string, counts: number, buyers: number) =>
  `SELECT ${literal(arm)} AS arm, i < ${buyers} AS bought, NULL::BOOLEAN AS bought_before, (i < ${buyers})::INTEGER AS value, NULL AS value_before FROM range(${counts}) AS numbers(i)`;

const values = (arm: string, given: number[]) =>
  `SELECT ${literal(arm)} AS arm, true AS bought, NULL::BOOLEAN AS bought_before, unnest([${given.join(', ')}]) AS value, NULL AS value_before`;

describe('published figures', () => {
  it('two proportions, 480 of 4,000 against 400 of 4,000', async () => {
    await effectsFrom('mailed', `${bought('letter', 4000, 480)} UNION ALL ${bought('control', 4000, 400)}`);
    const found = await row("FROM effect_tests('mailed')");
    expect(found.z).toBeCloseTo(2.8586, 4);
    expect(found.z_p).toBeCloseTo(0.004255, 6);
    expect(found.rate_low).toBeCloseTo(0.006294, 6);
    expect(found.rate_high).toBeCloseTo(0.033706, 6);
  });

  it('the next trial, 10% hoped to become 12%, needs 3,841 customers an arm', async () => {
    await effectsFrom('mailed', `${bought('letter', 4000, 480)} UNION ALL ${bought('control', 4000, 400)}`);
    expect((await row("FROM effect_tests('mailed')")).next_size).toBe(3841);
  });

  it('one more than that with the mean rate’s variance in both terms, which the next trial does not take', () => {
    const [alpha, power, rate, hoped] = [1.959963984540054, 0.841621233572914, 0.1, 0.12];
    const mean = (rate + hoped) / 2;
    const alike = Math.sqrt(2 * mean * (1 - mean));
    const apart = Math.sqrt(rate * (1 - rate) + hoped * (1 - hoped));
    const size = (ifNot: number, ifSo: number) => ((alpha * ifNot + power * ifSo) / (hoped - rate)) ** 2;
    expect(size(alike, alike)).toBeCloseTo(3842.0, 1);
    expect(size(alike, apart)).toBeCloseTo(3840.8, 1);
  });

  it('Wilson, 12 of 40 and 0 of 10', async () => {
    await effectsFrom('small', `${bought('a', 40, 12)} UNION ALL ${bought('b', 10, 0)}`);
    const [a, b] = await rows("FROM effect_arms('small') ORDER BY arm");
    expect(a!.low).toBeCloseTo(0.18075, 5);
    expect(a!.high).toBeCloseTo(0.4543, 5);
    expect(b!.low).toBe(0);
    expect(b!.high).toBeCloseTo(0.27753, 5);
  });

  it('Welch, and Mann and Whitney exactly', async () => {
    const treated = values('offer', [20.1, 22.3, 19.8, 24.0, 21.7, 23.5]);
    await effectsFrom('spent', `${treated} UNION ALL ${values('control', [18.2, 19.9, 17.5, 21.0, 18.8])}`);
    const found = await row("FROM effect_tests('spent')");
    expect(found.t).toBeCloseTo(3.00716, 5);
    expect(found.df).toBeCloseTo(8.9986, 4);
    expect(found.t_p).toBeCloseTo(0.014786, 6);
    expect(found.u).toBe(27);
    expect(found.u_p).toBeCloseTo(14 / 462, 12);
  });

  it('McNemar, 35 stopped and 18 started', async () => {
    await effectsFrom(
      'same',
      `SELECT 'a' AS arm, (i < 18 OR i >= 60) AS bought, i >= 18 AS bought_before, 1 AS value, 1 AS value_before
      FROM range(100) AS numbers(i) WHERE i < 53 OR i >= 60`
    );
    expect(await row("SELECT stopped, started FROM effect_arms('same')")).toEqual({
      stopped: 35,
      started: 18
    });
    const found = await row("FROM effect_arms('same')");
    expect(found.mcnemar).toBeCloseTo(5.4528, 4);
    expect(found.mcnemar_p).toBeCloseTo(0.01954, 5);
    expect(found.mcnemar_corrected).toBeCloseTo(4.8302, 4);
    expect(found.mcnemar_exact).toBeNull();
  });

  it.each([
    [5, 15, (2 * 21700) / 2 ** 20],
    [24, 0, 2 / 2 ** 24],
    [7, 7, 1]
  ])('McNemar, exact where few changed: %i stopped and %i started', async (stopped, started, p) => {
    await effectsFrom(
      'few',
      `SELECT 'a' AS arm, i >= ${stopped} AS bought, i < ${stopped} OR i >= ${stopped + started} AS bought_before, 1 AS value, 1 AS value_before
      FROM range(100) AS numbers(i)`
    );
    const found = await row("FROM effect_arms('few')");
    expect(found).toMatchObject({ stopped, started });
    expect(found.mcnemar_exact).toBeCloseTo(p, 12);
  });

  it('chi-square of two rows and three columns, and over three arms', async () => {
    expect((await row('SELECT chi_square_p(5.64706, 2) AS p')).p).toBeCloseTo(0.059396, 6);
    const arms = [bought('a', 75, 30), bought('b', 85, 50), bought('c', 40, 20)].join(' UNION ALL ');
    await effectsFrom('three', arms);
    const found = await row("FROM effect_arms('three')");
    expect(found.chi_square).toBeCloseTo(5.64706, 5);
    expect(found.chi_df).toBe(2);
    expect(found.chi_p).toBeCloseTo(0.059396, 6);
  });

  it('difference in differences, 0.06 less 0.02', async () => {
    const arm = (name: string, before: number, after: number) =>
      `SELECT '${name}' AS arm, i < ${after} AS bought, i < ${before} AS bought_before, (i < ${after})::INTEGER AS value, (i < ${before})::INTEGER AS value_before FROM range(100) AS numbers(i)`;
    await effectsFrom('twice', `${arm('offer', 10, 16)} UNION ALL ${arm('control', 10, 12)}`);
    const found = await row("FROM effect_tests('twice')");
    expect(found.rate_did).toBeCloseTo(0.04, 12);
    expect(found.did).toBeCloseTo(0.04, 12);
    const error = Math.sqrt((0.06 * 0.94 + 0.02 * 0.98) / 99);
    expect(Number(found.did_high) - Number(found.did_low)).toBeCloseTo(2 * 1.9737 * error, 3);
  });
});

describe('the distributions', () => {
  // scipy.stats 1.17: 2 * t.sf(t, df), chi2.sf(x, df), 2 * norm.sf(z)
  const near = async (sql: string, value: number) =>
    expect(Math.abs(Number((await row(`SELECT ${sql} AS p`)).p) / value - 1), sql).toBeLessThan(1e-6);

  it('agree to a millionth, in the tails too', async () => {
    await near('normal_p(0.5)', 0.6170750774519738);
    await near('normal_p(-1.96)', 0.04999579029644087);
    await near('normal_p(22.486041)', 5.685143348197632e-112);
    await near('student_p(1, 1)', 0.5);
    await near('student_p(0.5, 2.5)', 0.6576979198697148);
    await near('student_p(-30, 4)', 7.352856097661319e-6);
    await near('student_p(0.1, 40000)', 0.9203448265969565);
    await near('student_p(1.9, 40000)', 0.057440303790371676);
    await near('student_p(1.2, 500000)', 0.23013990901987955);
    await near('chi_square_p(3.3, 4)', 0.5089322578449985);
    await near('chi_square_p(12.3, 5)', 0.03090046463542092);
    await near('chi_square_p(600, 7)', 2.4350307908745613e-125);
  });

  it('say nothing without anything to say', async () => {
    expect(await row('SELECT student_p(2, 0) AS t, chi_square_p(NULL, 1) AS c, normal_p(NULL) AS z')).toEqual(
      {
        t: null,
        c: null,
        z: null
      }
    );
    expect(await row('SELECT student_p(0, 5) AS t, chi_square_p(0, 3) AS c, normal_p(0) AS z')).toEqual({
      t: 1,
      c: 1,
      z: 1
    });
  });
});

describe('windows around a day', () => {
  const around = "acted_on := DATE '2025-07-01', window_days := 90";

  it('are equal, begin with the day, and have one more before to compare with', async () => {
    await db.run(`CREATE OR REPLACE TABLE chosen AS FROM (VALUES ('A', 'offer'), ('B', 'offer'), ('C', 'control'),
      ('H', 'control'), ('nobody', 'offer'), ('F', 'offer'), ('F', 'control'), (NULL, 'offer')) AS t(customer_id, arm)`);
    const found = await rows(
      `SELECT customer_id, arm, is_control, is_mixed, bought_before, bought, value_before, value, earlier_before
      FROM effect('orders', treated := 'chosen', ${around}) WHERE arm IS NOT NULL OR is_mixed ORDER BY customer_id`
    );
    const line = (customer: string, arm: string | null, before: number, after: number) => ({
      customer_id: customer,
      arm,
      is_control: arm === 'control',
      is_mixed: arm === null,
      bought_before: before > 0,
      bought: after > 0,
      value_before: before,
      value: after,
      earlier_before: null
    });
    expect(found).toEqual([
      line('A', 'offer', 1100, 1300),
      line('B', 'offer', 700, 0),
      line('C', 'control', 0, 250),
      line('F', null, 0, 110),
      line('H', 'control', 500, 0),
      line('nobody', 'offer', 0, 0)
    ]);
  });

  it('look one window further back, at a time when nobody had been treated', async () => {
    await db.run("CREATE OR REPLACE TABLE calls AS SELECT 'A' AS customer_id UNION ALL SELECT 'H'");
    const effects = `effect('orders', treated := 'calls', acted_on := DATE '2025-08-01', window_days := 60)`;
    const columns = 'customer_id, arm, earlier_before, earlier_after, value_before, value';
    expect(
      await rows(`SELECT ${columns} FROM ${effects} WHERE customer_id IN ('A', 'H', 'L') ORDER BY ALL`)
    ).toEqual([
      {
        customer_id: 'A',
        arm: 'treated',
        earlier_before: 1100,
        earlier_after: 0,
        value_before: 0,
        value: 1300
      },
      {
        customer_id: 'H',
        arm: 'treated',
        earlier_before: 0,
        earlier_after: 500,
        value_before: 500,
        value: 0
      },
      { customer_id: 'L', arm: null, earlier_before: null, earlier_after: null, value_before: 0, value: 0 }
    ]);
    await db.run(`CREATE OR REPLACE TABLE called AS FROM ${effects}`);
    expect(await rows("FROM effect_tests('called')")).toEqual([]);
  });

  it('expect of the treated what customers with as much did earlier, a rise from nothing included', async () => {
    await db.run(`CREATE OR REPLACE TABLE selected AS
      SELECT CASE WHEN i < 4 THEN 'treated' END AS arm, false AS is_control, true AS bought, true AS bought_before, 9 AS value,
        [0, 0, 0, 10][i % 4 + 1] AS value_before, i < 4 AS is_known, earlier_before, earlier_after, 2.0 AS worth_finding
      FROM (VALUES (0, 0, 4), (1, 0, 6), (2, 10, 1), (3, 10, 3), (4, 0, 2), (5, NULL, NULL)) AS t(i, earlier_before, earlier_after)`);
    const like = 'like_customers, mean_before, mean, like_before, like_after';
    // Three had nothing: theirs are 4, 6 and 2. One had 10: theirs are 1 and 3.
    expect(await rows(`SELECT ${like} FROM effect_arms('selected')`)).toEqual([
      { like_customers: 4, mean_before: 2.5, mean: 9, like_before: 2.5, like_after: 3.5 }
    ]);
  });

  it('leaves out the day after the window, and says when the orders end before it', async () => {
    const at = (day: string) =>
      row(
        `SELECT any_value(is_complete) AS is_complete, sum(value) AS value FROM effect('orders', acted_on := DATE '${day}', window_days := 30)`
      );
    expect(await at('2025-12-01')).toEqual({ is_complete: true, value: 95 + 600 });
    expect(await at('2025-12-02')).toEqual({ is_complete: true, value: 600 + 500 });
    expect(await at('2025-12-03')).toEqual({ is_complete: false, value: 600 + 500 });
  });
});

interface Arm {
  n: number;
  spend_mean: number;
  spend_sd: number;
  visits: number;
  conversions: number;
  visit_lift?: { z_pooled: number; p_two_sided: number; wald95: number[] };
  conversion_lift?: { z_pooled: number; p_two_sided: number; wald95: number[] };
  spend_lift?: { abs: number; welch_t: number; p: number; df: number };
}

describe.skipIf(!hasTruth('hillstrom.json'))(
  'an e-mail campaign with a control (needs the shared folder)',
  () => {
    it('agrees with its ground truth', async () => {
      const truth = JSON.parse(await readShared('truth/hillstrom.json')) as { groups: Record<string, Arm> };
      const file = await db.lend('data/hillstrom/hillstrom.csv');
      await db.run(`CREATE OR REPLACE TABLE hillstrom AS FROM read_csv(${literal(file)})`);
      for (const outcome of ['visit', 'conversion', 'spend'])
        await db.run(
          `CREATE OR REPLACE TABLE ${outcome}s AS FROM effect('hillstrom', outcome_column := '${outcome}', arm_column := 'treatment', control := 'No E-Mail')`
        );
      for (const [arm, of] of Object.entries(truth.groups)) {
        const here = `WHERE arm = ${literal(arm)}`;
        expect(await row(`SELECT customers, bought FROM effect_arms('visits') ${here}`)).toEqual({
          customers: of.n,
          bought: of.visits
        });
        const spent = await row(`FROM effect_arms('spends') ${here}`);
        expect(spent.bought).toBe(of.conversions);
        expect(spent.mean).toBeCloseTo(of.spend_mean, 6);
        expect(Number(spent.standard_error) * Math.sqrt(of.n)).toBeCloseTo(of.spend_sd, 6);
        if (!of.visit_lift || !of.conversion_lift || !of.spend_lift) continue;
        for (const [relation, lift] of [
          ['visits', of.visit_lift],
          ['conversions', of.conversion_lift]
        ] as const) {
          const found = await row(`FROM effect_tests('${relation}') ${here}`);
          expect(found.z).toBeCloseTo(lift.z_pooled, 6);
          expect(Number(found.z_p) / lift.p_two_sided).toBeCloseTo(1, 6);
          expect(found.rate_low).toBeCloseTo(lift.wald95[0]!, 6);
          expect(found.rate_high).toBeCloseTo(lift.wald95[1]!, 6);
        }
        const welch = await row(`FROM effect_tests('spends') ${here}`);
        expect(welch.difference).toBeCloseTo(of.spend_lift.abs, 6);
        expect(welch.t).toBeCloseTo(of.spend_lift.welch_t, 6);
        expect(welch.df).toBeCloseTo(of.spend_lift.df, 3);
        expect(Number(welch.t_p) / of.spend_lift.p).toBeCloseTo(1, 6);
      }
    });
  }
);

describe.skipIf(!hasTruth('telco.json'))('churn by contract (needs the shared folder)', () => {
  it('reads yes and no, and agrees with its ground truth', async () => {
    const truth = JSON.parse(await readShared('truth/telco.json')) as {
      churn_by_contract: Record<string, { n: number; churned: number; rate: number }>;
    };
    const file = await db.lend('data/telco/Telco-Customer-Churn.csv');
    await db.run(`CREATE OR REPLACE TABLE telco AS FROM read_csv(${literal(file)}, all_varchar = true)`);
    await db.run(
      "CREATE OR REPLACE TABLE churned AS FROM effect('telco', outcome_column := 'Churn', arm_column := 'Contract', control := 'Month-to-month')"
    );
    for (const [arm, { n, churned, rate }] of Object.entries(truth.churn_by_contract)) {
      const found = await row(`FROM effect_arms('churned') WHERE arm = ${literal(arm)}`);
      expect(found).toMatchObject({ customers: n, bought: churned });
      expect(found.rate).toBeCloseTo(rate, 6);
    }
  });
});
