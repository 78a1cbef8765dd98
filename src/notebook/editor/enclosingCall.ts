import { tokens, type Token } from '../sqlTokens.ts';
import { isMark, isNamed } from './ctes.ts';
import { statementAround } from './statementAround.ts';

/** A call whose brackets a position is in. */
export interface Call {
  name: string;
  /** Where its name begins in the text. */
  start: number;
  /** How many arguments stand before the one at the position. */
  index: number;
  /** The name of the argument at the position, where it is given by name. */
  argument?: string;
}

/** The innermost call around a position of a text; undefined outside all calls. */
export function enclosingCall(text: string, position: number): Call | undefined {
  const { text: statement, start } = statementAround(text, position);
  const all = tokens(statement).filter((token) => start + token.start < position);
  let depth = 0;
  let index = 0;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const token = all[at];
    if (isMark(token, ')')) depth += 1;
    else if (isMark(token, ',') && depth === 0) index += 1;
    else if (isMark(token, '(')) {
      if (depth > 0) depth -= 1;
      else {
        const name = all[at - 1];
        if (!isNamed(name)) return undefined;
        return { name: name.text, start: start + name.start, index, argument: argumentAfter(all, at) };
      }
    }
  }
  return undefined;
}

/** The name before the last `:=` of the innermost argument. */
function argumentAfter(all: Token[], open: number): string | undefined {
  let depth = 0;
  for (let at = all.length - 1; at > open; at -= 1) {
    if (isMark(all[at], ')')) depth += 1;
    if (isMark(all[at], '(')) depth -= 1;
    if (depth === 0 && isMark(all[at], ',')) return undefined;
    if (depth === 0 && isMark(all[at], '=') && isMark(all[at - 1], ':')) return all[at - 2]?.text;
  }
  return undefined;
}
