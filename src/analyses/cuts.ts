import { cutWords } from './cutWords.ts';
import type { Parameter } from './types.ts';

/** Where the head ends and where the waist does, as shares of all that is ranked. */
export const cuts: [head: Parameter, waist: Parameter] = [
  { name: 'head', type: 'share', default: 0.8, min: 0.01, max: 0.99, step: 0.01 },
  { name: 'waist', type: 'share', default: 0.95, min: 0.02, max: 1, step: 0.01 }
];

/** What a cut is called; undefined for any other parameter. */
export const cutWord = (parameter: string): string | undefined =>
  parameter === 'head' || parameter === 'waist' ? cutWords[parameter] : undefined;
