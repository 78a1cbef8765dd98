/** A table as CSV (RFC 4180): every text quoted, null as nothing. */
export const printCsv = (
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[]
): string => [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const cell = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
