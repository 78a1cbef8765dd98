/** What a column holds, seen by whoever formats or draws it. */
export type ValueType =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'double'
  | 'text'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'interval'
  | 'list'
  | 'struct'
  | 'map'
  | 'blob';

/** One column of a result. */
export interface Column {
  /** Unique within the result: a repeated name gets `_1`, `_2`, … as DuckDB does for tables. */
  name: string;
  type: ValueType;
  /** Digits after the point, for decimals only. */
  scale?: number;
}

/**
 * One exact cell.
 * - integers: a number up to 2^53, a bigint beyond;
 * - decimals: a number where that number, printed with the column's scale, is the decimal; else its text;
 * - dates: a Date at midnight UTC; timestamps: a Date in UTC, or ISO text without a zone where microseconds would be lost;
 * - a date or timestamp that no Date holds: text, such as "infinity";
 * - time and interval: ISO-like text ("08:30:00", "1 month 2 days"); lists: arrays; structs and maps: plain objects.
 */
export type Value =
  null | boolean | number | bigint | string | Date | Uint8Array | Value[] | { [key: string]: Value };

export type Row = Record<string, Value>;

/** The rows of one statement, whole, decoded. */
export interface Result {
  columns: Column[];
  rows: Row[];
}

export interface QueryOptions {
  /** Aborting cancels the statement in the engine, or drops it from the queue if it has not started. */
  signal?: AbortSignal;
  /** Called with a fraction from 0 to 1 while a long statement runs. */
  onprogress?: (fraction: number) => void;
  /**
   * For work that nobody waits for yet: asked when another statement comes. Where it says yes, the page's engine cancels
   * this one for it, with an AbortError.
   */
  givesWay?: () => boolean;
}

/**
 * What every other folder may ask of a database. The page's engine implements it with DuckDB-WASM in a worker,
 * tests and build scripts with native DuckDB of the same version. Statements run one at a time, in order.
 */
export interface Database {
  /** Runs one statement and gives all its rows. Throws EngineError, or the signal's AbortError. */
  query(sql: string, options?: QueryOptions): Promise<Result>;
  /** Runs statements in order (a script may hold several) and drops their rows. */
  run(sql: string, options?: QueryOptions): Promise<void>;
  /** Relations that the statement reads and that are not its own CTEs, by the engine's own parser, macro arguments included. */
  relationsOf(sql: string): Promise<string[]>;
  /** Lends a file to the engine and gives the path under which SQL reads it. Nothing is copied. */
  addFile(file: Blob, extension: string): Promise<string>;
  /** Ends the loan of a path that addFile gave. */
  dropFile(path: string): Promise<void>;
}
