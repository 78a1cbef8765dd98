import type { Result } from '../../engine/types.ts';
import type { Span } from '../types.ts';
import { m } from '../words/generic.ts';
import { pointsOf, type Point } from './points.ts';
import { readSpec, type RawSpec } from './spec.ts';
import { quantile } from './statistics.ts';
import { worded } from './values.ts';

/** How many rows there are, and their highest and lowest (or, of a histogram, the middle and the range). */
export function genericReading(data: Result, raw: RawSpec): Span[] {
  if (!data.rows.length) return [{ text: m.empty }];
  const { spec } = readSpec(raw, data);
  const points = pointsOf(spec, data, []);
  const rows = m.rows(data.rows.length);
  const numbers = (key: 'x' | 'y' | 'color') =>
    points.flatMap((point) => {
      const value = point[key];
      return typeof value === 'number' ? [{ value, point }] : [];
    });
  if (spec.mark === 'histogram' && spec.x) {
    const sorted = points.map(({ x }) => x).filter((x) => typeof x === 'number');
    sorted.sort((a, b) => a - b);
    if (!sorted.length) return [{ text: rows }];
    const at = (p: number) => worded(quantile(sorted, p), spec.x);
    return [{ text: rows + m.middle(spec.x.name, at(0), at(0.5), at(1)) }];
  }
  const where = (point: Point, keys: ('x' | 'y' | 'color' | 'facet')[]) =>
    keys
      .filter((each) => point[each] !== undefined)
      .map((each) => worded(point[each], spec[each]))
      .join(', ');
  const key = spec.mark === 'heat' ? 'color' : 'y';
  const sorted = numbers(key).sort((a, b) => b.value - a.value);
  const [top, low] = [sorted[0], sorted.at(-1)];
  if (!top || !low) return [{ text: rows }];
  const written = (value: number) => worded(value, spec[key]);
  if (key === 'color')
    return [{ text: rows + m.strongest(written(top.value), where(top.point, ['x', 'y', 'facet'])) }];
  const across = (point: Point) => where(point, ['x', 'color', 'facet']);
  const lowest = m.lowest(written(low.value), across(low.point));
  return [{ text: rows + m.highest(spec.y?.name ?? '', written(top.value), across(top.point)) + lowest }];
}
