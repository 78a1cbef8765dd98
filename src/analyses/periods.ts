import { m } from './periodWords.ts';
import type { Parameter } from './types.ts';

/** How long a period of the calendar is. */
export type PeriodLength = 'month' | 'quarter' | 'half-year' | 'year';

const lengths: PeriodLength[] = ['month', 'quarter', 'half-year', 'year'];

/** How long a period is. As the macros define it. */
export const every = (usual: PeriodLength): Parameter => ({
  name: 'every',
  type: 'choice',
  default: usual,
  choices: lengths
});

/** A choice of `every` in words; undefined for any other value. */
export const periodWord = (value: string): string | undefined =>
  lengths.some((length) => length === value) ? m[value as PeriodLength] : undefined;
