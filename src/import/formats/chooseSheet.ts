import { ImportProblem } from '../ImportProblem.ts';
import type { FormatName, Unpacked, Unpacking } from './types.ts';

/** A sheet made text, and what should be known of it. */
export interface ReadSheet {
  blob: Blob;
  /** Rows that hold something, and the widest of the first ones. */
  rows: number;
  width: number;
  /** Formulas that no value was stored with, and ranges merged over several rows. */
  uncomputed: number;
  merged: number;
}

/** The sheet wanted, else the first that is shown and looks like a table, else the first that holds anything. */
export async function chooseSheet<Sheet extends { name: string; hidden: boolean }>(
  format: FormatName,
  sheets: Sheet[],
  read: (sheet: Sheet) => Promise<ReadSheet>,
  work: Unpacking
): Promise<Unpacked> {
  const wanted = sheets.filter(({ name }) => name === work.part);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const hidden = sheets.filter((sheet) => sheet.hidden);
  const found =
    wanted.length > 0
      ? await firstTable(wanted, read)
      : ((await firstTable(shown, read)) ?? (await firstTable(hidden, read)));
  if (!found) throw new ImportProblem('empty', { file: work.name });
  const { blob, uncomputed, merged } = found.read;
  const details = { file: work.name, part: found.sheet.name };
  return {
    blob,
    formats: [format],
    parts: sheets.map(({ name, hidden }) => ({ name, ...(hidden ? { hidden } : {}) })),
    part: found.sheet.name,
    overrides: { delimiter: ',', encoding: 'utf-8' },
    warnings: [
      ...(uncomputed > 0 ? [new ImportProblem('uncomputedFormulas', { ...details, count: uncomputed })] : []),
      ...(merged > 0 ? [new ImportProblem('mergedRows', { ...details, count: merged })] : [])
    ]
  };
}

/** The first sheet of several rows and columns, else the first that is not empty. */
async function firstTable<Sheet>(
  sheets: Sheet[],
  readSheet: (sheet: Sheet) => Promise<ReadSheet>
): Promise<{ sheet: Sheet; read: ReadSheet } | undefined> {
  let first: { sheet: Sheet; read: ReadSheet } | undefined;
  for (const sheet of sheets) {
    const read = await readSheet(sheet);
    if (read.rows > 1 && read.width > 1) return { sheet, read };
    if (read.rows > 0) first ??= { sheet, read };
  }
  return first;
}
