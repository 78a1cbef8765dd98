import type { Column, Row } from '../../engine/types.ts';
import { exactText } from './exactText.ts';

/** A field that holds a tab, a quote or a line break is quoted as spreadsheets do. */
const field = (text: string): string => (/[\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as tab-separated text with a header line, values exact (see `exactText`), for pasting into a spreadsheet. */
export function tsv(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => field(column.name))];
  for (const row of rows) lines.push(columns.map((column) => field(exactText(row[column.name], column))));
  return lines.map((line) => line.join('\t')).join('\n');
}
