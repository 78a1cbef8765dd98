import { dateCandidates } from '../values/describeDates.ts';
import { isBlankDate } from '../values/dates.ts';
import { numberShare } from '../values/numbers.ts';
import type { SourceColumn } from '../types.ts';

/** What the sampled values of a column are: the evidence beside a proposal. Counts are values. */
export interface SampleFacts {
  /** Values looked at. */
  sampled: number;
  /** Of these, such as are not blank. */
  filled: number;
  distinct: number;
  /** Those that read as dates in the likeliest way, where the part is a date. */
  dates?: number;
  /** Those that read as numbers, where the part is a measure. */
  numbers?: number;
}

const dateParts = ['ordered_at', 'at', 'joined_at'];
const measures = ['amount', 'quantity', 'cost', 'unit_price', 'score'];

/** Counts what a column's sampled values are, for the part that it plays. */
export function sampleFacts({ samples }: Pick<SourceColumn, 'samples'>, part = ''): SampleFacts {
  const values = samples.map((value) => value.trim()).filter((value) => !isBlankDate(value));
  return {
    sampled: samples.length,
    filled: values.length,
    distinct: new Set(values).size,
    ...(dateParts.includes(part)
      ? { dates: Math.round((dateCandidates(values)[0]?.share ?? 0) * values.length) }
      : {}),
    ...(measures.includes(part) ? { numbers: Math.round(numberShare(values) * values.length) } : {})
  };
}

/** Whether every value of a column occurs once, as far as the sample shows; blanks apart. */
export function isUnique(column: Pick<SourceColumn, 'samples'>, atLeast = 20): boolean {
  const { filled, distinct } = sampleFacts(column);
  return filled >= atLeast && distinct === filled;
}
