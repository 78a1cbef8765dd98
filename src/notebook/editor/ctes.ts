import { tokens, type Token } from '../sqlTokens.ts';

/** One common table expression of a statement. Offsets are in the statement. */
export interface Cte {
  name: string;
  /** The columns that it names itself: `WITH t(a, b) AS …`. */
  columns: string[];
  /** Its query, without the brackets; a query still being typed ends with the statement. */
  from: number;
  to: number;
}

/** The common table expressions of a statement, and where its main query begins. */
export interface Ctes {
  /** Where WITH stands. */
  start: number;
  list: Cte[];
  /** Where the main query begins; the end of the statement where there is none yet. */
  main: number;
}

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toLowerCase());

export const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'other' && token.text === mark;

export const isNamed = (token: Token | undefined): token is Token =>
  token?.kind === 'word' || token?.kind === 'quoted';

/** The index of the bracket that closes the one at an index; the number of tokens where it is not closed. */
export function closing(all: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < all.length; index += 1) {
    if (isMark(all[index], '(')) depth += 1;
    if (isMark(all[index], ')')) depth -= 1;
    if (depth === 0) return index;
  }
  return all.length;
}

/** The first index, outside brackets, of a token that passes a test; -1 where none does. */
export function outside(all: readonly Token[], passes: (token: Token) => boolean, from = 0): number {
  for (let index = from; index < all.length; index += 1) {
    if (passes(all[index]!)) return index;
    if (isMark(all[index], '(')) index = closing(all, index);
  }
  return -1;
}

/** Reads the WITH of a statement, finished or not. Those in brackets are not read. */
export function ctesOf(statement: string): Ctes {
  const all = tokens(statement);
  const first = outside(all, (token) => isWord(token, 'with'));
  if (first < 0) return { start: 0, list: [], main: 0 };
  const list: Cte[] = [];
  let at = isWord(all[first + 1], 'recursive') ? first + 2 : first + 1;
  for (;;) {
    const name = all[at];
    if (!isNamed(name)) break;
    let columns: string[] = [];
    at += 1;
    if (isMark(all[at], '(')) {
      const end = closing(all, at);
      columns = all.slice(at, end).flatMap((token) => (isNamed(token) ? token.text : []));
      at = end + 1;
    }
    const open = outside(all, (token) => isMark(token, '('), at);
    if (!isWord(all[at], 'as') || open < 0) break;
    const end = closing(all, open);
    const to = all[end]?.start ?? statement.length;
    list.push({ name: name.text, columns, from: all[open]!.end, to });
    at = end + 1;
    if (!isMark(all[at], ',')) break;
    at += 1;
  }
  return { start: all[first]!.start, list, main: all[at]?.start ?? statement.length };
}

/** The common table expression whose name or query a position is in. */
export function cteAt(statement: string, position: number): Cte | undefined {
  const { start, list, main } = ctesOf(statement);
  if (position < start || position >= main) return undefined;
  return list.find(({ to }) => position <= to + 1);
}

/** A query that gives the rows of a common table expression of a statement. */
export function queryOfCte(statement: string, { name, to }: Cte): string {
  const { start } = ctesOf(statement);
  return `${statement.slice(start, to)})\nFROM "${name.replaceAll('"', '""')}"`;
}
