import type { GridSize, Place } from './Selection.svelte.ts';

/**
 * Where a key leads in a grid, as in a spreadsheet: arrows to the next cell and with Ctrl or Command to the edge, Home
 * and End to the ends of the row and with Ctrl or Command to the first and the last cell, pages by `pageRows`.
 * Undefined for any other key. The place may lie outside the grid.
 */
export function placeFor(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns }: GridSize,
  pageRows: number
): Place | undefined {
  if (altKey) return undefined;
  const isFar = ctrlKey || metaKey;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  switch (key) {
    case 'ArrowDown':
      return { row: isFar && row < lastRow ? lastRow : row + 1, column };
    case 'ArrowUp':
      return { row: isFar && row > 0 ? 0 : row - 1, column };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: isFar ? lastColumn : column + 1 };
    case 'Home':
      return isFar ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return isFar ? { row: lastRow, column: lastColumn } : { row, column: lastColumn };
    case 'PageDown':
      return { row: Math.max(row, Math.min(lastRow, row + pageRows)), column };
    case 'PageUp':
      return { row: Math.min(row, Math.max(0, row - pageRows)), column };
    default:
      return undefined;
  }
}
