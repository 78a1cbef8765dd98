import { language } from '../../i18n/index.ts';
import { templateText, type TemplateName } from '../../lessons/index.ts';
import { parse, print, withFrontMatter, type Notebook, type YamlValue } from '../../notebook/index.ts';
import { m } from '../messages.ts';
import type { Workspace } from '../Workspace.svelte.ts';

/** Opens a new notebook on the data that is there: a template's, or (undefined) one with a title and the first question. */
export async function makeNotebook(workspace: Workspace, name?: TemplateName): Promise<void> {
  const { notebook } = workspace;
  const text =
    name === undefined
      ? newNotebook(notebook)
      : onSourcesOf(notebook, await templateText(name, language.current));
  await workspace.openText(text);
  scrollTo({ top: 0 });
}

/** A new notebook on the same sources: a title and the first question. */
function newNotebook(notebook: Notebook): string {
  const front = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*\r?\n/
    .exec(notebook.text)?.[0]
    .replace(/^title:.*$/m, `title: ${m.untitled}`);
  return `${front ?? `---\ntitle: ${m.untitled}\n---\n`}# ${m.untitled}\n\n\`\`\`pareto customers_by_revenue\n\`\`\`\n`;
}

/** A notebook of this text, on the sources of another. */
function onSourcesOf(notebook: Notebook, text: string): string {
  const sources = notebook.frontMatter.map.sources as YamlValue | undefined;
  return print(withFrontMatter(parse(text, new Set()), ['sources'], sources));
}
