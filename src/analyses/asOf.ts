import type { Parameter } from './types.ts';

/** A reference date that is typed; the day after the last order rules while none is. */
export const asOf: Parameter = { name: 'as_of', type: 'date', optional: true };
