import type { Workspace } from './Workspace.svelte.ts';

/** The relations that SQL completion offers: the loaded ones, and the named cells that have a result. */
export function schemaOf({
  notebook,
  orders
}: Workspace): { name: string; columns: { name: string; type: string }[] }[] {
  const cells = notebook.cells.flatMap((cell) => {
    const { columns } = notebook.state(cell.id);
    return cell.name && columns
      ? [{ name: cell.name, columns: columns.map(({ name, type }) => ({ name, type })) }]
      : [];
  });
  return [...orders.relations, ...cells];
}
