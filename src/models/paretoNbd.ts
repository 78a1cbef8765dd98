import type { Positive } from './fit.ts';
import { fitRepeatBuying, mostAlike, type Terms } from './likelihood.ts';
import type { History, RepeatBuying } from './RepeatBuying.ts';
import { hypergeometricFromOne, logGamma, logSum } from './special.ts';

/** Rates of purchase from Gamma(r, alpha), rates of leaving from Gamma(s, beta); alpha and beta are times. */
export type ParetoNbdName = 'r' | 'alpha' | 's' | 'beta';

type Parameters = Positive<ParetoNbdName>;

/**
 * The two positive parts of Fader & Hardie's note on deriving the Pareto/NBD (2005), A.11 and A.13, each ₂F₁ turned by
 * Euler's transformation into one that begins with 1, which a continued fraction gives quickly.
 */
const termsOf = ({ r, alpha, s, beta }: Parameters): Terms => {
  const constant = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  const slow = Math.max(alpha, beta);
  const apart = Math.abs(alpha - beta);
  const part = (x: number, at: number, [weight, power, b]: [number, number, number]): number => {
    const all = r + s + x;
    const z = apart / (slow + at);
    return (
      Math.log(weight / all) -
      all * Math.log(slow + at) +
      power * Math.log1p(-z) +
      Math.log(hypergeometricFromOne(b, all + 1, z))
    );
  };
  return {
    byCount: (x) => logGamma(r + x) + constant,
    byAge: (x, T) => part(x, T, alpha >= beta ? [r + x, 1 - s, r + x + 1] : [r + x, -(r + x), s]),
    byLast: (x, tx) => part(x, tx, alpha >= beta ? [s, -s, r + x] : [s, 1 - r - x, s + 1])
  };
};

/** (1 - (1 + t / time)^(1 - s)) / (s - 1), also at s = 1. */
function whileThere(s: number, share: number): number {
  const log = Math.log1p(share);
  return s === 1 ? log : -Math.expm1((1 - s) * log) / (s - 1);
}

const pAlive = (parameters: Parameters, { x, tx, T }: History): number => {
  const { r, alpha, s, beta } = parameters;
  const { byAge, byLast } = termsOf(parameters);
  const there = -(r + x) * Math.log(alpha + T) - s * Math.log(beta + T);
  return Math.min(1, Math.exp(there - logSum(byAge(x, T), byLast(x, tx))));
};

/**
 * Pareto/NBD: a customer may leave at any time, so that who has bought once and long ago is probably gone.
 * Schmittlein, Morrison & Colombo, Management Science 33 (1987).
 */
export const paretoNbd: RepeatBuying<ParetoNbdName> = {
  fit: (histories, onstep) =>
    fitRepeatBuying(
      {
        names: ['r', 'alpha', 's', 'beta'],
        termsOf,
        startsFrom: (rate, meanT) => [
          { ...rate, s: 0.6, beta: meanT / 3 },
          { r: 0.2, alpha: rate.alpha / 2, s: 0.3, beta: meanT / 10 },
          { r: 2, alpha: rate.alpha * 4, s: 2, beta: meanT * 4 }
        ],
        leaving: ({ s, beta }, meanT) => 1 - (beta / (beta + meanT)) ** s,
        isExtreme: ({ r, alpha, s, beta }) =>
          Math.max(r, s) > mostAlike || Math.abs(Math.log(alpha / beta)) > 7
      },
      histories,
      onstep
    ),
  pAlive,
  expectedPurchases(parameters, t, history) {
    const { r, alpha, s, beta } = parameters;
    const { x, T } = history;
    const each = ((r + x) * (beta + T)) / (alpha + T);
    return each * whileThere(s, t / (beta + T)) * pAlive(parameters, history);
  },
  expectedFromStart: ({ r, alpha, s, beta }, t) => ((r * beta) / alpha) * whileThere(s, t / beta)
};
