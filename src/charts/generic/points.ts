import type { Result, Row } from '../../engine/types.ts';
import { format, language } from '../../i18n/index.ts';
import { m } from '../words/generic.ts';
import { gathered } from './cells.ts';
import { standing, type Spec } from './spec.ts';
import { blank, kindOf, placed, worded } from './values.ts';
import { startOf } from './periods.ts';
import { wholeOf } from './whole.ts';

type Placed = number | Date | string | undefined;

/** A row as it is drawn. */
export interface Point {
  x: Placed;
  y: Placed;
  color: Placed;
  /** In words: a band's name. */
  facet: string | undefined;
  text: Placed;
  /** How many rows of the data it counts, where it is not one. */
  rows?: number;
}

/** So many rows have a mark of their own; histograms, boxes and heat maps are of all rows. */
const most = 5000;

/** Names that are numbers typed as text stand by their size. */
const inNumericOrder = new Intl.Collator(undefined, { numeric: true });

function compare(a: Placed, b: Placed): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const size = a && b ? Number(a) - Number(b) : NaN;
    return Number.isNaN(size) ? inNumericOrder.compare(a, b) : size;
  }
  return Number(a ?? -Infinity) - Number(b ?? -Infinity);
}

/** The rows that are looked at: the first ones, or all. */
export const seenRows = ({ mark, combine }: Spec, rows: Row[]): Row[] =>
  combine || ['histogram', 'box', 'heat'].includes(mark) ? rows : rows.slice(0, most);

/** What the rows of a result came to under one specification in one language. */
interface Read {
  of: string;
  points: readonly Point[];
  warnings: readonly string[];
}

/** One drawing asks several times for what may be thousands of rows: its height, its reading, its marks. */
const lastRead = new WeakMap<Result, Read>();

/** The rows that can be drawn. What is left out for its number is said in `warnings`. */
export function rowsOf(spec: Spec, result: Result, warnings: string[]): readonly Point[] {
  const of = JSON.stringify([language.current, spec]);
  let read = lastRead.get(result);
  if (read?.of !== of) {
    const said: string[] = [];
    read = { of, points: readRows(spec, result, said), warnings: said };
    lastRead.set(result, read);
  }
  warnings.push(...read.warnings);
  return read.points;
}

function readRows(spec: Spec, result: Result, warnings: string[]): Point[] {
  const { rows } = result;
  const counts = wholeOf(result)?.counts;
  const { period } = spec;
  const cells = (key: 'x' | 'y' | 'color' | 'facet' | 'text'): ((row: Row) => Placed) => {
    const column = spec[key];
    if (!column) return () => undefined;
    const kind = kindOf(column);
    const isName = key === 'facet' || (key === 'color' && kind !== 'number');
    return (row) => placed(row[column.name], kind) ?? (isName ? blank : undefined);
  };
  const [x, y, color, facet, text] = [cells('x'), cells('y'), cells('color'), cells('facet'), cells('text')];
  const drawn = seenRows(spec, rows);
  if (drawn.length < rows.length) warnings.push(m.capped(format.number(most), format.number(rows.length)));
  const across = (row: Row): Placed => {
    const at = x(row);
    return period && at instanceof Date ? startOf(at, period) : at;
  };
  let points: Point[] = drawn.map((row, index) => ({
    x: across(row),
    y: spec.isCounted && spec.mark !== 'heat' ? 1 : y(row),
    color: color(row),
    facet: spec.facet && worded(facet(row), spec.facet),
    text: text(row),
    ...(counts ? { rows: counts[index] } : {})
  }));
  points = points.filter((point) => (!spec.x || point.x !== undefined) && (!spec.y || point.y !== undefined));
  const fits = (value: Placed, scale: string) => scale !== 'log' || typeof value !== 'number' || value > 0;
  const positive = points.filter((point) => fits(point.x, spec.scale.x) && fits(point.y, spec.scale.y));
  if (positive.length < points.length)
    warnings.push(m.logNeedsPositive(format.number(points.length - positive.length)));
  return positive;
}

/**
 * What is drawn, in the order asked for: the rows, or the cells that they come to. Where no order is asked for, bars over
 * names stand by size, and what stands on moments or numbers in their order.
 */
export function pointsOf(spec: Spec, result: Result, warnings: string[]): readonly Point[] {
  const rows = rowsOf(spec, result, warnings);
  const points = gathered(spec, rows);
  const byName = spec.mark === 'bar' && spec.x && kindOf(spec.x) === 'name' && !spec.color;
  const inOrder = standing.includes(spec.mark) && spec.x && kindOf(spec.x) !== 'name';
  const isDrawnOn = spec.mark === 'line' || spec.mark === 'area';
  const sort = spec.sort ?? (byName ? '-y' : inOrder || isDrawnOn ? 'x' : 'none');
  if (sort === 'none') return points;
  const key = sort.endsWith('x') ? 'x' : 'y';
  const sign = sort.startsWith('-') ? -1 : 1;
  const last = (point: Point) => Number(point[key] === blank);
  return points.toSorted((a, b) => last(a) - last(b) || sign * compare(a[key], b[key]));
}
