import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { sameText, type Table } from './Table.ts';

/** One file of the collections. */
export interface CorpusFile {
  collection: string;
  path: string;
  name: string;
}

/** A Pollock file with the table that its authors say it holds. */
export interface CleanedFile extends CorpusFile {
  clean: Table;
}

const messy = join(process.env.TAILBOOK_SHARED ?? join(process.cwd(), '..', 'shared'), 'data', 'messy');

/** Every file of every collection; throws where the collections are missing. */
export function corpusFiles(): CorpusFile[] {
  if (!existsSync(messy)) throw new Error(`${messy} is missing: the corpus cannot be read`);
  const folders: [collection: string, folder: string][] = [
    ['csv-spectrum', 'csv-spectrum/csvs'],
    ['PapaParse', 'papaparse'],
    ['CleverCSV', 'clevercsv'],
    ['DuckDB', 'duckdb'],
    ['Pollock survey', 'pollock_survey/csv'],
    ['Pollock polluted', 'pollock_polluted/csv']
  ];
  return folders.flatMap(([collection, folder]) =>
    readdirSync(join(messy, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(messy, folder, name))
      .filter((path) => existsSync(path) && statSync(path).isFile())
      .sort()
      .map((path) => ({ collection, path, name: basename(path) }))
  );
}

/** Pollock's files with their clean versions, blank rows left out on both sides. */
export function cleanedFiles(files: CorpusFile[]): CleanedFile[] {
  return files
    .filter(({ collection }) => collection.startsWith('Pollock'))
    .map((file) => {
      const folder = join(file.path, '..', '..');
      const clean = readFileSync(join(folder, 'clean', file.name), 'utf8').replace(/^\ufeff/, '');
      const settings = readFileSync(join(folder, 'parameters', `${file.name}_parameters.json`), 'utf8');
      const { header_lines: headers } = JSON.parse(settings) as { header_lines: string | number };
      const rows = Papa.parse<string[]>(clean, { delimiter: ',' }).data;
      const header = rows[0] ?? [];
      const made = header.every((cell) => /^\s*col_\d+$/.test(cell));
      const table: Table = { rows: Number(headers) > 0 || made ? rows.slice(1) : rows };
      if (Number(headers) > 0) table.header = header;
      return { ...file, clean: sameText(table) };
    });
}
