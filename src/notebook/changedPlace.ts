import type { NotebookDocument } from './document.ts';
import { readFrontMatter } from './frontMatter.ts';

/** Where two documents differ first: a cell of the later one, a parameter, or the title. */
export type ChangedPlace = { cell: string } | { param: string } | { title: true };

/**
 * What a step has changed. A cell that is gone is the one that took its place, else the one before it. Undefined where
 * nothing changed that is seen in the notebook.
 */
export function changedPlace(before: NotebookDocument, after: NotebookDocument): ChangedPlace | undefined {
  const cell = changedCell(before, after);
  if (cell !== undefined) return { cell };
  const [old, now] = [readFrontMatter(before), readFrontMatter(after)];
  const said = (value: unknown): string => JSON.stringify(value) ?? '';
  const names = [...new Set([...Object.keys(now.params), ...Object.keys(old.params)])];
  const param = names.find((name) => said(old.params[name]) !== said(now.params[name]));
  if (param !== undefined) return { param };
  return old.title === now.title ? undefined : { title: true };
}

function changedCell({ cells: old }: NotebookDocument, { cells }: NotebookDocument): string | undefined {
  let head = 0;
  while (head < cells.length && old[head]?.id === cells[head]!.id) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, cells.length) - head &&
    old.at(-1 - tail)!.id === cells.at(-1 - tail)!.id
  )
    tail++;
  if (head === cells.length && head === old.length) {
    return cells.find(({ source }, index) => source !== old[index]!.source)?.id;
  }
  const [gone, come] = [old.slice(head, old.length - tail), cells.slice(head, cells.length - tail)];
  const wentDown = gone[0] && come.at(-1)?.id === gone[0].id;
  return (wentDown ? come.at(-1) : (come[0] ?? cells[head] ?? cells.at(-1)))?.id;
}
