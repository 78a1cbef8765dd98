import { afterEach, beforeEach, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import type { Analysis } from '../analyses/types.ts';
import { above } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';

let searches: string[];
let gate: (signal: AbortSignal) => Promise<void>;

/** Rows above a cut that is searched for: the mean, times a factor. */
const overMean: Analysis = {
  ...above,
  kind: 'over',
  group: 'tail',
  parameters: [
    { name: 'times', type: 'number', default: 1 },
    { name: 'plus', type: 'number', default: 0 },
    { name: 'fit', type: 'relation', default: 'no_fit' }
  ],
  statement: ({ plus = 0, fit = 'no_fit' }) =>
    `SELECT orders.* FROM orders, "${String(fit)}" AS found WHERE amount > cut + ${String(plus)}`,
  fitting: {
    parameter: 'fit',
    of: ['times'],
    async search({ times }, ask, signal) {
      const { rows } = await ask('SELECT avg(amount) AS mean FROM orders');
      searches.push(String(times));
      await gate(signal);
      return `SELECT ${String(rows[0]!.mean)} * ${String(times)} AS cut`;
    }
  },
  figures: (relation, { fit }) => ({
    total: `SELECT count(*) AS n FROM "${relation}"`,
    found: `FROM "${String(fit)}"`
  })
};
delete overMean.asides;

/** The same with a statement that reads no numbers: only a figure does. */
const later: Pick<Analysis, 'statement' | 'figures' | 'asides' | 'fitting'> = {
  statement: ({ plus = 0 }) => `SELECT *, ${String(plus)} AS plus FROM orders`,
  figures: (relation) => ({ total: `SELECT count(*) AS n FROM "${relation}"` }),
  asides: (relation) => ({ top: `SELECT max(amount) AS n FROM "${relation}"` }),
  fitting: { ...overMean.fitting!, figures: (_, { fit }) => ({ found: `FROM "${String(fit)}"` }) }
};

let database: NativeDatabase;
let notebook: Notebook;
beforeEach(async () => {
  searches = [];
  gate = () => Promise.resolve();
  database = await NativeDatabase.open({ library: false });
  await database.run(
    'CREATE TABLE orders AS SELECT range AS amount FROM range(101); CREATE VIEW no_fit AS SELECT 0 AS cut'
  );
  notebook = new Notebook([overMean]);
});
afterEach(() => database.close());

const id = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
const state = (name: string) => notebook.state(id(name));

async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
}

it('searches once for what the data and its settings are, and lets others read what was found', async () => {
  await opened('```over best\n```\n\n```sql reader\nFROM best_fit\n```\n');
  expect(state('best')).toMatchObject({ status: 'fresh', rows: 50, warnings: [] });
  expect(state('best').figures!.found!.rows).toEqual([{ cut: 50 }]);
  expect(state('reader')).toMatchObject({ status: 'fresh', rows: 1 });
  notebook.setSetting(id('best'), 'plus', 10);
  await notebook.settled();
  expect(state('best').rows).toBe(40);
  expect(searches).toEqual(['1']);
  notebook.setSetting(id('best'), 'times', 1.5);
  await notebook.settled();
  expect(state('best').figures!.found!.rows).toEqual([{ cut: 75 }]);
  notebook.sourceChanged('orders');
  await notebook.settled();
  notebook.run(id('best'));
  await notebook.settled();
  expect(searches).toEqual(['1', '1.5', '1.5', '1.5']);
});

it('drops what was found with its cell, and does not search where a relation is named', async () => {
  await opened('```over best\n```\n\n```over mine\nfit: given\n```\n\n```sql given\nSELECT 90 AS cut\n```\n');
  expect(state('mine')).toMatchObject({ status: 'fresh', rows: 10 });
  expect(searches).toEqual(['1']);
  notebook.remove(id('best'));
  await notebook.settled();
  const { rows } = await database.query("FROM duckdb_tables() WHERE table_name = 'best_fit'");
  expect(rows).toEqual([]);
});

it('ends a search with the cell’s Stop, and searches again when asked', async () => {
  await opened('```over best\n```\n');
  gate = (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  notebook.setSetting(id('best'), 'times', 0.5);
  await expect.poll(() => searches.length).toBe(2);
  notebook.stop(id('best'));
  await notebook.settled();
  expect(state('best')).toMatchObject({ status: 'stale', error: { code: 'stopped' }, rows: 50 });
  gate = () => Promise.resolve();
  notebook.run(id('best'));
  await notebook.settled();
  expect(state('best')).toMatchObject({ status: 'fresh', rows: 75 });
});

it('lets nothing wait for numbers that only later figures read, and gives way to other cells', async () => {
  let found = (): void => undefined;
  gate = (signal) =>
    new Promise((resolve, reject) => {
      found = resolve;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  notebook = new Notebook([{ ...overMean, ...later }]);
  notebook.open('```over best\n```\n\n```over next\n```\n');
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await expect.poll(() => searches.length).toBe(1);
  expect(state('best')).toMatchObject({ status: 'fresh', rows: 101 });
  expect(state('best').figures).toHaveProperty('top');
  expect(state('next').figures).toHaveProperty('top');
  notebook.setSetting(id('next'), 'plus', 1);
  await expect.poll(() => searches.length).toBe(2);
  expect(state('best').figures).not.toHaveProperty('found');
  found();
  await expect.poll(() => searches.length).toBe(3);
  found();
  await notebook.settled();
  expect(state('best').figures).toMatchObject({
    found: { rows: [{ cut: 50 }] },
    top: { rows: [{ n: 100 }] }
  });
  expect(state('best').searched).toBeUndefined();
  notebook.setSetting(id('best'), 'plus', 2);
  await notebook.settled();
  expect(state('best').figures!.found!.rows).toEqual([{ cut: 50 }]);
  expect(searches).toHaveLength(3);
});

it('lets a cell that reads such numbers wait for them', async () => {
  notebook = new Notebook([{ ...overMean, ...later }]);
  await opened('```over best\n```\n\n```sql reader\nFROM best_fit\n```\n');
  expect(state('reader')).toMatchObject({ status: 'fresh', rows: 1 });
});

it('ends a search that nothing waits for when its cell is stopped, and keeps all else', async () => {
  gate = (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  notebook = new Notebook([{ ...overMean, ...later }]);
  notebook.open('```over best\n```\n\n```over next\nplus: 1\n```\n');
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await expect.poll(() => state('best').searching).toBe(true);
  expect(state('best').started).toBeGreaterThan(0);
  notebook.stop(id('best'));
  await expect.poll(() => state('next').searching).toBe(true);
  expect(state('best')).toMatchObject({
    status: 'fresh',
    searching: undefined,
    rows: 101,
    warnings: [{ code: 'stopped' }],
    figures: { total: { rows: [{ n: 101 }] }, found: { rows: [] } }
  });
  notebook.stop(id('next'));
  await notebook.settled();
  expect(searches).toHaveLength(2);
  gate = () => Promise.resolve();
  notebook.run(id('best'));
  await notebook.settled();
  expect(state('best')).toMatchObject({ warnings: [], figures: { found: { rows: [{ cut: 50 }] } } });
  expect(state('next').figures!.found!.rows).toEqual([]);
});

it('keeps the name of what it finds from other cells', async () => {
  await opened('```over best\n```\n\n```sql best_fit\nSELECT 1 AS n\n```\n');
  expect(state('best_fit').error).toEqual({ code: 'duplicate', name: 'best_fit' });
});
