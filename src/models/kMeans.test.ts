import { describe, expect, it } from 'vitest';
import { kMeans, type Groupings } from './index.ts';
import { settle } from './kMeans.ts';
import { hasTruth, textOf } from './truth.fixture.ts';

const fitted = (points: number[][], most: number): Groupings => {
  const fit = kMeans.fit({ points, least: 2, most });
  if ('refused' in fit) throw new Error(fit.refused);
  return fit;
};

it('comes to the groups that are worked out by hand for seven points', () => {
  const points = [
    [1, 1.5, 3, 5, 3.5, 4.5, 3.5],
    [1, 2, 4, 7, 5, 5, 4.5]
  ];
  const found = settle(points, [
    [1, 1],
    [5, 7]
  ]);
  expect([...found.places]).toEqual([0, 0, 1, 1, 1, 1, 1]);
  expect(found.centres[0]).toEqual([1.25, 1.5]);
  expect(found.centres[1]!.map((each) => Number(each.toFixed(9)))).toEqual([3.9, 5.1]);
  expect(found.inertia).toBeCloseTo(8.525, 9);
});

it('refuses fewer different points than groups, and tries no more groups than there are different points', () => {
  expect(kMeans.fit({ points: [[1, 1, 1]], least: 2, most: 8 })).toEqual({ refused: 'tooFew' });
  expect(kMeans.fit({ points: [[]], least: 2, most: 8 })).toEqual({ refused: 'tooFew' });
  const { groupings } = fitted([[1, 1, 2, 2, 9, 9]], 8);
  expect(groupings).toHaveLength(2);
  expect(groupings[1]).toMatchObject({ sizes: [2, 2, 2], inertia: 0, silhouette: 1 });
});

it('takes a dimension in which all are equal for one that tells nothing', () => {
  const { groupings, deviations } = fitted(
    [
      [1, 2, 8, 9],
      [5, 5, 5, 5]
    ],
    2
  );
  expect(deviations[1]).toBe(1);
  expect(groupings[0]!.sizes).toEqual([2, 2]);
});

describe.skipIf(!hasTruth)('customers of the R package rfm (needs the shared folder)', () => {
  it('fall into the groups that the best of 100 searches elsewhere found, twice the same', () => {
    const lines = textOf('truth/rfm_data_orders_20061231.customers.csv').trim().split('\n');
    const heads = lines[0]!.split(',');
    const column = (name: string) =>
      lines
        .slice(1)
        .map((line) => Math.log1p(Number(line.split(',').at(heads.indexOf(name) - heads.length))));
    const points = ['recency_days', 'rows', 'monetary'].map(column);
    const { means, deviations, groupings, silhouetteOf } = fitted(points, 7);
    expect(means.map((each) => Number(each.toFixed(6)))).toEqual([5.358692, 1.706518, 5.977967]);
    expect(deviations.map((each) => Number(each.toFixed(6)))).toEqual([0.897952, 0.396927, 0.654416]);
    const inertias = groupings.map(({ inertia }) => Number(inertia.toFixed(3)));
    expect(inertias.slice(0, 5)).toEqual([1757.711, 1302.333, 1018.445, 844.463, 706.774]);
    expect(inertias[5], 'for seven groups a little less than was found elsewhere').toBeLessThan(625.583);
    expect(groupings.slice(0, 5).map(({ silhouette }) => Number(silhouette.toFixed(4)))).toEqual([
      0.3713, 0.3154, 0.3034, 0.3206, 0.3168
    ]);
    expect(silhouetteOf).toBe(995);
    expect(groupings.slice(0, 2).map(({ sizes }) => sizes.toSorted((a, b) => b - a))).toEqual([
      [652, 343],
      [526, 301, 168]
    ]);
    expect(fitted(points, 7)).toEqual({ means, deviations, groupings, silhouetteOf });
  });
});
