import { identifier, literal, type Database } from '../../engine/index.ts';
import type { Inspection } from '../types.ts';
import { ownColumns, placeSql } from '../together/joinSql.ts';
import { mostNotes, type NoteKind } from './leftOut.ts';
import { rowTextSql } from './markSql.ts';
import { keepPlaced } from './takeOut.ts';

/** Rows of a file that are counted and stand in no relation by themselves. */
export interface Note {
  kind: NoteKind;
  /** SQL that is true for them, over the file's own columns and what its joins look up. */
  condition: string;
}

/** Where the rows to note are, and where they go. */
export interface Noted {
  inspection: Inspection;
  /** The file's name in the receipt. */
  file: string;
  /** The file's rows as text, with what its joins look up for them. */
  from: string;
  /** The table in which the engine keeps the records that it could not divide. */
  errors: string;
  /** The relation of rows left out. */
  into: string;
}

/** Keeps the first rows of each kind, as the file has them, beside the rows left out. */
export async function keepNotes(
  notes: readonly Note[],
  { inspection, file, from, errors, into }: Noted,
  db: Database,
  signal?: AbortSignal
): Promise<void> {
  if (notes.length === 0) return;
  const options = signal ? { signal } : {};
  const broken = await db.query(
    `SELECT DISTINCT line_byte_position AS position FROM ${identifier(errors)} ORDER BY position`,
    options
  );
  const undivided = broken.rows.map(({ position }) => Number(position) - 1);
  const raw = rowTextSql(ownColumns(inspection), inspection.dialect.delimiter);
  for (const { kind, condition } of notes) {
    const rows = `(SELECT ${literal(kind)} AS rule, place, raw, NULL::DECIMAL(18,4) AS amount FROM (SELECT ${placeSql(inspection)} AS place, ${raw} AS raw, ${condition} AS noted FROM ${from}) WHERE noted LIMIT ${mostNotes})`;
    await keepPlaced(rows, { inspection, file, into, undivided }, db, signal);
  }
}
