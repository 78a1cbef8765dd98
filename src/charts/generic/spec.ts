import type { Column, Result, Row, Value } from '../../engine/types.ts';
import { m } from '../words/generic.ts';
import { said } from './named.ts';
import { isOfMonths, periods, type Period } from './periods.ts';
import { columnsOf, kindOf, type OfStretches } from './values.ts';

export const marks = ['bar', 'line', 'area', 'dot', 'histogram', 'box', 'heat', 'rule', 'text'] as const;
export type MarkName = (typeof marks)[number];

/** Marks for which each value of x has a band of its own. */
export const standing: readonly MarkName[] = ['bar', 'box', 'heat'];

export const scales = ['linear', 'log', 'sqrt'] as const;
export type ScaleName = (typeof scales)[number];

/** What several rows of one bar, point or cell come to. */
export const combines = ['sum', 'mean', 'median', 'count', 'min', 'max'] as const;
export type Combine = (typeof combines)[number];

/** Marks of which one can be made of several rows. */
export const combining: readonly MarkName[] = ['bar', 'line', 'area', 'heat'];

/**
 * Keys of the YAML: `data` names the relation; `period` is the stretch of time by which moments are put together; `text` is the column that a text mark writes; `most` is how many names
 * have a bar or a box; `until` is the last day of the data.
 */
export const keys = [
  'data',
  'mark',
  'x',
  'y',
  'color',
  'facet',
  'text',
  'sort',
  'combine',
  'period',
  'most',
  'title',
  'scale',
  'currency',
  'until'
];

/** What is drawn, every choice made. */
export interface Spec {
  mark: MarkName;
  x?: Column;
  y?: Column;
  color?: Column;
  /** True where rows are counted, and no column is measured: in a heat map `color` is then their name, else `y`. */
  isCounted?: true;
  /** Set where it is said how several rows become one mark. */
  combine?: Combine;
  /** Set where moments across are put together by it. */
  period?: Period;
  facet?: Column;
  text?: Column;
  sort?: 'x' | 'y' | '-x' | '-y' | 'none';
  scale: { x: ScaleName; y: ScaleName };
}

/** The body of a chart cell, parsed: values of any form, checked here. */
export type RawSpec = Record<string, unknown>;

/** True where nothing is said of what to draw, or how. */
export const isLeftToChart = (raw: RawSpec): boolean =>
  Object.keys(raw).every((key) => ['data', 'title', 'currency', 'scale', 'until'].includes(key));

/** What rows of one moment come to where that is not said: what has no number is counted, what is no money has a mean. */
export const byItself = (mark: MarkName, y: Column | undefined): Combine =>
  !y || kindOf(y) !== 'number' ? 'count' : mark === 'line' && y.type !== 'decimal' ? 'mean' : 'sum';

/** True where some rows have the same value in each of the columns. */
function isRepeated(rows: Row[], columns: (Column | undefined)[]): boolean {
  const names = columns.flatMap((column) => column?.name ?? []);
  const word = (value: Value | undefined) => (value instanceof Date ? value.getTime() : String(value));
  return new Set(rows.map((row) => names.map((name) => word(row[name])).join('\n'))).size < rows.length;
}

/** A line goes through moments that stand once; where several rows share one, they are dots. */
function chooseMark(spec: Omit<Spec, 'mark' | 'scale'>, rows: Row[]): MarkName {
  const { x, y, color, facet, combine } = spec;
  if (combine && x) return kindOf(x) === 'time' ? 'line' : 'bar';
  if (!x || !y) return x && kindOf(x) === 'number' ? 'histogram' : 'bar';
  const [across, up] = [kindOf(x), kindOf(y)];
  if (up !== 'number')
    return color && kindOf(color) === 'number' ? 'heat' : across === 'number' ? 'bar' : 'text';
  if (across === 'time') {
    const drawn = rows.filter((row) =>
      [x, y].every(({ name }) => row[name] !== null && row[name] !== undefined)
    );
    return isRepeated(drawn, [x, color, facet]) ? 'dot' : 'line';
  }
  return across === 'number' ? 'dot' : 'bar';
}

/** True where the columns that the mark cannot do without are there. */
export function isDrawable({ mark, x, y }: Spec): boolean {
  if (mark === 'histogram') return x !== undefined;
  return mark === 'rule' ? Boolean(x ?? y) : x !== undefined && y !== undefined;
}

/**
 * Bars and areas are measured from zero in even steps, else twice the length is not twice as much; a log axis has no
 * zero at all. The steps of a histogram are even.
 */
export const takesUneven = (mark: MarkName, axis: 'x' | 'y'): boolean =>
  mark === 'area' ? axis === 'x' : mark !== 'bar' && mark !== 'histogram';

/** Scales: one word is for y, else `{ x: log, y: log }`. */
function readScale(raw: unknown, warnings: string[]): Spec['scale'] {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : { y: raw };
  const one = (value: unknown): ScaleName => {
    if (value === undefined) return 'linear';
    const known = scales.find((scale) => scale === value);
    if (!known) warnings.push(m.unknownScale(String(value)));
    return known ?? 'linear';
  };
  return { x: one(given.x), y: one(given.y) };
}

/** True for a way to combine whose parts add up to the whole: bars of it can be stacked. */
const addsUp = (by: Combine): boolean => by === 'sum' || by === 'count';

/** The columns in which something stands; all of them where there are no rows. */
export const filledColumns = ({ columns, rows }: Result): Column[] =>
  columns.filter(
    ({ name }) => !rows.length || rows.some((row) => row[name] !== null && row[name] !== undefined)
  );

/** Of so many rows each is a piece of its bar, one upon the other; of more, pieces are too thin to be seen. */
const mostPieces = 300;

/** So many values have a row or a column each without being asked for. */
const mostBands = 40;

const kindOfX = (x: Column | undefined) => x && kindOf(x);

/** True where the rows stand by this column, highest first: it is what their query ranks. */
function isRanking({ name }: Column, { rows }: Result): boolean {
  const values = rows.map((row) => Number(row[name]));
  const [first, last] = [values[0]!, values.at(-1)!];
  return rows.length > 2 && first > last && values.every((value, at) => at === 0 || value <= values[at - 1]!);
}

/**
 * Reads a specification against the columns there are, fills in what it leaves out, and says what it could not use. A
 * column that is not there counts as left out: `unknownColumns` names those, and nothing should be drawn.
 */
export function readSpec(raw: RawSpec, data: Result): { spec: Spec; warnings: string[] } {
  const columns = columnsOf(data);
  const warnings: string[] = [];
  for (const key of Object.keys(raw))
    if (!keys.includes(key)) warnings.push(m.unknownKey(key, keys.join(', ')));
  const named = (key: string): Column | undefined => {
    const name = said(raw, key);
    if (name === undefined) return undefined;
    return columns.find((each) => each.name === name);
  };
  const [facet, text] = [named('facet'), named('text')];
  let color = named('color');
  const wished = said(raw, 'mark');
  const known = marks.find((mark) => mark === wished);
  if (wished !== undefined && !known) warnings.push(m.unknownMark(wished, marks.join(', ')));

  const isFree = (each: Column, kind: string, taken: (Column | undefined)[]) =>
    kindOf(each) === kind && ![color, facet, text, ...taken].includes(each);
  const filled = filledColumns({ ...data, columns });
  const free = (kind: string, taken: (Column | undefined)[]) =>
    filled.find((each) => isFree(each, kind, taken));
  const valuesOf = ({ name }: Column) => new Set(data.rows.map((row) => String(row[name]))).size;
  /** One with so few values that each has a row or a column of its own. */
  const few = (kind: string, taken: (Column | undefined)[]) =>
    filled.find((each) => isFree(each, kind, taken) && valuesOf(each) <= mostBands);
  /** One whose values many rows share, where the first names would each stand for a row or two: ids, or free texts. */
  const group = (taken: (Column | undefined)[]) => {
    const first = free('name', taken);
    if (!first || valuesOf(first) <= mostBands) return undefined;
    return filled.find((each) => {
      const n = isFree(each, 'name', taken) ? valuesOf(each) : 0;
      return n > 1 && n <= mostBands;
    });
  };
  let [x, y] = [named('x'), named('y')];
  if (known === 'histogram') x ??= free('number', [y]);
  else if (known === 'rule') {
    if (!y) x ??= free('time', []) ?? free('number', []);
  } else if (known === 'heat') {
    x ??= few('time', [y]) ?? few('name', [y]) ?? free('time', [y]) ?? free('name', [y]);
    y ??= few('name', [x]) ?? few('time', [x]) ?? free('name', [x]);
    color ??= free('number', [x, y]);
  } else {
    x ??=
      free('time', [y]) ??
      group([y]) ??
      free('name', [y]) ??
      free('number', [y, free('number', [y])]) ??
      free('number', [y]);
    const ranked = filled.find((each) => isFree(each, 'number', [x]) && isRanking(each, data));
    y ??= (kindOfX(x) === 'name' && ranked) || free('number', [x]);
  }
  const order = said(raw, 'sort');
  const sort = (['x', 'y', '-x', '-y', 'none'] as const).find((each) => each === order);
  if (order !== undefined && !sort) warnings.push(m.unknownSort(order));
  const asked = said(raw, 'combine');
  let combine = combines.find((each) => each === asked);
  if (asked !== undefined && !combine) warnings.push(m.unknownCombine(asked, combines.join(', ')));
  const wanted = said(raw, 'period');
  let period = periods.find((each) => each === wanted);
  if (wanted !== undefined && !period) warnings.push(m.unknownPeriod(wanted, periods.join(', ')));
  const mark = known ?? chooseMark({ x, y, color, facet, combine: combine ?? (period && 'sum') }, data.rows);
  if (period && !(combining.includes(mark) && kindOfX(x) === 'time')) {
    warnings.push(m.periodNot);
    period = undefined;
  }
  const scale = readScale(raw.scale, warnings);
  for (const axis of ['x', 'y'] as const)
    if (scale[axis] !== 'linear' && !takesUneven(mark, axis)) {
      warnings.push(m.evenOnly);
      scale[axis] = 'linear';
    }
  if (mark === 'bar' && asked === undefined && data.rows.length > mostPieces && y && kindOf(y) === 'number')
    combine = isRepeated(data.rows, [x, color, facet]) ? 'sum' : undefined;
  if (period && mark !== 'heat') combine ??= byItself(mark, y);
  if (combine && !combining.includes(mark)) {
    warnings.push(m.combinesNot);
    combine = undefined;
  }
  const rowCount: Column = { name: m.count, type: 'integer' };
  const isCounted = (known === 'heat' && !color) || (combine === 'count' && mark !== 'heat');
  if (isCounted && mark === 'heat') color = rowCount;
  else if (isCounted) {
    if (x && y && kindOf(x) === 'number' && kindOf(y) !== 'number') x = y;
    y = rowCount;
  }
  const isStacked = (mark === 'bar' || mark === 'area') && color && color !== x;
  if (isStacked && combine && !addsUp(combine)) {
    warnings.push(m.notStacked);
    color = undefined;
  }
  if (period && x && isOfMonths(period)) x = { ...x, stretch: period } as OfStretches;
  return {
    spec: {
      ...{ mark, x, y, color, facet, text, sort, scale },
      ...(isCounted ? { isCounted } : {}),
      ...(combine ? { combine } : {}),
      ...(period ? { period } : {})
    },
    warnings
  };
}
