import type { Notebook } from '../Notebook.svelte.ts';

/** The parameters that a cell's rows depend on with their values, as what is exported of it says them: "seg = Consumer". */
export function saidParams(notebook: Notebook, id: string): string[] {
  const names = notebook.paramsUnder(id);
  return notebook.params
    .filter(({ name }) => names.has(name))
    .map(({ label, name, value }) => `${label ?? name} = ${value ?? '–'}`);
}
