import type { Attention } from '../notebook/index.ts';
import type { Workspace } from './Workspace.svelte.ts';

const kind = 'one_customer';

/**
 * Shows everything of one customer: in the notebook's first cell of that kind over the same orders, else in a new one at
 * its end. Where that cell names a parameter of the notebook, the parameter takes the id.
 */
export async function openCustomer(
  { notebook }: Workspace,
  attention: Attention,
  customer: string,
  data = 'orders'
): Promise<void> {
  await notebook.prepare();
  const found = notebook.cells.find(
    (cell) => cell.kind === kind && (notebook.settings(cell.id).data ?? 'orders') === data
  );
  const id = found?.id ?? notebook.add(kind);
  const named = /^\$(.+)$/.exec(String(notebook.settings(id).customer ?? ''))?.[1];
  if (named !== undefined && notebook.params.some(({ name, type }) => name === named && type === 'text'))
    notebook.setParam(named, customer);
  else notebook.setSettings(id, { ...(data === 'orders' ? {} : { data }), customer });
  notebook.fold(id, false);
  await attention.goTo(id);
}
