import type { EngineError } from '../engine/index.ts';

const word = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const questioned = new RegExp(`${word}\\?$`, 'u');
const bracketed = new RegExp(`^(${word})\\([^()'",;]+\\)`, 'u');

const syntaxError = /^syntax error at or near "([^"]*)"/;
/** A name that ends with a sign which the engine takes for an operator, where nothing follows that it could be one of. */
const signed = new RegExp(`${word}[%#]$`, 'u');
/** Reserved words that exports call columns by. */
const reserved =
  /^(all|any|array|asc|both|case|check|column|create|default|desc|end|except|foreign|group|having|in|initially|into|leading|limit|offset|only|order|primary|references|some|table|to|trailing|unique|using|when|window|with)$/i;
/** After these stands a column. */
const wantsColumn =
  /(^|[\s(])(select|distinct|by|where|having|and|or|on|not|then|else|when|case)\s*$|[,(.=<>+*/-]\s*$/i;

/** What a syntax error comes from, where it comes from a name. */
function misread(near: string, sql: string, position: number): string | undefined {
  const before = sql.slice(0, position);
  const sign = signed.exec(near === '#' ? `${before}#` : before.trimEnd())?.[0];
  if (sign !== undefined) return sign;
  const here = sql.slice(position, position + near.length);
  if (reserved.test(here) && wantsColumn.test(before)) return here;
  // "SELECT order FROM" is read as an order without a query, up to FROM.
  const last = /[a-z]+(?=\s*$)/i.exec(before);
  const isColumn = last && reserved.test(last[0]) && wantsColumn.test(before.slice(0, last.index));
  return isColumn ? last[0] : undefined;
}

/**
 * The name of a column that the engine took for something else because it stands without quotation marks: one that ends
 * with a question mark, a percent or a number sign, is a reserved word, or is in another script than Latin with a word
 * in brackets. Undefined where the error is another.
 */
export function oddName({ message, sql, position }: EngineError): string | undefined {
  if (sql === undefined || position === undefined) return undefined;
  if (message.startsWith('syntax error at or near "?"'))
    return questioned.exec(sql.slice(0, position + 1))?.[0];
  const near = syntaxError.exec(message)?.[1];
  if (near !== undefined) return misread(near, sql, position);
  if (!/^Scalar Function with name .+ does not exist!/s.test(message)) return undefined;
  const [whole, name] = bracketed.exec(sql.slice(position)) ?? [];
  return name && /[^\p{Script=Latin}\p{N}_]/u.test(name) ? whole : undefined;
}
