import { afterEach, beforeEach, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { above, Counted } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';
import { pageOf } from './table/ResultSource.ts';

const endless = 'SELECT count(*) AS n FROM range(100000000000)';

let database: Counted;
let notebook: Notebook;

beforeEach(async () => {
  const native = await NativeDatabase.open({ library: false });
  await native.run('CREATE TABLE orders AS SELECT range AS id, 1 AS amount FROM range(100)');
  database = new Counted(native);
  notebook = new Notebook([above], { typingDelay: 20 });
});
afterEach(() => database.inner.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
const state = (name: string) => notebook.state(id(name));

const firstRow = (name: string) => pageOf(notebook.source(id(name))!)(0, 1);

async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
}

const three =
  '```sql long\nSELECT 1 AS n\n```\n\n```sql reader\nFROM long\n```\n\n```sql other\nFROM orders\n```\n';

it('ends a run, keeps every result, and lets the others run', async () => {
  await opened(three);
  notebook.edit(id('long'), endless);
  notebook.run();
  await expect.poll(() => state('long').status).toBe('running');
  expect(state('long').started).toBeGreaterThan(0);
  notebook.stop(id('long'));
  await notebook.settled();
  expect(state('long')).toMatchObject({
    status: 'stale',
    old: true,
    error: { code: 'stopped' },
    started: undefined
  });
  expect(state('reader')).toMatchObject({ status: 'blocked', error: { code: 'blocked', cell: id('long') } });
  expect(await firstRow('long')).toEqual([{ n: 1 }]);
  expect((await database.query('SELECT count(*) AS n FROM orders')).rows).toEqual([{ n: 100 }]);
  notebook.edit(id('other'), 'SELECT 2 AS two');
  await notebook.settled();
  expect(state('other').status).toBe('fresh');
  expect(state('long').status).toBe('stale');
});

it('lets a stopped cell run when it is asked for, or another text stands in it', async () => {
  await opened(three);
  notebook.edit(id('long'), endless);
  notebook.run();
  await expect.poll(() => state('long').status).toBe('running');
  notebook.stop(id('long'));
  await notebook.settled();
  notebook.run(id('long'));
  await expect.poll(() => state('long').status).toBe('running');
  notebook.stop(id('long'));
  notebook.edit(id('long'), 'SELECT 2 AS n');
  await notebook.settled();
  expect(state('reader').status).toBe('fresh');
  expect(await firstRow('reader')).toEqual([{ n: 2 }]);
});

it('takes a cell out of those that wait', async () => {
  await opened(three);
  let open = (): void => undefined;
  database.gate = new Promise((resolve) => (open = resolve));
  notebook.edit(id('long'), 'SELECT 3 AS n');
  notebook.run();
  notebook.run(id('other'));
  await expect.poll(() => state('other').status).toBe('waiting');
  notebook.stop(id('other'));
  open();
  await notebook.settled();
  expect(state('long').status).toBe('fresh');
  expect(state('other').error).toEqual({ code: 'stopped' });
});

it('drops a run as soon as something else is typed, and runs nothing until typing rests', async () => {
  await opened(three);
  notebook.edit(id('long'), endless);
  notebook.run();
  await expect.poll(() => state('long').status).toBe('running');
  notebook.edit(id('long'), 'SELECT 4 AS n');
  await expect.poll(() => state('long').status).not.toBe('running');
  await notebook.settled();
  expect(await firstRow('reader')).toEqual([{ n: 4 }]);
});

it('names the cell at which it begins to those that wait for others that wait', async () => {
  await opened('```sql a\nSELECT nothing\n```\n\n```sql b\nFROM a\n```\n\n```sql c\nFROM b\n```\n');
  expect(state('a').status).toBe('failed');
  expect(state('c').error).toEqual({ code: 'blocked', name: 'a', cell: id('a') });
});
