import { print, type NotebookDocument } from './document.ts';
import type { KeptHistory } from './keeping/KeptHistory.ts';
import { spliced } from './keeping/splice.ts';
import { sameCells } from './sameCells.ts';

/** What a cell's text was before a change of the notebook. */
export interface CellVersion {
  body: string;
  /** How many changes of this cell have followed. */
  changes: number;
}

/** How many versions are looked for. */
const most = 50;

/**
 * What a cell's text was, newest first, as far as the notebook's steps reach back; the present text is not among them.
 * @param read Reads a notebook's text.
 */
export function cellVersions(
  document: NotebookDocument,
  { past }: KeptHistory,
  id: string,
  read: (text: string) => NotebookDocument
): CellVersion[] {
  const versions: CellVersion[] = [];
  let present = document;
  let text: string | undefined = print(document);
  let last = bodyOf(document, id);
  for (const step of past.toReversed()) {
    text = spliced(text, step);
    if (text === undefined || versions.length === most) break;
    present = sameCells(read(text), present);
    const body = bodyOf(present, id);
    if (body === undefined) break;
    if (body !== last) versions.push({ body, changes: versions.length + 1 });
    last = body;
  }
  return versions;
}

const bodyOf = ({ cells }: NotebookDocument, id: string): string | undefined =>
  cells.find((cell) => cell.id === id)?.body;
