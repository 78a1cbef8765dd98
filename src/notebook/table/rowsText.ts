import type { Column, Row } from '../../engine/types.ts';
import { exactText } from '../../engine/index.ts';

/** As what rows are copied: tab-separated for a spreadsheet's cells, CSV, or a Markdown table. */
export type TextFormat = 'tsv' | 'csv' | 'markdown';

/**
 * Text that a spreadsheet would run as a formula, with an apostrophe before it. Text that is no more than a number,
 * such as a debt or a telephone number, stays as it is.
 */
export const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[0-9., ]+%?$/.test(text) ? `'${text}` : text;

/** A field that holds a separator, a quote or a line break is quoted as spreadsheets do. */
const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const inTable = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');

/** Fields as a spreadsheet reads them: tab- or comma-separated lines. */
const written = (lines: readonly (readonly string[])[], separator: string): string =>
  lines.map((line) => line.map((text) => quoted(text, separator)).join(separator)).join('\n');

/** A field's exact value, guarded where it is a text. */
const field = (row: Row, column: Column): string => {
  const text = exactText(row[column.name], column);
  return column.type === 'text' ? guarded(text) : text;
};

/** Cells for a spreadsheet, without the columns' names. */
export const cellsText = (columns: readonly Column[], rows: readonly Row[]): string =>
  written(
    rows.map((row) => columns.map((column) => field(row, column))),
    '\t'
  );

/** Rows as text with a header line, values exact (see `exactText`); what a spreadsheet reads is guarded. */
export function rowsText(format: TextFormat, columns: readonly Column[], rows: readonly Row[]): string {
  const isGuarded = format !== 'markdown';
  const lines = [
    columns.map(({ name }) => (isGuarded ? guarded(name) : name)),
    ...rows.map((row) =>
      columns.map((column) => (isGuarded ? field(row, column) : exactText(row[column.name], column)))
    )
  ];
  if (format !== 'markdown') return written(lines, format === 'tsv' ? '\t' : ',');
  const rule = columns.map(({ type }) => (/integer|decimal|double/.test(type) ? '---:' : '---'));
  const table = lines.map((line) => `| ${line.map(inTable).join(' | ')} |`);
  return [table[0], `| ${rule.join(' | ')} |`, ...table.slice(1)].join('\n');
}
