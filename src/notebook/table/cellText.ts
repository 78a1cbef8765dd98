import {
  exactText,
  isYears,
  isoText,
  plainText,
  type Column,
  type Value,
  type ValueType
} from '../../engine/index.ts';
import { format } from '../../i18n/index.ts';

const numeric: ReadonlySet<ValueType> = new Set(['integer', 'decimal', 'double']);

/** Whether a column's values line up on the right. */
export const isNumeric = (column: Column): boolean => numeric.has(column.type);

/** Doubles are shown with six decimals; where that would hide the number, with its own shortest digits. */
function doubleText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size >= 1e15 || (size > 0 && size < 1e-4)) return String(value);
  return format.number(value, 6);
}

/** Decimals have at most two digits after the point, or all of the scale where the rest is not zero. */
function decimalText(text: string, scale: number, currency?: string): string {
  const digits = /\.\d\d0*$/.test(text) ? 2 : scale;
  return format.decimal(text, digits, currency);
}

/** A share as a percentage with two decimals, and as many more as a small one needs to be seen. */
export function shareText(value: number): string {
  const size = Math.abs(value);
  const digits = size > 0 && size < 1e-3 ? 1 - Math.floor(Math.log10(size) + 2) : 2;
  return format.share(value, Math.min(digits, 20), 2);
}

function timestampText(value: Value): string {
  if (value instanceof Date && value.getTime() % 86_400_000 === 0) return format.date(value);
  if (value instanceof Date && value.getUTCMilliseconds() === 0) return format.time(value);
  return isoText(value);
}

/**
 * A cell as the current language writes it; null for NULL. Integers and decimals keep every digit (decimals by
 * their scale), doubles six decimals. With an ISO `currency` code decimals are money, and no
 * fraction of a cent is rounded away.
 */
export function cellText(value: Value | undefined, column: Column, currency?: string): string | null {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'integer':
      if (typeof value !== 'number' && typeof value !== 'bigint') return plainText(value);
      return isYears(column) ? plainText(value) : format.number(value);
    case 'decimal':
      return decimalText(exactText(value, column), column.scale ?? 0, currency);
    case 'double':
      return typeof value === 'number' ? doubleText(value) : plainText(value);
    case 'date':
      return value instanceof Date ? format.date(value) : plainText(value);
    case 'timestamp':
      return timestampText(value);
    default:
      return plainText(value);
  }
}
