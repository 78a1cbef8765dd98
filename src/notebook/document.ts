import { fencedCell, readInfo, textCell, type Cell } from './cell.ts';
import { outline } from './fences.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { isBlank, lines } from './lines.ts';

/** A notebook as its file says it. Never changed: an edit gives a new one that shares the other cells. */
export interface NotebookDocument {
  /** The exact text before the first cell: a byte order mark, the front matter, blank lines. Read it with `readFrontMatter`. */
  readonly frontMatter: string;
  readonly cells: readonly Cell[];
}

/**
 * Reads a notebook. Any text is one, and `print(parse(text))` is that text.
 *
 * A fence in the first column is a cell where its first word is in `kinds`, or where its info string is two words,
 * the second a name: a kind of another version is kept and shown. Every other fence is part of the prose.
 */
export function parse(text: string, kinds: ReadonlySet<string>): NotebookDocument {
  const start = frontMatterEnd(text);
  const rest = text.slice(start);
  const cells: Cell[] = [];
  let frontMatter = text.slice(0, start);
  const space = (gap: string): void => {
    const last = cells.pop();
    if (last) cells.push({ ...last, gap: last.gap + gap });
    else frontMatter += gap;
  };
  const prose = (piece: string): void => {
    const { before, source, after } = trimmed(piece);
    space(before);
    if (source) cells.push(textCell(source, after));
  };
  let at = 0;
  for (const fence of outline(rest).fences) {
    if (!isCellInfo(fence.info, kinds)) continue;
    prose(rest.slice(at, fence.start));
    cells.push(fencedCell(rest.slice(fence.start, fence.end)));
    at = fence.end;
  }
  prose(rest.slice(at));
  return { frontMatter, cells };
}

/** The notebook's file. */
export const print = (document: NotebookDocument): string =>
  document.frontMatter + document.cells.map((cell) => cell.source + cell.gap).join('');

function isCellInfo(info: string, kinds: ReadonlySet<string>): boolean {
  const { kind, name, words } = readInfo(info);
  return kinds.has(kind) || (words === 2 && name !== undefined && /^[A-Za-z][\w-]*$/.test(kind));
}

/** Splits blank lines off both sides; the last line's ending goes with those after. */
function trimmed(piece: string): { before: string; source: string; after: string } {
  const filled = lines(piece).filter((line) => !isBlank(line.text));
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return { before: piece, source: '', after: '' };
  const end = last.start + last.text.length;
  return {
    before: piece.slice(0, first.start),
    source: piece.slice(first.start, end),
    after: piece.slice(end)
  };
}
