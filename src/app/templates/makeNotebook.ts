import { tick } from 'svelte';
import { fetchAnalyses, type Analysis } from '../../analyses/index.ts';
import { language } from '../../i18n/index.ts';
import { templateText, type TemplateName } from '../../lessons/index.ts';
import {
  begun,
  cellKinds,
  parse,
  print,
  withFrontMatter,
  withoutLacking,
  type Notebook,
  type YamlValue
} from '../../notebook/index.ts';
import { m } from '../messages.ts';
import type { Workspace } from '../Workspace.svelte.ts';

/** Opens a new notebook on the data that is there, with the focus on its first cell: a template's, or (undefined) one with a title and the first question. */
export async function makeNotebook(workspace: Workspace, name?: TemplateName): Promise<void> {
  const { notebook } = workspace;
  const text =
    name === undefined
      ? newNotebook(notebook)
      : onSourcesOf(workspace, await templateText(name, language.current), await fetchAnalyses());
  await workspace.openText(text);
  scrollTo({ top: 0 });
  await tick();
  document.querySelector<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
}

/** A new notebook on the same sources: a title and the first question. */
function newNotebook(notebook: Notebook): string {
  const front = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*\r?\n/
    .exec(notebook.text)?.[0]
    .replace(/^title:.*$/m, `title: ${m.untitled}`);
  return `${front ?? `---\ntitle: ${m.untitled}\n---\n`}# ${m.untitled}\n\n\`\`\`pareto customers_by_revenue\n\`\`\`\n`;
}

/** A notebook of this text, on the sources that are there: its analyses take what they prefer of these, and what is about a column that the orders lack is left out. */
function onSourcesOf({ notebook, orders }: Workspace, text: string, analyses: readonly Analysis[]): string {
  const sources = notebook.frontMatter.map.sources as Record<string, YamlValue> | undefined;
  const columns = orders.relations.find(({ name }) => name === 'orders')?.columns.map(({ name }) => name);
  const template = parse(text, cellKinds(analyses));
  const fitting = columns ? withoutLacking(template, columns) : template;
  return print(withFrontMatter(begun(fitting, analyses, Object.keys(sources ?? {})), ['sources'], sources));
}
