import type { Column, Value } from './types.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** "2011-12-10 08:30:00", with the milliseconds where there are some. Text is given back with a space for its T. */
export function isoText(value: Value): string {
  if (!(value instanceof Date)) return plainText(value).replace('T', ' ');
  const milliseconds = value.getUTCMilliseconds();
  const clock = [value.getUTCHours(), value.getUTCMinutes(), value.getUTCSeconds()].map(two).join(':');
  return `${dayText(value)} ${clock}${milliseconds ? `.${String(milliseconds).padStart(3, '0')}` : ''}`;
}

const dayText = (value: Date): string => value.toISOString().replace(/T.*$/, '');

function hexText(bytes: Uint8Array): string {
  const shown = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0').toUpperCase());
  return `0x${shown.join('')}${bytes.length > 16 ? '…' : ''}`;
}

/** Any value without regard to its column or the language: lists as [a, b], structs as {key: value}, NULL inside them as NULL. */
export function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Date) return isoText(value).replace(/ 00:00:00$/, '');
  if (value instanceof Uint8Array) return hexText(value);
  if (Array.isArray(value)) return `[${value.map(plainText).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${plainText(inner)}`);
  return `{${entries.join(', ')}}`;
}

/** A value for another program: no grouping, a point, ISO dates, decimals by their scale; NULL is empty. */
export function exactText(value: Value | undefined, column: Column): string {
  if (value === null || value === undefined) return '';
  if (column.type === 'decimal' && typeof value === 'number') return value.toFixed(column.scale ?? 0);
  if (column.type === 'date' && value instanceof Date) return dayText(value);
  if (column.type === 'timestamp') return isoText(value);
  return plainText(value);
}
