import type { Notebook } from '../notebook/index.ts';
import type { Orders } from './Orders.svelte.ts';
import { aboutOf, othersOf, readOf } from './sources.ts';

/** Writes down in the notebook which files each loaded relation comes from, and how they were read. */
export async function noteSources(notebook: Notebook, orders: Orders): Promise<void> {
  const { besideRolesOf, keptReceipt, readingKeys, readingsOfAll, rolesOf } =
    await import('../import/index.ts');
  const { receipt } = orders;
  for (const { name } of orders.relations) {
    const relation = name === 'orders' ? undefined : name;
    const files = orders.inspections.filter((each) => each.relation === relation);
    if (!files[0]) continue;
    const before = notebook.frontMatter.sources[name];
    const about = aboutOf(files, relation ? files.map(besideRolesOf) : [rolesOf(files[0].mapping)]);
    const read = readOf(readingsOfAll(files), before?.read, readingKeys);
    if (read !== undefined) about.read = read;
    if (name === 'orders' && receipt) about.receipt = keptReceipt(receipt);
    notebook.note(['sources', name], { ...othersOf(before), ...about });
  }
}
