import type { Cell } from '../cell.ts';
import type { Notebook } from '../Notebook.svelte.ts';

/** The cell further up that lacks the same source, where there is one: it says at length what the source is. */
export function firstToLack(notebook: Notebook, id: string, source: string): Cell | undefined {
  const first = notebook.cells.find((cell) => {
    const { error, warnings } = notebook.state(cell.id);
    return [error, ...warnings].some(
      (problem) =>
        (problem?.code === 'source-missing' || problem?.code === 'lacking') && problem.name === source
    );
  });
  return first?.id === id ? undefined : first;
}
