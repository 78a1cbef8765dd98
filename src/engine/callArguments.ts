import type { Token } from './tokens.ts';

/** One argument of a call: the parameter's name in lower case if it was given by name, and its words. */
export interface Argument {
  name?: string;
  tokens: readonly Token[];
}

/** The arguments of a call whose opening bracket is the token at `open`. */
export function callArguments(tokens: readonly Token[], open: number): Argument[] {
  const list: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if ('([{'.includes(token.word) && token.word && depth++ === 0) continue;
    if (')]}'.includes(token.word) && token.word && --depth === 0) break;
    if (token.word === ',' && depth === 1) list.push([]);
    else list.at(-1)?.push(token);
  }
  return list.map(([first, second, ...rest]) =>
    first?.kind === 'name' && (second?.word === ':' || second?.word === '=')
      ? { name: first.value.toLowerCase(), tokens: rest }
      : { tokens: [first, second, ...rest].filter((token) => token !== undefined) }
  );
}
