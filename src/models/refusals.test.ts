import { describe, expect, it } from 'vitest';
import { bgBb, bgNbd, gammaGamma, mbgNbd, paretoNbd, sbg, type Histories } from './index.ts';
import { maximise } from './maximise.ts';

const repeated = (n: number, x: number, tx: number, T: number): Histories => ({
  x: [x, 0],
  tx: [tx, 0],
  T: [T, T],
  customers: [n, n]
});

describe('a model that the customers do not give is refused with the reason', () => {
  const models = { bgNbd, mbgNbd, paretoNbd };

  it.each(Object.entries(models))('%s: too few customers, or nobody who bought again', (_, model) => {
    expect(model.fit(repeated(3, 1, 4, 10))).toEqual({ refused: 'tooFew' });
    expect(model.fit({ x: [], tx: [], T: [] })).toEqual({ refused: 'tooFew' });
    expect(model.fit(repeated(500, 0, 0, 10))).toEqual({ refused: 'noRepeats' });
  });

  it.each(Object.entries(models))('%s: no customer differs from another', (_, model) => {
    const alike = { x: [4], tx: [2], T: [10], customers: [1000] };
    expect(model.fit(alike)).toEqual({ refused: 'notConverged' });
  });

  it.each(Object.entries(models))('%s: nobody seems to leave', (_, model) => {
    const size = 400;
    const T = Float64Array.from({ length: size }, (_, i) => 40 + (i % 13));
    const x = T.map((age, i) => Math.floor((age * (1 + (i % 7))) / 14));
    expect(model.fit({ x, tx: T.map((age) => age - 0.5), T })).toEqual({ refused: 'noLosses' });
  });

  it('Gamma–Gamma: no repeats, no money, too few', () => {
    expect(gammaGamma.fit({ x: [0, 0], z: [0, 0] })).toEqual({ refused: 'noRepeats' });
    expect(gammaGamma.fit({ x: [1, 2], z: [0, -3] })).toEqual({ refused: 'zeroSpend' });
    expect(gammaGamma.fit({ x: [1, 2], z: [5, 3] })).toEqual({ refused: 'tooFew' });
  });

  it('sBG: too few terms, or nobody who left', () => {
    expect(sbg.fit({ due: [100], lost: [10] })).toEqual({ refused: 'tooFew' });
    expect(sbg.fit({ due: [29, 20], lost: [9, 3] })).toEqual({ refused: 'tooFew' });
    expect(sbg.fit({ due: [100, 100], lost: [0, 0] })).toEqual({ refused: 'noLosses' });
  });

  it('BG/BB: too few, or nobody who came back', () => {
    expect(bgBb.fit({ x: [1], tx: [1], n: [4] })).toEqual({ refused: 'tooFew' });
    expect(bgBb.fit({ x: [0], tx: [0], n: [4], customers: [50] })).toEqual({ refused: 'noRepeats' });
  });

  it('BG/BB: nobody seems to leave', () => {
    const faithful = { x: [1, 2, 3, 4], tx: [4, 4, 4, 4], n: [4, 4, 4, 4], customers: [50, 50, 50, 50] };
    expect(bgBb.fit(faithful)).toEqual({ refused: 'noLosses' });
  });
});

describe('a likelihood', () => {
  it('does not depend on whether equal customers are told once or one by one', () => {
    const [x, tx, T] = [
      [0, 0, 1, 2, 5],
      [0, 0, 3, 8, 20],
      [10, 30, 30, 25, 21]
    ];
    const each = (values: number[]) => values.flatMap((value) => new Array<number>(20).fill(value));
    const once = bgNbd.fit({ x: x!, tx: tx!, T: T!, customers: [20, 20, 20, 20, 20] });
    expect(bgNbd.fit({ x: each(x!), tx: each(tx!), T: each(T!) })).toEqual(once);
  });
});

describe('the search for a maximum', () => {
  it('finds the top of a bent ridge', () => {
    const ridge = ([a, b]: readonly number[]) => -((1 - a!) ** 2) - 10 * (b! - a! * a!) ** 2;
    const found = maximise(ridge, [[-1.2, 1]]);
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 3);
    expect(found.at[1]).toBeCloseTo(1, 3);
  });

  it('takes a saddle and an endless climb for what they are', () => {
    expect(maximise(([a, b]) => a! * b!, [[0, 0]]).converged).toBe(false);
    expect(maximise(([a]) => a!, [[0]]).converged).toBe(false);
  });

  it('tells of its rounds', () => {
    const rounds: number[] = [];
    const { iterations } = maximise(([a]) => -(a! ** 2), [[3]], { onstep: (n) => rounds.push(n) });
    expect(rounds.at(-1)).toBe(iterations);
  });
});
