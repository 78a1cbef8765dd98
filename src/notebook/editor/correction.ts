import type { ChangeSpec } from '@codemirror/state';
import { tokens } from '../sqlTokens.ts';
import { isNamed } from './ctes.ts';
import { written } from './written.ts';

/**
 * The change that puts a candidate in place of a wrong name: the first of that name at or after a position, else the
 * first of all; undefined where it does not stand there any more.
 */
export function correction(
  text: string,
  wrong: string,
  candidate: string,
  position = 0
): ChangeSpec | undefined {
  const all = tokens(text).filter(
    (token) => isNamed(token) && token.text.toLowerCase() === wrong.toLowerCase()
  );
  const found = all.find(({ end }) => end > position) ?? all[0];
  return found && { from: found.start, to: found.end, insert: candidate.split('.').map(written).join('.') };
}
