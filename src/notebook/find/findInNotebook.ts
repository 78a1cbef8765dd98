import type { Cell } from '../cell.ts';

/** What is looked for. */
export interface Search {
  text: string;
  /** The text is a regular expression, of JavaScript's kind. Default: false. */
  isPattern?: boolean;
  /** Capitals and small letters differ. Default: false. */
  isExact?: boolean;
}

/** One place where it was found. */
export interface Match {
  cell: Cell;
  /** Offsets in the cell's body. */
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

/** Every place of a notebook's cells where a pattern is found. Places of no length are left out. */
export const findInNotebook = (cells: readonly Cell[], pattern: RegExp | undefined): Match[] =>
  pattern ? cells.flatMap((cell) => matchesIn(cell, pattern)) : [];

function matchesIn(cell: Cell, pattern: RegExp): Match[] {
  const { body } = cell;
  return [...body.matchAll(pattern)]
    .filter(([text]) => text !== '')
    .map((found) => {
      const [from, to] = [found.index, found.index + found[0].length];
      const start = body.lastIndexOf('\n', from - 1) + 1;
      const newLine = body.indexOf('\n', from);
      const end = newLine < 0 ? body.length : newLine;
      return {
        cell,
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
 * The bodies of the cells in which matches stand, with these replaced.
 * @param replacement Where the search is a pattern, `$1` is its first group and `$&` the whole match; else it is
 *   written as it is.
 */
export function replaced(
  matches: readonly Match[],
  pattern: RegExp,
  replacement: string,
  isPattern = false
): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const cell of new Set(matches.map((match) => match.cell))) {
    const starts = new Set(matches.filter((match) => match.cell === cell).map(({ from }) => from));
    const body = cell.body.replace(pattern, (...found: unknown[]) => {
      const hasGroups = typeof found.at(-1) === 'object';
      const at = found.at(hasGroups ? -3 : -2) as number;
      const text = found[0] as string;
      if (!starts.has(at)) return text;
      return isPattern ? expanded(replacement, found.slice(0, hasGroups ? -3 : -2) as string[]) : replacement;
    });
    bodies.set(cell.id, body);
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
