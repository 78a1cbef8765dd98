import { fitPositive, type Fit, type OnStep, type Positive } from './fit.ts';
import { fewest, fewestLeaving } from './likelihood.ts';
import { logBeta, logGamma, logSum } from './special.ts';

/** Chances to buy at an opportunity from Beta(alpha, beta), chances to leave before one from Beta(gamma, delta). */
export type BgBbName = 'alpha' | 'beta' | 'gamma' | 'delta';

type Parameters = Positive<BgBbName>;

/** What a customer did at n opportunities after the first purchase. */
export interface Opportunities {
  /** Opportunities that were taken. */
  x: number;
  /** The last that was taken, 1 to n; 0 for none. */
  tx: number;
  n: number;
}

/** Opportunities of many: one place in each array a customer, or a group of equal ones. */
export type ManyOpportunities = { [Name in keyof Opportunities]: ArrayLike<number> } & {
  /** Customers with these. Default: 1 each. */
  customers?: ArrayLike<number>;
};

/** What likelihoods are made of, as natural logarithms. */
interface Parts {
  /** The chance to take x of y opportunities in one order. */
  taken(x: number, y: number): number;
  /** To leave after the y-th, or not before the one after n. */
  leaving(y: number): number;
  staying(n: number): number;
}

/** The parts for up to `last` opportunities: every logarithm of a gamma function is taken once. */
function partsOf({ alpha, beta, gamma, delta }: Parameters, last: number): Parts {
  const from = (start: number) => Float64Array.from({ length: last + 2 }, (_, k) => logGamma(start + k));
  const [a, b, ab, d, gd] = [alpha, beta, alpha + beta, delta, gamma + delta].map(from) as Float64Array[];
  const chances = logBeta(alpha, beta);
  const stays = logBeta(gamma, delta);
  const [g0, g1] = [logGamma(gamma), logGamma(gamma + 1)];
  return {
    taken: (x, y) => a![x]! + b![y - x]! - ab![y]! - chances,
    leaving: (y) => g1 + d![y]! - gd![y + 1]! - stays,
    staying: (n) => g0 + d![n]! - gd![n]! - stays
  };
}

function logLikelihoodOf({ taken, leaving, staying }: Parts, { x, tx, n }: Opportunities): number {
  let sum = taken(x, n) + staying(n);
  for (let y = tx; y < n; y++) sum = logSum(sum, taken(x, y) + leaving(y));
  return sum;
}

const group = ({ x, tx, n, customers }: ManyOpportunities) => {
  const groups = new Map<string, Opportunities & { customers: number }>();
  for (let i = 0; i < x.length; i++) {
    const key = `${x[i]} ${tx[i]} ${n[i]}`;
    const known = groups.get(key);
    const count = customers?.[i] ?? 1;
    if (known) known.customers += count;
    else groups.set(key, { x: x[i]!, tx: tx[i]!, n: n[i]!, customers: count });
  }
  return [...groups.values()];
};

/**
 * BG/BB: customers who take an opportunity or not (a yearly appeal, a fair), until they leave unnoticed.
 * Fader, Hardie & Shang, Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29 (2010).
 */
export const bgBb = {
  /** By maximum likelihood. Refused: 'tooFew', 'noRepeats', 'noLosses', 'notConverged'. */
  fit(opportunities: ManyOpportunities, onstep?: OnStep): Fit<Parameters> {
    const groups = group(opportunities);
    const total = groups.reduce((sum, { customers }) => sum + customers, 0);
    const last = groups.reduce((most, { n }) => Math.max(most, n), 0);
    if (total < fewest.customers) return { refused: 'tooFew' };
    if (groups.every(({ x }) => x === 0)) return { refused: 'noRepeats' };
    return fitPositive(
      ['alpha', 'beta', 'gamma', 'delta'],
      (parameters) => {
        const parts = partsOf(parameters, last);
        return groups.reduce((sum, each) => sum + each.customers * logLikelihoodOf(parts, each), 0);
      },
      [
        { alpha: 1, beta: 1, gamma: 0.5, delta: 3 },
        { alpha: 0.3, beta: 2, gamma: 0.2, delta: 2 },
        { alpha: 2, beta: 2, gamma: 2, delta: 10 }
      ],
      total,
      onstep,
      ({ gamma, delta }, isMaximum) =>
        gamma / (gamma + delta) < fewestLeaving ? 'noLosses' : isMaximum ? undefined : 'notConverged'
    );
  },

  /** Probability that the customer is still there at the next opportunity, 0 to 1. */
  pAlive(parameters: Parameters, history: Opportunities): number {
    const { x, n } = history;
    const parts = partsOf(parameters, n + 1);
    return Math.exp(parts.taken(x, n) + parts.staying(n + 1) - logLikelihoodOf(parts, history));
  },

  /** How many of the next `opportunities` the customer is expected to take. */
  expectedPurchases(parameters: Parameters, opportunities: number, history: Opportunities): number {
    const { x, n } = history;
    const parts = partsOf(parameters, n + opportunities);
    const once = parts.taken(x + 1, n + 1) - logLikelihoodOf(parts, history);
    let sum = 0;
    for (let i = 1; i <= opportunities; i++) sum += Math.exp(once + parts.staying(n + i));
    return sum;
  },

  /** The probability that anyone takes exactly x of the first n opportunities. */
  probabilityOf(parameters: Parameters, x: number, n: number): number {
    const { taken, leaving, staying } = partsOf(parameters, n);
    const ways = (y: number) => logGamma(y + 1) - logGamma(x + 1) - logGamma(y - x + 1);
    let sum = Math.exp(ways(n) + taken(x, n) + staying(n));
    for (let y = x; y < n; y++) sum += Math.exp(ways(y) + taken(x, y) + leaving(y));
    return sum;
  }
};
