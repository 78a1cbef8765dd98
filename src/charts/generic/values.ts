import { isYears } from '../../engine/index.ts';
import type { Column, Result, Value } from '../../engine/types.ts';
import { format } from '../../i18n/index.ts';
import { stretchName, type OfMonths } from '../stretchName.ts';
import type { TwinColumn } from '../types.ts';
import { m } from '../words/generic.ts';
import { isOfMonths, periodOf } from './periods.ts';

/** How a column is drawn. */
export type Kind = 'number' | 'time' | 'name';

export function kindOf({ type }: Column): Kind {
  if (type === 'integer' || type === 'decimal' || type === 'double') return 'number';
  return type === 'date' || type === 'timestamp' ? 'time' : 'name';
}

/** The place of all that is blank among names. */
export const blank = '';

/** A column's name as a sentence can hold it: in quotation marks where it has more than letters, figures and joints. */
export const inSentence = (name: string): string =>
  /^[\p{L}\p{M}\p{N}_ .&/-]+$/u.test(name) ? name : `“${name}”`;

/** A cell as Plot can place it; undefined where it cannot be. Names that are not there have a place of their own. */
export function placed(value: Value | undefined, kind: Kind): number | Date | string | undefined {
  if (typeof value === 'number' && kind === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date && kind === 'time') return Number.isNaN(value.getTime()) ? undefined : value;
  if (value === null || value === undefined || String(value).trim() === '')
    return kind === 'name' ? blank : undefined;
  if (kind === 'name') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (kind === 'time') {
    const date = new Date(`${String(value).replace(' ', 'T').replace(/Z?$/, 'Z')}`);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

type Placed = number | Date | string;

/** A column of moments that stand for the months, quarters or years whose first days they are. */
export type OfStretches = Column & { stretch: OfMonths };

/** What the moments of a column stand for; undefined where each is a day. */
export const stretchOf = (column: Column | undefined): OfMonths | undefined =>
  (column as Partial<OfStretches> | undefined)?.stretch;

/** Columns of months, of which some rows may happen to hold but the first of each quarter or year. */
const ofMonths = /month|月/i;

/** The columns of a result, those of months, quarters and years marked as such; one moment alone is a day. */
export function columnsOf({ columns, rows }: Result): Column[] {
  return columns.map((column) => {
    if (kindOf(column) !== 'time' || stretchOf(column)) return column;
    const dates = rows.map((row) => placed(row[column.name], 'time')).filter((each) => each instanceof Date);
    const period = periodOf(dates);
    if (!period || !isOfMonths(period)) return column;
    return { ...column, stretch: ofMonths.test(column.name) ? 'month' : period };
  });
}

/** A placed value in words; numbers of a column of years have no separators, and first days can stand for stretches. */
export function worded(value: Placed | undefined, column?: Column): string {
  if (value === undefined) return '–';
  if (typeof value === 'number' && column && isYears(column)) return String(value);
  if (typeof value === 'number') return format.number(value, Math.abs(value) < 1 ? 4 : 2);
  const stretch = stretchOf(column);
  if (value instanceof Date) return stretch ? stretchName(value, stretch) : format.date(value);
  return value === blank ? m.blank : value;
}

/** A placed value on the axis of a column. */
export function ticked(value: Placed, column?: Column): string {
  if (typeof value !== 'number' || (column && isYears(column))) return worded(value, column);
  return Math.abs(value) >= 10_000 ? format.short(value) : format.number(value, 3);
}

/** How a column of a result is written in the table twin. */
export function twinFormat(column: Column): TwinColumn['format'] {
  const kind = kindOf(column);
  if (kind === 'time') return stretchOf(column) ?? 'date';
  return kind === 'number' ? 'number' : 'text';
}
