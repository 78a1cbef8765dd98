import type { Point } from './points.ts';
import type { RawSpec, Spec } from './spec.ts';
import { turned } from './turned.ts';
import { kindOf } from './values.ts';

/** So many names have a bar or a box of their own without being asked for. */
const usual = 40;

/** How many names are drawn of how many, where not all are; `ordered`: the first in an order that was asked for. */
export interface Cut {
  shown: number;
  all: number;
  ordered: boolean;
}

/** How many names `most` asks for: a number, or `all`; undefined for what is neither. */
export function mostOf({ most }: RawSpec): number | undefined {
  if (most === undefined || most === null || most === '') return usual;
  if (most === 'all') return Infinity;
  const number = Number(most);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** True where each of some names has a bar or a box. */
export function hasNames(given: Spec): boolean {
  const { mark, x } = turned(given).spec;
  return (mark === 'bar' || mark === 'box') && x !== undefined && kindOf(x) === 'name';
}

/**
 * The points of so many names, in their order: of those that come to most, or of the first where an order was asked for.
 * Boxes come to their number of rows.
 */
export function greatest(
  spec: Spec,
  points: readonly Point[],
  raw: RawSpec
): { points: readonly Point[]; cut?: Cut } {
  const most = mostOf(raw) ?? usual;
  if (!hasNames(spec)) return { points };
  const sizes = new Map<unknown, number>();
  for (const { x, y } of points) {
    const size = spec.mark === 'bar' && typeof y === 'number' ? Math.abs(y) : 1;
    sizes.set(x, (sizes.get(x) ?? 0) + size);
  }
  if (sizes.size <= most) return { points };
  const ordered = spec.sort !== undefined;
  const names = [...sizes];
  if (!ordered) names.sort(([, a], [, b]) => b - a);
  const kept = new Set(names.slice(0, most).map(([name]) => name));
  return { points: points.filter(({ x }) => kept.has(x)), cut: { shown: most, all: sizes.size, ordered } };
}
