import type { Cell } from './cell.ts';
import type { NotebookDocument } from './document.ts';

/**
 * A document with the ids of the cells that another one has too: those that stand unchanged before and behind what is
 * different, and those between, where they are as many. A cell whose id stays is not run again without need.
 */
export function sameCells(document: NotebookDocument, like: NotebookDocument): NotebookDocument {
  const { cells } = document;
  const most = Math.min(cells.length, like.cells.length);
  const fromEnd = (list: readonly Cell[], index: number): Cell => list[list.length - 1 - index]!;
  let head = 0;
  while (head < most && cells[head]!.source === like.cells[head]!.source) head++;
  let tail = 0;
  while (tail < most - head && fromEnd(cells, tail).source === fromEnd(like.cells, tail).source) tail++;
  const isAsLong = cells.length === like.cells.length;
  return {
    ...document,
    cells: cells.map((cell, index) => {
      const isBehind = index >= cells.length - tail;
      const other = like.cells[isBehind ? index - cells.length + like.cells.length : index];
      const isPaired = index < head || isBehind || (isAsLong && other?.kind === cell.kind);
      return isPaired && other ? { ...cell, id: other.id } : cell;
    })
  };
}
