import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../engine/index.ts';
import type { Head } from './RowsWriter.ts';
import { parquetSql } from './parquetSql.ts';
import { parquetWriter } from './parquetWriter.ts';
import { rowsFile } from './rowsFile.ts';
import { withPages } from './withPages.ts';
import { xlsxWriter } from './xlsxWriter.ts';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
afterAll(() => engine.restart());

const rows = (n: number) =>
  `SELECT i AS n, 'C' || (i % 50) AS customer, (i / 100)::DECIMAL(18,4) AS amount, DATE '2020-01-01' + (i % 900)::INTEGER AS "day",
    TIMESTAMP '2020-01-01 00:00:00.5' + to_seconds(i) AS at, CASE WHEN i % 7 > 0 THEN [i, 2] END AS list, i % 3 = 0 AS flag, i / 7 AS share,
    9223372036854775807 - i AS long FROM range(${n}) t(i) ORDER BY i % 100, i`;
const notes: [string, string][] = [['Notebook', '长尾']];
const bytesOf = async (file: Blob) => [...new Uint8Array(await file.arrayBuffer())];
const copies = async () =>
  (await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'download%'")).rows;

test.each([
  ['parquet', parquetWriter, { sqlOf: parquetSql }],
  ['xlsx', xlsxWriter, {}]
] as const)(
  'the worker writes the same bytes of %s as the page would, and its progress is heard',
  async (format, writerOf, options) => {
    const here = await withPages(
      rows(45_000),
      engine,
      async ({ columns, pages }) => {
        const head: Head = { columns, notes };
        const writer = writerOf(head);
        for await (const page of pages) await writer.write(page);
        return writer.end();
      },
      options
    );
    const fractions: number[] = [];
    const there = await rowsFile(format, rows(45_000), engine, notes, {
      onprogress: (fraction) => fractions.push(fraction)
    });
    expect((await bytesOf(there)).join()).toBe((await bytesOf(here)).join());
    expect(there.type).toBe(here.type);
    expect(fractions).toHaveLength(5);
    expect(await copies()).toEqual([]);
  }
);

test.each(['parquet', 'xlsx'] as const)(
  'a download of many rows as %s is ended by a cancel in the middle',
  async (format) => {
    const controller = new AbortController();
    const writing = rowsFile(format, rows(150_000), engine, notes, {
      signal: controller.signal,
      onprogress: (fraction) => {
        if (fraction >= 0.4) setTimeout(() => controller.abort(), 300);
      }
    });
    await expect(writing).rejects.toThrow(/abort/i);
    expect(await copies()).toEqual([]);
  }
);

test('an engine that refuses the statement says so, and no table stays', async () => {
  await expect(rowsFile('parquet', 'SELECT nothing FROM nowhere', engine, notes)).rejects.toThrow(/nowhere/);
  await expect(rowsFile('xlsx', "SELECT 'x'::INTEGER AS n", engine, notes)).rejects.toThrow(/x/);
  expect(await copies()).toEqual([]);
});
