import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { library } from '../../sql/index.ts';
import { formattedSql, isSameSql, positionAfter } from './formatSql.ts';

let database: NativeDatabase;

beforeAll(async () => {
  database = await NativeDatabase.open();
});
afterAll(() => database.close());

/** The engine's own reading of a query, places left out; undefined where it cannot read it. */
async function reading(sql: string): Promise<string | undefined> {
  const { rows } = await database.query(
    `SELECT json_serialize_sql('${sql.replaceAll("'", "''")}')::VARCHAR AS tree`
  );
  const tree = String(rows[0]?.tree);
  return tree.includes('"error":true') ? undefined : tree.replace(/"query_location":\d+/g, '');
}

describe('formatting', () => {
  test('breaks lines, indents, and leaves words as they were written', () => {
    expect(
      formattedSql(
        "select a,sum(b) Total from orders o where at>getvariable('as_of') group by all order by all"
      )
    ).toBe(
      `select
  a,
  sum(b) Total
from
  orders o
where
  at > getvariable('as_of')
group by all
order by all`
    );
  });

  test('keeps a statement on one line that fits in 80 characters', () => {
    for (const sql of [
      "SELECT * FROM customers_by_revenue WHERE tier = 'tail'",
      'WITH a AS (FROM orders) SELECT count(*) AS n FROM a',
      `SELECT ${'a'.repeat(66)} FROM t`
    ]) {
      expect(formattedSql(sql)).toBe(sql);
      expect(formattedSql(sql.replace(/ FROM/g, '\n  FROM'))).toBe(sql);
    }
    expect(formattedSql(`SELECT ${'a'.repeat(67)} FROM t`)).toContain('\n');
    expect(formattedSql('SELECT 1 -- one\nFROM t')).toContain('-- one\n');
    expect(formattedSql("SELECT 'a\nb' AS c")).toContain("'a\nb'");
    expect(formattedSql('SET VARIABLE a = 1;\nSELECT 1')).toBe('SET VARIABLE a = 1;\n\nSELECT 1');
  });

  test('keeps what DuckDB alone knows', () => {
    for (const sql of [
      "FROM rfm('orders', as_of := DATE '2025-07-01', bins:=5) SELECT segment, count(*) AS n GROUP BY ALL",
      "SELECT list_transform([1,2,3], lambda x: x+1), {'a':1}, l[1:2], x->>'$.a' FROM t",
      "SELECT $name, $1, $$a  b$$, E'\\n', x'AB', 1e-5, - -1, a::DECIMAL(18,4) // 3 FROM t",
      'SELECT n: 1, * EXCLUDE (a) REPLACE (b+1 AS b) FROM "实付 金额"; SUMMARIZE orders',
      'PIVOT orders ON region USING sum(amount) GROUP BY month'
    ]) {
      const formatted = formattedSql(sql);
      expect(formatted, sql).toBeDefined();
      expect(isSameSql(sql, formatted!), sql).toBe(true);
    }
  });

  test('leaves comments where a line follows them', () => {
    const formatted = formattedSql('SELECT a -- one\n, b /* two */ FROM t -- three');
    expect(formatted).toMatch(/-- one\n[^]*\/\* two \*\/[^]*-- three/);
  });

  test('is done of every macro of the library, and doing it again changes nothing', () => {
    for (const statement of library.split(/;\n/).filter((text) => text.trim())) {
      const formatted = formattedSql(statement);
      expect(formatted, statement.slice(-100)).toBeDefined();
      expect(formattedSql(formatted!)).toBe(formatted);
    }
  });

  test('leaves text alone that it cannot read', () => {
    expect(formattedSql('SELECT (1')).toBeUndefined();
    expect(formattedSql("SELECT 'open")).toBeUndefined();
  });

  test('never changes what the engine reads', async () => {
    const word = fc.constantFrom('a', 'b', '"实 付"', 'T', '订单', 'c_1');
    const value = fc.constantFrom(
      '1', '.5', '1e-5', "'it''s'", "E'\\n'", '$$x  y$$', "getvariable('as_of')", 'NULL', "DATE '2025-01-01'",
      '[1,2]', "{'k':1}", 'TRUE', '-1', '$p', '$1'
    ); // prettier-ignore
    const sign = fc.constantFrom(
      '+',
      '-',
      '*',
      '/',
      '//',
      '||',
      '=',
      '<>',
      '>=',
      ' AND ',
      ' OR ',
      '->>',
      '%',
      '- -',
      '^'
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { depthSize: 'small' },
        word,
        value,
        fc.tuple(tie('expression'), sign, tie('expression')).map((parts) => parts.join('')),
        tie('expression').map((inner) => `(${inner})`),
        tie('expression').map((inner) => `round(${inner}, 2)`),
        tie('expression').map((inner) => `(${inner})::DECIMAL(18,4)`),
        tie('expression').map((inner) => `CASE WHEN ${inner} THEN 1 ELSE 2 END`),
        tie('expression').map((inner) => `list_filter(l, lambda x: x>${inner})`)
      )
    }));
    const space = fc.constantFrom(' ', '\n', ' -- note\n', '/* n /* m */ */');
    const query = fc
      .tuple(
        expression,
        word,
        word,
        space,
        expression,
        fc.constantFrom('', ' GROUP BY ALL', ' ORDER BY 1 DESC LIMIT 3')
      )
      .map(
        ([item, name, table, gap, condition, end]) =>
          `WITH ${name} AS (FROM ${table})${gap}SELECT ${item} AS ${name},*${gap}FROM ${table}${gap}WHERE ${condition}${end}`
      );
    let done = 0;
    await fc.assert(
      fc.asyncProperty(query, async (sql) => {
        const formatted = formattedSql(sql);
        if (formatted === undefined) return;
        const before = await reading(sql);
        expect(await reading(formatted)).toBe(before);
        if (before !== undefined) done += 1;
      }),
      { numRuns: 200 }
    );
    expect(done).toBeGreaterThan(100);
  });
});

test('a comparison sees what is more than spaces', () => {
  expect(isSameSql('a:=1', 'a : = 1')).toBe(false);
  expect(isSameSql('1e-5', '1e -5')).toBe(false);
  expect(isSameSql('$ a', '$a')).toBe(false);
  expect(isSameSql("x'AB'", "x 'AB'")).toBe(false);
  expect(isSameSql('SELECT 1 -- a', 'SELECT 1')).toBe(false);
  expect(isSameSql('SELECT 1', 'select 1')).toBe(false);
  expect(isSameSql('f(a+1)', 'f ( a + 1 )')).toBe(true);
});

test('the cursor stays in its token', () => {
  const [before, after] = ['select  abc', 'select\n  abc'];
  expect(positionAfter(before, before.lastIndexOf('c'), after)).toBe(after.lastIndexOf('c'));
});
