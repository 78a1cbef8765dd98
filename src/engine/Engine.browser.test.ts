import { beforeAll, expect, test } from 'vitest';
import { Engine, EngineError } from './index.ts';

const restarts: string[] = [];
const engine: Engine = new Engine({
  prepare: `CREATE MACRO doubled(relation) AS TABLE SELECT n * 2 AS n FROM query_table(relation); CREATE TABLE rules AS SELECT 1 AS n;`,
  onrestart: async (database) => {
    restarts.push(engine.state.name);
    await database.run('CREATE TABLE rebuilt AS SELECT 7 AS n');
  }
});

const csv = (text: string) => new File([text], 'orders.csv', { type: 'text/csv' });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'did not fail',
    (cause: unknown) => cause
  );
const answers = async () => expect((await engine.query('SELECT 42 AS n')).rows).toEqual([{ n: 42 }]);

/** Cannot be interrupted: one slice of it takes minutes. */
const stubborn =
  'SELECT count(*) FROM range(3000000) a, range(3000000) b WHERE a.range + b.range = 7 + a.range % 3';
const long = 'SELECT sum(hash(range)) FROM range(1000000000000)';
/** Makes the engine's code itself break down: its address space ends in the middle of an allocation. */
const deadly = 'SELECT len(range(1000000000))';

beforeAll(() => engine.start());

test('starts once, and runs the script it was given', async () => {
  await Promise.all([engine.start(), engine.start()]);
  expect(engine.state).toEqual({ name: 'ready' });
  expect((await engine.query(`FROM doubled('rules')`)).rows).toEqual([{ n: 2 }]);
});

test('tells of its download in bytes of the unpacked file', async () => {
  const other = new Engine({ prepare: '' });
  expect(other.state.name).toBe('idle');
  const started = other.start();
  expect(other.state).toEqual({ name: 'downloading', loaded: 0, total: 34_242_586 });
  await started;
  expect(other.state.name).toBe('ready');
});

test('runs scripts, and statements in the order they came', async () => {
  await engine.run(
    'CREATE OR REPLACE TABLE log (n INTEGER); INSERT INTO log VALUES (1); INSERT INTO log VALUES (2);'
  );
  void engine.run('INSERT INTO log VALUES (3)');
  expect((await engine.query('SELECT sum(n) AS n FROM log')).rows).toEqual([{ n: 6 }]);
  await engine.run('-- nothing but a comment');
});

test('reads a lent file until the loan ends, and gives back what COPY wrote', async () => {
  const path = await engine.addFile(csv('id,amount\n007,1.50\n008,2.25\n'), 'csv');
  expect(path).toMatch(/^in\/[0-9a-f-]{36}\.csv$/);
  const { rows } = await engine.query(`SELECT * FROM read_csv('${path}', all_varchar = true)`);
  expect(rows).toEqual([
    { id: '007', amount: '1.50' },
    { id: '008', amount: '2.25' }
  ]);
  await engine.run(`COPY (SELECT 'a' AS x) TO 'in/out.csv'`);
  expect(new TextDecoder().decode(await engine.copyOut('in/out.csv'))).toBe('x\na\n');
  await engine.dropFile(path);
  expect(await failureOf(engine.query(`FROM read_csv('${path}')`))).toBeInstanceOf(EngineError);
});

test('an error keeps its message, its SQL and its place', async () => {
  const missing = `SELECT '长尾', nope\nFROM range(3)`;
  expect(await failureOf(engine.query(missing))).toMatchObject({
    code: 'sql',
    message: expect.stringMatching(/^Referenced column "nope" not found/),
    sql: missing,
    position: missing.indexOf('nope')
  });
  const broken = `SELECT '长尾', 1 +`;
  expect(await failureOf(engine.query(broken))).toMatchObject({
    message: 'syntax error at end of input',
    position: broken.length
  });
  const second = `SELECT '𠮷'; SELECT * FROM nowhere`;
  expect(await failureOf(engine.run(second))).toMatchObject({ position: second.indexOf('nowhere') });
  expect(await failureOf(engine.query(`SELECT error('boom')`))).toMatchObject({
    message: 'boom',
    position: undefined
  });
  await answers();
});

test('tells of a long statement while it runs', async () => {
  const seen: number[] = [];
  await engine.query('SELECT sum(hash(a.range)) FROM range(30000000) a', {
    onprogress: (fraction) => seen.push(fraction)
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
});

test('a cancel frees the engine and keeps its relations', async () => {
  const cancel = new AbortController();
  const running = failureOf(engine.query(long, { signal: cancel.signal }));
  await answersNothingYet();
  cancel.abort();
  expect(await running).toMatchObject({ name: 'AbortError' });
  await answers();
  expect((await engine.query('FROM rules')).rows).toEqual([{ n: 1 }]);
});

test('a statement that was superseded before its turn never runs', async () => {
  const cancel = new AbortController();
  const drop = new AbortController();
  const running = failureOf(engine.query(long, { signal: cancel.signal }));
  const waiting = failureOf(engine.run('CREATE TABLE never AS SELECT 1', { signal: drop.signal }));
  const last = engine.query('SELECT 1 AS n');
  drop.abort();
  expect(await waiting).toMatchObject({ name: 'AbortError' });
  cancel.abort();
  await running;
  expect((await last).rows).toEqual([{ n: 1 }]);
  expect(await failureOf(engine.query('FROM never'))).toMatchObject({ code: 'sql' });
});

test('work that nobody waits for gives way to what is asked, unless it has become wanted', async () => {
  let isWanted = false;
  const givesWay = () => !isWanted;
  const idle = failureOf(engine.run(long, { givesWay }));
  await answersNothingYet();
  await answers();
  expect(await idle).toMatchObject({ name: 'AbortError' });
  const wanted = engine.run('CREATE TABLE wanted AS SELECT sum(hash(range)) AS n FROM range(3000000)', {
    givesWay
  });
  isWanted = true;
  expect((await engine.query('SELECT count(*) AS n FROM wanted')).rows).toEqual([{ n: 1 }]);
  await wanted;
  await engine.run('DROP TABLE wanted');
  const cancel = new AbortController();
  const cancelled = failureOf(engine.run(long, { givesWay, signal: cancel.signal }));
  await answersNothingYet();
  cancel.abort();
  expect(await cancelled).toMatchObject({ name: 'AbortError' });
  await answers();
});

test('says what a statement reads while another runs', async () => {
  const cancel = new AbortController();
  const running = failureOf(engine.query(long, { signal: cancel.signal }));
  expect(await engine.relationsOf(`FROM doubled('orders')`)).toEqual(['orders']);
  cancel.abort();
  await running;
});

test('a lack of memory is said as such, and the engine goes on', async () => {
  const error = await failureOf(
    engine.query(`SELECT string_agg(s) FROM (SELECT repeat('x', 100000) || range AS s FROM range(50000))`)
  );
  expect(error).toMatchObject({
    code: 'memory',
    message: expect.stringMatching(/^failed to allocate|^could not allocate/)
  });
  await answers();
  expect(restarts).toEqual([]);
});

test.each([
  `SELECT error('out of memory')`,
  `SELECT "out of memory"`,
  `SELECT CAST('std::bad_alloc' AS INTEGER)`,
  `FROM "Allocation failure"`,
  `SELECT error('{"exception_type" is no report')`,
  `SELECT CAST('{"exception_type":"Out of Memory"' AS INTEGER)`
])('a statement that only speaks of memory lacks none: %s', async (sql) => {
  expect(await failureOf(engine.query(sql))).toMatchObject({ name: 'EngineError', code: 'sql', sql });
});

test('a statement that does not obey a cancel costs the engine its life, and a new one takes over', async () => {
  const path = await engine.addFile(csv('a\n1\n'), 'csv');
  const cancel = new AbortController();
  const running = failureOf(engine.query(stubborn, { signal: cancel.signal }));
  const waiting = failureOf(engine.query('SELECT 1'));
  await answersNothingYet();
  cancel.abort();
  expect(await running).toMatchObject({ name: 'AbortError' });
  expect(await waiting).toMatchObject({ code: 'crashed', message: 'statement did not stop' });
  expect((await engine.query('FROM rebuilt')).rows).toEqual([{ n: 7 }]);
  expect((await engine.query(`FROM '${path}'`)).rows).toEqual([{ a: 1 }]);
  expect(restarts).toEqual(['starting']);
});

test('a breakdown is told from an error, and lent files and the script are there again', async () => {
  const path = await engine.addFile(csv('a\n1\n'), 'csv');
  await engine.run('CREATE TABLE gone AS SELECT 1');
  expect(await failureOf(engine.query(deadly))).toMatchObject({ code: 'crashed', sql: deadly });
  expect((await engine.query(`FROM '${path}'`)).rows).toEqual([{ a: 1 }]);
  expect((await engine.query(`FROM doubled('rebuilt')`)).rows).toEqual([{ n: 14 }]);
  expect(await failureOf(engine.query('FROM gone'))).toMatchObject({ code: 'sql' });
  expect(engine.state).toEqual({ name: 'ready' });
});

test('what was begun in one life of the engine ends with it, also between two statements', async () => {
  const life = await engine.oneLife();
  await life.run('CREATE TABLE halfway AS SELECT 1 AS n');
  await engine.restart();
  expect(await failureOf(life.query('FROM halfway'))).toMatchObject({ code: 'crashed' });
  expect(await failureOf(life.run('CREATE TABLE late AS SELECT 1'))).toMatchObject({ code: 'crashed' });
  expect(await failureOf(engine.query('FROM late'))).toMatchObject({ code: 'sql' });
});

test('a restart ends what runs and what waits', async () => {
  const running = failureOf(engine.query(long));
  const waiting = failureOf(engine.query('SELECT 1'));
  await answersNothingYet();
  await engine.restart();
  expect(await running).toMatchObject({ code: 'crashed' });
  expect(await waiting).toMatchObject({ code: 'crashed' });
  await answers();
});

test('a script that fails leaves the engine failed, and says why', async () => {
  const other = new Engine({ prepare: 'SELEC 1' });
  expect(await failureOf(other.start())).toMatchObject({ code: 'sql', sql: 'SELEC 1', position: 0 });
  expect(other.state).toMatchObject({ name: 'failed', error: { code: 'sql' } });
});

/** Gives the worker time to be in the middle of a statement. */
function answersNothingYet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
