import type { LeftOutBy, NoteKind } from './receipt/leftOut.ts';
import type { LineAccount } from './together/accountLines.ts';
import type { Match } from './together/types.ts';
import type { PartlyNamed } from './values/currencies.ts';
import type { ColumnFacts } from './values/ColumnFacts.ts';
import type { Measure } from './loadOrdersSql.ts';
import type { RejectReason } from './rejects.ts';

/** What became of one file's rows. `rows` = `loaded` + `rejected` + `blank` + `leftOut`, or `discrepancy` is not 0. */
export interface FileReceipt {
  file: string;
  /** Records of data and blank lines, counted over the bytes. */
  rows: number;
  /** Rows in the relation. */
  loaded: number;
  rejected: number;
  /** Empty lines, and rows of delimiters only. */
  blank: number;
  /** Rows left out by rule, `leftOutBy` summed up. */
  leftOut: number;
  /** Which rule has left out how many; only rules that held for some row. */
  leftOutBy: LeftOutBy[];
  /** What the bytes have and the load has not: 0 unless the engine divides a broken record otherwise than the scan. */
  discrepancy: number;
}

/** A count of rows and the money in them, as decimal text. */
export interface RowsAndMoney {
  rows: number;
  amount: string;
}

/** What became of a file that rows of another were looked up in. */
export interface JoinedFileReceipt extends Omit<LineAccount, 'loaded'> {
  /** Rows in which others were looked up. */
  read: number;
  /** The column that asked, and the one that answered. */
  on: string;
  key: string;
  /** How many rows have found theirs. */
  match: Match;
  /** How many rows of the orders have nothing from it, and what stands in place of a rule where they are kept. */
  unmatched?: { rows: number; kind: NoteKind };
}

/** Where rows are: SQL that is true for them among those that were loaded, those rejected, or both. */
export interface RowsOf {
  loaded?: string;
  rejected?: string;
}

/** How a column of a file was read, and where the rows of each count are. */
export interface LoadedColumnFacts extends ColumnFacts {
  file: string;
  /** SQL true for the rows among those loaded, those rejected, or both; of counts that no relation holds nothing. */
  opens?: Partial<Record<'parsed' | 'failed' | 'blank', RowsOf>>;
}

/** How a load was made smaller. */
export interface Reduced {
  /** One customer in so many was loaded. */
  oneIn?: number;
  /** Columns of the files that were not loaded. */
  dropped?: string[];
  /** Rows of the files that were added up, and the rows of customers' days that they became. */
  byDay?: { from: number; to: number };
}

/** What an import did: the base of every reconciliation. Plain data. */
export interface Receipt {
  relation: string;
  /** The relation of rows that were not loaded, those of files joined to these among them. */
  rejectsRelation: string;
  /**
   * The relation of rows left out by rule: `file`, `line`, `rule`, `amount` and the record's text as `raw`. Beside
   * them, with the rule `blank`, the first blank lines of each file; the lines of joined files that are no records; and,
   * with a NoteKind in place of a rule, the first rows of each count that no relation tells apart.
   */
  leftOutRelation: string;
  files: FileReceipt[];
  /** The names of files that came with these and could not be read: no count holds them. Default: none. */
  notRead?: string[];
  /** Files that were joined to these: their rows are none of the relation's. Default: none. */
  joined?: JoinedFileReceipt[];
  /** How many rejects for which reason. */
  reasons: Partial<Record<RejectReason, number>>;
  /** Rows of orders that were rejected though their amount could be read; one that two files hold, once. Default: none. */
  rejectedMoney?: RowsAndMoney;
  /** The relation whole. */
  total: RowsAndMoney;
  /** What the money is in, a code or a sign; undefined where some file does not say it. */
  currency?: string;
  /** Amounts below zero: refunds and cancellations; kept in the relation. What a column takes off is in `takenOff`. */
  refunds: RowsAndMoney;
  /** Rows whose amount has had money given back taken off, how much, the columns that say so, and SQL true for the rows. */
  takenOff?: RowsAndMoney & { columns: string[]; condition: string };
  /** Rows left out by rule, all files together. */
  leftOut: RowsAndMoney;
  leftOutBy: LeftOutBy[];
  /** Amounts of exactly zero. */
  zeros: number;
  /** Rows without an amount: loaded, count as no money. */
  withoutAmount: number;
  /** Rows without a customer: loaded, belong to nobody. */
  withoutCustomer: RowsAndMoney;
  /** Files in which some amounts name a currency and others none; `taken`: which of them count. */
  currencies?: (PartlyNamed & { file: string; taken: 'all' | 'named' | 'unnamed' })[];
  /** First and last `ordered_at`. */
  first?: Date;
  last?: Date;
  /** How the values of the dates' and the amounts' columns were read, file by file. */
  columns: LoadedColumnFacts[];
  /** How many quantities and costs could not be read and became NULL, of all rows of the files. */
  unread: { role: Measure; rows: number }[];
  /** What was made smaller, since the tab would not hold the whole; undefined where all was loaded as it is. */
  reduced?: Reduced;
  /** The statement that made the relation. */
  sql: string;
}
