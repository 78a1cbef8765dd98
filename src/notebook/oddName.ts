import type { EngineError } from '../engine/index.ts';

const word = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const questioned = new RegExp(`${word}\\?$`, 'u');
const bracketed = new RegExp(`^(${word})\\([^()'",;]+\\)`, 'u');

/**
 * The name of a column that the engine took for something else because it stands without quotation marks: one that ends
 * with a question mark, or in another script than Latin with a word in brackets. Undefined where the error is another.
 */
export function oddName({ message, sql, position }: EngineError): string | undefined {
  if (sql === undefined || position === undefined) return undefined;
  if (message.startsWith('syntax error at or near "?"'))
    return questioned.exec(sql.slice(0, position + 1))?.[0];
  if (!/^Scalar Function with name .+ does not exist!/s.test(message)) return undefined;
  const [whole, name] = bracketed.exec(sql.slice(position)) ?? [];
  return name && /[^\p{Script=Latin}\p{N}_]/u.test(name) ? whole : undefined;
}
