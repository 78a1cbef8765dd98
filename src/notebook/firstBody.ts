import type { Analysis } from '../analyses/types.ts';
import type { Cell } from './cell.ts';
import { edited } from './changes.ts';
import type { NotebookDocument } from './document.ts';

/** What a new cell begins with. */
export interface Beginning {
  analyses: readonly Analysis[];
  /** The cells before it. */
  before: readonly Cell[];
  /** Relations that are loaded from files. */
  sources: readonly string[];
}

/** The body of a new cell: SQL and charts are of the nearest result above, analyses take the relations that they prefer. */
export function firstBody(kind: string, { analyses, before, sources }: Beginning): string {
  const nearest = before.findLast((cell) => cell.name)?.name ?? 'orders';
  if (kind === 'sql') return `SELECT *\nFROM ${nearest}`;
  if (kind === 'chart') return `data: ${nearest}`;
  const parameters = analyses.find((each) => each.kind === kind)?.parameters ?? [];
  return parameters
    .flatMap(({ name, prefers }) => (prefers && sources.includes(prefers) ? [`${name}: ${prefers}`] : []))
    .join('\n');
}

/** True where nothing of a reader's own stands in a SQL cell: it is as it begins. */
export const isFirstSql = (body: string): boolean => /^SELECT \*\nFROM \S+$/.test(body);

/** The document in which each analysis that says nothing yet begins as a new cell does: on the relations that it prefers. */
export function begun(
  document: NotebookDocument,
  analyses: readonly Analysis[],
  sources: readonly string[]
): NotebookDocument {
  return document.cells
    .filter(({ kind, body }) => !body.trim() && analyses.some((each) => each.kind === kind))
    .reduce(
      (next, cell) => edited(next, cell, firstBody(cell.kind, { analyses, before: [], sources })),
      document
    );
}
