import type { EditorRelation } from '../notebook/index.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** Files in short: the first, and how many more. */
function filesText([first = '', ...others]: readonly string[]): string {
  return others.length ? `${first} +${others.length}` : first;
}

/**
 * The relations that SQL and settings can name: the loaded ones, and the named cells that have a result. A chart has
 * none of its own.
 */
export function schemaOf({ notebook, orders }: Workspace): EditorRelation[] {
  const sources = orders.relations.map((relation) => {
    const files = orders.namesOf(relation.name === 'orders' ? undefined : relation.name);
    return { ...relation, title: filesText(files) };
  });
  const cells = notebook.cells.flatMap(({ id, kind, name }) => {
    const { columns, rows } = notebook.state(id);
    if (!name || !columns || kind === 'chart') return [];
    const title = notebook.analyses.find((analysis) => analysis.kind === kind)?.title() ?? 'SQL';
    return [
      { name, title, rows, columns: columns.map((column) => ({ name: column.name, type: column.type })) }
    ];
  });
  return [...sources, ...cells];
}
