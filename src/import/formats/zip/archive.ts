import { ImportProblem } from '../../ImportProblem.ts';
import type { Unpacking } from '../types.ts';
import type { Entry } from './directory.ts';

const data = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm|xlsb|xls|ods|parquet|gz)$/i;
const litter = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of an archive that may hold a table: what an operating system left behind is passed over, and whatever
 * has no name of data where others have. Throws ImportProblem `archiveEmpty`.
 */
export function tablesIn(entries: Entry[], { name }: Unpacking): Entry[] {
  const files = entries.filter((entry) => !litter.test(entry.name));
  const tables = files.filter((entry) => data.test(entry.name));
  if (tables.length > 0) return tables;
  if (files.length === 0) throw new ImportProblem('archiveEmpty', { file: name });
  return files;
}

/** The file wanted, else the first that can be unpacked. */
export const chosenEntry = (tables: Entry[], part: string | undefined): Entry =>
  (tables.find(({ name }) => name === part) ??
    tables.find(({ encrypted }) => !encrypted) ??
    tables[0]) as Entry;
