import { identifier, type Database } from '../../engine/index.ts';
import { ImportProblem } from '../ImportProblem.ts';
import type { LeftOutLine } from '../receipt/leftOut.ts';
import { readCsvSql } from '../readCsvSql.ts';
import { brokenRejects, createRejects, findRejects, type RejectReason } from '../rejects.ts';
import type { Inspection } from '../types.ts';

/** What became of a file's rows when it was read as it stands. `rows` = `loaded` + `rejected` + `blank` + `leftOut`, or `discrepancy` is not 0. */
export interface TableReceipt {
  relation: string;
  /** The relation of rows that could not be divided into the table's columns. */
  rejectsRelation: string;
  rows: number;
  loaded: number;
  rejected: number;
  /** Empty lines, and rows of delimiters only. */
  blank: number;
  /** Lines that are no records of the table, left out by rule: titles, totals, comments. */
  leftOut: number;
  leftOutLines: LeftOutLine[];
  discrepancy: number;
  reasons: Partial<Record<RejectReason, number>>;
}

export interface LoadTableOptions {
  /** The name of the table. Default: table_1. Its rejects are in `<relation>_rejects`. */
  relation?: string;
  signal?: AbortSignal;
}

/**
 * Loads an inspected file as it stands: every column as text under its own name, a blank as NULL, in the file's order.
 * Roles and readings play no part. Throws EngineError or the AbortError; an older relation of that name is replaced.
 */
export async function loadTable(
  inspection: Inspection,
  db: Database,
  { relation = 'table_1', signal }: LoadTableOptions = {}
): Promise<TableReceipt> {
  const { path, dialect, shape, columns, count, rows, leftOutLines = [] } = inspection;
  const names = columns.map(({ name }) => name);
  const tables = { errors: `${relation}_import_errors`, scans: `${relation}_import_scans` };
  const rejectsRelation = `${relation}_rejects`;
  const options = signal ? { signal } : {};
  const drop = (relations: string[]) =>
    db.run(relations.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));
  try {
    await drop([relation, rejectsRelation, ...Object.values(tables)]);
    const from = readCsvSql(path, dialect, names, tables, ['']);
    await db.run(`CREATE TABLE ${identifier(relation)} AS FROM ${from}`, options);
    const errors = await db.query(
      `SELECT line_byte_position AS position, first(error_type) AS type, first(column_name) AS name
FROM ${identifier(tables.errors)} GROUP BY position ORDER BY position`,
      options
    );
    const found = await findRejects(inspection, errors.rows, [], signal);
    const rejects = [...brokenRejects(inspection), ...found.rejects];
    const empty = names.map((name) => `coalesce(trim(${identifier(name)}), '') = ''`).join(' AND ');
    const [counts] = (
      await db.query(
        `SELECT count(*) AS made, count_if(${empty}) AS empty FROM ${identifier(relation)}`,
        options
      )
    ).rows;
    await db.run(`DELETE FROM ${identifier(relation)} WHERE ${empty}`, options);
    await createRejects(rejectsRelation, rejects, db);
    // In a table of one column the engine reads an empty line as a row.
    const lines = names.length === 1 ? shape.blanksCut : count.blanks;
    const blank = lines + found.blanks + Number(counts?.empty);
    const loaded = Number(counts?.made) - Number(counts?.empty);
    const receipt: TableReceipt = {
      relation,
      rejectsRelation,
      rows: rows + count.blanks + leftOutLines.length,
      loaded,
      rejected: rejects.length,
      blank,
      leftOut: leftOutLines.length,
      leftOutLines,
      discrepancy: rows + count.blanks - loaded - rejects.length - blank,
      reasons: {}
    };
    for (const { reason } of rejects) receipt.reasons[reason] = (receipt.reasons[reason] ?? 0) + 1;
    if (loaded === 0 && rejects.length > 0)
      throw new ImportProblem('nothingLoaded', { file: inspection.name });
    return receipt;
  } finally {
    await drop(Object.values(tables));
  }
}
