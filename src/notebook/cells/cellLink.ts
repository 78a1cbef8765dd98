import type { Cell } from '../cell.ts';

/** Under which id a cell stands in the page: its name, where it has one, lasts longer than the page. */
export const anchorOf = ({ id, name }: Pick<Cell, 'id' | 'name'>): string => `cell-${name ?? id}`;

/** The address of the page, at this cell. */
export const linkTo = (cell: Pick<Cell, 'id' | 'name'>): string =>
  new URL(`#${anchorOf(cell)}`, location.href).href;

/** The cell that the address asks for; undefined where it asks for none or it is not here. */
export function cellInAddress(cells: readonly Cell[], hash: string): Cell | undefined {
  const anchor = decoded(hash.slice(1));
  return anchor.startsWith('cell-') ? cells.find((cell) => anchorOf(cell) === anchor) : undefined;
}

/** An address that somebody has cut short may be no text any more. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
