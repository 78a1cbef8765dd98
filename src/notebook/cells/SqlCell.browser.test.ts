import { beforeAll, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyses } from '../../analyses/all.ts';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { Notebook } from '../Notebook.svelte.ts';
import SqlCell from './SqlCell.svelte';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
beforeEach(() => language.choose('en'));

it('keeps the rows of a query that worked, but not those of the query that a new cell begins with', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  notebook.open('```sql one\nSELECT 1 AS n\n```\n');
  notebook.connect(engine);
  const id = notebook.add('sql');
  await notebook.settled();
  const shown = () => ({
    notebook,
    cell: notebook.cell(id),
    surroundings: { schema: { relations: [], macros: [] } },
    editing: false,
    onedit: () => undefined
  });
  const { container, rerender } = await render(SqlCell, shown());
  const hasRows = () => container.querySelector('.rows') !== null;
  const becomes = async (body: string) => {
    notebook.edit(id, body);
    await rerender(shown());
    await notebook.settled();
    return notebook.state(id).status;
  };
  await expect.poll(hasRows).toBe(true);
  notebook.edit(notebook.cells[0]!.id, 'SELECT mistake');
  await notebook.settled();
  expect(notebook.state(id).status).toBe('blocked');
  expect(hasRows()).toBe(true);
  notebook.edit(notebook.cells[0]!.id, 'SELECT 1 AS n');
  await notebook.settled();
  expect(await becomes('SELECT mistake FROM one')).toBe('failed');
  await expect.poll(hasRows).toBe(false);
  expect(container.textContent).not.toContain('last result that worked');
  expect(await becomes('SELECT n + 1 AS more FROM one')).toBe('fresh');
  await expect.poll(hasRows).toBe(true);
  expect(await becomes('SELECT mistake FROM one')).toBe('failed');
  await expect.poll(() => container.textContent).toContain('last result that worked');
  expect(hasRows()).toBe(true);
});

it('makes a parameter that a query reads and there is none of, in one step, and it is set right there', async () => {
  const notebook = new Notebook(analyses, { typingDelay: 0 });
  const text = '```sql one\nSELECT n FROM range(20) AS r(n) WHERE n >= $least LIMIT $top\n```\n';
  notebook.open(text);
  notebook.connect(engine);
  await notebook.settled();
  const [cell] = notebook.cells;
  const shown = () => ({
    notebook,
    cell: notebook.cell(cell!.id),
    surroundings: { schema: { relations: [{ name: 'r', columns: [] }], macros: [] } },
    editing: false,
    onedit: () => undefined
  });
  const screen = await render(SqlCell, shown());
  await screen.getByRole('button', { name: 'Make “least” a parameter (number)' }).click();
  expect(notebook.frontMatter.params).toEqual({ least: { type: 'number', value: 0 } });
  expect(notebook.cell(cell!.id).body).toContain("n >= getvariable('least') LIMIT getvariable('top')");
  const { container } = screen;
  await expect.poll(() => container.textContent).toContain('“least” stands above the first cell');
  const value = screen.getByRole('spinbutton', { name: 'Value' });
  await value.fill('15');
  await userEvent.keyboard('{Enter}');
  expect(notebook.params[0]).toMatchObject({ name: 'least', value: 15 });
  await notebook.settled();
  await screen.rerender(shown());
  await screen.getByRole('button', { name: 'Make “top” a parameter (number)' }).click();
  await notebook.settled();
  expect(notebook.state(cell!.id)).toMatchObject({ status: 'fresh', rows: 5 });
  notebook.undo();
  notebook.undo();
  notebook.undo();
  expect(notebook.text).toBe(text);
});
