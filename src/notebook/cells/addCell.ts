import type { Analysis, Group } from '../../analyses/index.ts';
import type { Notebook } from '../Notebook.svelte.ts';
import type { Attention } from './Attention.svelte.ts';
import { m } from './messages.ts';

/** A kind of which a reader can add a cell. */
export interface Addable {
  kind: string;
  title: string;
  /** The heading under which it is offered. */
  group: string;
}

const groups: readonly Group[] = ['tail', 'behaviour', 'worth'];

/** The kinds of which a reader can add a cell, group by group; a parameter is offered among them. */
export const addableKinds = (analyses: readonly Analysis[]): Addable[] => [
  ...(['text', 'sql', 'chart', 'param'] as const).map((kind) => ({ kind, title: m[kind], group: m.write })),
  ...groups.flatMap((group) =>
    analyses
      .filter((analysis) => analysis.group === group)
      .map(({ kind, title }) => ({ kind, title: title(), group: m.group(group) }))
  )
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
