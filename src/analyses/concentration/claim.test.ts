import { expect, it } from 'vitest';
import { claimOf, losses, topsOf } from './claim.ts';

/** Twelve customers, the greatest first. */
const values = [7000, 2200, 2000, 2000, 1400, 300, 200, 170, 60, 45, 35, 20];
const total = 15_430;
const curve = values.map((_, i) => ({
  rank: i + 1,
  cumulative_share: values.slice(0, i + 1).reduce((sum, value) => sum + value, 0) / total
}));

it('compares the claim with what the least bring, and with how many the last sales take', () => {
  const { broughtByLeast, takenByLast } = claimOf(curve, 12);
  expect(broughtByLeast).toBeCloseTo(2230 / total, 12);
  expect(takenByLast).toBeCloseTo(1 - (2 + (0.7 * total - 9200) / 2000) / 12, 12);
});

it('takes equal customers for what they are', () => {
  const equal = Array.from({ length: 10 }, (_, i) => ({ rank: i + 1, cumulative_share: (i + 1) / 10 }));
  const { broughtByLeast, takenByLast } = claimOf(equal, 10);
  expect(broughtByLeast).toBeCloseTo(0.7, 12);
  expect(takenByLast).toBeCloseTo(0.3, 12);
});

it('says what goes with the first ones, as long as somebody stays', () => {
  expect(losses(curve, 12)).toEqual([
    { first: 1, share: 7000 / total },
    { first: 5, share: 14_600 / total },
    { first: 10, share: 15_375 / total }
  ]);
});

it('speaks of no top that is less than one item', () => {
  expect(topsOf(38)).toEqual([5, 10, 20, 50]);
  expect(topsOf(2)).toEqual([50]);
  expect(topsOf(100)).toEqual([1, 5, 10, 20, 50]);
});
