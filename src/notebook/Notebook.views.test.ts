import { afterEach, beforeEach, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { Notebook } from './Notebook.svelte.ts';

let database: NativeDatabase;
let notebook: Notebook;

beforeEach(async () => {
  database = await NativeDatabase.open({ library: false });
  await database.run('CREATE TABLE orders AS SELECT range AS id, range % 2 AS odd FROM range(10)');
  notebook = new Notebook([]);
});
afterEach(() => database.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
const state = (name: string) => notebook.state(id(name));
const cell = (name: string, sql: string): string => `\`\`\`sql ${name}\n${sql}\n\`\`\`\n\n`;

async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
}

async function kinds(): Promise<Record<string, string>> {
  const { rows } = await database.query(
    "SELECT table_name AS name, table_type AS kind FROM information_schema.tables WHERE table_name <> 'orders'"
  );
  return Object.fromEntries(rows.map(({ name, kind }) => [String(name), String(kind)]));
}

it('leaves the rows of a source where they are', async () => {
  await opened(
    cell('all_rows', 'SELECT * FROM Orders;') +
      cell('again', 'from all_rows') +
      cell('few', 'SELECT * FROM orders WHERE odd = 1') +
      cell('same', 'SELECT * FROM few')
  );
  expect(await kinds()).toEqual({ all_rows: 'VIEW', again: 'VIEW', few: 'BASE TABLE', same: 'BASE TABLE' });
  expect(state('again')).toMatchObject({ status: 'fresh', rows: 10 });
  expect(state('again').columns?.map(({ name }) => name)).toEqual(['id', 'odd']);
  const source = notebook.source(id('again'))!;
  const { rows } = await source.query(`SELECT id FROM ${source.from} ORDER BY odd, ${source.tie} LIMIT 3`);
  expect(rows).toEqual([{ id: 0 }, { id: 2 }, { id: 4 }]);
});

it('becomes a table and a view again, and keeps the last good result when that fails', async () => {
  await opened(cell('all_rows', 'FROM orders'));
  notebook.edit(id('all_rows'), 'SELECT nothing FROM orders');
  await notebook.settled();
  expect(state('all_rows')).toMatchObject({ status: 'failed', old: true, relation: 'all_rows' });
  expect(await kinds()).toEqual({ all_rows: 'VIEW' });
  notebook.edit(id('all_rows'), 'SELECT id FROM orders');
  await notebook.settled();
  expect(state('all_rows')).toMatchObject({ status: 'fresh', rows: 10 });
  expect(await kinds()).toEqual({ all_rows: 'BASE TABLE' });
  notebook.edit(id('all_rows'), 'FROM orders');
  await notebook.settled();
  expect(await kinds()).toEqual({ all_rows: 'VIEW' });
  notebook.remove(id('all_rows'));
  await notebook.settled();
  expect(await kinds()).toEqual({});
});

it('follows a source that is loaded anew with other columns', async () => {
  await opened(cell('all_rows', 'FROM orders'));
  await database.run('CREATE OR REPLACE TABLE orders AS SELECT 1 AS one');
  notebook.sourceChanged('orders');
  await notebook.settled();
  expect(state('all_rows')).toMatchObject({ status: 'fresh', rows: 1 });
  expect(state('all_rows').columns?.map(({ name }) => name)).toEqual(['one']);
});
