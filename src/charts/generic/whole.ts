import type { Result } from '../../engine/types.ts';

/** What the rows of a result stand for, where each is what many have come to. */
export interface Whole {
  /** How many rows there are in all. */
  rows: number;
  /** How many rows each row of the result counts. */
  counts: number[];
  /** How many of them have no value in a column. */
  blank: Record<string, number>;
  /** How many amounts are below zero. */
  below: number;
}

/** A result with one row for each mark. */
export type WholeResult = Result & { whole: Whole };

/** What the rows of a result stand for; undefined where each is a row of the data. */
export const wholeOf = (data: Result): Whole | undefined => (data as Partial<WholeResult>).whole;
