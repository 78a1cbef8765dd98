import { afterEach, expect, it, vi } from 'vitest';
import { Engine } from '../engine/index.ts';
import { Orders } from './Orders.svelte.ts';

afterEach(() => vi.restoreAllMocks());

const engine: Engine = new Engine({
  prepare: '',
  onrestart: async (database) => void (await orders.reload(database))
});
const orders = new Orders(engine);

const before = 'customer,date,amount\nann,2025-01-01,10\nbob,2025-01-02,20\n';
const after = 'customer,date,amount\ncat,2025-02-01,1\ndan,2025-02-02,2\neve,2025-02-03,3\n';
const read = async (name: string, text: string) =>
  (await orders.read([new File([text], name)], { roles: {} })).inspections;

/** Loads while the engine ends once it has answered so many statements; gives what came of it, and how many it answered. */
async function loadAsItEnds(
  [name, text]: [name: string, text: string],
  ending: number
): Promise<{ came: unknown; answered: number }> {
  const inspections = await read(name, text);
  let answered = 0;
  const { oneLife } = engine;
  vi.spyOn(engine, 'oneLife').mockImplementation(async () => {
    const life = await oneLife.call(engine);
    const counted = <Answer>(ask: (...asked: [sql: string]) => Promise<Answer>) => {
      return async (...asked: [sql: string]) => {
        const answer = await ask(...asked);
        answered += 1;
        if (answered === ending) await engine.restart();
        return answer;
      };
    };
    return { ...life, query: counted(life.query), run: counted(life.run) };
  });
  const came = await orders.load(inspections).then(
    () => 'loaded',
    (error: unknown) => error
  );
  vi.restoreAllMocks();
  return { came, answered };
}

const standing = async () => ({
  tables: (await engine.query('SELECT table_name AS name FROM information_schema.tables ORDER BY name')).rows,
  orders: (await engine.query('SELECT customer_id, amount FROM orders ORDER BY customer_id')).rows,
  rows: orders.receipt?.total.rows,
  name: orders.name
});

it('has what it had before, and no half of the new, where the engine ends between two statements of a load', async () => {
  const { came, answered } = await loadAsItEnds(['before.csv', before], Infinity);
  expect(came).toBe('loaded');
  const [{ columns, empty } = { columns: [], empty: [] }] = orders.relations;
  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['customer_id', 'amount']));
  expect(empty).toEqual(expect.arrayContaining(['category', 'channel']));
  expect(empty).not.toContain('amount');
  const had = await standing();
  expect(had).toMatchObject({
    orders: [{ customer_id: 'ann' }, { customer_id: 'bob' }],
    rows: 2,
    name: 'before.csv'
  });
  // The first, the last after which another comes, and some in between: an engine takes its time to start.
  for (const ending of [1, 5, 9, answered - 1]) {
    const lost = await loadAsItEnds(['after.csv', after], ending);
    expect(lost).toMatchObject({
      came: { code: 'engineStopped', cause: { code: 'crashed' } },
      answered: ending
    });
    expect(await standing()).toEqual(had);
  }
  expect(await loadAsItEnds(['after.csv', after], Infinity)).toEqual({ came: 'loaded', answered });
  expect(await standing()).toMatchObject({
    tables: had.tables,
    orders: [{ customer_id: 'cat' }, { customer_id: 'dan' }, { customer_id: 'eve' }],
    rows: 3,
    name: 'after.csv'
  });
});
