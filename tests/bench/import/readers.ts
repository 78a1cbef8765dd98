import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { literal, type Database, type Row } from '../../../src/engine/index.ts';
import { inspect, loadTable, release } from '../../../src/import/index.ts';
import type { NativeDatabase } from '../../native.ts';
import { sameText, type Table } from './Table.ts';

/** The tables that a reader may give of a file: any of them counts. */
export type Reader = (path: string, hasHeader: boolean, db: NativeDatabase) => Promise<Table[]>;

const texts = (rows: Row[], names: string[]): string[][] =>
  rows.map((row) => names.map((name) => (row[name] === null ? '' : String(row[name]))));

async function asText(sql: string, db: Database): Promise<Table> {
  const { columns, rows } = await db.query(sql);
  const header = columns.map(({ name }) => name);
  return sameText({ header, rows: texts(rows, header) });
}

/** Tailbook's own table of the file, nothing decided by hand. */
export const tailbook: Reader = async (path, _, db) => {
  const file = new File([readFileSync(path)], path.split('/').pop() ?? '');
  const inspection = await inspect(file, db);
  try {
    await loadTable(inspection, db);
    return [await asText('FROM table_1', db)];
  } finally {
    await release(inspection, db);
  }
};

/** DuckDB alone, twice: all text at once, and text in the dialect that its sniffer finds when it looks for types too. */
export const duckdb: Reader = async (path, hasHeader, db) => {
  const tables: Table[] = [];
  const named = (table: Table) => (hasHeader ? table : { rows: table.rows });
  const tried: unknown[] = [];
  const attempts = [
    () => asText(`FROM read_csv(${literal(path)}, all_varchar = true)`, db),
    async () => {
      const [found] = (await db.query(`FROM sniff_csv(${literal(path)})`)).rows;
      const set = ['Delimiter', 'Quote', 'Escape', 'Comment']
        .map((name) => [name, String(found?.[name])] as const)
        .map(
          ([name, value]) =>
            `${name === 'Delimiter' ? 'delim' : name.toLowerCase()} = ${literal(value === '(empty)' ? '' : value)}`
        );
      return asText(
        `FROM read_csv(${literal(path)}, all_varchar = true, header = ${String(found?.HasHeader)}, skip = ${String(found?.SkipRows)}, ${set.join(', ')})`,
        db
      );
    }
  ];
  for (const attempt of attempts)
    try {
      tables.push(named(await attempt()));
    } catch (error) {
      tried.push(error);
    }
  if (tables.length === 0) throw tried[0];
  return tables;
};

/** PapaParse alone, told whether the first line names the columns, which it does not find out itself. */
export const papaparse: Reader = async (path, hasHeader) => {
  const text = new TextDecoder().decode(readFileSync(path));
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  return [sameText(hasHeader ? { header: rows[0] ?? [], rows: rows.slice(1) } : { rows })];
};
