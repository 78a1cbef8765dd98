import { tokens } from '../sqlTokens.ts';
import { isMark } from './ctes.ts';

/** One statement of a text and where it begins there. */
export interface Around {
  text: string;
  start: number;
}

/** The statement around a position: between the semicolons before and after it. */
export function statementAround(text: string, position: number): Around {
  const marks = tokens(text).filter((token) => isMark(token, ';'));
  const start = marks.findLast(({ end }) => end <= position)?.end ?? 0;
  const end = marks.find((mark) => mark.start >= position && mark.start >= start)?.start ?? text.length;
  return { text: text.slice(start, end), start };
}
