import { expect, test } from 'vitest';
import { Notebook } from './index.ts';

const text = '# Title\n\n```sql a\nSELECT 1\n```\n\n```sql b\nSELECT 2\n```\n';

const opened = (): Notebook => {
  const notebook = new Notebook([]);
  notebook.open(text);
  return notebook;
};
const idOf = (notebook: Notebook, name: string) => notebook.cells.find((cell) => cell.name === name)!.id;

test('the versions of a cell are what its text was, newest first, without those of its neighbours', () => {
  const notebook = opened();
  const [a, b] = [idOf(notebook, 'a'), idOf(notebook, 'b')];
  for (const body of ['SELECT 10', 'SELECT 100']) {
    notebook.edit(a, body);
    notebook.settle(a);
    notebook.edit(b, `${body} + 1`);
    notebook.settle(b);
  }
  expect(notebook.versions(a)).toEqual([
    { body: 'SELECT 10', changes: 1 },
    { body: 'SELECT 1', changes: 2 }
  ]);
});

test('they reach over a reload', () => {
  const notebook = opened();
  const a = idOf(notebook, 'a');
  notebook.edit(a, 'SELECT 10');
  notebook.settle(a);
  notebook.edit(a, 'SELECT 100');
  notebook.settle(a);
  const again = new Notebook([]);
  again.open(notebook.text, notebook.history);
  expect(again.versions(idOf(again, 'a')).map(({ body }) => body)).toEqual(['SELECT 10', 'SELECT 1']);
});

test('they end where the cell was made', () => {
  const notebook = opened();
  const id = notebook.add('sql', null, { body: 'SELECT 3', name: 'c' });
  expect(notebook.versions(id)).toEqual([]);
});
