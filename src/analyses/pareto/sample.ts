/**
 * A condition that keeps at most about 600 of n ranked rows, enough for a curve to look whole: the first 20,
 * 400 evenly by rank and 150 evenly by the logarithm of the rank (for axes that show the head), and the last.
 * @param n SQL expression that refers to no column of the rows.
 */
export const sample = (rank: string, n: string): string =>
  `${rank} IN (SELECT unnest(range(1, 21) || list_transform(range(1, 401), lambda k: (last * k + 399) // 400) || list_transform(range(1, 150), lambda k: ceil(exp(k * ln(last + 1) / 150) - 1e-9)::BIGINT)) FROM (SELECT ${n} AS last))`;
