import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import type { Analysis } from '../analyses/types.ts';
import { EngineError } from '../engine/index.ts';
import { above, chain, Counted } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';
import { NotebookError } from './Problem.ts';
import { gestureSql } from './table/gestureSql.ts';
import { untouched, type Sort } from './table/gestures.ts';
import { pageOf } from './table/ResultSource.ts';

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
const rowsOf = async (name: string): Promise<unknown> =>
  (await native.query(`SELECT count(*) AS n FROM "${name}"`)).rows[0]?.n;
const page = (name: string, offset: number, limit: number, sorts?: Sort[]) =>
  pageOf(notebook.source(id(name))!)(offset, limit, sorts);
const exists = async (name: string): Promise<boolean> =>
  (await native.query(`SELECT 1 FROM duckdb_tables() WHERE table_name = '${name}'`)).rows.length > 0;

async function opened(text: string): Promise<void> {
  notebook.open(text);
  notebook.connect(database);
  notebook.sourceChanged('orders');
  await notebook.settled();
  database.made = [];
  database.all = [];
}

describe('cells run', () => {
  it('in order of dependence, and give rows, columns and figures', async () => {
    notebook.open(chain);
    expect(state('b').status).toBe('idle');
    notebook.connect(database);
    notebook.sourceChanged('orders');
    await notebook.settled();
    expect(database.made).toEqual(['b', 'c', 'other']);
    expect(state('b')).toMatchObject({ status: 'fresh', rows: 40, relation: 'b' });
    expect(state('b').figures).toMatchObject({
      total: { rows: [{ n: 40 }] },
      highest: { rows: [{ top: 9 }] }
    });
    expect(state('b').columns?.map((column) => column.name)).toEqual(['id', 'amount']);
    expect(state('b').statement).toContain(`getvariable('floor')`);
    const chart = notebook.state(notebook.cells.at(-1)!.id);
    expect(chart).toMatchObject({ status: 'fresh', rows: 20, cut: undefined });
    expect(chart.figures?.data?.rows).toHaveLength(20);
    expect(notebook.reads(id('c')).map((cell) => cell.name)).toEqual(['b']);
    expect(notebook.readBy(id('b')).map((cell) => cell.name)).toEqual(['c']);
    expect([...notebook.sourcesUnder(notebook.cells.at(-1)!.id)]).toEqual(['orders']);
    expect([...notebook.sourcesUnder(id('other'))]).toEqual([]);
  });

  it('again only where they depend on the change', async () => {
    await opened(chain);
    notebook.edit(id('other'), 'SELECT 2 AS one');
    await notebook.settled();
    expect(database.made).toEqual(['other']);
    notebook.setParam('floor', 7);
    await notebook.settled();
    expect(database.made).toEqual(['other', 'b', 'c']);
    expect(notebook.text).toContain('floor: { type: number, value: 7 }');
    notebook.sourceChanged('orders');
    await notebook.settled();
    expect(database.made).toEqual(['other', 'b', 'c', 'b', 'c']);
    notebook.setTitle('Nothing to run');
    notebook.move(id('other'), 'up');
    await notebook.settled();
    expect(database.made).toHaveLength(5);
  });

  it('only their figures where only these change', async () => {
    await opened(chain);
    notebook.setSetting(id('b'), 'label', true);
    await notebook.settled();
    expect(database.made).toEqual([]);
    expect(state('b').figures?.total?.rows).toEqual([{ n: 40, l: 1 }]);
  });

  it('give pages, sorted or not', async () => {
    await opened(chain);
    expect(await page('b', 1, 2)).toEqual([
      { id: 7, amount: 7 },
      { id: 8, amount: 8 }
    ]);
    expect((await page('b', 0, 2, [{ column: 'amount', descending: true }])).map((row) => row.id)).toEqual([
      9, 19
    ]);
  });

  it('are read by a cell made of what is seen of their rows, those without a name too', async () => {
    await opened('```sql\nSELECT range AS n FROM range(9)\n```\n');
    const [cell] = notebook.cells;
    const gestures = { ...untouched, sorts: [{ column: 'n', descending: true }] };
    notebook.addBelow(cell!.id, (relation) => gestureSql(relation, gestures));
    await notebook.settled();
    expect(notebook.cells.map(({ name }) => name)).toEqual(['query', 'query_rows']);
    expect(await page('query_rows', 0, 2)).toEqual([{ n: 8 }, { n: 7 }]);
  });

  it('drop a run that an edit overtakes', async () => {
    await opened('```sql slow\nSELECT 1 AS x\n```\n');
    notebook.edit(id('slow'), 'SELECT count(*) AS x FROM range(100000000000) a');
    notebook.run();
    await expect.poll(() => state('slow').status).toBe('running');
    await new Promise((resolve) => setTimeout(resolve, 50));
    notebook.edit(id('slow'), 'SELECT 3 AS x');
    await notebook.settled();
    expect(state('slow')).toMatchObject({ status: 'fresh', version: expect.any(Number) });
    expect(await page('slow', 0, 1)).toEqual([{ x: 3 }]);
  });
});

describe('a failure', () => {
  it('keeps the last good result, marked old, and blocks what reads it', async () => {
    await opened(chain);
    notebook.edit(id('b'), 'cut: high');
    await notebook.settled();
    expect(state('b')).toMatchObject({ status: 'failed', old: true, error: { code: 'setting' } });
    expect(state('c')).toMatchObject({ status: 'blocked', blockedBy: 'b', old: true });
    expect(await rowsOf('b')).toBe(40);
    expect(await page('b', 0, 1)).toHaveLength(1);
    notebook.undo();
    await notebook.settled();
    expect(state('c')).toMatchObject({ status: 'fresh', old: false });
  });

  it('of the engine leaves no half table and says why', async () => {
    await opened('```sql a\nSELECT 1 AS x\n```\n');
    notebook.edit(id('a'), "SELECT range, error('no') FROM range(3)");
    await notebook.settled();
    expect(state('a')).toMatchObject({
      status: 'failed',
      old: true,
      error: { code: 'engine', detail: expect.stringContaining('no') }
    });
    expect(await rowsOf('a')).toBe(1);
  });

  it('of the engine itself leaves figures to be seen, and another engine runs them', async () => {
    await opened(chain);
    const query = database.query.bind(database);
    database.query = () => Promise.reject(new EngineError('crashed', 'gone'));
    notebook.sourceChanged('orders');
    await notebook.settled();
    expect(state('b')).toMatchObject({ status: 'stale', old: true, figures: expect.anything() });
    expect(notebook.sources.size).toBe(0);
    database.query = query;
    notebook.connect(database);
    notebook.sourceChanged('orders');
    await notebook.settled();
    expect(state('c')).toMatchObject({ status: 'fresh', old: false });
  });
});

describe('names', () => {
  it('that go in a circle are told to every member', async () => {
    await opened('```sql a\nFROM b\n```\n\n```sql b\nFROM a\n```\n\n```sql d\nFROM b\n```\n');
    expect(state('a').error).toMatchObject({ code: 'cycle', names: ['a', 'b'] });
    expect(state('b').error).toMatchObject({ code: 'cycle', names: ['b', 'a'], cells: [id('b'), id('a')] });
    expect(state('d').error).toEqual({ code: 'blocked', name: 'b', cell: id('b') });
    expect(database.made).toEqual([]);
  });

  it('that nothing has are told', async () => {
    await opened(
      "```sql a\nSELECT * FROM nowhere\n```\n\n```above b\ndata: gone\n```\n\n```sql c\nFROM customers\n```\n\n```sql d\nSELECT getvariable('x')\n```\n"
    );
    expect(state('a').error).toEqual({ code: 'missing', name: 'nowhere' });
    expect(state('b').error).toEqual({ code: 'missing', name: 'gone' });
    expect(state('c').error).toEqual({ code: 'source-missing', name: 'customers' });
    expect(state('d').error).toEqual({ code: 'parameter-missing', name: 'x' });
  });

  it('that two cells have are told to both; the first keeps it', async () => {
    await opened('```sql a\nSELECT 1 AS x\n```\n\n```sql A\nSELECT 2 AS x\n```\n\n```sql b\nFROM a\n```\n');
    const [first, second] = notebook.cells.map((cell) => notebook.state(cell.id));
    expect(first).toMatchObject({ status: 'fresh', warnings: [{ code: 'name-wanted', name: 'a' }] });
    expect(second).toMatchObject({ status: 'blocked', error: { code: 'duplicate', name: 'a' } });
    expect(state('b').status).toBe('fresh');
  });

  it('of sources and of the library are refused', async () => {
    await opened(
      '```sql orders\nSELECT 1\n```\n\n```sql rfm_rules\nSELECT 1\n```\n\n```sql x\nCREATE TABLE orders AS SELECT 1\n```\n'
    );
    for (const cell of notebook.cells) expect(notebook.state(cell.id).error?.code).toBe('reserved');
    expect(await rowsOf('orders')).toBe(100);
    expect(() => notebook.rename(notebook.cells[2]!.id, 'Orders')).toThrow(NotebookError);
  });

  it('move their relation when a cell is renamed, and drop it when it goes', async () => {
    await opened(chain);
    notebook.rename(id('b'), 'bb');
    await notebook.settled();
    expect([await exists('b'), await exists('bb')]).toEqual([false, true]);
    expect(state('c').error).toEqual({ code: 'missing', name: 'b' });
    notebook.remove(id('bb'));
    await notebook.settled();
    expect(await exists('bb')).toBe(false);
    notebook.undo();
    notebook.undo();
    await notebook.settled();
    expect(state('c').status).toBe('fresh');
    expect(notebook.text).toBe(chain);
    notebook.redo();
    await notebook.settled();
    expect(await exists('bb')).toBe(true);
  });
});

describe('an SQL cell', () => {
  it('may make tables, views, macros and variables for others', async () => {
    await opened(
      "```sql tools\nCREATE VIEW few AS SELECT * FROM orders LIMIT 3;\nCREATE MACRO twice(x) AS x * 2;\nSET VARIABLE two = 2;\n```\n\n```sql use\nSELECT twice(id) AS x, getvariable('two') AS two FROM few\n```\n"
    );
    expect(state('tools')).toMatchObject({ status: 'fresh', relation: 'few', rows: 3 });
    expect(state('use')).toMatchObject({ status: 'fresh', rows: 3 });
    notebook.edit(
      id('tools'),
      'CREATE TABLE few AS SELECT * FROM orders LIMIT 2;\nCREATE MACRO twice(x) AS x * 2;\nSET VARIABLE two = 2;'
    );
    await notebook.settled();
    expect(state('use')).toMatchObject({ status: 'fresh', rows: 2 });
    notebook.remove(id('tools'));
    await notebook.settled();
    expect(await exists('few')).toBe(false);
  });

  it('may not write elsewhere, nor ask before its last statement', async () => {
    await opened(
      "```sql a\nCOPY orders TO 'x.csv'\n```\n\n```sql b\nSELECT 1; SELECT 2\n```\n\n```sql c\n-- nothing\n```\n"
    );
    expect([state('a').error?.code, state('b').error?.code, state('c').error?.code]).toEqual([
      'statement',
      'query-not-last',
      'empty'
    ]);
    expect(database.all).toEqual([]);
  });

  it('comes from an analysis with its exact statement', async () => {
    await opened(chain);
    const made = notebook.toSqlCell(id('b'));
    await notebook.settled();
    expect(notebook.cell(made)).toMatchObject({ kind: 'sql', name: 'b_sql', body: state('b').statement });
    expect(notebook.state(made)).toMatchObject({ status: 'fresh', rows: 40 });
    expect(notebook.cells.findIndex((cell) => cell.id === made)).toBe(2);
  });
});

describe('a dragged value', () => {
  it('runs the newest only, holds what reads it, and is one step when let go', async () => {
    await opened(chain.replace('$floor', '5'));
    let open = (): void => undefined;
    database.gate = new Promise((resolve) => (open = resolve));
    for (let cut = 0; cut < 9; cut++) {
      notebook.setSetting(id('b'), 'cut', cut, { transient: true });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    open();
    await expect.poll(() => state('b').rows).toBe(10);
    expect(database.made).toEqual(['b', 'b']);
    expect(state('c').status).toBe('stale');
    expect(notebook.settings(id('b'))).toEqual({ cut: 8 });
    expect(notebook.text).toContain('cut: 5');
    expect(database.all.some((sql) => sql.includes('max('))).toBe(false);
    notebook.commit();
    await notebook.settled();
    expect(database.made).toEqual(['b', 'b', 'c']);
    expect(state('b')).toMatchObject({
      status: 'fresh',
      rows: 10,
      figures: { highest: { rows: [{ top: 9 }] } }
    });
    expect(notebook.text).toContain('cut: 8');
    notebook.undo();
    expect(notebook.text).toContain('cut: 5');
    expect(notebook.canUndo).toBe(false);
  });

  describe('that the analysis can follow', () => {
    const prepared = (): string => `drag_${id('b')}`;
    const followed: Analysis = {
      ...above,
      parameters: [{ name: 'cut', type: 'number', default: 0, drafted: true }],
      draft: ({ data = 'orders', cut = 0 }, names) => ({
        prepared: `SELECT amount FROM "${String(data)}"`,
        figures: {
          total: `SELECT count(*) AS n, 0 AS l FROM "${names.prepared}" WHERE amount > ${String(cut)}`
        }
      })
    };
    const total = (): unknown => state('b').figures?.total?.rows[0]?.n;

    beforeEach(() => {
      notebook = new Notebook([followed], { typingDelay: 0 });
    });

    it('moves its figures only; the statement runs when it is let go', async () => {
      await opened(chain.replace('$floor', '5'));
      for (const cut of [6, 7, 8]) {
        notebook.setSetting(id('b'), 'cut', cut, { transient: true });
        await expect.poll(total).toBe((9 - cut) * 10);
        expect(state('b').settings).toEqual({ cut });
      }
      expect(database.all.filter((sql) => sql.startsWith('CREATE'))).toEqual([
        expect.stringContaining(`"${prepared()}"`)
      ]);
      expect(state('b')).toMatchObject({ rows: 40, figures: { highest: { rows: [{ top: 9 }] } } });
      expect([await rowsOf('b'), await rowsOf('c')]).toEqual([40, 20]);
      notebook.commit();
      await notebook.settled();
      expect(database.made).toEqual(['b', 'c']);
      expect(state('b')).toMatchObject({ status: 'fresh', rows: 10, old: false });
      expect([total(), await rowsOf('b')]).toEqual([10, 10]);
    });

    it('is prepared once for the data, also when its parameter is the notebook’s', async () => {
      await opened(chain);
      for (const floor of [6, 7]) {
        notebook.setParam('floor', floor, { transient: true });
        await expect.poll(total).toBe((9 - floor) * 10);
        notebook.commit();
        await notebook.settled();
        expect(state('c')).toMatchObject({ status: 'fresh', old: false });
      }
      const preparing = (): number =>
        database.all.filter((sql) => sql.includes(`TABLE "${prepared()}"`)).length;
      expect(preparing()).toBe(1);
      notebook.sourceChanged('orders');
      await notebook.settled();
      notebook.setParam('floor', 8, { transient: true });
      await expect.poll(total).toBe(10);
      expect(preparing()).toBe(2);
      const hidden = prepared();
      notebook.remove(id('b'));
      await notebook.settled();
      expect(await exists(hidden)).toBe(false);
    });

    it('may be made ready before', async () => {
      await opened(chain.replace('$floor', '5'));
      notebook.expect(id('b'), { cut: 5 });
      await notebook.settled();
      expect(await exists(prepared())).toBe(true);
      expect(total()).toBe(40);
    });

    it('gives back its figures when it returns to where it was', async () => {
      await opened(chain.replace('$floor', '5'));
      notebook.setSetting(id('b'), 'cut', 8, { transient: true });
      await expect.poll(total).toBe(10);
      notebook.setSetting(id('b'), 'cut', 5, { transient: true });
      notebook.commit();
      await notebook.settled();
      expect([total(), state('b').status, database.made]).toEqual([40, 'fresh', []]);
    });

    it('ends the whole run that stands in its way', async () => {
      await opened(chain.replace('$floor', '5'));
      let open = (): void => undefined;
      database.gate = new Promise((resolve) => (open = resolve));
      notebook.setSetting(id('b'), 'cut', 6);
      await expect.poll(() => state('b').status).toBe('running');
      notebook.setSetting(id('b'), 'cut', 7, { transient: true });
      open();
      await expect.poll(total).toBe(20);
      expect(await rowsOf('b')).toBe(40);
      await notebook.settled();
      expect([total(), await rowsOf('b')]).toEqual([20, 20]);
    });
  });

  it('of a parameter runs the cells that depend on it', async () => {
    await opened(chain);
    notebook.setParam('floor', 8, { transient: true });
    await expect.poll(() => database.made).toEqual(['b', 'c']);
    expect(state('b').rows).toBe(10);
    notebook.commit();
    await notebook.settled();
    expect(database.made).toEqual(['b', 'c']);
    expect(notebook.params).toMatchObject([{ name: 'floor', value: 8 }]);
  });
});
