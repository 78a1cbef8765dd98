import type { RowsAndMoney } from '../receipt.ts';

/**
 * Why a row that can be read is not counted, in the order of the receipt. Each has its words in `words/leftOut.ts`.
 * - `negatives`: an amount below zero, where the mapping leaves these out;
 * - `unpaid`, `cancelled`, `refunded`: what its status or its times say; `status`: what the user makes of its status;
 * - `otherCurrency`: money that is never added to the file's own;
 * - `duplicate`: the same row is in another file;
 * - `double`: the same row stands earlier in the file, where the mapping leaves these out;
 * - `preamble`, `units`, `explanation`, `repeatedHeader`, `total`, `footer`, `comment`: a line of the file that is no
 *   record of data: before the names, below them, the names again, a sum of the rows above, a note;
 * - `otherTable`: a record of a second table in the same file;
 * - `notSampled`: the user asked for a sample, and it is not in it.
 */
export const leaveOutRules = [
  'unpaid',
  'cancelled',
  'refunded',
  'status',
  'negatives',
  'otherCurrency',
  'duplicate',
  'double',
  'preamble',
  'units',
  'explanation',
  'repeatedHeader',
  'total',
  'footer',
  'comment',
  'otherTable',
  'notSampled'
] as const;
export type LeaveOutRule = (typeof leaveOutRules)[number];

/** What one rule has left out. The sum of the amounts that could be read; none of money in other currencies. */
export interface LeftOutBy extends RowsAndMoney {
  rule: LeaveOutRule;
}

/** A rule over a file's own columns, which are text: SQL that is true for the rows to leave out. */
export interface SourceRule {
  rule: LeaveOutRule;
  condition: string;
}

/** A rule over rows as they were loaded, all files together. */
export interface LoadedRule {
  rule: LeaveOutRule;
  /** SQL that is true for the rows to leave out; it may use `rowid` and, where there are several files, `source_file`. */
  condition: (relation: string) => string;
}

/** A line that no load sees, since it was set aside while the bytes were divided. */
export interface LeftOutLine {
  rule: LeaveOutRule;
  /** The physical line, from 1. */
  line: number;
  /** The line as the file has it, decoded. */
  raw: string;
}

/** A line that holds nothing but blanks and delimiters. */
export interface BlankLine {
  /** The physical line, from 1; undefined where it could not be found again. */
  line: number | undefined;
  raw: string;
}

/** A line that no row was made of. Blank ones break no rule: they stand beside the rows that are left out, uncounted. */
export type KeptLine = LeftOutLine | (BlankLine & { rule: typeof blankRule });

/** What a blank line has in place of a rule. */
export const blankRule = 'blank';

/**
 * Rows that are counted, though nothing in a relation tells them from the others: as the files have them they stand
 * beside the rows left out, uncounted, with one of these in place of a rule.
 * - `unreadQuantity`, `unreadCost`: what stands there is no number;
 * - `looked`: of a file in which rows of another were looked up; `unmatched: FILE`: nothing was found for it there;
 * - `named`, `unnamed`: the amount names a currency, or none, in a file that has both;
 * - `notSampled`, the rule: the sample does not take it;
 * - `otherCost: CURRENCY`: of a log, a cost in another currency than those that are added up.
 */
export type NoteKind =
  | (typeof unreadKind)[keyof typeof unreadKind]
  | ReturnType<typeof unmatchedIn>
  | ReturnType<typeof otherCostIn>
  | 'notSampled'
  | 'looked'
  | 'named'
  | 'unnamed';

export const unreadKind = { quantity: 'unreadQuantity', cost: 'unreadCost' } as const;
export const unmatchedIn = (file: string): `unmatched: ${string}` => `unmatched: ${file}`;
export const otherCostIn = (currency: string): `otherCost: ${string}` => `otherCost: ${currency}`;

/** So many rows of each kind are kept of a file: its first. */
export const mostNotes = 10_000;

/**
 * The column that marks rows to leave out while a table is being made; gone from the finished one.
 * A struct of `rule`, `place` (from 0, among the records that could be divided into columns) and `raw`;
 * NULL for rows that stay, unless rules over loaded rows follow, which need every row's place.
 */
export const mark = 'left_out';
