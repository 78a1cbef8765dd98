import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { Counted } from './Notebook.fixture.ts';
import { Notebook } from './Notebook.svelte.ts';
import { pageOf } from './table/ResultSource.ts';

let inner: NativeDatabase;
let database: Counted;
let notebook: Notebook;

const text = `---
params:
  floor: { type: number, value: 5 }
---
\`\`\`sql kept
SELECT * FROM orders WHERE amount > getvariable('floor')
\`\`\`

\`\`\`chart
data: counted
\`\`\`

\`\`\`sql counted
SELECT amount, count(*) AS n FROM kept GROUP BY ALL
\`\`\`
`;

const chart = () => notebook.cells.find(({ kind }) => kind === 'chart')!.id;
const named = (name: string) => notebook.cells.find((cell) => cell.name === name)!.id;
const bars = () => notebook.state(chart()).figures?.data?.rows.length;

beforeAll(async () => {
  inner = await NativeDatabase.open({ library: false });
  await inner.run('CREATE TABLE orders AS SELECT i AS id, i % 10 AS amount FROM range(100) AS t(i)');
});
afterAll(() => inner.close());
beforeEach(async () => {
  database = new Counted(inner);
  notebook = new Notebook([], { typingDelay: 0 });
  notebook.open(text);
  notebook.sourceChanged('orders');
  notebook.connect(database);
  await notebook.settled();
});

/** Lets every statement take so many ms. */
const slow = (ms: number) => {
  Object.defineProperty(database, 'gate', { get: () => new Promise((resolve) => setTimeout(resolve, ms)) });
};

describe('a parameter that is dragged on and on', () => {
  it('moves the chart of a query of a query, all with one value after the other', async () => {
    slow(2);
    const seen = new Set<number | undefined>();
    for (let step = 0; step < 60; step++) {
      notebook.setParam('floor', step % 9, { transient: true });
      await new Promise((resolve) => setTimeout(resolve, 4));
      seen.add(bars());
    }
    expect(seen.size).toBeGreaterThan(3);
    const { made } = database;
    expect(made.filter((name) => name === 'counted').length).toBeGreaterThan(3);
    notebook.setParam('floor', 7, { transient: true });
    notebook.commit();
    await notebook.settled();
    expect(bars()).toBe(2);
  });

  it('runs what names it again where all that depends on it takes long', async () => {
    slow(150);
    database.made = [];
    notebook.setParam('floor', 1, { transient: true });
    await expect.poll(() => database.made).toContain('counted');
    notebook.setParam('floor', 6, { transient: true });
    await expect.poll(() => notebook.state(named('kept')).rows, { timeout: 3000 }).toBe(30);
    notebook.commit();
    await notebook.settled();
    expect(bars()).toBe(3);
  });

  it('lets rows of tables wait until it rests', async () => {
    slow(2);
    database.all = [];
    notebook.setParam('floor', 2, { transient: true });
    const rows = pageOf(notebook.source(named('kept'))!)(0, 5);
    for (let step = 3; step < 9; step++) {
      notebook.setParam('floor', step, { transient: true });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(database.all.some((sql) => sql.includes('LIMIT 5'))).toBe(false);
    expect(await rows).toHaveLength(5);
    expect(database.all.at(-1)).toContain('LIMIT 5');
    expect(bars()).toBe(1);
  });
});
