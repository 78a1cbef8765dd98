import type { Cell } from '../cell.ts';

/** Under which id a cell stands in the page: its name, where it has one, lasts longer than the page. */
export const anchorOf = ({ id, name }: Pick<Cell, 'id' | 'name'>): string => `cell-${name ?? id}`;

/** The address of the page, at this cell. */
export const linkTo = (cell: Pick<Cell, 'id' | 'name'>): string =>
  new URL(`#${anchorOf(cell)}`, location.href).href;

/** True where the page's address leads others to the notebook that is open: a host has laid it there. */
export const isAtAddress = (): boolean => new URLSearchParams(location.search).has('open');

/** How a link that carries the notebook names a cell: by its name, else by its place among the cells. */
export const placeOf = (cells: readonly Cell[], cell: Cell): string =>
  cell.name === undefined ? `cell-at-${cells.indexOf(cell) + 1}` : anchorOf(cell);

/** What stands behind the notebook in a link that carries it, if anything does. */
const behindNotebook = /^#n\d+=[^.]*\.[^.]*\.(.*)$/;

/** The cell that the address asks for; undefined where it asks for none or it is not here. */
export function cellInAddress(cells: readonly Cell[], hash: string): Cell | undefined {
  const anchor = decoded(behindNotebook.exec(hash)?.[1] ?? hash.slice(1));
  return cells.find((cell) => [anchorOf(cell), placeOf(cells, cell)].includes(anchor));
}

/** An address that somebody has cut short may be no text any more. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
