import { beforeAll, describe, expect, it } from 'vitest';
import { bgBb, bgNbd, correlationOf, discountedPurchases, gammaGamma, mbgNbd, paretoNbd } from './index.ts';
import type { Fit, Histories, History } from './index.ts';
import { apart, columnsOf, hasTruth, historiesOf, relative, textOf } from './truth.fixture.ts';

interface Set {
  bgnbd: Record<string, number>;
  gamma_gamma: Record<string, number>;
  horizon_units: number;
  sum_expected_txn: number;
  customers: Record<string, number>[];
}

const fitted = <P>(fit: Fit<P>) => {
  if ('refused' in fit) throw new Error(fit.refused);
  return fit;
};

/** Parameters within 1e-3, and a likelihood not below by more than 1e-3. */
function expectFit(fit: Fit<Record<string, number>>, { LL, ...parameters }: Record<string, number>) {
  const { parameters: found, logLikelihood } = fitted(fit);
  expect(relative(found, parameters)).toBeLessThan(1e-3);
  expect(logLikelihood).toBeGreaterThan(LL! - 1e-3);
}

describe.skipIf(!hasTruth)('models fitted to real customers (needs the shared folder)', () => {
  describe.each([
    ['cdnow_sample_weeks', 'cdnow_sample_weeks', 4.345],
    ['cdnow_hardie_summary_csv', 'cdnow_hardie_summary', 4.345],
    ['cdnow_sample_days', 'cdnow_sample_days', 30],
    ['cdnow_sample_full_weeks', 'cdnow_sample_full', 4.345],
    ['cdnow_master_weeks', 'cdnow_master_weeks', 4.345],
    ['apparel_weeks', 'apparel', 4.345]
  ])('%s', (name, file, month) => {
    let set: Set;
    let columns: Record<string, Float64Array>;
    let histories: Histories;
    let customers: History[];
    beforeAll(() => {
      set = (JSON.parse(textOf('truth/btyd.json')) as Record<string, Set>)[name]!;
      columns = columnsOf(`truth/${file}.btyd_customers.csv`);
      histories = historiesOf(columns);
      customers = Array.from(columns.x!, (x, i) => ({ x, tx: columns.t_x![i]!, T: columns.T![i]! }));
    });

    it('BG/NBD: parameters, and every customer', () => {
      const fit = bgNbd.fit(histories);
      expectFit(fit, set.bgnbd);
      const { parameters } = fitted(fit);
      const alive = customers.map((each) => bgNbd.pAlive(parameters, each));
      const expected = customers.map((each) => bgNbd.expectedPurchases(parameters, set.horizon_units, each));
      expect(apart(alive, columns.p_alive!)).toBeLessThan(1e-4);
      expect(apart(expected, columns.expected_txn!)).toBeLessThan(1e-4);
      expect(expected.reduce((sum, each) => sum + each, 0) / set.sum_expected_txn).toBeCloseTo(1, 4);
    });

    it('Gamma–Gamma: parameters, and every customer’s mean and value', () => {
      const spending = { x: columns.x!, z: columns.m! };
      const fit = gammaGamma.fit(spending);
      const { n_used, population_mean, pearson_x_m, ...truth } = set.gamma_gamma;
      expectFit(fit, truth);
      const { parameters, customers: used } = fitted(fit);
      expect(used).toBe(n_used);
      expect(correlationOf(spending)).toBeCloseTo(pearson_x_m!, 6);
      expect(gammaGamma.expectedMean(parameters, 0, 0)! / population_mean!).toBeCloseTo(1, 4);
      const mean = (x: number, z: number) => gammaGamma.expectedMean(parameters, x, z)!;
      expect(
        apart(
          customers.map(({ x }, i) => mean(x, columns.m![i]!)),
          columns.expected_avg_value!
        )
      ).toBeLessThan(1e-4);
      const counts = fitted(bgNbd.fit(histories)).parameters;
      for (const { x, t_x, T, m, clv_12m_dr1pct } of set.customers) {
        const history = { x: x!, tx: t_x!, T: T! };
        const purchases = discountedPurchases((t) => bgNbd.expectedPurchases(counts, t, history), {
          periods: 12,
          periodLength: month,
          rate: 0.01
        });
        expect(apart([purchases * mean(x!, m!)], [clv_12m_dr1pct!])).toBeLessThan(1e-4);
      }
    });
  });

  let weeks: Record<string, Float64Array>;
  beforeAll(() => {
    weeks = columnsOf('truth/cdnow_sample_weeks.btyd_customers.csv');
  });

  it('MBG/NBD on CDNOW', () => {
    expectFit(mbgNbd.fit(historiesOf(columnsOf('truth/cdnow_hardie_summary.btyd_customers.csv'))), {
      r: 0.524838,
      alpha: 6.182992,
      a: 0.891356,
      b: 1.613999,
      LL: -9582.1327
    });
  });

  it('Pareto/NBD on CDNOW, and what it expects of all', () => {
    const fit = paretoNbd.fit(historiesOf(weeks));
    expectFit(fit, { r: 0.553277, alpha: 10.577683, s: 0.60624, beta: 11.668737, LL: -9594.97618 });
    const btyd = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    const all = Array.from(weeks.x!, (x, i) =>
      paretoNbd.expectedPurchases(btyd, 39, { x, tx: weeks.t_x![i]!, T: weeks.T![i]! })
    );
    expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1665.5, 0);
  });

  it('standard errors are those that lifetimes prints', () => {
    const columns = columnsOf('truth/cdnow_hardie_summary.btyd_customers.csv');
    const { standardErrors } = fitted(bgNbd.fit(historiesOf(columns)));
    expect(relative(standardErrors, { r: 0.012557, alpha: 0.378221, a: 0.185719, b: 0.705345 })).toBeLessThan(
      1e-3
    );
  });

  it('the twelve months of all CDNOW customers are worth what weeks taken for weeks give', () => {
    const { x, t_x, T, m } = columnsOf('truth/cdnow_hardie_summary.btyd_customers.csv');
    const counts = fitted(bgNbd.fit({ x: x!, tx: t_x!, T: T! })).parameters;
    const money = fitted(gammaGamma.fit({ x: x!, z: m! })).parameters;
    const worth = Array.from(x!, (x, i) => {
      const ahead = (t: number) => bgNbd.expectedPurchases(counts, t, { x, tx: t_x![i]!, T: T![i]! });
      const purchases = discountedPurchases(ahead, { periods: 12, periodLength: 4.345, rate: 0.01 });
      return purchases * gammaGamma.expectedMean(money, x, m![i]!)!;
    });
    expect(worth.reduce((sum, each) => sum + each, 0) / 71_509.9).toBeCloseTo(1, 5);
    [36.2785, 4.6375, 8.3441, 8.3441, 8.3441, 283.5236, 6.8814, 8.3441, 43.3536, 8.3441].forEach((value, i) =>
      expect(worth[i]! / value).toBeCloseTo(1, 4)
    );
  });

  it('BG/BB on donations', () => {
    const { frequency, recency, periods, weights } = columnsOf('data/cdnow/donations.csv');
    const given = { x: frequency!, tx: recency!, n: periods!, customers: weights! };
    const fit = bgBb.fit(given);
    expectFit(fit, { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834, LL: -33225.5813 });
    const { parameters } = fitted(fit);
    const alive = (x: number, tx: number) => bgBb.pAlive(parameters, { x, tx, n: 6 });
    const next5 = (x: number, tx: number) => bgBb.expectedPurchases(parameters, 5, { x, tx, n: 6 });
    expect([alive(0, 0), alive(2, 4), alive(6, 6)].map((p) => p.toFixed(2))).toEqual([
      '0.11',
      '0.59',
      '0.93'
    ]);
    expect(
      [next5(0, 0), next5(1, 6), next5(6, 6), next5(5, 5), next5(3, 6)].map((n) => n.toFixed(3))
    ).toEqual(['0.073', '1.148', '3.753', '1.813', '2.190']);
    const total = Array.from(frequency!).reduce(
      (sum, x, i) => sum + weights![i]! * next5(x, recency![i]!),
      0
    );
    expect(total / 12884.16).toBeCloseTo(1, 4);
    expect(11_104 * bgBb.probabilityOf(parameters, 0, 6)).toBeCloseTo(3454.9, 0);
    expect(11_104 * bgBb.probabilityOf(parameters, 6, 6)).toBeCloseTo(1253.1, 0);
  });
});
