import { format } from '../../i18n/index.ts';
import { cellFill } from '../cells.ts';
import { m } from '../words/generic.ts';
import type { Point } from './points.ts';
import type { Spec } from './spec.ts';
import { blank, kindOf, worded } from './values.ts';

const palette = [
  'var(--accent)',
  'var(--tail)',
  'var(--waist)',
  'var(--danger)',
  'color-mix(in oklab, var(--accent) 50%, var(--tail))',
  'var(--ink)'
];
const tiers = new Set(['head', 'waist', 'tail']);

/** The colours of a chart's points, and the names they stand for. */
export interface Series {
  names: string[];
  of(point: Point): string;
  colour(name: string): string;
  /** Set where colours are depths of numbers: from which to which, and the colour of one between. */
  ramp?: { low: number; high: number; colour(value: number): string };
}

/**
 * One accent without a colour column, and where a histogram would have to be parted by many numbers; tiers in their own
 * colours; names by the palette, what is blank last and grey, and so the few numbers that part a histogram; other numbers
 * by depth, in heat maps from zero, and in another colour below it.
 */
export function seriesOf(spec: Spec, points: readonly Point[], warnings: string[]): Series {
  if (!spec.color) return { names: [], of: () => 'var(--accent)', colour: () => 'var(--accent)' };
  const isNumber = kindOf(spec.color) === 'number';
  const isParted = spec.mark === 'histogram';
  const values = points.flatMap(({ color }) => (typeof color === 'number' ? [color] : []));
  if (isParted && isNumber && new Set(values).size > palette.length) {
    warnings.push(m.notParted(spec.color.name));
    return { names: [], of: () => 'var(--accent)', colour: () => 'var(--accent)' };
  }
  if (isNumber && !isParted) {
    if (!values.length) return { names: [], of: () => 'none', colour: () => 'none' };
    const isHeat = spec.mark === 'heat';
    const low = values.reduce((a, b) => Math.min(a, b), isHeat ? 0 : Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), isHeat ? 0 : -Infinity);
    const most = Math.max(-low, high) || 1;
    const colour = (value: number): string =>
      isHeat
        ? cellFill(0.1 + (0.9 * Math.abs(value)) / most, value < 0 ? 'danger' : 'accent')
        : cellFill(0.25 + (0.75 * (value - low)) / (high - low || 1));
    const of = ({ color }: Point) =>
      typeof color === 'number' ? colour(color) : isHeat ? 'none' : cellFill(0.1);
    return {
      names: [],
      of,
      colour: () => 'var(--accent)',
      ...(high > low ? { ramp: { low, high, colour } } : {})
    };
  }
  const inOrder = isNumber
    ? points.toSorted((a, b) => Number(a.color ?? Infinity) - Number(b.color ?? Infinity))
    : points;
  const all = new Set(inOrder.map(({ color }) => worded(color ?? blank, spec.color)));
  const without = all.delete(m.blank) ? [m.blank] : [];
  const found = [...all];
  const isTiers = found.every((name) => tiers.has(name));
  const known = isTiers ? [...tiers].filter((name) => all.has(name)) : found;
  if (known.length > palette.length) warnings.push(m.series(format.number(palette.length)));
  const colour = (name: string) =>
    isTiers && all.has(name) ? `var(--${name})` : (palette[known.indexOf(name)] ?? 'var(--soft)');
  return {
    names: [...known, ...without],
    of: ({ color }) => colour(worded(color ?? blank, spec.color)),
    colour
  };
}
