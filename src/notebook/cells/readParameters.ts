import type { EditorError } from '../editor/index.ts';
import type { Problem } from '../Problem.ts';
import { tokens } from '../sqlTokens.ts';
import { dollarNames } from '../statements.ts';
import { words } from './editingWords.ts';

/** Every parameter that is written `$name`, read as SQL does. */
const changes = (text: string): { from: number; to: number; insert: string }[] =>
  dollarNames(tokens(text)).map(({ name, from, to }) => ({ from, to, insert: `getvariable('${name}')` }));

/** A query with every parameter read as SQL does. */
export const asRead = (body: string): string =>
  changes(body).reduceRight(
    (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
    body
  );

/** What an editor offers where a query names parameters as settings do: to read them all as SQL does. */
export function readParameters(problem: Problem, body: string): EditorError['mend'] {
  if (problem.code !== 'parameter-in-sql') return undefined;
  return { label: words.readParameter(problem.name, changes(body).length), changes };
}
