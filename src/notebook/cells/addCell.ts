import type { Analysis } from '../../analyses/index.ts';
import type { Notebook } from '../Notebook.svelte.ts';
import type { Attention } from './Attention.svelte.ts';
import { m } from './messages.ts';

/** The kinds of which a reader can add a cell, with their names; a parameter is offered among them. */
export const addableKinds = (analyses: readonly Analysis[]): { kind: string; title: string }[] => [
  { kind: 'text', title: m.text },
  { kind: 'sql', title: m.sql },
  { kind: 'chart', title: m.chart },
  ...analyses.map((analysis) => ({ kind: analysis.kind, title: analysis.title() })),
  { kind: 'param', title: m.param }
];

/** Adds a cell after another, or first (`null`), and leads the reader there; of a parameter, opens its form. */
export async function addCell(
  notebook: Notebook,
  attention: Attention,
  kind: string,
  after: string | null
): Promise<void> {
  if (kind === 'param') {
    attention.addingParam = after;
    return;
  }
  const id = notebook.add(kind, after);
  if (['text', 'sql', 'chart'].includes(kind)) attention.edit(id);
  await attention.goTo(id, true);
  (await import('./reveal.ts')).reveal(id);
}
