import type { BesideRelation } from '../types.ts';
import type { UnmetJoin } from '../together/unmetJoins.ts';
import type { WantedRoles } from '../roles/matchRoles.ts';
import type { FileReading } from './fileReadings.ts';
import type { Treatment } from '../rules/statusWords.ts';

/**
 * How a file's values are read and which rows count, as far as the file does not say it by itself: what a notebook, a
 * saved mapping and this browser's memory keep beside the roles. Names of columns and words of statuses, no rows.
 */
export interface Readings {
  /** What comes first in dates like 05/03/2024. */
  dates?: 'dmy' | 'mdy' | 'ymd';
  /** Where values name moments: the zone in which days begin, by its IANA name, or `as written`. */
  zone?: string;
  /** Dates that programs write for none (1970-01-01) are days. */
  fillers?: 'dates';
  /** The column with the time of day is not put to the date. */
  clock?: 'left out';
  /** The decimal sign, where the file leaves it open. */
  decimal?: '.' | ',';
  /** The side that is below zero, where it is not the one that is proposed. */
  minus?: 'CR' | 'DR';
  /** A unit in the amount's name (万元) does not multiply it. */
  unit?: 'ignored';
  /** Of several currencies, the one that is loaded. */
  currency?: string;
  /** Amounts that name no currency, where others name that one. Default: they are in it. */
  unnamed?: 'leave out';
  /** Rows below zero. */
  negatives?: 'leave out';
  /** Rows that an earlier file holds too. */
  repeats?: 'keep' | 'leave out';
  /** Rows that repeat an earlier one of their file in every column. */
  doubles?: 'leave out';
  /** The rows that can be read are loaded though most of the file cannot. */
  rest?: 'load';
  /** The column of statuses, where it is not the one that the names say; '' for none. */
  status?: string;
  /** By column, the words of statuses that were given another meaning. */
  statuses?: Record<string, Record<string, Treatment>>;
  /** Rows without a time of payment, and rows with a time of cancelling. */
  unpaid?: 'count';
  cancelled?: 'count';
  /** Whether money given back is taken off, where that is not what the file shows. */
  refunds?: 'deduct' | 'keep';
  /** An order's total that stands on each of its lines counts on each. */
  totals?: 'as written';
  /** By a file's name, how it is divided and what of it is loaded. Taken when a notebook is opened beside its files, and when a file of that name is dropped. */
  files?: Record<string, FileReading>;
}

/** How a notebook or a mapping wants a file to be read, unchecked. */
export interface Wanted {
  roles: WantedRoles;
  read?: unknown;
  /** The keys by which files are joined, by the file's name. */
  joins?: unknown;
  /** The same of files that stand beside orders. */
  beside?: Partial<Record<BesideRelation, WantedBeside>>;
}

/** How files of customers or touches are wanted: one after the other the roles of each header, and their readings. */
export interface WantedBeside {
  roles: WantedRoles[];
  /** The names of the files that it was made of. Default: none is known. */
  files?: string[];
  read?: unknown;
}

/** What a notebook, a mapping or the memory wants and does not get. */
export type Notice = ReadingNotice | UnmetJoin;

/** A reading that was not taken: `wrong` where it says nothing known, `unfit` where the file gives no occasion for it. */
export interface ReadingNotice {
  key: keyof Readings;
  value: string;
  why: 'wrong' | 'unfit';
}
