import { fitPositive, type Fit, type OnStep, type Positive } from './fit.ts';
import { fewest } from './likelihood.ts';
import { logGamma } from './special.ts';

/** Each purchase's money from Gamma(p, ν), where ν, one a customer, comes from Gamma(q, v); v is money. */
export type GammaGammaName = 'p' | 'q' | 'v';

type Parameters = Positive<GammaGammaName>;

/** What customers spend: one place in each array a customer. */
export interface Spending {
  /** Repeat purchases. Customers with none are left out. */
  x: ArrayLike<number>;
  /** Mean money of a repeat purchase. Customers for whom it is not positive are left out. */
  z: ArrayLike<number>;
}

/** Customers that count, in an order in which each x stands once, with the z of those who have it. */
function groupSpending({ x, z }: Spending): { x: number; z: Float64Array }[] {
  const byCount = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    if (!(x[i]! > 0 && z[i]! > 0)) continue;
    const group = byCount.get(x[i]!);
    if (group) group.push(z[i]!);
    else byCount.set(x[i]!, [z[i]!]);
  }
  return [...byCount].map(([x, z]) => ({ x, z: Float64Array.from(z) }));
}

function logLikelihood(groups: { x: number; z: Float64Array; logs: number }[], { p, q, v }: Parameters) {
  let sum = 0;
  for (const { x, z, logs } of groups) {
    let totals = 0;
    for (let i = 0; i < z.length; i++) totals += Math.log(x * z[i]! + v);
    const each = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x);
    sum += z.length * each + (p * x - 1) * logs - (p * x + q) * totals;
  }
  return sum;
}

/** Pearson's correlation of x and z among those with repeat purchases and spend: the model takes it for nil. */
export function correlationOf(spending: Spending): number {
  let [n, sx, sz, sxx, szz, sxz] = [0, 0, 0, 0, 0, 0];
  for (const { x, z } of groupSpending(spending))
    for (const each of z) {
      n++;
      sx += x;
      sz += each;
      sxx += x * x;
      szz += each * each;
      sxz += x * each;
    }
  return (n * sxz - sx * sz) / Math.sqrt((n * sxx - sx * sx) * (n * szz - sz * sz));
}

/**
 * Gamma–Gamma: what a customer's purchases are worth on average, where that does not depend on how many there are.
 * Fader & Hardie, The Gamma-Gamma Model of Monetary Value (2013).
 */
export const gammaGamma = {
  /** By maximum likelihood. Refused: 'noRepeats', 'zeroSpend', 'tooFew', 'notConverged'. */
  fit(spending: Spending, onstep?: OnStep): Fit<Parameters> {
    const groups = groupSpending(spending).map((group) => ({
      ...group,
      logs: group.z.reduce((sum, z) => sum + Math.log(z), 0)
    }));
    const customers = groups.reduce((sum, { z }) => sum + z.length, 0);
    if (customers === 0)
      return { refused: Array.from(spending.x).some((x) => x > 0) ? 'zeroSpend' : 'noRepeats' };
    if (customers < fewest.repeaters) return { refused: 'tooFew' };
    const mean = groups.reduce((sum, { z }) => sum + z.reduce((part, each) => part + each, 0), 0) / customers;
    return fitPositive(
      ['p', 'q', 'v'],
      (parameters) => logLikelihood(groups, parameters),
      [
        { p: 5, q: 4, v: 0.6 * mean },
        { p: 1, q: 2, v: mean },
        { p: 20, q: 10, v: mean / 2 }
      ],
      customers,
      onstep
    );
  },

  /**
   * Expected mean money of a customer's purchases, after x repeat purchases of z on average (below 0 counts as 0);
   * after none that of all customers. Undefined where the parameters leave it without bounds.
   */
  expectedMean({ p, q, v }: Parameters, x: number, z: number): number | undefined {
    const below = p * x + q - 1;
    return below > 0 ? (p * (v + x * Math.max(z, 0))) / below : undefined;
  }
};
