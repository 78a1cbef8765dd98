import type { Cell } from '../cell.ts';
import type { Notebook } from '../Notebook.svelte.ts';
import type { Problem } from '../Problem.ts';

/** The cell further up that lacks the same source, where there is one: it says at length what the source is. */
export function firstToLack(notebook: Notebook, id: string, problem: Problem | undefined): Cell | undefined {
  if (problem?.code !== 'source-missing') return undefined;
  const first = notebook.cells.find((cell) => {
    const { error } = notebook.state(cell.id);
    return error?.code === 'source-missing' && error.name === problem.name;
  });
  return first?.id === id ? undefined : first;
}
