import { describe, expect, it } from 'vitest';
import { tailShape, type Sizes } from './index.ts';
import { hasTruth, textOf } from './truth.fixture.ts';
import { logNormalTail, twoSided } from './special.ts';

const fitted = (sizes: Sizes) => {
  const fit = tailShape.fit(sizes);
  if ('refused' in fit) throw new Error(fit.refused);
  return fit;
};

const quantiles = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);

it('knows how often a normal variable goes beyond a point, far out too', () => {
  expect(Math.exp(logNormalTail(1.96))).toBeCloseTo(0.024997895148220435, 12);
  expect(logNormalTail(-5)).toBeCloseTo(-2.866516129637636e-7, 15);
  expect(logNormalTail(3.001)).toBeCloseTo(-6.6109, 3);
  expect(logNormalTail(30)).toBeCloseTo(-454.32124395634765, 8);
  expect(twoSided(0)).toBe(1);
});

it('finds a power law again that it was given, and no log-normal that fits better', () => {
  const { parameters, distance, inTail, p } = fitted({
    size: quantiles.map((q) => 5 * (1 - q) ** (-1 / 1.5))
  });
  expect(parameters.xmin).toBeCloseTo(5.001667361419894, 9);
  expect(parameters.alpha).toBeCloseTo(2.5012710616011047, 9);
  expect(distance).toBeCloseTo(0.0006726060434378844, 9);
  expect(inTail).toBe(1000);
  expect(p).toBeGreaterThan(0.9);
});

it('counts equal sizes as often as they are there', () => {
  const size = quantiles.map((q) => Math.ceil(5 * (1 - q) ** (-1 / 1.5)));
  const counts = new Map<number, number>();
  for (const each of size) counts.set(each, (counts.get(each) ?? 0) + 1);
  expect(tailShape.fit({ size: [...counts.keys()], times: [...counts.values()] })).toEqual(
    tailShape.fit({ size })
  );
});

it('refuses what has no shape', () => {
  expect(tailShape.fit({ size: [0, -5] })).toEqual({ refused: 'zeroSpend' });
  expect(tailShape.fit({ size: quantiles.slice(0, 49) })).toEqual({ refused: 'tooFew' });
  expect(tailShape.fit({ size: [7], times: [500] })).toEqual({ refused: 'notConverged' });
});

/** Fitted by a program of its own, with numpy and scipy: n, xmin, alpha, D, n in the tail, mu, sigma, ratio, p. */
describe.skipIf(!hasTruth)('real customers (needs the shared folder)', () => {
  const revenues = async (path: string, of: (cells: string[]) => [string, string]) => {
    const sums = new Map<string, number>();
    for (const line of (await textOf(path)).trim().split(/\r?\n/).slice(1)) {
      const [id, amount] = of(line.split(','));
      sums.set(id, (sums.get(id) ?? 0) + Math.round(Number(amount) * 100));
    }
    return Array.from(sums.values(), (cents) => cents / 100);
  };

  it('of CDNOW’s sample: which law fits better cannot be told', async () => {
    const size = await revenues('data/cdnow/cdnow_sample.csv', (cells) => [cells[1]!, cells[4]!]);
    const { parameters, distance, inTail, ratio, p, customers } = fitted({ size });
    expect([customers, inTail]).toEqual([2349, 163]);
    expect(parameters.xmin).toBeCloseTo(325.53, 8);
    expect(parameters.alpha).toBeCloseTo(2.9129277311, 8);
    expect(distance).toBeCloseTo(0.0409344328, 8);
    expect(parameters.mu).toBeCloseTo(2.94865, 3);
    expect(parameters.sigma).toBeCloseTo(1.4074, 3);
    expect(ratio).toBeCloseTo(-0.6557234, 3);
    expect(p).toBeCloseTo(0.512002, 3);
  });

  it('of 995 customers whose revenue is too even for a power law', async () => {
    const size = await revenues('data/rfm/rfm_data_orders.csv', (cells) => [cells[0]!, cells[2]!]);
    const { parameters, distance, inTail, ratio, p } = fitted({ size });
    expect([parameters.xmin, inTail]).toEqual([expect.closeTo(751, 8), 133]);
    expect(parameters.alpha).toBeCloseTo(7.0182307534, 8);
    expect(distance).toBeCloseTo(0.070900604, 8);
    expect(ratio).toBeCloseTo(-1.659923, 4);
    expect(p).toBeCloseTo(0.09693, 4);
  });

  it('of all of CDNOW: with ten thousand sizes that differ, and a log-normal that bends into the power law', async () => {
    const size = await revenues('data/cdnow/cdnow_master.csv', (cells) => [cells[0]!, cells[3]!]);
    const { parameters, distance, inTail, p } = fitted({ size });
    expect([parameters.xmin, inTail]).toEqual([expect.closeTo(875.94, 8), 266]);
    expect(parameters.alpha).toBeCloseTo(3.1929464089, 8);
    expect(distance).toBeCloseTo(0.0241024695, 8);
    expect(p).toBeGreaterThan(0.8);
  });
});
