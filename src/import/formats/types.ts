import type { ImportProblem } from '../ImportProblem.ts';
import type { Overrides } from '../types.ts';

/** What a file can be packed in or written as, besides plain text. */
export type FormatName = 'gzip' | 'zip' | TableFormat;

/** Formats of tables: their text is printed here, and has no encoding or separator of its own. */
export type TableFormat = 'xlsx' | 'workbook' | 'parquet' | 'json';

/** The format of the table inside all wrapping; undefined for text. */
export function tableFormat(formats: FormatName[] = []): TableFormat | undefined {
  const last = formats.at(-1);
  return last === 'gzip' || last === 'zip' ? undefined : last;
}

/** One table that a file offers: a file in an archive, a sheet of a workbook. */
export interface Part {
  /** Unique in its file. */
  name: string;
  /** Whether the workbook hides it. */
  hidden?: boolean;
}

/** A file as text that everything made for CSV can read. */
export interface Unpacked {
  /** The text: a packed file's own bytes, or UTF-8 printed from a table. */
  blob: Blob;
  /** From the outermost to the innermost: a workbook in an archive is `['zip', 'xlsx']`. */
  formats: FormatName[];
  /** Every table of the file; one where there is no choice. */
  parts: Part[];
  /** The name of the one that `blob` holds. */
  part: string;
  /**
   * Why that one, where nobody chose: `orders` where it is the first with a customer, a date and an amount, `first`
   * where none was found to have them. Undefined where there is no choice.
   */
  taken?: 'orders' | 'first';
  /** Other sheets that are shown and begin with the same line: they are not read. Default: none. */
  alike?: string[];
  /**
   * Files of an archive that are read beside the one taken: those that begin with the same line; where that one gives
   * orders, its other CSVs too, as long as they are few; and whatever cannot be unpacked. Default: none.
   */
  together?: string[];
  /** What the format itself decides about the text. */
  overrides: Overrides;
  /** What should be known about the part. */
  warnings: ImportProblem[];
}

/** How an unpacking is followed and bounded. */
export interface Unpacking {
  /** The file's name, for messages. */
  name: string;
  /** The part wanted; the first that gives orders where it is undefined or not there, else the first. */
  part?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Hears a fraction from 0 to 1 of the file's bytes. */
  onprogress?: ((fraction: number) => void) | undefined;
  /** Bytes that the text may have at most. */
  most: number;
}

/** The same work, heard as the piece of a longer one that runs from one fraction to another. */
export const stage = (work: Unpacking, from: number, to: number): Unpacking => ({
  ...work,
  onprogress: (fraction) => work.onprogress?.(from + fraction * (to - from))
});
