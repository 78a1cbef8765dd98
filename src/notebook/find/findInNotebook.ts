import type { Param } from '../params.ts';

/** What is looked for. */
export interface Search {
  text: string;
  /** The text is a regular expression, of JavaScript's kind. Default: false. */
  isPattern?: boolean;
  /** Capitals and small letters differ. Default: false. */
  isExact?: boolean;
}

/** A text that is searched: a cell, or the query that gives the choices of a parameter. */
export interface Searched {
  id: string;
  body: string;
  /** The parameter's name; undefined for a cell. */
  param?: string;
}

/** The queries of parameters, as texts to search. */
export const queriesOf = (params: readonly Param[]): Searched[] =>
  params.flatMap((param) =>
    param.type === 'select' && typeof param.options === 'string'
      ? [{ id: `param ${param.name}`, param: param.name, body: param.options }]
      : []
  );

/** One place where it was found. */
export interface Match {
  in: Searched;
  /** Offsets in the body. */
  from: number;
  to: number;
  /** Counts from 1 in the body. */
  line: number;
  /** The line that it begins in, cut around it: what is before it, itself, and what follows. */
  before: string;
  text: string;
  after: string;
}

/** The expression for a search; undefined for an empty one. Throws a SyntaxError where the text is no expression. */
export function patternOf({ text, isPattern = false, isExact = false }: Search): RegExp | undefined {
  if (text === '') return undefined;
  const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(source, isExact ? 'gmu' : 'gimu');
}

/** How much of a line is shown on each side of a match, in characters. */
const around = 40;

/** Every place of some texts where a pattern is found. Places of no length are left out. */
export const findInNotebook = (texts: readonly Searched[], pattern: RegExp | undefined): Match[] =>
  pattern ? texts.flatMap((each) => matchesIn(each, pattern)) : [];

function matchesIn(searched: Searched, pattern: RegExp): Match[] {
  const { body } = searched;
  return [...body.matchAll(pattern)]
    .filter(([text]) => text !== '')
    .map((found) => {
      const [from, to] = [found.index, found.index + found[0].length];
      const start = body.lastIndexOf('\n', from - 1) + 1;
      const newLine = body.indexOf('\n', from);
      const end = newLine < 0 ? body.length : newLine;
      return {
        in: searched,
        from,
        to,
        line: body.slice(0, from).split('\n').length,
        before: body.slice(Math.max(start, from - around), from),
        text: body.slice(from, Math.min(to, end)),
        after: body.slice(Math.min(to, end), Math.min(end, to + around))
      };
    });
}

/**
 * The bodies of the texts in which matches stand, with these replaced.
 * @param replacement Where the search is a pattern, `$1` is its first group and `$&` the whole match; else it is
 *   written as it is.
 */
export function replaced(
  matches: readonly Match[],
  pattern: RegExp,
  replacement: string,
  isPattern = false
): Map<Searched, string> {
  const bodies = new Map<Searched, string>();
  for (const searched of new Set(matches.map((match) => match.in))) {
    const starts = new Set(matches.filter((match) => match.in === searched).map(({ from }) => from));
    const body = searched.body.replace(pattern, (...found: unknown[]) => {
      const hasGroups = typeof found.at(-1) === 'object';
      const at = found.at(hasGroups ? -3 : -2) as number;
      const text = found[0] as string;
      if (!starts.has(at)) return text;
      return isPattern ? expanded(replacement, found.slice(0, hasGroups ? -3 : -2) as string[]) : replacement;
    });
    bodies.set(searched, body);
  }
  return bodies;
}

/** A replacement with `$&` and `$1` … `$99` filled in; `$$` is a dollar sign. */
const expanded = (replacement: string, groups: readonly (string | undefined)[]): string =>
  replacement.replace(/\$(\$|&|\d{1,2})/g, (written, sign: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return groups[0] ?? '';
    return Number(sign) > 0 && Number(sign) < groups.length ? (groups[Number(sign)] ?? '') : written;
  });
