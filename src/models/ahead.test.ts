import { expect, it } from 'vitest';
import { moneyAhead, quantileOf } from './ahead.ts';
import { bgNbd } from './index.ts';

/** CDNOW's master sample, in weeks: Fader & Hardie. */
const fit = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, v: 15.45 };

it.each([
  { x: 2, tx: 30.43, T: 38.86, z: 22.35 },
  { x: 26, tx: 30.86, T: 31, z: 40 },
  { x: 0, tx: 0, T: 38.86, z: undefined }
])('draws means that agree with the closed forms: %o', ({ x, tx, T, z }) => {
  const alive = bgNbd.pAlive(fit, { x, tx, T });
  const draws = moneyAhead({ x, T, z, alive }, fit, 39, 200_000);
  const each = (fit.p * (fit.v + x * (z ?? 0))) / (fit.p * x + fit.q - 1);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  expect(mean / (bgNbd.expectedPurchases(fit, 39, { x, tx, T }) * each)).toBeCloseTo(1, 1);
  expect(quantileOf(draws, 0.1)).toBeLessThanOrEqual(quantileOf(draws, 0.9));
});
