import { identifier, type Database } from '../engine/index.ts';
import { words } from './messages.ts';
import { printCsv } from './printCsv.ts';
import type { RejectReason } from './rejects.ts';

/** The rejects of an import as CSV with a BOM, reasons in the user's words: what the user hands back to the source. */
export async function rejectsCsv(relation: string, db: Database): Promise<Blob> {
  const { rows } = await db.query(
    `SELECT file, line, "column", value, reason, raw FROM ${identifier(relation)} ORDER BY file, line`
  );
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const lines = rows.map((row) => [
    text(row.file),
    row.line === null ? null : Number(row.line),
    text(row.column),
    text(row.value),
    words.rejectReason(row.reason as RejectReason),
    text(row.raw)
  ]);
  const header = [words.file, words.line, words.column, words.value, words.reason, words.record];
  return new Blob(['\ufeff', printCsv(header, lines)], { type: 'text/csv;charset=utf-8' });
}
