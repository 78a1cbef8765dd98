import { Annotation, Transaction, type TransactionSpec } from '@codemirror/state';

/** Marks a change that came from the owner of the text, so that it is not reported back. */
export const fromOutside = Annotation.define<boolean>();

/**
 * The smallest single replacement that turns one text into another, so that the cursor, the selection and the
 * marks outside it stay where they are. It is no step of the editor's own undo.
 */
export function outsideChange(before: string, after: string): TransactionSpec {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    changes: { from: start, to: before.length - end, insert: after.slice(start, after.length - end) },
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)]
  };
}
