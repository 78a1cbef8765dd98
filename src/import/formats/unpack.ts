import { ImportProblem } from '../ImportProblem.ts';
import { detectFormat } from './detect.ts';
import { gunzip } from './gunzip.ts';
import { stage, type FormatName, type Unpacked, type Unpacking } from './types.ts';
import { chosenEntry, tablesIn } from './zip/archive.ts';
import { readDirectory, type Entry } from './zip/directory.ts';
import { firstOfOrders, readWith } from './zip/firstOfOrders.ts';
import { readEntry } from './zip/entry.ts';

/**
 * Makes text of a file that is packed or is a table of another kind; undefined for a file that is text as it stands.
 * What reads a format is fetched only when such a file comes. `outside` names the formats that the file came out of.
 * Throws ImportProblem where the file is damaged, encrypted, too large or holds nothing, or the signal's AbortError.
 */
export async function unpack(
  file: Blob,
  work: Unpacking,
  outside: FormatName[] = []
): Promise<Unpacked | undefined> {
  const format = detectFormat(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
  if (format === 'gzip') {
    const [outer, inner] = stages(work.name.replace(/\.gz$/i, ''), work);
    return within('gzip', await gunzip(file, outer), inner, outside);
  }
  if (format === 'zip') return unpackZip(file, await readDirectory(file, work.name), work, outside);
  if (format === 'workbook') return (await import('./readWorkbook.ts')).readWorkbook(file, work);
  if (format === 'parquet') return (await import('./parquet/readParquet.ts')).readParquet(file, work);
  if (format === 'json') return (await import('./json/readJson.ts')).readJson(file, work);
  return undefined;
}

async function unpackZip(
  file: Blob,
  entries: Entry[],
  work: Unpacking,
  outside: FormatName[]
): Promise<Unpacked> {
  const holds = (path: string) => entries.some(({ name }) => name.toLowerCase() === path);
  if (holds('xl/workbook.bin') || holds('content.xml')) {
    const bytes = entries.reduce((sum, { size }) => sum + size, 0);
    if (bytes > work.most) throw new ImportProblem('unpackedTooLarge', { file: work.name, bytes });
    return (await import('./readWorkbook.ts')).readWorkbook(file, work);
  }
  if (holds('word/document.xml') || holds('ppt/presentation.xml') || holds('index/document.iwa'))
    throw new ImportProblem('binary', { file: work.name });
  if (holds('xl/workbook.xml')) return (await import('./xlsx/readXlsx.ts')).readXlsx(file, entries, work);
  if (outside.includes('zip')) throw new ImportProblem('nestedArchive', { file: work.name });
  const tables = tablesIn(entries, work);
  const isChoice = tables.length > 1 && !tables.some(({ name }) => name === work.part);
  const { entry, blob, inner, ofOrders, unread } = await readOne(file, tables, work, isChoice);
  if (tables.length === 1) return within('zip', blob, inner, outside);
  const read = await within('zip', blob, { ...inner, part: undefined }, outside);
  delete read.taken;
  return {
    ...read,
    parts: tables.map(({ name }) => ({ name })),
    part: entry.name,
    ...(isChoice
      ? {
          taken: ofOrders ? 'orders' : 'first',
          together: await readWith(entry, file, tables, { ...work, isOrders: !!ofOrders, unread })
        }
      : {})
  };
}

/** The file of an archive that is wanted; where there is a choice, the first with orders that is whole, else the first. */
async function readOne(file: Blob, tables: Entry[], work: Unpacking, isChoice: boolean) {
  const unread: Entry[] = [];
  let failure: ImportProblem | undefined;
  for (let left = tables; left.length > 0; left = tables.filter((each) => !unread.includes(each))) {
    const ofOrders = isChoice ? await firstOfOrders(file, left, work) : undefined;
    const entry = ofOrders ?? chosenEntry(left, work.part);
    const [outer, inner] = stages(entry.name, work);
    try {
      return { entry, blob: await readEntry(file, entry, outer), inner, ofOrders, unread };
    } catch (error) {
      if (!isChoice || !(error instanceof ImportProblem)) throw error;
      failure ??= error;
      unread.push(entry);
    }
  }
  throw failure;
}

/** What came out of a format, read on: it may be text, or a table of another kind. */
async function within(
  format: FormatName,
  blob: Blob,
  work: Unpacking,
  outside: FormatName[]
): Promise<Unpacked> {
  const read = await unpack(blob, work, [...outside, format]);
  const text = {
    blob,
    formats: [],
    parts: [{ name: work.name }],
    part: work.name,
    overrides: {},
    warnings: []
  };
  const inner = read ?? text;
  return { ...inner, formats: [format, ...inner.formats] };
}

/** Text is ready when it is unpacked; other tables must be read once more, which takes longer. */
const stages = (name: string, work: Unpacking): [outer: Unpacking, inner: Unpacking] => {
  const share = /\.(csv|tsv|tab|txt)$/i.test(name) ? 1 : 0.3;
  return [stage(work, 0, share), stage(work, share, 1)];
};
