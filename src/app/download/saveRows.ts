import type { DownloadFormat, Param, Writing } from '../../notebook/index.ts';
import { download, fileName } from '../files.ts';
import type { Copying } from './csvOf.ts';
import { rowsFile } from './rowsFile.ts';
import { m } from './words.ts';

/** Where rows come from, as their file says it. */
export interface Origin {
  /** Title of the notebook. */
  title: string;
  /** Names of the files that are loaded. */
  files: string;
  params: readonly Param[];
}

/** Letters that a file's name may have before its ending. */
const longest = 120;

/**
 * Gives the reader the rows of a statement as a file. Its name bears the values of the parameters; a workbook and a
 * Parquet file hold them, and the SQL. Throws EngineError, or the signal's AbortError.
 * @param name What the rows are: the name of their cell.
 */
export async function saveRows(
  statement: string,
  { name, type }: { name: string; type: DownloadFormat },
  db: Copying,
  { title, files, params }: Origin,
  writing: Writing = {}
): Promise<void> {
  const values = params.map((param): [string, string] => [param.name, String(param.value ?? '')]);
  const file = await rowsFile(
    type,
    statement,
    db,
    [
      [m.notebook, title],
      [m.files, files],
      [m.savedAt, new Date().toISOString().slice(0, 19).replace('T', ' ')],
      ...values,
      ['SQL', statement]
    ],
    writing
  );
  const words = [name, ...values.map((value) => value.join(' '))].join(' ');
  download(fileName(words.slice(0, longest), type), file, file.type);
}
