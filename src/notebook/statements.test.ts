import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from './sqlTokens.ts';
import { dollarNames, statements, useOf, variablesIn } from './statements.ts';

describe('the statements of an SQL cell', () => {
  it('are split at semicolons outside quotes and comments', () => {
    const sql = `SELECT ';' AS ";" -- ;\n; /* ; /* ; */ ; */ SELECT $$;$$ ; ; FROM t -- end`;
    expect(statements(sql).map(({ text, start }) => [text, sql.slice(start, start + text.length)])).toEqual([
      [`SELECT ';' AS ";"`, `SELECT ';' AS ";"`],
      ['SELECT $$;$$', 'SELECT $$;$$'],
      ['FROM t', 'FROM t']
    ]);
  });

  it.each([
    ['SELECT 1', 'query'],
    ['(SELECT 1)', 'query'],
    ['SUMMARIZE t', 'query'],
    ["COPY t TO 'x'", 'refused'],
    ['DROP TABLE t', 'refused'],
    ['CREATE TABLE other.t AS SELECT 1', 'refused'],
    ['CREATE SCHEMA s', 'refused']
  ])('%s is %s', (sql, use) => {
    expect(useOf(statements(sql)[0]!).use).toBe(use);
  });

  it.each([
    [
      'create table if not exists a as select 1',
      'CREATE OR REPLACE TABLE a as select 1',
      { type: 'TABLE', name: 'a' }
    ],
    [
      'CREATE OR REPLACE TEMP VIEW "A b" AS FROM t',
      'CREATE OR REPLACE TEMP VIEW "A b" AS FROM t',
      { type: 'VIEW', name: 'A b' }
    ],
    ['CREATE MACRO m(x) AS x + 1', 'CREATE OR REPLACE MACRO m(x) AS x + 1', { type: 'MACRO', name: 'm' }],
    [
      'CREATE FUNCTION m(x) AS TABLE FROM t',
      'CREATE OR REPLACE MACRO m(x) AS TABLE FROM t',
      { type: 'MACRO TABLE', name: 'm' }
    ],
    ['SET VARIABLE v = 3', 'SET VARIABLE v = 3', { type: 'VARIABLE', name: 'v' }]
  ])('%s can be run again', (sql, again, made) => {
    expect(useOf(statements(sql)[0]!)).toMatchObject({ use: 'make', sql: again, made });
  });

  it('name their variables', () => {
    expect(variablesIn(tokens(`SELECT getvariable('a'), GETVARIABLE ( 'b') -- getvariable('c')`))).toEqual([
      'a',
      'b'
    ]);
  });

  it('are read from any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sql) => {
        statements(sql).forEach(useOf);
      }),
      { numRuns: 1000 }
    );
  });
});

it.each([
  ['SELECT $floor + 1', ['floor']],
  ['SELECT $floor+$毛利 -- $z', ['floor', '毛利']],
  ['SELECT a$b, $$x$$, $tag$ $y $tag$, "$z", \'$z\' -- $z', []],
  ["SELECT getvariable('floor')", []]
])('the parameters written as in settings in %s', (sql, names) => {
  const found = dollarNames(tokens(sql));
  expect(found.map(({ name }) => name)).toEqual(names);
  expect(found.map(({ from, to }) => sql.slice(from, to))).toEqual(names.map((name) => `$${name}`));
});
