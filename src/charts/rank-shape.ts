/** A place on the line of values by rank. */
export interface Ranked {
  rank: number;
  value: number;
}

/**
 * What a line of values by rank looks like on two log axes.
 *
 * - `short`: fewer than 50 ranks
 * - `straight`: from the third rank to the last
 * - `falls`, `flattens-late`: straight from the third rank to `upTo`, and then below or above that line
 * - `bends`, `flattens`: not straight over most of it, and getting steeper or flatter
 */
export type Shape =
  { is: 'short' | 'straight' | 'bends' | 'flattens' } | { is: 'falls' | 'flattens-late'; upTo: number };

interface Place {
  x: number;
  y: number;
}

/** A line is called straight where no place is further from it than this factor. */
const tolerance = Math.log(1.2);

/** A part is called most of the line where it takes in this much of the axis. */
const most = 0.6;

/** Places evenly spaced by the logarithm of the rank, from the third rank to the last. */
function evenly(points: Ranked[], count: number): Place[] {
  const places = points.map(({ rank, value }) => ({ x: Math.log(rank), y: Math.log(value) }));
  const end = places.at(-1)?.x ?? 0;
  const start = Math.log(3);
  let at = 0;
  return Array.from({ length: count }, (_, i) => {
    const x = start + ((end - start) * i) / (count - 1);
    while (at < places.length - 2 && (places[at + 1]?.x ?? 0) < x) at += 1;
    const [left, right] = [places[at], places[at + 1]] as [Place, Place];
    return { x, y: left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x) };
  });
}

/** The line of least squares: how far a place lies above it. */
function fit(places: Place[]): (place: Place) => number {
  const mean = (of: (place: Place) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const slope = mean((place) => (place.x - x) * (place.y - y)) / mean((place) => (place.x - x) ** 2);
  return (place) => place.y - y - slope * (place.x - x);
}

/** The shape of a line of positive values, ascending by rank, over its whole length. */
export function shapeOf(points: Ranked[]): Shape {
  const last = points.at(-1);
  if (!last || last.rank < 50) return { is: 'short' };
  const places = evenly(points, 120);
  const isStraight = (count: number): boolean => {
    const part = places.slice(0, count);
    const above = fit(part);
    return part.every((place) => Math.abs(above(place)) <= tolerance);
  };
  let straight = places.length;
  while (straight > 2 && !isStraight(straight)) straight -= 1;
  if (straight === places.length) return { is: 'straight' };
  const head = places.slice(0, straight);
  const below = fit(head)(places.at(-1)!) < 0;
  if (straight >= most * places.length)
    return { is: below ? 'falls' : 'flattens-late', upTo: Math.floor(Math.exp(head.at(-1)!.x) + 1e-9) };
  const half = Math.floor(places.length / 2);
  const slope = (part: Place[]) => (part.at(-1)!.y - part[0]!.y) / (part.at(-1)!.x - part[0]!.x);
  return { is: slope(places.slice(half)) < slope(places.slice(0, half + 1)) ? 'bends' : 'flattens' };
}
