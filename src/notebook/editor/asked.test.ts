import { expect, test } from 'vitest';
import { askedAt } from './asked.ts';

const sql = `WITH a AS (SELECT 1 AS x), b(y) AS (SELECT x + 1 FROM a)
SELECT * FROM b WHERE y IN (SELECT x FROM a)`;
const at = (part: string, offset = 0) => sql.indexOf(part) + offset;
const cursor = (position: number) => askedAt(sql, { from: position, to: position });
const selection = (part: string) => askedAt(sql, { from: at(part), to: at(part) + part.length });

test('in a common table expression its rows are asked for, with those before it', () => {
  expect(cursor(at('1 AS x'))).toEqual({ sql: 'WITH a AS (SELECT 1 AS x)\nFROM "a"', of: 'cte', name: 'a' });
  expect(cursor(at('FROM a)'))).toMatchObject({
    sql: 'WITH a AS (SELECT 1 AS x), b(y) AS (SELECT x + 1 FROM a)\nFROM "b"',
    name: 'b'
  });
});

test('elsewhere the statement is', () => {
  expect(cursor(at('SELECT *'))).toEqual({ sql, of: 'statement' });
  expect(askedAt('SELECT 1; SELECT 2', { from: 14, to: 14 }).sql).toBe('SELECT 2');
});

test('a selection is asked for with the common table expressions before it', () => {
  expect(selection('SELECT x FROM a').sql).toBe(
    'WITH a AS (SELECT 1 AS x), b(y) AS (SELECT x + 1 FROM a)\nSELECT x FROM a'
  );
  expect(selection('SELECT x + 1 FROM a').sql).toBe('WITH a AS (SELECT 1 AS x)\nSELECT x + 1 FROM a');
  expect(selection(sql)).toEqual({ sql, of: 'selection' });
});
