import { isYears } from '../../engine/index.ts';
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

type Placed = number | Date | string;

/** A placed value in words; numbers of a column of years have no separators. */
export function worded(value: Placed | undefined, column?: Column): string {
  if (value === undefined) return '–';
  if (typeof value === 'number' && column && isYears(column)) return String(value);
  if (typeof value === 'number') return format.number(value, Math.abs(value) < 1 ? 4 : 2);
  return value instanceof Date ? format.date(value) : value;
}

/** A placed value on the axis of a column. */
export function ticked(value: Placed, column?: Column): string {
  if (typeof value !== 'number' || (column && isYears(column))) return worded(value, column);
  return Math.abs(value) >= 10_000 ? format.short(value) : format.number(value, 3);
}

/** How a column of a result is written in the table twin. */
export function twinFormat(column: Column): TwinColumn['format'] {
  const kind = kindOf(column);
  if (kind === 'time') return 'date';
  return kind === 'number' ? 'number' : 'text';
}
