import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { above, chain, Counted } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';
import { NotebookError } from './Problem.ts';

let native: NativeDatabase;
let database: Counted;
let notebook: Notebook;

beforeEach(async () => {
  native = await NativeDatabase.open({ library: false });
  await native.run(
    `CREATE TABLE orders AS SELECT range AS id, (range % 10)::INTEGER AS amount FROM range(100)`
  );
  database = new Counted(native);
  notebook = new Notebook([above], { typingDelay: 0 });
});
afterEach(() => native.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
const state = (name: string) => notebook.state(id(name));
async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  database.made = [];
  database.all = [];
}

describe('the document', () => {
  it('is opened with the cells folded that were: named ones, and the third of its prose', () => {
    const text = '# One\n\n```sql a\nSELECT 1\n```\n\nTwo\n\n```sql\nSELECT 2\n```\n\nThree\n';
    notebook.open(text);
    const [, a, , , three] = notebook.cells;
    notebook.fold(a!.id);
    notebook.fold(three!.id);
    const { folded } = notebook;
    expect(folded).toEqual(['a', 'text 3']);
    expect([notebook.text, notebook.canUndo]).toEqual([text, false]);

    const again = new Notebook([above]);
    again.open(text, undefined, [...folded, 'gone']);
    expect(again.cells.map(({ id: each }) => again.isFolded(each))).toEqual([
      false,
      true,
      false,
      false,
      true
    ]);
    again.remove(again.cells[0]!.id);
    expect(again.folded).toEqual(['a', 'text 2']);
    again.open(text);
    expect(again.folded).toEqual([]);
  });

  it('is changed by verbs and brought back by undo, byte for byte', async () => {
    const text = chain.replaceAll('\n', '\r\n');
    await opened(text);
    notebook.add('above', id('b'));
    notebook.duplicate(id('c'));
    notebook.remove(id('other'));
    notebook.addParam({ name: 'day', type: 'date', value: '2011-12-10' });
    notebook.edit(id('c'), 'SELECT 1');
    notebook.edit(id('c'), 'SELECT 12');
    notebook.fold(id('c'));
    expect(notebook.cells.map((cell) => cell.name)).toEqual(['c', 'c_2', 'b', 'above', undefined]);
    expect(notebook.isFolded(id('c'))).toBe(true);
    expect(notebook.text).not.toMatch(/[^\r]\n/);
    const after = notebook.text;
    for (let step = 0; step < 5; step++) notebook.undo();
    expect(notebook.text).toBe(text);
    expect(notebook.canUndo).toBe(false);
    while (notebook.canRedo) notebook.redo();
    expect(notebook.text).toBe(after);
    await notebook.settled();
  });

  it('makes cells of fences typed into prose when editing ends', async () => {
    await opened('Prose\n');
    const cell = notebook.cells[0]!.id;
    notebook.edit(cell, 'Prose\n\n```sql a\nSELECT 1 AS x\n```\n');
    notebook.settle(cell);
    await notebook.settled();
    expect(notebook.cells.map(({ kind }) => kind)).toEqual(['text', 'sql']);
    expect(state('a').status).toBe('fresh');
  });

  it('refuses a parameter value outside its range, and says which parameter cannot be read', async () => {
    await opened(
      "---\nparams:\n  n: { type: number, value: 1, max: 3 }\n  d: { type: date, value: 2011-02-30 }\n---\n```sql a\nSELECT getvariable('d')\n```\n"
    );
    expect(() => notebook.setParam('n', 4)).toThrow(NotebookError);
    expect(notebook.problems).toMatchObject([{ code: 'parameter-date', name: 'd' }]);
    expect(state('a')).toMatchObject({ status: 'blocked', error: { code: 'parameter-date' } });
  });

  it('keeps kinds that this version does not know', async () => {
    await opened('```forecast next\nx: 1\n```\n');
    expect(state('next')).toMatchObject({
      status: 'idle',
      warnings: [{ code: 'kind-unknown', name: 'forecast' }]
    });
  });

  it('shows stored figures until the first run', async () => {
    const figures = { total: { columns: [], rows: [{ n: 1 }] } };
    notebook.open(chain);
    notebook.seed({ b: { figures, rows: 1 } });
    await notebook.settled();
    expect(state('b')).toMatchObject({
      status: 'fresh',
      stored: true,
      figures,
      statement: expect.any(String)
    });
    notebook.connect(database);
    await notebook.settled();
    expect(state('b')).toMatchObject({ status: 'fresh', stored: true });
    notebook.sourceChanged('orders');
    await notebook.settled();
    expect(state('b')).toMatchObject({ status: 'fresh', stored: false, rows: 40 });
    expect(Object.keys(notebook.figures)).toEqual(['c', 'b', 'other', 'chart 1']);
  });
});
