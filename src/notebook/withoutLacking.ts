import { removed } from './changes.ts';
import type { NotebookDocument } from './document.ts';

/**
 * The document without the cells that rank orders by a column they lack, and without the words that lead to them.
 * @param columns The columns of the orders in which something stands.
 */
export function withoutLacking(document: NotebookDocument, columns: readonly string[]): NotebookDocument {
  const { cells } = document;
  const gone = cells.filter(({ body }) => {
    const by = /^by: (\S+)$/m.exec(body)?.[1];
    return by !== undefined && !columns.includes(by);
  });
  const words = gone
    .map((cell) => cells[cells.indexOf(cell) - 1])
    .filter((before) => before?.kind === 'text');
  return [...gone, ...words].reduce((next, cell) => removed(next, cell!.id), document);
}
