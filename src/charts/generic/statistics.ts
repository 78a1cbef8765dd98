/** A bin of a histogram: from (inclusive) to (exclusive, the last inclusive). */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Steps of one width beside each other: `n` of them, the first from `first` widths on. */
export interface Steps {
  width: number;
  first: number;
  n: number;
}

/** Steps of a round width over all of some values, about `wanted` of them. */
export function stepsOf(values: number[], wanted: number): Steps {
  if (values.length === 0) return { width: 1, first: 0, n: 0 };
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const rough = (high - low || Math.abs(high) || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const width = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / width);
  return { width, first, n: Math.max(1, Math.floor(high / width) - first + 1) };
}

/** How many of the values lie in each step. */
export function binned(values: number[], { width, first, n }: Steps): Bin[] {
  const bins = Array.from({ length: n }, (_, i) => ({
    from: (first + i) * width,
    to: (first + i + 1) * width,
    count: 0
  }));
  for (const value of values) {
    const bin = bins[Math.min(n - 1, Math.max(0, Math.floor(value / width) - first))];
    if (bin) bin.count += 1;
  }
  return bins;
}

/** The p-quantile of ascending values, type 7 (linear between the nearest two). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Tukey's box: quartiles, whiskers to the last value within 1.5 quartile ranges, and what lies beyond them. */
export interface Box {
  low: number;
  q1: number;
  median: number;
  q3: number;
  high: number;
  beyond: number[];
}

export function boxOf(values: number[]): Box {
  const sorted = [...values].sort((a, b) => a - b);
  const [q1, median, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const reach = 1.5 * (q3 - q1);
  const inside = sorted.filter((value) => value >= q1 - reach && value <= q3 + reach);
  return {
    low: inside[0] ?? median,
    q1,
    median,
    q3,
    high: inside.at(-1) ?? median,
    beyond: sorted.filter((value) => value < q1 - reach || value > q3 + reach)
  };
}
