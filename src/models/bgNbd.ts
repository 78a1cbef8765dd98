import type { Positive } from './fit.ts';
import { fitRepeatBuying, mostAlike, type Terms } from './likelihood.ts';
import { purchasesUntilGone } from './purchasesUntilGone.ts';
import type { History, RepeatBuying } from './RepeatBuying.ts';
import { logBeta, logGamma } from './special.ts';

/** Rates of purchase from Gamma(r, alpha), where alpha is a time; chances to leave after a purchase from Beta(a, b). */
export type BgNbdName = 'r' | 'alpha' | 'a' | 'b';

type Parameters = Positive<BgNbdName>;

const termsOf = ({ r, alpha, a, b }: Parameters): Terms => {
  const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b);
  return {
    byCount: (x) => logGamma(r + x) + logBeta(a, b + x) + constant,
    byAge: (x, T) => -(r + x) * Math.log(alpha + T),
    byLast: (x, tx) => (x > 0 ? Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + tx) : -Infinity)
  };
};

const pAlive = (parameters: Parameters, { x, tx, T }: History): number => {
  const { byAge, byLast } = termsOf(parameters);
  return 1 / (1 + Math.exp(byLast(x, tx) - byAge(x, T)));
};

/**
 * BG/NBD: a customer may leave after each repeat purchase, so who has bought once is certainly still there.
 * Fader, Hardie & Lee, "Counting your customers" the easy way, Marketing Science 24 (2005).
 */
export const bgNbd: RepeatBuying<BgNbdName> = {
  fit: (histories, onstep) =>
    fitRepeatBuying(
      {
        names: ['r', 'alpha', 'a', 'b'],
        termsOf,
        startsFrom: (rate) => [
          { ...rate, a: 0.8, b: 2.5 },
          { r: 0.1, alpha: rate.alpha / 5, a: 0.3, b: 3 },
          { r: 2, alpha: rate.alpha * 4, a: 1.5, b: 10 }
        ],
        leaving: ({ a, b }) => a / (a + b),
        isExtreme: ({ r, a, b }) => Math.max(r, a, b) > mostAlike
      },
      histories,
      onstep
    ),
  pAlive,
  expectedPurchases(parameters, t, history) {
    const { r, alpha, a, b } = parameters;
    const { x, T } = history;
    return purchasesUntilGone(r + x, t / (alpha + T), a, b + x) * pAlive(parameters, history);
  },
  expectedFromStart: ({ r, alpha, a, b }, t) => purchasesUntilGone(r, t / alpha, a, b)
};

/** BG/NBD: the probability of exactly x repeat purchases in a time t from the first purchase on. */
export function probabilityOf({ r, alpha, a, b }: Parameters, x: number, t: number): number {
  const [share, none] = [Math.log(t / (alpha + t)), r * Math.log(alpha / (alpha + t))];
  const purchases = (j: number) =>
    Math.exp(logGamma(r + j) - logGamma(r) - logGamma(j + 1) + none + (j > 0 ? j * share : 0));
  const there = Math.exp(logBeta(a, b + x) - logBeta(a, b)) * purchases(x);
  if (x === 0) return there;
  let fewer = 0;
  for (let j = 0; j < x; j++) fewer += purchases(j);
  return there + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * (1 - fewer);
}
