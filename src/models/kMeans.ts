import type { NotFitted, OnStep } from './fit.ts';
import { randomFrom } from './random.ts';
import { meanSilhouettes } from './silhouettes.ts';

/** Points to be grouped: one array a dimension, one place in each a point. */
export type Points = readonly ArrayLike<number>[];

/** What is to be fitted. */
export interface Groupable {
  /** In any units: each dimension is standardised by its mean and population standard deviation. */
  points: Points;
  /** The least and the most groups tried. */
  least: number;
  most: number;
}

/** Points in so many groups. */
export interface Grouping {
  /** Standardised, one array a group; the greatest in the last dimension first. */
  centres: number[][];
  /** Points of each group. */
  sizes: number[];
  /** Sum over the points of the squared distance to their group's centre. */
  inertia: number;
  /** Mean silhouette of the points, or of `silhouetteOf` of them: -1 to 1. */
  silhouette: number;
}

/** The groupings, from the least groups to the most that so many different points allow. */
export interface Groupings {
  means: number[];
  /** Population standard deviations; 1 where all points are equal in a dimension. */
  deviations: number[];
  /** Points that silhouettes are of, drawn evenly where there are more. */
  silhouetteOf: number;
  groupings: Grouping[];
}

/** Searches begun for each number of groups, of which the one with the least inertia counts: fewer for many points. */
const startsFor = (n: number): number => Math.min(100, Math.max(10, Math.round(200_000 / n)));

/** Rounds after which a search ends though points still change groups. */
const mostRounds = 300;

/** Points that silhouettes are of at most: the time they take grows with the square. */
const mostCompared = 4000;

const at = (points: Points, i: number): number[] => points.map((dimension) => dimension[i]!);

function squared(points: Points, i: number, centre: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < centre.length; d++) sum += (points[d]![i]! - centre[d]!) ** 2;
  return sum;
}

/**
 * Starting points far from each other, by chance: of some candidates for each, the one that leaves the least distance
 * (greedy k-means++: Arthur & Vassilvitskii 2007).
 */
function scattered(points: Points, n: number, k: number, random: () => number): number[][] {
  const candidates = 2 + Math.floor(Math.log(k));
  const first = at(points, Math.floor(random() * n));
  const centres = [first];
  let nearest: Float64Array = Float64Array.from({ length: n }, (_, i) => squared(points, i, first));
  while (centres.length < k) {
    const total = nearest.reduce((sum, each) => sum + each, 0);
    let best: { centre: number[]; nearest: Float64Array; left: number } | undefined;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const centre = at(points, drawn(nearest, random() * total));
      let left = 0;
      const closer = nearest.map((distance, i) => {
        const least = Math.min(distance, squared(points, i, centre));
        left += least;
        return least;
      });
      if (!best || left < best.left) best = { centre, nearest: closer, left };
    }
    centres.push(best!.centre);
    nearest = best!.nearest;
  }
  return centres;
}

/** The place at which the sum of the weights so far passes a value; never one without a weight. */
function drawn(weights: Float64Array, value: number): number {
  let left = value;
  let chosen = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    chosen = i;
    left -= weights[i]!;
    if (left <= 0) break;
  }
  return chosen;
}

/** Moves centres to the middle of the points nearest to them until none changes sides (Lloyd 1982). */
export function settle(points: Points, starting: readonly (readonly number[])[]) {
  const n = points[0]?.length ?? 0;
  const k = starting.length;
  let centres = starting.map((centre) => [...centre]);
  const places = new Int32Array(n).fill(-1);
  let inertia = 0;
  let sizes: number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    let hasMoved = false;
    inertia = 0;
    sizes = Array<number>(k).fill(0);
    const sums = centres.map((centre) => centre.map(() => 0));
    for (let i = 0; i < n; i++) {
      let best = 0;
      let least = Infinity;
      for (let c = 0; c < k; c++) {
        const distance = squared(points, i, centres[c]!);
        if (distance < least) [best, least] = [c, distance];
      }
      if (places[i] !== best) hasMoved = true;
      places[i] = best;
      inertia += least;
      sizes[best]!++;
      for (let d = 0; d < points.length; d++) sums[best]![d]! += points[d]![i]!;
    }
    if (!hasMoved) break;
    centres = sums.map((sum, c) => (sizes[c] ? sum.map((each) => each / sizes[c]!) : centres[c]!));
  }
  return { centres, places, sizes, inertia };
}

/** The same grouping with the greatest centre in the last dimension first. */
function ordered({ centres, places, sizes, inertia }: ReturnType<typeof settle>) {
  const order = centres
    .map((_, c) => c)
    .sort((a, b) => centres[b]!.at(-1)! - centres[a]!.at(-1)! || sizes[b]! - sizes[a]!);
  const rank = new Int32Array(order.length);
  order.forEach((c, place) => (rank[c] = place));
  return {
    centres: order.map((c) => centres[c]!),
    places: places.map((c) => rank[c]!),
    sizes: order.map((c) => sizes[c]!),
    inertia
  };
}

function distinctPoints(points: Points, n: number, enough: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < n && seen.size < enough; i++) seen.add(at(points, i).join());
  return seen.size;
}

/**
 * K-means: points in k groups, each nearest to the mean of its own. The same points in the same order give the same
 * groups. Silhouettes: Rousseeuw (1987).
 */
export const kMeans = {
  /** Refused: 'tooFew', where there are fewer different points than the least groups. */
  fit({ points, least, most }: Groupable, onstep?: OnStep): Groupings | NotFitted {
    const n = points[0]?.length ?? 0;
    const different = distinctPoints(points, n, most);
    if (different < least) return { refused: 'tooFew' };
    const columns = points.map((dimension) => Float64Array.from(dimension));
    const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
    const deviations = columns.map(
      (column, d) => Math.sqrt(column.reduce((sum, value) => sum + (value - means[d]!) ** 2, 0) / n) || 1
    );
    const standard = columns.map((column, d) => column.map((value) => (value - means[d]!) / deviations[d]!));
    let rounds = 0;
    const settled = Array.from({ length: Math.min(most, different) - least + 1 }, (_, more) => {
      const random = randomFrom(least + more);
      let best: ReturnType<typeof settle> | undefined;
      for (let start = 0; start < startsFor(n); start++) {
        const found = settle(standard, scattered(standard, n, least + more, random));
        if (!best || found.inertia < best.inertia) best = found;
        onstep?.(++rounds);
      }
      return ordered(best!);
    });
    const step = Math.max(1, n / mostCompared);
    const compared = Int32Array.from({ length: Math.min(n, mostCompared) }, (_, i) => Math.floor(i * step));
    const silhouettes = meanSilhouettes(
      standard,
      compared,
      settled.map(({ places }) => places),
      () => onstep?.(++rounds)
    );
    return {
      means,
      deviations,
      silhouetteOf: compared.length,
      groupings: settled.map(({ centres, sizes, inertia }, i) => ({
        centres,
        sizes,
        inertia,
        silhouette: silhouettes[i]!
      }))
    };
  }
};
