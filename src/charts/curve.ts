/** A point of a cumulative curve: the first `rank` items bring `cumulative_share` (0 to 1). */
export interface CurvePoint {
  rank: number;
  cumulative_share: number;
}

/** The curve from the origin on, ascending. */
export function fromOrigin(curve: CurvePoint[]): CurvePoint[] {
  return curve[0]?.rank === 0 ? curve : [{ rank: 0, cumulative_share: 0 }, ...curve];
}

function interpolate(
  curve: CurvePoint[],
  from: 'rank' | 'cumulative_share',
  to: 'rank' | 'cumulative_share',
  value: number
): number {
  let low = 0;
  let high = curve.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.[from] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const right = curve[low];
  const left = curve[low - 1];
  if (!right) return 0;
  if (!left || right[from] <= value) return right[to];
  return left[to] + ((right[to] - left[to]) * (value - left[from])) / (right[from] - left[from]);
}

/** The cumulative share at a rank, between the points by straight lines. The curve starts at the origin. */
export function shareAt(curve: CurvePoint[], rank: number): number {
  return interpolate(curve, 'rank', 'cumulative_share', rank);
}

/** The first rank at which the curve reaches a share, between the points by straight lines. */
export function rankAt(curve: CurvePoint[], share: number): number {
  return interpolate(curve, 'cumulative_share', 'rank', share);
}
