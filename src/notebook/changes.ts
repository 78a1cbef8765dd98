import type { Settings } from '../analyses/types.ts';
import { documentEnding, withCell, withCells } from './arrange.ts';
import { newCell, withBody, withName, type Cell } from './cell.ts';
import { parse, type NotebookDocument } from './document.ts';
import { setYaml, type YamlValue } from './yaml.ts';

/** The document with a new cell after another, before all (`null`) or at the end (undefined), and the cell. */
export function added(
  document: NotebookDocument,
  { kind, body, name }: { kind: string; body: string; name?: string },
  after?: string | null
): { document: NotebookDocument; cell: Cell } {
  const cell = newCell(kind, body, name, documentEnding(document));
  const cells = [...document.cells];
  const at =
    after === null ? 0 : after === undefined ? cells.length : cells.findIndex(({ id }) => id === after) + 1;
  cells.splice(at, 0, cell);
  return { document: withCells(document, cells), cell };
}

export const edited = (document: NotebookDocument, cell: Cell, body: string): NotebookDocument => {
  const next = withBody(cell, body, documentEnding(document));
  return next === cell ? document : withCell(document, next);
};

export const renamed = (document: NotebookDocument, cell: Cell, name: string | undefined): NotebookDocument =>
  withCell(document, withName(cell, name));

/** The document with a cell at another index. */
export function moved(document: NotebookDocument, id: string, to: number): NotebookDocument {
  const cells = [...document.cells];
  const from = cells.findIndex((cell) => cell.id === id);
  const target = Math.max(0, Math.min(cells.length - 1, to));
  if (from === target) return document;
  cells.splice(target, 0, ...cells.splice(from, 1));
  return withCells(document, cells);
}

export const removed = (document: NotebookDocument, id: string): NotebookDocument =>
  withCells(
    document,
    document.cells.filter((cell) => cell.id !== id)
  );

/** The document with keys of a cell's YAML changed, or removed where undefined; the rest of the YAML keeps its text. */
export const withSettings = (document: NotebookDocument, cell: Cell, changes: Settings): NotebookDocument =>
  edited(document, cell, withYamlValues(cell.body, changes));

/** A cell's YAML with keys changed, or removed where undefined. */
export function withYamlValues(body: string, changes: Settings): string {
  const next = Object.entries(changes).reduce(
    (text, [key, value]) => setYaml(text, [key], plain(value)),
    body
  );
  return next === body ? body : next.replace(/\n$/, '');
}

/** The document with a prose cell read again: fences that were typed into it become cells. */
export function reread(document: NotebookDocument, cell: Cell, kinds: ReadonlySet<string>): NotebookDocument {
  const { cells } = parse(cell.source, kinds);
  if (cell.kind !== 'text' || cells.length < 2 || cells.every(({ kind }) => kind === 'text')) return document;
  return withCells(
    document,
    document.cells.flatMap((each) => (each.id === cell.id ? cells : [each]))
  );
}

/** A setting as YAML says it: dates as ISO text. */
function plain(value: unknown): YamlValue | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value as YamlValue | undefined;
}
