/** Least, middle and greatest of repeated measurements. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** The value at or below which a share of the sorted values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
};

export const spread = (values: readonly number[]): Spread => ({
  min: Math.min(...values),
  median: quantile(values, 0.5),
  max: Math.max(...values)
});

/** Ratios of measurements taken in turn, each of its own round. */
export const ratios = (numerators: readonly number[], denominators: readonly number[]): Spread =>
  spread(numerators.map((value, round) => value / (denominators[round] ?? NaN)));
