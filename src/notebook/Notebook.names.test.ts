import { afterEach, beforeEach, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { above } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';
import { fetchYaml } from './yaml.ts';

let database: NativeDatabase;
let notebook: Notebook;

const text =
  '```sql tail\nFROM orders\n```\n\n```sql best\nSELECT * FROM tail\n```\n\n```above cut\ndata: tail\n```\n\nSee [it](#cell-tail).\n';

beforeEach(async () => {
  await fetchYaml();
  database = await NativeDatabase.open({ library: false });
  await database.run('CREATE TABLE orders AS SELECT range AS id, 1 AS amount FROM range(10)');
  notebook = new Notebook([above]);
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
});
afterEach(() => database.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;

it('renames a cell where others name it, as one step', async () => {
  expect(notebook.namedIn(id('tail'))).toHaveLength(3);
  notebook.rename(id('tail'), 'waist', { references: true });
  await notebook.settled();
  expect(notebook.text).toBe(text.replaceAll('tail', 'waist'));
  expect(notebook.cells.map((cell) => notebook.state(cell.id).status)).toEqual([
    'fresh',
    'fresh',
    'fresh',
    'idle'
  ]);
  expect(notebook.departures).toEqual([]);
  notebook.undo();
  expect(notebook.text).toBe(text);
});

it('says at a renamed cell who still names it as it was, and writes the new name there', async () => {
  notebook.rename(id('tail'), 'waist');
  await notebook.settled();
  expect(notebook.state(id('best')).error).toEqual({ code: 'missing', name: 'tail' });
  const [departure] = notebook.departures;
  expect(departure).toMatchObject({ name: 'tail', now: 'waist', after: id('waist') });
  expect(departure!.readers.map(({ name }) => name)).toEqual(['best', 'cut']);
  notebook.mend(departure!);
  await notebook.settled();
  expect(notebook.departures).toEqual([]);
  expect(notebook.state(id('best')).status).toBe('fresh');
});

it('says where a cell was removed who still names it, and brings it back', async () => {
  notebook.remove(id('tail'));
  await notebook.settled();
  const [departure] = notebook.departures;
  expect(departure).toMatchObject({ name: 'tail', now: undefined, after: null });
  expect(departure!.readers.map(({ name }) => name)).toEqual(['best', 'cut']);
  notebook.mend(departure!);
  await notebook.settled();
  expect(notebook.text).toBe(text);
  expect(notebook.departures).toEqual([]);
});

it('forgets who was left behind when the change is taken back', async () => {
  notebook.rename(id('tail'), undefined);
  await notebook.settled();
  expect(notebook.departures).toHaveLength(1);
  notebook.undo();
  await notebook.settled();
  expect(notebook.departures).toEqual([]);
});
