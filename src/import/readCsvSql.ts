import { literal } from '../engine/index.ts';
import type { Dialect } from './types.ts';

/** Temporary tables in which the engine keeps the records that it could not divide into columns. */
export interface RejectsTables {
  errors: string;
  scans: string;
}

const newLines = { '\n': '\\n', '\r\n': '\\r\\n', '\r': '\\r' };

/** The table function that reads a file as text, nothing guessed and nothing dropped in silence. `nulls`: texts that mean nothing. */
export function readCsvSql(
  path: string,
  { delimiter, quote, escape, header, skip, lineEnd }: Dialect,
  columns: string[],
  rejects: RejectsTables,
  nulls: string[] = ['', 'NULL', '\\N']
): string {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const newLine = lineEnd === undefined ? '' : `, new_line = '${newLines[lineEnd]}'`;
  return `read_csv(${literal(path)}, auto_detect = false, columns = {${types}}, delim = ${literal(delimiter)}, quote = ${literal(quote)}, escape = ${literal(escape)}, header = ${header}, skip = ${skip}${newLine}, nullstr = [${nulls.map(literal).join(', ')}], store_rejects = true, rejects_table = ${literal(rejects.errors)}, rejects_scan = ${literal(rejects.scans)})`;
}
