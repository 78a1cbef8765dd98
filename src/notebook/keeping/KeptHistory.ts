import { spliceOf, type Splice } from './splice.ts';

/** The steps of a notebook, as they are kept with its text. */
export interface KeptHistory {
  /** Each leads from a text to the one before it; the last is for the kept text. */
  past: Splice[];
  /** Each leads from a text to the one after it; the first is for the kept text. */
  future: Splice[];
}

/** How many steps back are kept, and how many characters all of them may hold. */
const most = { steps: 200, characters: 500_000 };

/** The newest steps of a past, as many as are kept. */
export function newest(past: readonly Splice[]): Splice[] {
  let left = most.characters;
  const first = past.findLastIndex(({ inserted }) => (left -= inserted.length) < 0) + 1;
  return past.slice(Math.max(first, past.length - most.steps));
}

/** A history after one more step. */
export const stepped = (history: KeptHistory | undefined, before: string, after: string): KeptHistory => ({
  past: newest([...(history?.past ?? []), spliceOf(after, before)]),
  future: []
});
