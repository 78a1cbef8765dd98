const halfLogTwoPi = 0.9189385332046727;

/** ln Γ(x) for x > 0: Stirling's series from 10 upwards, below by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  let below = 1;
  while (x < 10) below *= x++;
  const square = 1 / (x * x);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + series - Math.log(below);
}

/** ln B(a, b) for a, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln(eᵃ + eᵇ) without overflow. One may be -Infinity. */
export function logSum(a: number, b: number): number {
  const below = -Math.abs(a - b);
  return (a > b ? a : b) + (below < -40 ? 0 : Math.log1p(Math.exp(below)));
}

/** Exact to 1e-12 for z up to 0.99; beyond, it takes longer. */
const mostSteps = 10_000;

/**
 * ₂F₁(1, b; c; z) for c > b > 0 and 0 <= z < 1, by Gauss's continued fraction (Lentz's evaluation): Abramowitz &
 * Stegun 15.1, DLMF 15.7.5.
 */
export function hypergeometricFromOne(b: number, c: number, z: number): number {
  let fraction = 1;
  let numerator = 1;
  let denominator = 0;
  for (let step = 1; step < mostSteps; step++) {
    const j = step >> 1;
    const coefficient =
      step === 1
        ? b / c
        : step & 1
          ? ((b + j) * (c - 1 + j)) / ((c + 2 * j - 1) * (c + 2 * j))
          : (j * (c - b + j - 1)) / ((c + 2 * j - 2) * (c + 2 * j - 1));
    denominator = 1 / (1 - coefficient * z * denominator);
    numerator = 1 - (coefficient * z) / numerator;
    const change = numerator * denominator;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return 1 / fraction;
}

/**
 * ln of the probability that a standard normal is above z: by its Taylor series around 0 up to 3 from it, beyond by
 * Laplace's continued fraction (Abramowitz & Stegun 26.2.10 and 26.2.14).
 */
export function logNormalTail(z: number): number {
  if (z < -3) return Math.log1p(-Math.exp(logNormalTail(-z)));
  if (z <= 3) {
    let [term, sum] = [z, z];
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 200; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return Math.log(0.5 - sum * Math.exp(-0.5 * z * z - halfLogTwoPi));
  }
  let fraction = z;
  for (let k = 200; k > 0; k--) fraction = z + k / fraction;
  return -0.5 * z * z - halfLogTwoPi - Math.log(fraction);
}

/** How often a standard normal is as far from 0 as z, or farther. */
export const twoSided = (z: number): number => Math.min(1, 2 * Math.exp(logNormalTail(Math.abs(z))));
