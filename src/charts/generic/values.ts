import type { Column, Value } from '../../engine/types.ts';
import { format } from '../../i18n/index.ts';
import type { TwinColumn } from '../types.ts';

/** How a column is drawn. */
export type Kind = 'number' | 'time' | 'name';

export function kindOf({ type }: Column): Kind {
  if (type === 'integer' || type === 'decimal' || type === 'double') return 'number';
  return type === 'date' || type === 'timestamp' ? 'time' : 'name';
}

/** A cell as Plot can place it; undefined where it cannot be. */
export function placed(value: Value | undefined, kind: Kind): number | Date | string | undefined {
  if (value === null || value === undefined) return undefined;
  if (kind === 'name') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (kind === 'time') {
    const date =
      value instanceof Date ? value : new Date(`${String(value).replace(' ', 'T').replace(/Z?$/, 'Z')}`);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** What is most likely a year is written without separators. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** A placed value in words. */
export function worded(value: number | Date | string | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'number' && isYear(value)) return String(value);
  if (typeof value === 'number') return format.number(value, Math.abs(value) < 1 ? 4 : 2);
  return value instanceof Date ? format.date(value) : value;
}

/** A placed value on an axis. */
export function ticked(value: number | Date | string): string {
  if (typeof value !== 'number' || isYear(value)) return worded(value);
  return Math.abs(value) >= 10_000 ? format.short(value) : format.number(value, 3);
}

/** How a column of a result is written in the table twin. */
export function twinFormat(column: Column): TwinColumn['format'] {
  const kind = kindOf(column);
  if (kind === 'time') return 'date';
  return kind === 'number' ? 'number' : 'text';
}
