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
import { noteSources } from '../noteSources.ts';
import { factsOf, madeElsewhere } from '../sources.ts';
import type { Workspace } from '../Workspace.svelte.ts';

type Sources = Record<string, YamlValue> | undefined;

/** Opens a new notebook on the data that is there, with the focus on its first cell: a template's, or (undefined) one with a title and the first question. */
export async function makeNotebook(workspace: Workspace, name?: TemplateName): Promise<void> {
  const { notebook, orders } = workspace;
  const { receipt } = orders;
  const loaded = receipt && { name: orders.name, rows: factsOf(receipt.files).rows };
  /** The open notebook may speak of files that are not there; a new one is on those that are. */
  const isElsewhere = loaded !== undefined && madeElsewhere(notebook.frontMatter, loaded).length > 0;
  const sources = isElsewhere ? undefined : notebook.frontMatter.map.sources;
  const text =
    name === undefined
      ? newNotebook(notebook, sources as Sources)
      : onSources(
          workspace,
          sources as Sources,
          await templateText(name, language.current),
          await fetchAnalyses()
        );
  await workspace.openText(text);
  if (isElsewhere) await noteSources(notebook, orders);
  scrollTo({ top: 0 });
  await tick();
  document.querySelector<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
}

/** A new notebook on the same sources: a title and the first question. */
function newNotebook(notebook: Notebook, sources: Sources): string {
  const text = print(withFrontMatter(notebook.document, ['sources'], sources));
  const front = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*\r?\n/
    .exec(text)?.[0]
    .replace(/^title:.*$/m, `title: ${m.untitled}`);
  return `${front ?? `---\ntitle: ${m.untitled}\n---\n`}# ${m.untitled}\n\n\`\`\`pareto customers_by_revenue\n\`\`\`\n`;
}

/** A notebook of this text, on the sources that are there: its analyses take what they prefer of these, and what is about a column that the orders lack is left out. */
function onSources(
  { orders }: Workspace,
  sources: Sources,
  text: string,
  analyses: readonly Analysis[]
): string {
  const columns = orders.relations.find(({ name }) => name === 'orders')?.columns.map(({ name }) => name);
  const names = Object.keys(sources ?? {}).concat(sources ? [] : orders.relations.map(({ name }) => name));
  const template = parse(text, cellKinds(analyses));
  const fitting = columns ? withoutLacking(template, columns) : template;
  return print(withFrontMatter(begun(fitting, analyses, names), ['sources'], sources));
}
