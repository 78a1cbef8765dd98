import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import type { Row } from '../../engine/types.ts';
import { gestureSql } from './gestureSql.ts';
import {
  nextSorts,
  shownColumns,
  untouched,
  withFilter,
  withHidden,
  withPin,
  type Filter
} from './gestures.ts';
import { countOf, pageOf } from './ResultSource.ts';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open({ library: false });
  await db.run(`CREATE TABLE result AS SELECT * FROM (VALUES
    (1, 'Anna 50%', 10.50::DECIMAL(18,4), DATE '2011-12-01', TIMESTAMP '2011-12-01 23:59:59'),
    (2, 'anna''s',  20.00, DATE '2011-12-02', TIMESTAMP '2011-12-02 00:00:00'),
    (3, NULL,       NULL,  NULL,              NULL),
    (4, '张三',     20.00, DATE '2011-12-31', TIMESTAMP '2011-12-31 12:00:00')
  ) t(id, "the name", amount, day, "at")`);
});
afterAll(() => db.close());

const source = () => ({ from: '"result"', tie: 'rowid', query: (sql: string) => db.query(sql) });
const ids = (rows: Row[]) => rows.map(({ id }) => id);
const left = async (filter: Filter) =>
  ids((await db.query(gestureSql('"result"', { ...untouched, filters: [filter] }))).rows);

describe('a filter leaves', () => {
  test.each<[string, Filter, number[]]>([
    [
      'text that holds a part, whatever its case',
      { column: 'the name', kind: 'contains', text: 'ANNA' },
      [1, 2]
    ],
    ['text with a sign of SQL in it', { column: 'the name', kind: 'contains', text: "a's" }, [2]],
    ['text with a wildcard in it as it is', { column: 'the name', kind: 'contains', text: '0%' }, [1]],
    ['text that is the same', { column: 'the name', kind: 'equals', text: '张三' }, [4]],
    ['numbers from one to another', { column: 'amount', kind: 'numbers', from: '10.5', to: '15' }, [1]],
    ['numbers from one on', { column: 'amount', kind: 'numbers', from: '10.51' }, [2, 4]],
    ['one number', { column: 'amount', kind: 'numbers', from: '20', to: '20' }, [2, 4]],
    ['numbers up to one', { column: 'amount', kind: 'numbers', to: '-1' }, []],
    [
      'days to the end of the last',
      { column: 'at', kind: 'days', from: '2011-12-01', to: '2011-12-01' },
      [1]
    ],
    ['days of dates', { column: 'day', kind: 'days', to: '2011-12-02' }, [1, 2]],
    ['everything where a range is open', { column: 'day', kind: 'days' }, [1, 2, 3, 4]],
    ['rows without a value', { column: 'the name', kind: 'null' }, [3]],
    ['rows with a value', { column: 'amount', kind: 'filled' }, [1, 2, 4]]
  ])('%s', async (_, filter, expected) => {
    expect(await left(filter)).toEqual(expected);
  });

  test('any text as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (text) => {
        const found = await db.query(
          gestureSql(`(SELECT $tag$x$tag$ AS x)`, {
            ...untouched,
            filters: [{ column: 'x', kind: 'contains', text }]
          })
        );
        expect(found.rows).toHaveLength('x'.includes(text.toLowerCase()) ? 1 : 0);
      }),
      { numRuns: 50 }
    );
  });
});

test('an order of several columns counts the first most, keeps the rest as it was, and puts NULL last', async () => {
  const page = pageOf(source());
  const sorts = nextSorts(nextSorts(nextSorts([], 'amount'), 'amount'), 'the name', true);
  expect(sorts).toEqual([
    { column: 'amount', descending: true },
    { column: 'the name', descending: false }
  ]);
  expect(ids(await page(0, 4, sorts))).toEqual([2, 4, 1, 3]);
  expect(ids(await page(1, 2, sorts.slice(0, 1)))).toEqual([4, 1]);
  expect(nextSorts(sorts, 'amount', true)).toEqual([{ column: 'the name', descending: false }]);
  expect(nextSorts(sorts, 'amount')).toEqual([]);
});

test('a page and a count follow filters', async () => {
  const filters: Filter[] = [{ column: 'amount', kind: 'numbers', from: '20' }];
  expect(ids(await pageOf(source(), filters)(0, 10))).toEqual([2, 4]);
  expect(await countOf(source(), filters, new AbortController().signal)).toBe(2);
});

test('pinned columns come first and hidden ones not at all, in the page as in the SQL', async () => {
  const gestures = withHidden(withPin(withPin(untouched, 'at'), 'amount'), 'the name');
  const { columns } = await db.query(gestureSql('"result"', gestures));
  const names = ['at', 'amount', 'id', 'day'];
  expect(columns.map(({ name }) => name)).toEqual(names);
  const all = ['id', 'the name', 'amount', 'day', 'at'].map((name) => ({ name }));
  expect(shownColumns(all, gestures).map(({ name }) => name)).toEqual(names);
  expect(withPin(gestures, 'at').pinned).toEqual(['amount']);
});

test('a statement reads as one would write it', () => {
  const filtered = withFilter(untouched, 'amount', { column: 'amount', kind: 'numbers', from: '20' });
  expect(gestureSql('rfm', { ...filtered, sorts: [{ column: 'day', descending: true }] })).toBe(
    'SELECT *\nFROM rfm\nWHERE "amount" >= 20\nORDER BY "day" DESC NULLS LAST'
  );
  expect(withFilter(filtered, 'amount', undefined)).toEqual(untouched);
});
