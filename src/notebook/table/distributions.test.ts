import { expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { distributionsSql, readDistributions, sampledRows } from './distributions.ts';

async function distributionsOf(query: string, filters: Parameters<typeof distributionsSql>[1] = []) {
  const db = await NativeDatabase.open({ library: false });
  const { columns, rows } = await db.query(query);
  const answer = await db.query(distributionsSql(`(${query})`, filters, columns, rows.length));
  db.close();
  return readDistributions(columns, answer.rows);
}

test('numbers and days are counted in equal steps, text by its most frequent values, NULL apart', async () => {
  const { rows, columns } = await distributionsOf(`SELECT i AS n, (i * 1.5)::DECIMAL(18,4) AS money,
    DATE '2011-01-01' + i::INTEGER AS "the day", 'x' AS same, 7 AS one,
    CASE WHEN i < 8 THEN NULL WHEN i < 24 THEN 'b' ELSE 'a' || i // 20 END AS name,
    CASE WHEN i = 0 THEN 'inf'::DOUBLE ELSE i END AS endless, [i] AS list FROM range(64) t(i)`);
  expect(rows).toBe(64);
  const even = Array.from({ length: 16 }, () => 4);
  expect(columns.get('n')).toEqual({ nulls: 0, bins: even });
  expect(columns.get('money')).toEqual({ nulls: 0, bins: even });
  expect(columns.get('the day')).toEqual({ nulls: 0, bins: even });
  expect(columns.get('one')?.bins?.[0]).toBe(64);
  expect(columns.get('same')).toEqual({ nulls: 0, distinct: 1, top: [{ value: 'x', rows: 64 }] });
  expect(columns.get('name')).toEqual({
    nulls: 8,
    distinct: 4,
    top: [
      { value: 'a2', rows: 20 },
      { value: 'a1', rows: 16 },
      { value: 'b', rows: 16 }
    ]
  });
  expect(columns.get('endless')).toEqual({ nulls: 0 });
  expect(columns.get('list')).toEqual({ nulls: 0 });
});

test('they are of the rows that filters leave', async () => {
  const { rows, columns } = await distributionsOf('SELECT i % 4 AS n FROM range(40) t(i)', [
    { column: 'n', kind: 'numbers', from: '2' }
  ]);
  expect(rows).toBe(20);
  expect(columns.get('n')?.bins?.filter(Boolean)).toEqual([10, 10]);
});

test('a long table is looked at by a sample, and empty columns are no fault', async () => {
  const { rows, columns } = await distributionsOf(
    'SELECT i, NULL::INTEGER AS nothing FROM range(30000) t(i)'
  );
  expect(rows).toBe(sampledRows);
  expect(columns.get('i')?.bins?.reduce((sum, n) => sum + n, 0)).toBe(sampledRows);
  expect(columns.get('nothing')).toEqual({ nulls: sampledRows });
});
