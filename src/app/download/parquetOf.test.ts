import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { literal } from '../../engine/index.ts';
import { parquetOf } from './parquetOf.ts';

let db: NativeDatabase;
let folder: string;
beforeAll(async () => {
  db = await NativeDatabase.open({ library: false });
  folder = await mkdtemp(join(tmpdir(), 'parquet-'));
});
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

/** Writes a relation and gives what native DuckDB reads of it: the SQL that reads it, and its columns' types. */
async function readBack(relation: string): Promise<{ from: string; types: unknown[] }> {
  const path = join(folder, `${relation}.parquet`);
  await writeFile(path, new Uint8Array(await (await parquetOf(`FROM ${relation}`, db)).arrayBuffer()));
  const from = `read_parquet(${literal(path)})`;
  const { rows } = await db.query(`DESCRIBE FROM ${from}`);
  return { from, types: rows.map(({ column_type }) => column_type) };
}
const differences = async (a: string, b: string): Promise<number> =>
  (await db.query(`(FROM ${a} EXCEPT ALL FROM ${b}) UNION ALL (FROM ${b} EXCEPT ALL FROM ${a})`)).rows.length;

test('a result comes back from Parquet with its types and every value exact', async () => {
  await db.run(`CREATE TABLE result AS
    SELECT i AS row, i % 2 = 0 AS flag, 9223372036854775807 - i AS long, (i * 0.01)::DECIMAL(18,4) AS money,
      -99999999999999999999999999999999.123456::DECIMAL(38,6) + i AS much, i / 3 AS share, (i / 3)::FLOAT AS single,
      DATE '1899-12-31' + i::INTEGER AS day, TIMESTAMP '1969-12-31 23:59:59.123456' + to_seconds(i) AS moment,
      CASE WHEN i % 3 = 0 THEN NULL WHEN i % 3 = 1 THEN '' ELSE '张三, "' || i || '"' END AS name
    FROM range(250) t(i)`);
  const { from, types } = await readBack('result');
  expect(types).toEqual([
    'BIGINT',
    'BOOLEAN',
    'BIGINT',
    'DECIMAL(18,4)',
    'DECIMAL(38,6)',
    'DOUBLE',
    'FLOAT',
    'DATE',
    'TIMESTAMP',
    'VARCHAR'
  ]);
  expect(await differences('result', from)).toBe(0);
});

test('numbers that no signed type holds are decimals, zoned moments stay so, lists are text', async () => {
  await db.run(`CREATE VIEW odd AS SELECT 18446744073709551615::UBIGINT AS big,
    '2024-03-05 10:00:00+00'::TIMESTAMPTZ AS moment, [1, NULL] AS list, NULL::INTEGER AS nothing`);
  const { from, types } = await readBack('odd');
  expect(types).toEqual(['DECIMAL(38,0)', 'TIMESTAMP WITH TIME ZONE', 'VARCHAR', 'INTEGER']);
  const { rows } = await db.query(
    `SELECT big::VARCHAR AS big, epoch_us(moment) AS us, list, nothing FROM ${from}`
  );
  expect(rows).toEqual([
    { big: '18446744073709551615', us: 1709632800000000, list: '[1, NULL]', nothing: null }
  ]);
});

test('the bytes of a file do not depend on the pages in which its rows came', async () => {
  const statement = `SELECT i AS n, 'C' || (i % 5000) AS customer, ((i * 7 % 100000) / 100)::DECIMAL(18,4) AS amount, DATE '2020-01-01' + (i % 900)::INTEGER AS "day", TIMESTAMP '2020-01-01' + to_seconds(i) AS at, CASE WHEN i % 7 > 0 THEN 'Product ' || (i % 300) END AS product, i % 3 = 0 AS flag, i / 7 AS share FROM range(130000) t(i) ORDER BY i % 1000, i`;
  const bytes = new Uint8Array(await (await parquetOf(statement, db, [['SQL', 'x']])).arrayBuffer());
  // Those of one call for all rows of a group.
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'e1f26ec8b7d8802e88f9a4859dab4ae5f75f81a103551c66fd5d532c4449eefc'
  );
});

test('a column that is called rowid is a column like any other', async () => {
  await db.run('CREATE TABLE placed AS SELECT 7 AS rowid, i FROM range(12000) t(i)');
  expect(await differences('placed', (await readBack('placed')).from)).toBe(0);
});

test('a result of several groups of rows, and one without rows, come back whole', async () => {
  await db.run(`CREATE TABLE many AS SELECT i, 'c' || (i % 100) AS c FROM range(250000) t(i);
    CREATE TABLE none AS SELECT 1 AS i, 'x' AS c WHERE false`);
  expect(await differences('many', (await readBack('many')).from)).toBe(0);
  const empty = await readBack('none');
  expect(empty.types).toEqual(['INTEGER', 'VARCHAR']);
  expect((await db.query(`FROM ${empty.from}`)).rows).toEqual([]);
});
