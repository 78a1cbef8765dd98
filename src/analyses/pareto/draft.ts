import { identifier, literal } from '../../engine/index.ts';
import type { Draft } from '../types.ts';

/** The share of `total` that a group of items brings: exact sums, divided once. */
export const shareOfAll =
  'CASE WHEN any_value(total) > 0 THEN sum(greatest(value, 0))::DOUBLE / any_value(total)::DOUBLE END';

interface Cuts {
  /** The relation of order lines. */
  data: string;
  /** SQL expressions. */
  by: string;
  head: string;
  waist: string;
}

/**
 * How the tiers follow the cuts: of each item only its value is needed and the sum of those before it. The curve
 * stays where it is.
 */
export const draft = ({ data, by, head, waist }: Cuts, prepared: string): Draft => ({
  prepared: `SELECT
  value,
  sum(greatest(value, 0)) OVER (ORDER BY rank ROWS UNBOUNDED PRECEDING) - greatest(value, 0) AS before
FROM pareto(${literal(data)}, by := ${by})`,
  figures: {
    tiers: `WITH totals AS (
  SELECT sum(greatest(value, 0)) AS total FROM ${identifier(prepared)}
),
cuts AS (
  SELECT
    total,
    ceil(total * ${head}::DECIMAL(18, 12) * 10000) * 0.0001 AS head_cut,
    ceil(total * ${waist}::DECIMAL(18, 12) * 10000) * 0.0001 AS waist_cut
  FROM totals
)
SELECT
  CASE
    WHEN value <= 0 THEN 'tail'
    WHEN before < head_cut THEN 'head'
    WHEN before < waist_cut THEN 'waist'
    ELSE 'tail'
  END AS tier,
  count(*) AS items,
  sum(value) AS value,
  ${shareOfAll} AS share
FROM ${identifier(prepared)}, cuts
GROUP BY tier`
  }
});
