import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import type { Database, QueryOptions } from '../../engine/index.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, loadTogether, release, type Inspection } from '../index.ts';
import { arrange } from './arrange.ts';
import { shop } from './shop.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** The same database, which calls off the work at one of its statements. */
class Interrupted implements Database {
  readonly #abort = new AbortController();
  #left: number;

  constructor(statement: number) {
    this.#left = statement;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  #count(): void {
    if (--this.#left === 0) this.#abort.abort();
  }

  query(sql: string, options?: QueryOptions) {
    this.#count();
    return db.query(sql, options);
  }

  run(sql: string, options?: QueryOptions) {
    this.#count();
    return db.run(sql, options);
  }

  relationsOf = (sql: string) => db.relationsOf(sql);
  addFile = (file: Blob, extension: string) => db.addFile(file, extension);
  dropFile = (path: string) => db.dropFile(path);
}

const before = `
  CREATE OR REPLACE TABLE orders AS SELECT 'old' AS customer_id, 1 AS amount;
  CREATE OR REPLACE TABLE orders_rejects AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE orders_left_out AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE customers AS SELECT 'old' AS customer_id;
  CREATE OR REPLACE TABLE customers_left_out AS SELECT 'older' AS customer_id;
  CREATE OR REPLACE TABLE customers_rejects AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE customers_lines AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE touches_rejects AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE touches_lines AS SELECT 'old' AS file;
  CREATE OR REPLACE TABLE touches_left_out AS SELECT 'older' AS customer_id;
  CREATE OR REPLACE TABLE touches AS SELECT 'old' AS customer_id`;

const held = async () => {
  const { rows } = await db.query('SELECT table_name AS name FROM information_schema.tables ORDER BY name');
  const names = rows.map(({ name }) => String(name));
  const first = await Promise.all(names.map(async (name) => (await db.query(`FROM "${name}" LIMIT 1`)).rows));
  return Object.fromEntries(names.map((name, i) => [name, first[i]]));
};

test('several files that are called off at any statement leave all relations as they were', async () => {
  const inspections = await Promise.all(Object.values(shop).map((file) => inspect(file, db)));
  const { loads } = await arrange(inspections, db);
  await db.run(before);
  const known = await held();
  let statement = 1;
  for (; ; statement++) {
    const engine = new Interrupted(statement);
    let loaded: unknown;
    try {
      loaded = await loadTogether(loads as Inspection[], engine, { signal: engine.signal });
    } catch (error) {
      expect(error, `at statement ${statement}`).toHaveProperty('name', 'AbortError');
    }
    if (loaded) break;
    expect(await held(), `at statement ${statement}`).toEqual(known);
  }
  expect(statement).toBeGreaterThan(20);
  expect(Object.keys(await held())).toEqual(Object.keys(known));
  expect((await db.query('SELECT count(*)::INTEGER AS n FROM orders')).rows).toEqual([{ n: 5 }]);
  await Promise.all(inspections.map((each) => release(each, db)));
});

test('files whose keys are compared, called off at any statement, leave no table behind', async () => {
  const inspections = await Promise.all(Object.values(shop).map((file) => inspect(file, db)));
  const known = await held();
  let statement = 1;
  for (; ; statement++) {
    const engine = new Interrupted(statement);
    let arranged: unknown;
    try {
      arranged = await arrange(inspections, engine, { signal: engine.signal });
    } catch (error) {
      expect(error, `at statement ${statement}`).toHaveProperty('name', 'AbortError');
    }
    expect(await held(), `at statement ${statement}`).toEqual(known);
    if (arranged && !engine.signal.aborted) break;
  }
  expect(statement).toBeGreaterThan(20);
  await Promise.all(inspections.map((each) => release(each, db)));
});

test('a load that is cancelled says so, and keeps the files', async () => {
  const session = new ImportSession(db);
  await session.add([fileOf('customer_id,order_date,amount\nC1,2024-03-05,1\nC2,2024-03-06,2\n', 'o.csv')]);
  const load = session.load();
  session.cancel();
  expect(await load).toBe(false);
  expect(session.failure).toMatchObject({ code: 'cancelled', isWarning: true });
  expect(session.files).toHaveLength(1);
  expect(await session.load()).toBe(true);
  expect(session.failure).toBeUndefined();
});
