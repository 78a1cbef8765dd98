import { betaGeometric, type BgNbdParameters } from './betaGeometric.ts';
import { logBeta, logGamma } from './special.ts';

/**
 * BG/NBD: a customer may leave after each repeat purchase, so who has bought once is certainly still there.
 * Fader, Hardie & Lee, "Counting your customers" the easy way, Marketing Science 24 (2005).
 */
export const bgNbd = betaGeometric(0, { a: 0.8, b: 2.5, r: 0.1, faster: 5 });

/** BG/NBD: the probability of exactly x repeat purchases in a time t from the first purchase on. */
export function probabilityOf({ r, alpha, a, b }: BgNbdParameters, x: number, t: number): number {
  const [share, none] = [Math.log(t / (alpha + t)), r * Math.log(alpha / (alpha + t))];
  const purchases = (j: number) =>
    Math.exp(logGamma(r + j) - logGamma(r) - logGamma(j + 1) + none + (j > 0 ? j * share : 0));
  const there = Math.exp(logBeta(a, b + x) - logBeta(a, b)) * purchases(x);
  if (x === 0) return there;
  let fewer = 0;
  for (let j = 0; j < x; j++) fewer += purchases(j);
  return there + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * (1 - fewer);
}
