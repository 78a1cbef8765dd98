import { sealed, type Cell } from './cell.ts';
import type { NotebookDocument } from './document.ts';
import { endingOf } from './lines.ts';

/** The line ending that a document uses. */
export function documentEnding({ frontMatter, cells }: NotebookDocument): string {
  const first = cells.find(({ source, gap }) => /[\r\n]/.test(source + gap));
  return endingOf(/[\r\n]/.test(frontMatter) || !first ? frontMatter : first.source + first.gap);
}

/**
 * The document with these cells in this order. The spaces between cells stay where they are in the file;
 * they grow where a cell would otherwise run into the next, and an unfinished block is ended before another cell.
 */
export function withCells(document: NotebookDocument, cells: readonly Cell[]): NotebookDocument {
  const ending = documentEnding(document);
  const old = document.cells;
  const moved = cells.length === old.length;
  const next = cells.map((cell, index) => {
    const follower = cells[index + 1];
    if (!follower) return withGap(cell, old.at(-1)?.gap ?? ending);
    const kept = moved ? old[index]!.gap : cell.id === old.at(-1)?.id ? '' : cell.gap;
    return withGap(sealed(cell), separated(kept, ending, cell.kind === 'text' && follower.kind === 'text'));
  });
  return { frontMatter: beforeFirst(document.frontMatter, next[0], ending), cells: next };
}

/** The document with one cell replaced; everything else keeps its text. */
export const withCell = (document: NotebookDocument, cell: Cell): NotebookDocument =>
  withCells(
    document,
    document.cells.map((old) => (old.id === cell.id ? cell : old))
  );

const withGap = (cell: Cell, gap: string): Cell => (cell.gap === gap ? cell : { ...cell, gap });

function separated(gap: string, ending: string, bothProse: boolean): string {
  const breaks = gap.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (breaks === 0) return gap + ending + ending;
  return breaks === 1 && bothProse ? gap + ending : gap;
}

/** Keeps the first cell out of the front matter's last line, and from becoming front matter where it starts with `---`. */
function beforeFirst(frontMatter: string, first: Cell | undefined, ending: string): string {
  if (!first) return frontMatter;
  if (frontMatter === '' || frontMatter === '\uFEFF')
    return /^---[ \t]*(?:[\r\n]|$)/.test(first.source) ? frontMatter + ending : frontMatter;
  return /[\r\n][ \t]*$/.test(frontMatter) ? frontMatter : frontMatter + ending + ending;
}
