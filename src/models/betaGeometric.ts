import type { Positive } from './fit.ts';
import { fitRepeatBuying, mostAlike, type Terms } from './likelihood.ts';
import { purchasesUntilGone } from './purchasesUntilGone.ts';
import type { History, RepeatBuying } from './RepeatBuying.ts';
import { logBeta, logGamma } from './special.ts';

/** Rates of purchase from Gamma(r, alpha), where alpha is a time; chances to leave after a purchase from Beta(a, b). */
export type BgNbdName = 'r' | 'alpha' | 'a' | 'b';

export type BgNbdParameters = Positive<BgNbdName>;

/**
 * A model whose customers buy at a rate of their own and may leave after a purchase, with a chance of their own.
 * @param firstCounts 1 where they may leave after the first purchase already, 0 where only after a repeat purchase.
 * @param start Where the search begins: with a and b at the alpha that the data suggest, and with r at that alpha
 * divided by `faster`.
 */
export function betaGeometric(
  firstCounts: 0 | 1,
  start: { a: number; b: number; r: number; faster: number }
): RepeatBuying<BgNbdName> {
  const termsOf = ({ r, alpha, a, b }: BgNbdParameters): Terms => {
    const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b);
    return {
      byCount: (x) => logGamma(r + x) + logBeta(a, b + x + firstCounts) + constant,
      byAge: (x, T) => -(r + x) * Math.log(alpha + T),
      byLast: (x, tx) =>
        x + firstCounts > 0
          ? Math.log(a / (b + x + (firstCounts - 1))) - (r + x) * Math.log(alpha + tx)
          : -Infinity
    };
  };
  const pAlive = (parameters: BgNbdParameters, { x, tx, T }: History): number => {
    const { byAge, byLast } = termsOf(parameters);
    return 1 / (1 + Math.exp(byLast(x, tx) - byAge(x, T)));
  };
  return {
    fit: (histories, onstep) =>
      fitRepeatBuying(
        {
          names: ['r', 'alpha', 'a', 'b'],
          termsOf,
          startsFrom: (rate) => [
            { ...rate, a: start.a, b: start.b },
            { r: start.r, alpha: rate.alpha / start.faster, a: 0.3, b: 3 },
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
      return purchasesUntilGone(r + x, t / (alpha + T), a, b + x + firstCounts) * pAlive(parameters, history);
    },
    expectedFromStart: ({ r, alpha, a, b }, t) =>
      (firstCounts ? b / (a + b) : 1) * purchasesUntilGone(r, t / alpha, a, b + firstCounts)
  };
}
