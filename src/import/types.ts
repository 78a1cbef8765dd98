import type { Ahead } from './Ahead.ts';
import type { EncodingName } from './encoding/candidates.ts';
import type { Encoding } from './encoding/Encoding.ts';
import type { ByteCount } from './RecordScanner.ts';
import type { CurrencyReading } from './values/currencies.ts';
import type { AmountEvidence } from './values/amountEvidence.ts';
import type { DateEvidence, DateReading } from './values/dates.ts';
import type { ImportProblem } from './ImportProblem.ts';
import type { Reduction } from './moments/reduce.ts';
import type { NumberReading } from './values/numbers.ts';
import type { Unpacked } from './formats/types.ts';
import type { Join } from './together/types.ts';
import type { Shape, ShapeWishes } from './shape/Shape.ts';
import type { RoleGuess } from './roles/guessRoles.ts';
import type { OrderEvidence } from './rules/orderEvidence.ts';
import type { RowRules } from './rules/types.ts';
import type { LeftOutLine } from './receipt/leftOut.ts';

/** The canonical columns of `orders`, in their order. */
export const roles = [
  'customer_id',
  'order_id',
  'ordered_at',
  'amount',
  'quantity',
  'product',
  'category',
  'channel',
  'region',
  'cost'
] as const;

/** What a source column can be for the analyses. */
export type Role = (typeof roles)[number];

/** The canonical columns of `touches`, in their order, besides the customer and the time. */
export const touchParts = ['kind', 'cost', 'score', 'arm', 'detail'] as const;

/** What a column of a log of services, visits, surveys or campaigns can be. */
export type TouchPart = (typeof touchParts)[number];

/** What ends a line. */
export type LineEnd = '\n' | '\r\n' | '\r';

/** How the bytes that the engine reads divide into records and fields. */
export interface Dialect {
  /** One character. */
  delimiter: string;
  /** One character, or '' for none. */
  quote: string;
  /** Escapes a quote inside quotes: the quote itself. */
  escape: string;
  /** Whether the first record after the skipped lines names the columns. */
  header: boolean;
  /** Physical lines before the header or the first record: titles and blank lines. */
  skip: number;
  /** What ends a record outside quotes; undefined where nothing does. */
  lineEnd?: LineEnd;
  /** Lines of the file that these bytes lack: offset and how many from there on, by turns, ascending. Default: none. */
  jumps?: number[];
}

/**
 * What the values of a column look like, all of those sampled agreeing. Of numbers, `grouped` have thousands set apart and
 * a decimal point, `comma` a decimal comma.
 */
export type SourceType =
  'text' | 'integer' | 'decimal' | 'grouped' | 'comma' | 'date' | 'timestamp' | 'boolean';

/** One column of a file. */
export interface SourceColumn {
  /** Unique in the file, trimmed; `column1`, … where the file gives no name. */
  name: string;
  type: SourceType;
  /** Values from the head, the middle and the end of the file, blanks included. */
  samples: string[];
}

/** What the user has set by hand; the rest is decided from the file. */
export interface Overrides extends ShapeWishes {
  encoding?: EncodingName;
  /** Whether characters that were encoded twice are mended. */
  mended?: boolean;
  /** Which part of an archive or a workbook. Default: the first that gives orders, else the first. */
  part?: string;
}

/** A file understood, before anything is loaded. Plain data, and the Blob that the engine reads. */
export interface Inspection {
  /** The file's name. */
  name: string;
  /** The file as given. */
  file: Blob;
  /** Where the text was made of another format: which, which parts the file offers, and which one this is. */
  unpacked?: Pick<Unpacked, 'formats' | 'parts' | 'part' | 'taken' | 'alike' | 'together'>;
  /** The bytes that the engine reads: the file itself, or its recoded copy. */
  blob: Blob;
  /** Where the engine reads them. */
  path: string;
  encoding: Encoding;
  dialect: Dialect;
  /** How the file itself is shaped. */
  shape: Shape;
  /** Lines that were set aside while the bytes were divided; they are not in `rows`. */
  leftOutLines?: LeftOutLine[];
  /** Records, blank lines and line ends, counted over every byte. */
  count: ByteCount;
  /** Records that hold data: all but the header and what was skipped. */
  rows: number;
  columns: SourceColumn[];
  /** The first records of data, cell by cell. */
  preview: string[][];
  guesses: RoleGuess[];
  /** The proposal: what will be loaded unless the user changes it. */
  mapping: Mapping;
  /** Evidence for the reading of dates, counted over the whole file where days and months could be mistaken. */
  dates: DateEvidence | undefined;
  /** How the amounts are written, and what speaks for it. */
  amounts: AmountEvidence | undefined;
  /** What the whole file says of statuses, refunds and totals; undefined where nothing speaks of them. */
  evidence?: OrderEvidence;
  /** What stands in the way, or should be known. */
  problems: ImportProblem[];
  /** Files in which some of the columns are looked up, row by row. Default: none. */
  joins?: Join[];
  /** What the rows become. Default: orders. */
  relation?: BesideRelation;
  /** The table of its rows by the first proposal, where it is made ahead. */
  ahead?: Ahead;
}

/** The relations beside the orders that files can become. */
export const besideRelations = ['customers', 'touches'] as const;
export type BesideRelation = (typeof besideRelations)[number];

/** Which column is what, and how its values are read. */
export interface Mapping {
  /** Role → name of a source column. */
  roles: Partial<Record<Role, string>>;
  /** Of a log what its other columns are, besides the customer and, as `ordered_at`, the time. Default: none. */
  parts?: Partial<Record<TouchPart, string>>;
  /** A column that multiplies the amount's column: a unit price's quantity. */
  times?: string;
  /** A column with the share that a discount takes off that product, from 0 to 1; a blank takes nothing off. */
  less?: string;
  /** How dates are read; undefined where the file does not decide it and the user has not. */
  dates?: DateReading;
  /** A column with the time of day, where the dates have none. */
  clock?: string;
  numbers: NumberReading;
  /** What the values are multiplied by because the column's name says so: 10000 for 万元. */
  factors?: Partial<Record<'amount' | 'cost', number>>;
  /** The currency that is loaded, where the file names any. */
  currency?: CurrencyReading;
  /** What becomes of rows with an amount below zero: refunds and cancellations. */
  negatives: 'keep' | 'leave out';
  /** What becomes of rows that an earlier file of the same header holds too. Default: left out where orders have numbers. */
  repeats?: 'keep' | 'leave out';
  /** How many newer exports extend this file, one after the other: of orders that several hold, the newest one's rows count. Default: 0. */
  age?: number;
  /** What its other columns say of a row: whether it counts, and for how much. Default: nothing. */
  rules?: RowRules;
  /** Whether the rows that can be read are loaded though most cannot. Default: the load is refused. */
  rest?: 'load';
  /** What is loaded of a file that is too big. Default: all of it. */
  reduce?: Reduction;
}
