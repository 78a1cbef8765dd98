import { describe, expect, it } from 'vitest';
import { bgBb, bgNbd, discountedPurchases, gammaGamma, paretoNbd, probabilityOf, sbg } from './index.ts';

/** Numbers from the papers and their notes, at the parameters printed there. */
describe('published numbers', () => {
  const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

  it.each([
    [1 / 7, 0.007826],
    [1, 0.053268],
    [3, 0.150865],
    [31.8571, 1.041996],
    [32, 1.045243],
    [39, 1.196723],
    [52, 1.446051],
    [78, 1.860519]
  ])('BG/NBD expects of anyone in %d weeks %d purchases', (t, purchases) => {
    expect(bgNbd.expectedFromStart(paper, t)).toBeCloseTo(purchases, 5);
  });

  it.each([
    [39, { x: 2, tx: 30.43, T: 38.86 }, 1.226028, 0.726579],
    [52, { x: 26, tx: 30.86, T: 31 }, 25.758196, 0.968916],
    [39, { x: 1, tx: 1.71, T: 38.86 }, 0.203187, 0.212101],
    [39, { x: 0, tx: 0, T: 38.86 }, 0.195098, 1]
  ])('BG/NBD expects in %d weeks of %o %d purchases, alive %d', (t, history, purchases, alive) => {
    expect(bgNbd.expectedPurchases(paper, t, history)).toBeCloseTo(purchases, 4);
    expect(bgNbd.pAlive(paper, history)).toBeCloseTo(alive, 5);
  });

  it.each([
    [2, 10, 1.07869e-7],
    [39, 0, 0.5737864],
    [30, 11, 0.0019995],
    [30, 12, 0.001517],
    [30, 13, 0.0011633],
    [30, 20, 0.00022223]
  ])('BG/NBD gives in %d weeks %d purchases the probability %d', (t, x, probability) => {
    expect(probabilityOf(paper, x, t) / probability).toBeCloseTo(1, 3);
  });

  it('Pareto/NBD lets one-time buyers leave', () => {
    const btyd = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    const often = { x: 26, tx: 30.86, T: 31 };
    const once = { x: 0, tx: 0, T: 39 };
    expect(paretoNbd.expectedFromStart(btyd, 52)).toBeCloseTo(1.473067, 4);
    expect(paretoNbd.pAlive(btyd, often)).toBeCloseTo(0.997918, 5);
    expect(paretoNbd.expectedPurchases(btyd, 52, often)).toBeCloseTo(25.454914, 3);
    expect(paretoNbd.expectedPurchases(btyd, 52, once)).toBeCloseTo(0.135438, 5);
    expect(paretoNbd.pAlive(btyd, once)).toBeCloseTo(0.294142, 5);
  });

  it('Pareto/NBD is smooth where alpha and beta change places, and where s passes 1', () => {
    const history = { x: 3, tx: 10, T: 30 };
    const at = (beta: number, s: number) =>
      paretoNbd.expectedPurchases({ r: 0.5, alpha: 10, s, beta }, 39, history);
    expect(at(10 - 1e-7, 0.6)).toBeCloseTo(at(10 + 1e-7, 0.6), 7);
    expect(at(10, 0.6)).toBeCloseTo(at(10 + 1e-7, 0.6), 7);
    expect(at(12, 1)).toBeCloseTo(at(12, 1 + 1e-7), 6);
  });

  it('BG/NBD is smooth where a passes 1', () => {
    const at = (a: number) =>
      bgNbd.expectedPurchases({ r: 0.2, alpha: 4, a, b: 2 }, 39, { x: 2, tx: 20, T: 30 });
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 6);
  });

  it('Gamma–Gamma expects a mean between the customer’s own and that of all', () => {
    const fitted = { p: 6.2488, q: 3.7446, v: 15.4477 };
    expect(gammaGamma.expectedMean(fitted, 0, 0)).toBeCloseTo(35.171, 2);
    expect(gammaGamma.expectedMean(fitted, 2, 22.35)).toBeCloseTo(24.6586, 3);
    expect(gammaGamma.expectedMean(fitted, 7, 73.74)).toBeCloseTo(71.4629, 3);
    expect(gammaGamma.expectedMean({ p: 1, q: 0.9, v: 5 }, 0, 0)).toBeUndefined();
  });

  it('a discount counts a purchase at the end of its period', () => {
    const worth = (rate: number) => discountedPurchases((t) => t / 2, { periods: 2, periodLength: 4, rate });
    expect(worth(0)).toBe(4);
    expect(worth(0.25)).toBeCloseTo(2 / 1.25 + 2 / 1.25 ** 2, 12);
  });

  const regular = [1000, 631, 468, 382, 326, 289, 262, 241];
  const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
  it.each([
    [
      'regular',
      regular,
      [0.70408, 1.18204, -1680.265],
      [62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9, 22.0, 20.4, 19.1, 18.0, 17.0]
    ],
    [
      'high-end',
      highEnd,
      [0.66809, 3.8061, -1611.158],
      [85.1, 74.7, 67.0, 61.0, 56.2, 52.2, 48.9, 46.0, 43.6, 41.4, 39.5, 37.8]
    ]
  ])('sBG of %s customers', (_, left, [alpha, beta, value], shares) => {
    const fit = sbg.fit({ due: left.slice(0, -1), lost: left.slice(1).map((n, i) => left[i]! - n) });
    if ('refused' in fit) throw new Error(fit.refused);
    expect(fit.parameters.alpha / alpha!).toBeCloseTo(1, 4);
    expect(fit.parameters.beta / beta!).toBeCloseTo(1, 4);
    expect(fit.logLikelihood).toBeCloseTo(value!, 2);
    shares.forEach((share, i) =>
      expect(Math.abs(100 * sbg.survival(fit.parameters, i + 1) - share)).toBeLessThan(0.0501)
    );
  });

  it('sBG renews more and more of those who are left', () => {
    const parameters = { alpha: 0.70408, beta: 1.18204 };
    [0.6267, 0.756, 0.8188].forEach((share, i) =>
      expect(sbg.retention(parameters, i + 1)).toBeCloseTo(share, 4)
    );
  });

  it.each([
    [3.8, 15.2, [3.31, 3.451, 3.587, 3.717, 3.842]],
    [0.067, 0.267, [7.671, 9.455, 9.851, 10.056, 10.189]]
  ])('sBG(%d, %d) has discounted terms to come', (alpha, beta, terms) => {
    terms.forEach((value, i) =>
      expect(sbg.discountedTerms({ alpha, beta }, i + 1, 0.1)).toBeCloseTo(value, 3)
    );
  });

  it('BG/BB shares out all probability', () => {
    const parameters = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 };
    const all = [0, 1, 2, 3, 4, 5, 6].map((x) => bgBb.probabilityOf(parameters, x, 6));
    expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
  });
});
