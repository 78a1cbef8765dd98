import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { language } from '../../i18n/index.ts';
import { Notebook } from '../Notebook.svelte.ts';
import SqlEditing from './SqlEditing.svelte';

afterEach(() => language.choose('en'));

/** The editor of a query, with the focus. */
async function opened(notebook: Notebook, id: string): Promise<void> {
  const schema = { relations: [], macros: [] };
  const cell = notebook.cell(id);
  const screen = await render(SqlEditing, { notebook, cell, schema, onclose: () => undefined });
  await expect.element(screen.getByRole('textbox')).toHaveFocus();
}

it.each(['en', 'zh'] as const)(
  'selects what a new query begins with, for typing to replace it, in %s',
  async (code) => {
    language.choose(code);
    const notebook = new Notebook(analyses, { typingDelay: 0 });
    notebook.open('# 头部\n\n```pareto 收入排名\n```\n');
    const id = notebook.add('sql');
    const { body } = notebook.cell(id);
    expect(body).toBe('SELECT *\nFROM 收入排名');
    await opened(notebook, id);
    expect(getSelection()?.toString().replace(/\s+/g, ' ')).toBe(body.replace('\n', ' '));
    await userEvent.keyboard('SELECT 1');
    expect(notebook.cell(id).body).toBe('SELECT 1');
  }
);

it('selects nothing of a query that was written, and goes on at its end', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open('```sql mine\nSELECT 4\n```\n');
  const { id } = notebook.cells[0]!;
  await opened(notebook, id);
  expect(getSelection()?.toString()).toBe('');
  await userEvent.keyboard('2');
  expect(notebook.cell(id).body).toBe('SELECT 42');
});
