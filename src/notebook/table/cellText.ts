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

/** Decimals of a double: more are not shown. */
const mostPlaces = 6;

/** Doubles of which these decimals would hide the number: they are shown with their own shortest digits. */
function isOwn(value: number): boolean {
  const size = Math.abs(value);
  return !Number.isFinite(value) || size >= 1e15 || (size > 0 && size < 1e-4);
}

/** How many decimals a double or a decimal needs, a decimal at least two where it has as many; 0 where it is shown otherwise. */
export function placesOf(value: Value | undefined, column: Column): number {
  if (column.type === 'decimal') return decimalPlaces(exactText(value, column), column.scale ?? 0);
  if (typeof value !== 'number' || isOwn(value)) return 0;
  return value.toFixed(mostPlaces).replace(/^.*\.|0+$/g, '').length;
}

const decimalPlaces = (text: string, scale: number): number =>
  Math.max(Math.min(scale, 2), /\.(\d*?)0*$/.exec(text)?.[1]?.length ?? 0);

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
 * A cell as the current language writes it; null for NULL. Integers and decimals keep every digit, doubles six decimals. With an ISO `currency` code decimals are money, and no
 * fraction of a cent is rounded away.
 * @param places Decimals that a double or a decimal has at least, so that a column's line up. Default: as many as it needs.
 */
export function cellText(
  value: Value | undefined,
  column: Column,
  currency?: string,
  places = 0
): string | null {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'integer':
      if (typeof value !== 'number' && typeof value !== 'bigint') return plainText(value);
      return isYears(column) ? plainText(value) : format.number(value);
    case 'decimal':
      return format.decimal(exactText(value, column), Math.max(places, placesOf(value, column)), currency);
    case 'double':
      if (typeof value !== 'number') return plainText(value);
      return isOwn(value) ? String(value) : format.number(value, mostPlaces, places);
    case 'date':
      return value instanceof Date ? format.date(value) : plainText(value);
    case 'timestamp':
      return timestampText(value);
    default:
      return plainText(value);
  }
}
