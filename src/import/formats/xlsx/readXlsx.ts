import { ImportProblem } from '../../ImportProblem.ts';
import { SheetPrinter } from '../print/SheetPrinter.ts';
import { TextBlob } from '../TextBlob.ts';
import { stage, type Unpacked, type Unpacking } from '../types.ts';
import type { Entry } from '../zip/directory.ts';
import { streamEntry } from '../zip/entry.ts';
import { chooseSheet, type ReadSheet } from '../chooseSheet.ts';
import { SharedStrings } from './sharedStrings.ts';
import { SheetReader, type WorkbookFacts } from './SheetReader.ts';
import { stylesOf } from './styles.ts';
import { workbookOf } from './workbook.ts';

/** XML is many times its text; what a part may unpack to at most, and what must be held in memory at most. */
const limits = { sheet: 8e9, strings: 1e9, small: 64e6 };

/** Ends the reading of a sheet of which only the first rows are wanted. */
class Enough extends Error {}

interface XmlReader {
  push(text: string): void;
  end(): void;
}

/**
 * A workbook of Excel 2007 and later as text: the sheet wanted, or the one that `chooseSheet` takes.
 * Throws ImportProblem: `empty`, `damaged`, `encrypted`, `unpackedTooLarge`.
 */
export async function readXlsx(file: Blob, entries: Entry[], work: Unpacking): Promise<Unpacked> {
  const at = (path: string) => entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
  const read = async (path: string, reader: XmlReader, most: number, heard: Unpacking) => {
    const entry = at(path);
    if (!entry) throw new ImportProblem('damaged', { file: work.name });
    const decoder = new TextDecoder();
    try {
      await streamEntry(file, entry, { ...heard, most }, (bytes) =>
        reader.push(decoder.decode(bytes, { stream: true }))
      );
      reader.end();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new ImportProblem('damaged', { file: work.name, part: path }, { cause: error });
    }
  };
  const small = async (path: string): Promise<string> => {
    const pieces: string[] = [];
    const reader = { push: (text: string) => pieces.push(text), end: () => {} };
    await read(path, reader as XmlReader, limits.small, { ...work, onprogress: undefined });
    return pieces.join('');
  };
  const workbook = workbookOf(
    await small('xl/workbook.xml'),
    await small('xl/_rels/workbook.xml.rels'),
    'xl/'
  );
  const strings = new SharedStrings();
  if (workbook.strings && at(workbook.strings))
    await read(workbook.strings, strings, limits.strings, stage(work, 0, 0.3));
  const facts: WorkbookFacts = {
    strings: strings.strings,
    formats: workbook.styles && at(workbook.styles) ? stylesOf(await small(workbook.styles)) : [],
    is1904: workbook.is1904
  };

  const readSheet = async ({ path }: { path: string }, most?: number): Promise<ReadSheet> => {
    const text = new TextBlob(work);
    const printer = new SheetPrinter(text);
    let left = most ?? Infinity;
    const reader = new SheetReader(facts, (cells) => {
      if (left-- === 0) throw new Enough();
      printer.row(cells);
    });
    const heard = most === undefined ? stage(work, 0.3, 1) : { ...work, onprogress: undefined };
    await read(path, reader, limits.sheet, heard).catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
    printer.end();
    const { uncomputed, merged } = reader;
    return { blob: text.end(), rows: printer.rows, width: printer.width, uncomputed, merged };
  };
  return chooseSheet('xlsx', workbook.sheets, readSheet, work);
}
