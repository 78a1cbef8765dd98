/** How a column's values were read as what the mapping takes them for. Plain data; counts are rows. */
export interface ColumnFacts {
  column: string;
  /** What the values were read as. */
  as: 'date' | 'number';
  /** Whether every row of the file was looked at, or only those sampled. */
  whole: boolean;
  parsed: number;
  failed: number;
  blank: number;
  /** Up to three of the values that failed, the commonest first. */
  failures: string[];
  /** Numbers with more than four decimal places, which are rounded to four. */
  rounded?: number;
}
