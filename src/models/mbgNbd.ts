import type { BgNbdName } from './bgNbd.ts';
import type { Positive } from './fit.ts';
import { fitRepeatBuying, mostAlike, type Terms } from './likelihood.ts';
import { purchasesUntilGone } from './purchasesUntilGone.ts';
import type { History, RepeatBuying } from './RepeatBuying.ts';
import { logBeta, logGamma } from './special.ts';

type Parameters = Positive<BgNbdName>;

const termsOf = ({ r, alpha, a, b }: Parameters): Terms => {
  const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b);
  return {
    byCount: (x) => logGamma(r + x) + logBeta(a, b + x + 1) + constant,
    byAge: (x, T) => -(r + x) * Math.log(alpha + T),
    byLast: (x, tx) => Math.log(a / (b + x)) - (r + x) * Math.log(alpha + tx)
  };
};

const pAlive = (parameters: Parameters, { x, tx, T }: History): number => {
  const { byAge, byLast } = termsOf(parameters);
  return 1 / (1 + Math.exp(byLast(x, tx) - byAge(x, T)));
};

/**
 * MBG/NBD: as BG/NBD, but a customer may leave after the first purchase too.
 * Batislam, Denizel & Filiztekin, International Journal of Research in Marketing 24 (2007).
 */
export const mbgNbd: RepeatBuying<BgNbdName> = {
  fit: (histories, onstep) =>
    fitRepeatBuying(
      {
        names: ['r', 'alpha', 'a', 'b'],
        termsOf,
        startsFrom: (rate) => [
          { ...rate, a: 0.9, b: 1.6 },
          { r: 0.2, alpha: rate.alpha / 2, a: 0.3, b: 3 },
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
    return purchasesUntilGone(r + x, t / (alpha + T), a, b + x + 1) * pAlive(parameters, history);
  },
  expectedFromStart: ({ r, alpha, a, b }, t) => (b / (a + b)) * purchasesUntilGone(r, t / alpha, a, b + 1)
};
