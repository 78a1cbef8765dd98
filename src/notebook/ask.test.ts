import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { ask } from './ask.ts';
import { NotebookError } from './Problem.ts';

let database: NativeDatabase;

beforeAll(async () => {
  database = await NativeDatabase.open({ library: false });
  await database.run('CREATE TABLE t AS FROM range(1000) AS r(n)');
});
afterAll(() => database.close());

const problem = async (sql: string) =>
  ask(database, sql, { limit: 5 }).then(
    () => undefined,
    (error: unknown) => (error as NotebookError).problem
  );

test('a query gives its first rows, in its own order or another', async () => {
  const sql = 'SELECT n FROM t ORDER BY n DESC -- all';
  expect((await ask(database, sql, { limit: 2 })).rows).toEqual([{ n: 999 }, { n: 998 }]);
  const sorts = [{ column: 'n', descending: false }];
  expect((await ask(database, sql, { limit: 2, sorts })).rows).toEqual([{ n: 0 }, { n: 1 }]);
  expect((await ask(database, 'SUMMARIZE t;', { limit: 2 })).rows).toHaveLength(1);
});

test('what is no query is refused, and nothing is made', async () => {
  expect(await problem('CREATE TABLE u AS FROM t')).toEqual({ code: 'not-a-query' });
  expect(await problem('DROP TABLE t')).toEqual({ code: 'statement', detail: 'DROP' });
  expect(await problem('FROM t; FROM t')).toEqual({ code: 'query-not-last' });
  expect(await problem('  -- nothing')).toEqual({ code: 'empty' });
  expect(await problem('SELECT $as_of')).toEqual({ code: 'parameter-in-sql', name: 'as_of' });
  expect(await problem('SELECT m FROM t')).toMatchObject({ code: 'engine' });
});

test('a parameter that there is not is named, where its rows would be none without a word', async () => {
  const asked = (sql: string) =>
    ask(database, sql, { limit: 5, isKnown: (name) => name === 'least' }).then(
      ({ rows }) => rows.length,
      (error: unknown) => (error as NotebookError).problem
    );
  expect(await asked("FROM t WHERE n > getvariable('most')")).toEqual({
    code: 'parameter-missing',
    name: 'most'
  });
  await database.run('SET VARIABLE least = 997');
  expect(await asked("FROM t WHERE n > getvariable('least')")).toBe(2);
});
