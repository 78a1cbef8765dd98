import type { Database } from '../../engine/index.ts';
import type { Writing } from '../../notebook/index.ts';
import { writeRows } from './writeRows.ts';

/**
 * The rows of a statement as an Excel workbook, in its order, with what they are of on a second sheet. Ids stay text,
 * numbers are numbers where no digit is lost. Throws EngineError or the signal's AbortError.
 * @param notes Lines of the second sheet: what, and its value.
 */
export const xlsxOf = (
  statement: string,
  db: Database,
  notes: [string, string][],
  writing: Writing = {}
): Promise<Blob> => writeRows('xlsx', statement, db, notes, writing);
