/**
 * A condition that keeps at most about 600 of n ranked rows, enough for a curve to look whole: the first 20,
 * 400 evenly by rank and 150 evenly by the logarithm of the rank (for axes that show the head), and the last.
 */
export const sample = (rank: string, n: string): string =>
  [
    `${rank} <= 20`,
    `${rank} = ${n}`,
    `floor(400.0 * ${rank} / ${n}) > floor(400.0 * (${rank} - 1) / ${n})`,
    `floor(150 * ln(${rank}) / ln(${n} + 1)) > floor(150 * ln(greatest(${rank} - 1, 1)) / ln(${n} + 1))`
  ].join(' OR ');
