import type { Point } from './points.ts';
import type { Combine, Spec } from './spec.ts';
import { quantile } from './statistics.ts';

/** What a heat map measures is its colour, all else its height. */
export const measuredBy = ({ mark }: Pick<Spec, 'mark'>): 'color' | 'y' => (mark === 'heat' ? 'color' : 'y');

/** What rows are gathered by: the rows of one cell, or of one bar or point and its colour. */
function keyOf(spec: Spec, { x, y, color, facet }: Point): string {
  return JSON.stringify(spec.mark === 'heat' ? [x, y, facet] : [x, color, facet]);
}

/**
 * How several rows become one mark: as is asked for; in a heat map else by their count, the sum of money, or the mean of
 * other numbers. Undefined where each row has a mark of its own.
 */
export function gatheredBy(spec: Spec, points: readonly Point[]): Combine | undefined {
  const { mark, color, combine } = spec;
  if (spec.isCounted) return 'count';
  if (combine || mark !== 'heat') return combine;
  if (color?.type !== 'decimal' && color?.type !== 'double' && color?.type !== 'integer') return undefined;
  if (new Set(points.map((point) => keyOf(spec, point))).size === points.length) return undefined;
  return color.type === 'decimal' ? 'sum' : 'mean';
}

/** What numbers of so many rows come to; undefined where there is none. Sums keep the digits of their column. */
function combined(by: Combine, values: number[], rows: number, digits: number): number | undefined {
  const sum = values.reduce((total, value) => total + value, 0);
  if (by === 'count') return rows;
  if (values.length === 0) return undefined;
  switch (by) {
    case 'sum':
      return Number(sum.toFixed(digits));
    case 'mean':
      return sum / values.length;
    case 'median':
      return quantile(
        values.toSorted((a, b) => a - b),
        0.5
      );
    case 'min':
      return values.reduce((a, b) => Math.min(a, b));
    case 'max':
      return values.reduce((a, b) => Math.max(a, b));
  }
}

/** One point for all rows that are gathered. */
export function gathered(spec: Spec, points: readonly Point[]): readonly Point[] {
  const by = gatheredBy(spec, points);
  if (!by) return points;
  const key = measuredBy(spec);
  const cells = new Map<string, { point: Point; values: number[]; rows: number }>();
  for (const point of points) {
    const at = keyOf(spec, point);
    const cell = cells.get(at) ?? { point, values: [], rows: 0 };
    const value = spec.isCounted ? 1 : point[key];
    if (typeof value === 'number') {
      cell.values.push(value);
      cell.rows += point.rows ?? 1;
    }
    cells.set(at, cell);
  }
  const digits = spec[key]?.scale ?? 4;
  return [...cells.values()].map(({ point, values, rows }) => ({
    ...point,
    [key]: combined(by, values, rows, digits)
  }));
}
