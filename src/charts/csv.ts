import type { Value } from '../engine/types.ts';
import type { TwinTable } from './types.ts';

function field(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  const text =
    value instanceof Date
      ? value.toISOString().replace('T00:00:00.000Z', '')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table twin as CSV with a BOM: notes first, each on a line that begins with "# ", then headings and exact values
 * (a point for decimals, ISO dates), whatever the language.
 */
export function twinToCsv(twin: TwinTable, notes: string[] = []): string {
  const lines = [
    ...notes.map((note) => field(`# ${note}`)),
    twin.columns.map((column) => field(column.label)).join(','),
    ...twin.rows.map((row) => twin.columns.map((column) => field(row[column.name])).join(','))
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
