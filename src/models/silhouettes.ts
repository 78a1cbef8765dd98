import type { Points } from './kMeans.ts';

/**
 * Mean silhouettes of several groupings of the same points: how much nearer a point is to its own group than to the
 * next, as a share of the greater of the two mean distances (Rousseeuw 1987). A point that is alone counts as 0.
 * @param compared The points that are compared with each other.
 * @param groupings The group of every point, in each grouping.
 * @param onstep Told now and then.
 */
export function meanSilhouettes(
  points: Points,
  compared: ArrayLike<number>,
  groupings: readonly Int32Array[],
  onstep: () => void
): number[] {
  const n = compared.length;
  const here = points.map((dimension) => Float64Array.from(compared, (i) => dimension[i]!));
  const places = groupings.map((grouping) => Int32Array.from(compared, (i) => grouping[i]!));
  const counts = places.map((place) => {
    const sizes = new Float64Array(place.reduce((most, each) => Math.max(most, each), 0) + 1);
    for (const each of place) sizes[each]!++;
    return sizes;
  });
  const totals = groupings.map(() => 0);
  const sums = counts.map((sizes) => new Float64Array(sizes.length));
  for (let i = 0; i < n; i++) {
    for (const sum of sums) sum.fill(0);
    for (let j = 0; j < n; j++) {
      let square = 0;
      for (const dimension of here) square += (dimension[i]! - dimension[j]!) ** 2;
      const distance = Math.sqrt(square);
      for (let g = 0; g < sums.length; g++) sums[g]![places[g]![j]!]! += distance;
    }
    for (let g = 0; g < sums.length; g++) totals[g]! += silhouetteOf(sums[g]!, counts[g]!, places[g]![i]!);
    if (i % 500 === 0) onstep();
  }
  return totals.map((total) => total / n);
}

/** @param sums Sum of a point's distances to the points of each group. */
function silhouetteOf(sums: Float64Array, counts: Float64Array, own: number): number {
  if (counts[own]! < 2) return 0;
  const within = sums[own]! / (counts[own]! - 1);
  let next = Infinity;
  for (let c = 0; c < sums.length; c++)
    if (c !== own && counts[c]! > 0) next = Math.min(next, sums[c]! / counts[c]!);
  return next === Infinity || Math.max(within, next) === 0 ? 0 : (next - within) / Math.max(within, next);
}
