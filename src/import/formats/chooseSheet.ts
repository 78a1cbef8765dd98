import { ImportProblem } from '../ImportProblem.ts';
import { givesOrders, peekRows } from './givesOrders.ts';
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

/** Reads a sheet, or its first rows. */
export type SheetReading<Sheet> = (sheet: Sheet, most?: number) => Promise<ReadSheet>;

/**
 * The sheet wanted, else the first that gives orders, else the first that looks like a table, else the first that
 * holds anything: those that are shown before those that are hidden.
 */
export async function chooseSheet<Sheet extends { name: string; hidden: boolean }>(
  format: FormatName,
  sheets: Sheet[],
  read: SheetReading<Sheet>,
  work: Unpacking
): Promise<Unpacked> {
  const wanted = sheets.filter(({ name }) => name === work.part);
  const offered = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  const isChoice = wanted.length === 0 && offered.length > 1;
  const ofOrders = isChoice ? await firstOfOrders(offered, read) : undefined;
  const found = ofOrders
    ? { sheet: ofOrders, read: await read(ofOrders) }
    : await firstTable(wanted.length > 0 ? wanted : offered, read);
  if (!found) throw new ImportProblem('empty', { file: work.name });
  const { blob, uncomputed, merged } = found.read;
  const alike = ofOrders ? await alikeTo(ofOrders, offered.slice(0, mostLooked), read) : [];
  const details = { file: work.name, part: found.sheet.name };
  return {
    blob,
    formats: [format],
    parts: sheets.map(({ name, hidden }) => ({ name, ...(hidden ? { hidden } : {}) })),
    part: found.sheet.name,
    ...(alike.length > 0 ? { alike } : {}),
    ...(isChoice ? { taken: ofOrders ? ('orders' as const) : ('first' as const) } : {}),
    overrides: { delimiter: ',', encoding: 'utf-8' },
    warnings: [
      ...(uncomputed > 0 ? [new ImportProblem('uncomputedFormulas', { ...details, count: uncomputed })] : []),
      ...(merged > 0 ? [new ImportProblem('mergedRows', { ...details, count: merged })] : [])
    ]
  };
}

/** The first sheet whose first rows give orders. One that cannot be read is passed over. */
async function firstOfOrders<Sheet>(sheets: Sheet[], read: SheetReading<Sheet>): Promise<Sheet | undefined> {
  for (const sheet of sheets) {
    try {
      const { blob } = await read(sheet, peekRows);
      if (givesOrders(await blob.text(), ',')) return sheet;
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
    }
  }
  return undefined;
}

/** So many sheets of a workbook are looked into for the line that the one taken begins with. */
const mostLooked = 24;

/** The names of other sheets that are shown and begin with the same line. One that cannot be read is passed over. */
async function alikeTo<Sheet extends { name: string; hidden: boolean }>(
  taken: Sheet,
  sheets: Sheet[],
  read: SheetReading<Sheet>
): Promise<string[]> {
  const firstLine = async (sheet: Sheet): Promise<string | undefined> => {
    try {
      const { blob } = await read(sheet, 1);
      return (await blob.text()).split('\n').find((line) => line.trim() !== '');
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      return undefined;
    }
  };
  const line = await firstLine(taken);
  const names: string[] = [];
  for (const sheet of sheets)
    if (sheet !== taken && !sheet.hidden && line !== undefined && (await firstLine(sheet)) === line)
      names.push(sheet.name);
  return names;
}

/** The first sheet of several rows and columns that is shown, else the first that is not empty. */
async function firstTable<Sheet extends { hidden: boolean }>(
  sheets: Sheet[],
  readSheet: SheetReading<Sheet>
): Promise<{ sheet: Sheet; read: ReadSheet } | undefined> {
  let first: { sheet: Sheet; read: ReadSheet } | undefined;
  for (const sheet of sheets) {
    if (first && !first.sheet.hidden && sheet.hidden) return first;
    const read = await readSheet(sheet);
    if (read.rows > 1 && read.width > 1) return { sheet, read };
    if (read.rows > 0) first ??= { sheet, read };
  }
  return first;
}
