import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { ImportProblem } from '../ImportProblem.ts';
import { chooseSheet, type ReadSheet } from './chooseSheet.ts';
import { SheetPrinter } from './print/SheetPrinter.ts';
import { TextBlob } from './TextBlob.ts';
import type { Unpacked, Unpacking } from './types.ts';
import { numberFormat, numberText } from './xlsx/numberFormat.ts';

/** These formats are read whole, in memory: bytes that a file may have. */
const most = 200e6;

/**
 * A workbook of Excel 97 to 2003, of Excel's binary format or of OpenDocument as text: the sheet wanted, or the one
 * that `chooseSheet` takes. Throws ImportProblem: `empty`, `damaged`, `encrypted`, `unpackedTooLarge`.
 */
export async function readWorkbook(file: Blob, work: Unpacking): Promise<Unpacked> {
  if (file.size > most) throw new ImportProblem('unpackedTooLarge', { file: work.name, bytes: file.size });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const book = parse(isHtml(bytes) ? htmlText(bytes) : bytes, work);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, i) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0
  }));
  return chooseSheet(
    'workbook',
    sheets,
    async ({ name }, most) => print(book.Sheets[name] ?? {}, is1904, work, most),
    work
  );
}

function parse(data: Uint8Array | string, { name }: Unpacking): WorkBook {
  const isText = typeof data === 'string';
  try {
    return read(data, {
      type: isText ? 'string' : 'array',
      raw: isText,
      dense: true,
      cellNF: true,
      cellText: false
    });
  } catch (error) {
    const isLocked = /password|encrypt/i.test(error instanceof Error ? error.message : '');
    throw new ImportProblem(isLocked ? 'encrypted' : 'damaged', { file: name }, { cause: error });
  }
}

const isHtml = (bytes: Uint8Array): boolean =>
  /<(table|html)\b/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));

/** HTML in the encoding that it names; Chinese shops often write GBK. */
function htmlText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function print(sheet: WorkSheet, is1904: boolean, work: Unpacking, most?: number): ReadSheet {
  const text = new TextBlob(work);
  const printer = new SheetPrinter(text);
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  let uncomputed = 0;
  for (const row of rows.slice(0, most)) {
    const cells: string[] = [];
    row?.forEach((cell, column) => {
      if (cell?.f !== undefined && cell.v === undefined) uncomputed++;
      if (cell?.v !== undefined) cells[column] = cellText(cell, is1904);
    });
    printer.row(cells);
  }
  printer.end();
  const merged = sheet['!merges']?.filter(({ s, e }) => e.r > s.r).length ?? 0;
  return { blob: text.end(), rows: printer.rows, width: printer.width, uncomputed, merged };
}

function cellText({ t, v, z, w }: CellObject, is1904: boolean): string {
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (t === 'n')
    return numberText(
      String(v).toUpperCase(),
      numberFormat(0, z === undefined ? undefined : String(z)),
      is1904
    );
  return t === 'e' ? (w ?? `#${String(v)}`) : String(v);
}
