import type { Point } from './points.ts';
import type { Spec } from './spec.ts';

/** What the rows of one cell of a heat map come to: how many they are, the sum of money, the mean of other numbers. */
export type Gathered = 'counted' | 'summed' | 'averaged';

const keyOf = ({ x, y, facet }: Point) => JSON.stringify([x, y, facet]);

/** How the rows of a heat map become its cells; undefined where each row is a cell. */
export function gatheredBy({ color, isCounted }: Spec, points: Point[]): Gathered | undefined {
  if (isCounted) return 'counted';
  if (color?.type !== 'decimal' && color?.type !== 'double' && color?.type !== 'integer') return undefined;
  if (new Set(points.map(keyOf)).size === points.length) return undefined;
  return color.type === 'decimal' ? 'summed' : 'averaged';
}

/** One point a cell. */
export function gathered(spec: Spec, points: Point[]): Point[] {
  const by = gatheredBy(spec, points);
  if (!by) return points;
  const cells = new Map<string, { point: Point; values: number[] }>();
  for (const point of points) {
    const key = keyOf(point);
    const cell = cells.get(key) ?? { point, values: [] };
    if (by === 'counted') cell.values.push(1);
    else if (typeof point.color === 'number') cell.values.push(point.color);
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ point, values }) => {
    const sum = values.reduce((total, value) => total + value, 0);
    const color = by === 'averaged' ? sum / values.length : Number(sum.toFixed(spec.color?.scale ?? 4));
    return { ...point, color: values.length ? color : undefined };
  });
}
