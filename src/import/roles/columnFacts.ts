import { dateCandidates } from '../values/dateCandidates.ts';
import { isBlankDate } from '../values/dates.ts';
import { numberShare } from '../values/numbers.ts';
import type { SourceColumn } from '../types.ts';

/** What the sampled values of a column are: the evidence beside a proposal. Counts are values. */
export interface ColumnFacts {
  /** Values looked at. */
  sampled: number;
  /** Of these, such as are not blank. */
  filled: number;
  distinct: number;
  /** Those that read as dates in the likeliest way, and as numbers. */
  dates: number;
  numbers: number;
}

/** Counts what a column's sampled values are. */
export function columnFacts({ samples }: Pick<SourceColumn, 'samples'>): ColumnFacts {
  const values = samples.map((value) => value.trim()).filter((value) => !isBlankDate(value));
  return {
    sampled: samples.length,
    filled: values.length,
    distinct: new Set(values).size,
    dates: Math.round((dateCandidates(values)[0]?.share ?? 0) * values.length),
    numbers: Math.round(numberShare(values) * values.length)
  };
}

/** Whether every value of a column occurs once, as far as the sample shows; blanks apart. */
export function isUnique(column: Pick<SourceColumn, 'samples'>, atLeast = 20): boolean {
  const { filled, distinct } = columnFacts(column);
  return filled >= atLeast && distinct === filled;
}
