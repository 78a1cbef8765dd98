import { logBeta } from './special.ts';

/** Points between which the integral is cut: 64 give nine digits. */
const cuts = 64;

/**
 * E[(1 - (1 + p u)^-r) / p] for p from Beta(a, b): the purchases to come of a customer who is still there, buys at a
 * rate from Gamma(r, α), leaves after each purchase with probability p, over the time u α.
 *
 * It is what BG/NBD's closed form with ₂F₁ gives, without its pole at a = 1, and fits MBG/NBD as well: a trapezoid rule
 * over the log-odds of p, where the integrand is analytic, so that few points give many digits. The integrand's ends
 * are taken off as a straight line in p, whose mean is known, so that it vanishes quickly on both sides. (At p = 0 it
 * does so by itself where a >= 1.)
 */
export function purchasesUntilGone(r: number, u: number, a: number, b: number): number {
  if (u === 0) return 0;
  const first = a < 1 ? r * u : 0;
  const last = -Math.expm1(-r * Math.log1p(u));
  const sharpness = (a * b) / (a + b);
  const reach = 33 / sharpness + Math.sqrt(66 / sharpness);
  const mode = Math.log(a / b);
  const low = Math.max(mode - reach, Math.min(mode, -Math.log1p((r + 1) * u)) - 2 - 33 / (1 + a));
  const high = Math.min(mode + reach, Math.max(mode, 0) + 2 + 33 / (1 + b));
  const width = (high - low) / cuts;
  const scale = logBeta(a, b);
  let sum = 0;
  for (let j = 0; j <= cuts; j++) {
    const s = low + j * width;
    const p = 1 / (1 + Math.exp(-s));
    const weight = Math.exp(-a * Math.log1p(Math.exp(-s)) - b * Math.log1p(Math.exp(s)) - scale);
    sum += weight * (-Math.expm1(-r * Math.log1p(p * u)) / p - first + (first - last) * p);
  }
  return first - ((first - last) * a) / (a + b) + width * sum;
}
