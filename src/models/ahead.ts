import type { BgNbdName } from './betaGeometric.ts';
import type { GammaGammaName } from './gammaGamma.ts';
import { randomFrom } from './random.ts';

/** What is known of one customer, with time in the unit of the fit. */
export interface Buyer {
  /** Repeat purchases, and the time for which the customer has been there. */
  x: number;
  T: number;
  /** Mean money of a repeat purchase; undefined where there are none. */
  z: number | undefined;
  /** Probability that the customer is still there. */
  alive: number;
}

/**
 * Draws what a customer may bring in a time to come, under BG/NBD and Gamma–Gamma: given the record, the rate is
 * Gamma(r + x, α + T) and the chance to leave after a purchase Beta(a, b + x) for who is still there, and ν of the
 * spending Gamma(q + p x, v + x z). The same every time.
 * @param span In the unit of the fit.
 * @returns so many draws of the money, ascending.
 */
export function moneyAhead(
  { x, T, z, alive }: Buyer,
  { r, alpha, a, b, p, q, v }: Record<BgNbdName | GammaGammaName, number>,
  span: number,
  draws = 20_000
): Float64Array {
  const random = randomFrom(20_260_101);
  const spent = z === undefined || x === 0 ? { shape: q, rate: v } : { shape: q + p * x, rate: v + x * z };
  return Float64Array.from({ length: draws }, () => {
    if (random() >= alive) return 0;
    const rate = gamma(r + x, random) / (alpha + T);
    const leave = gamma(a, random);
    const leaves = leave / (leave + gamma(b + x, random));
    let [n, t] = [0, -Math.log(1 - random()) / rate];
    while (t <= span) {
      n++;
      t = random() < leaves ? Infinity : t - Math.log(1 - random()) / rate;
    }
    return n === 0 ? 0 : (gamma(p * n, random) * spent.rate) / gamma(spent.shape, random);
  }).sort();
}

/** The value below which a share of ascending values lies. */
export const quantileOf = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** One from Gamma(shape, 1): Marsaglia & Tsang, ACM Transactions on Mathematical Software 26 (2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const cube = (1 + c * normal) ** 3;
    if (cube > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube))
      return d * cube;
  }
}
