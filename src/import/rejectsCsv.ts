import { identifier, type Database } from '../engine/index.ts';
import { words } from './messages.ts';
import { printCsv } from './printCsv.ts';
import type { Reject, RejectReason } from './rejects.ts';

/** The rejects of an import as CSV with a BOM, reasons in the user's words: what the user hands back to the source. */
export async function rejectsCsv(relation: string, db: Database): Promise<Blob> {
  const { rows } = await db.query(
    `SELECT file, line, "column", value, reason, raw FROM ${identifier(relation)} ORDER BY file, line`
  );
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return printRejects(
    rows.map((row) => ({
      file: text(row.file),
      line: row.line === null ? undefined : Number(row.line),
      column: text(row.column),
      value: text(row.value),
      reason: row.reason as RejectReason,
      raw: text(row.raw)
    }))
  );
}

/** Rejects as CSV, as `rejectsCsv` gives those of a load. */
export function printRejects(rejects: { [name in keyof Reject]: Reject[name] | undefined }[]): Blob {
  const lines = rejects.map(({ file, line, column, value, reason, raw }) => [
    file ?? null,
    line ?? null,
    column ?? null,
    value ?? null,
    reason ? words.rejectReason(reason) : null,
    raw ?? null
  ]);
  const header = [words.file, words.line, words.column, words.value, words.reason, words.record];
  return new Blob(['\ufeff', printCsv(header, lines)], { type: 'text/csv;charset=utf-8' });
}
