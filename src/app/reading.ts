import { fromStored, type StoredResult } from '../engine/index.ts';
import { keepProse, keepYaml, type CellState, type Notebook } from '../notebook/index.ts';

/** What a lesson's reader sees before the engine has arrived. */
export interface StoredReading {
  /** What its YAML texts say. */
  yaml: Record<string, Record<string, unknown>>;
  /** Text cells as HTML, and other cells' results, by the notebook's key of the cell. */
  prose: Record<string, string>;
  cells: Record<string, Pick<CellState, 'rows' | 'columns'> & { figures: Record<string, StoredResult> }>;
}

const revived = (figures: Record<string, StoredResult>) =>
  Object.fromEntries(Object.entries(figures).map(([name, stored]) => [name, fromStored(stored)]));

/** Opens a notebook with the reading that was made of it, and with these cells folded: see `Notebook.folded`. */
export function showReading(
  notebook: Notebook,
  text: string,
  { yaml, prose, cells }: StoredReading,
  folded?: readonly string[]
): void {
  for (const [body, map] of Object.entries(yaml)) keepYaml(body, map);
  notebook.open(text, undefined, folded);
  for (const cell of notebook.cells) {
    const html = prose[notebook.keyOf(cell)];
    if (html !== undefined) keepProse(cell, html);
  }
  notebook.seed(
    Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [name, { ...cell, figures: revived(cell.figures) }])
    )
  );
}
