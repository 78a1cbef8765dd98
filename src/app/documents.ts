import { SettingError } from '../analyses/index.ts';
import type { Notebook } from '../notebook/index.ts';

/** A cell that has not run: its prose as Markdown, or what it would run (SQL, or its settings where it draws). */
export type Unrun = { prose: string } | { name: string; statement: string };

/** What a notebook says and would run, in its order. */
export function contentsOf(notebook: Notebook): Unrun[] {
  return notebook.cells
    .filter(({ kind, body }) => kind !== 'text' || body.trim())
    .map((cell) => {
      if (cell.kind === 'text') return { prose: cell.body };
      const analysis = notebook.analyses.find(({ kind }) => kind === cell.kind);
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
