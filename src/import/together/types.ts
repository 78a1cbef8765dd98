import type { Inspection } from '../types.ts';

/** So many keys that find nothing are named. */
export const mostExamples = 8;

/** How ids of two files are compared: as they stand, or without leading zeros and a trailing `.0`. */
export type Comparison = 'exact' | 'loose';

/** How the rows of one file find theirs in another, counted over both files whole. */
export interface Match {
  /** Rows of the file that asks. */
  rows: number;
  /** Those that found a row; just one, where the key is unique. */
  matched: number;
  /** Those that have no key: they ask for nothing. */
  keyless: number;
  /** Rows of the file asked that no row asks for. */
  unused: number;
  comparison: Comparison;
  /** Some of the values that found nothing, the most frequent first. */
  examples: string[];
}

/** A file whose columns are looked up for each row of another, by a key that it holds once. */
export interface Join {
  /** The file looked into; several with one header count as one, and the last of them wins. */
  files: Inspection[];
  /** The column that asks: of the file itself, or of a join before this one. */
  on: string;
  /** The column that answers. */
  key: string;
  /** Its other columns, and what they are called beside those of the file that asks. */
  columns: { from: string; name: string }[];
  match: Match;
}

/** Why a file has no part in an import. */
export type AsideReason =
  /** No column in common with the others. */
  | 'noKey'
  /** A key by its name, and not one value that fits. */
  | 'noMatch'
  /** The key stands several times in both files: joining would multiply rows. */
  | 'manyToMany'
  /** It could be joined, and says nothing that an analysis asks for. */
  | 'notNeeded'
  /** The orders that are loaded could look it up, had it come with them. */
  | 'comesWithOrders'
  /** Its orders are in a finer file already: together they would count twice. */
  | 'sameOrders'
  /** It was said to be customers or a log, and there are no orders. */
  | 'noOrders'
  /** The user said so. */
  | 'chosen';

/** What a file does in an import of several. */
export type Part =
  /** Its rows become orders. */
  | { kind: 'orders' }
  /** Its columns are looked up for the rows of `for`. */
  | { kind: 'joined'; for: Inspection; join: Join }
  /**
   * A relation of its own; `match` says how many rows of the orders find their customer in it. `alsoFits`: where the key
   * was found by its values, the other columns that could be it.
   */
  | { kind: 'touches'; key: string; match: Match; alsoFits?: string[] }
  /** `repeated`: rows of all files of its header that name a customer again. */
  | { kind: 'customers'; key: string; match: Match; repeated: number; alsoFits?: string[] }
  | { kind: 'aside'; reason: AsideReason; on?: string; match?: Match; with?: string };
