import { analyses, SettingError } from '../analyses/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { m } from './messages.ts';

/** A new notebook on the same sources: a title and the first question. */
export function newNotebook(notebook: Notebook): string {
  const front = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*\r?\n/
    .exec(notebook.text)?.[0]
    .replace(/^title:.*$/m, `title: ${m.untitled}`);
  return `${front ?? `---\ntitle: ${m.untitled}\n---\n`}# ${m.untitled}\n\n\`\`\`pareto customers_by_revenue\n\`\`\`\n`;
}

/** A cell that has not run: its prose as Markdown, or what it would run (SQL, or its settings where it draws). */
export type Unrun = { prose: string } | { name: string; statement: string };

/** What a notebook says and would run, in its order. */
export function contentsOf(notebook: Notebook): Unrun[] {
  return notebook.cells
    .filter(({ kind, body }) => kind !== 'text' || body.trim())
    .map((cell) => {
      if (cell.kind === 'text') return { prose: cell.body };
      const analysis = analyses.find(({ kind }) => kind === cell.kind);
      const name = [analysis?.title() ?? cell.kind, cell.name].filter(Boolean).join(' · ');
      if (!analysis) return { name, statement: cell.body };
      try {
        return { name, statement: analysis.statement(notebook.settings(cell.id)) };
      } catch (error) {
        if (error instanceof SettingError)
          return { name, statement: error.say((parameter) => analysis.label(parameter)) };
        return { name, statement: error instanceof Error ? error.message : cell.body };
      }
    });
}
