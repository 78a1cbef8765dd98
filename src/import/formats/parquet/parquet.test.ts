import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../../tests/native.ts';
import { fileOf, load } from '../../fixtures.ts';
import { inspect, type ImportProblem } from '../../index.ts';
import { unpack } from '../unpack.ts';

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

/** A file that native DuckDB has written. */
async function written(select: string, options = ''): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, 'o.parquet');
  await db.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`);
  return new Uint8Array(await readFile(path));
}
const textOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  (await unpack(new Blob([bytes]), { name: 'o.parquet', most: 1e9 }))!.blob.text();
/** The first value of a file of one column and one row, and whether it is null. */
const valueOf = async (sql: string) => (await textOf(await written(`SELECT ${sql} AS v`))).slice(2).trimEnd();

describe('a value of Parquet', () => {
  const values: [sql: string, text: string][] = [
    ['12.50::DECIMAL(9,2)', '12.50'],
    ['-0.0001::DECIMAL(18,4)', '-0.0001'],
    ['-99999999999999999999999999999999.123456::DECIMAL(38,6)', '-99999999999999999999999999999999.123456'],
    ['1234567890123456789::BIGINT', '1234567890123456789'],
    ['18446744073709551615::UBIGINT', '18446744073709551615'],
    ['4294967295::UINTEGER', '4294967295'],
    ['0.1::FLOAT', '0.1'],
    ['1e-7::DOUBLE', '0.0000001'],
    ['0.1::DOUBLE + 0.2', '0.30000000000000004'],
    ["DATE '1899-12-31'", '1899-12-31'],
    ["TIMESTAMP '2024-03-05 10:00:00.123456'", '2024-03-05 10:00:00.123456'],
    ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31 23:59:59.5'],
    ["TIMESTAMP_NS '2024-03-05 10:00:00.123456789'", '2024-03-05 10:00:00.123456789'],
    ["TIMESTAMP_MS '2024-03-05 10:00:00.25'", '2024-03-05 10:00:00.25'],
    ["'2024-03-05 10:00:00+00'::TIMESTAMPTZ", '2024-03-05 10:00:00Z'],
    ["TIME '10:01:02.5'", '10:01:02.5'],
    ['true', 'true'],
    ['\'长尾, "x"\'', '"长尾, ""x"""'],
    ["''", '""'],
    ['NULL::VARCHAR', ''],
    ["'00000000-0000-4000-8000-0000000000ff'::UUID", '00000000-0000-4000-8000-0000000000ff'],
    ["['a', NULL]", '"[""a"",null]"'],
    [
      "{n: 1.50::DECIMAL(4,2), d: DATE '2024-03-05', l: [9007199254740993]}",
      '"{""n"":1.50,""d"":""2024-03-05"",""l"":[9007199254740993]}"'
    ]
  ];
  test.each(values)('%s is written as %s', async (sql, text) => expect(await valueOf(sql)).toBe(text));
});

test.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
  'a file packed with %s, in several groups of rows, is read whole and in order',
  async (codec) => {
    const bytes = await written(
      "SELECT i AS id, 'c' || (i % 7) AS customer, (i / 100)::DECIMAL(9,2) AS amount FROM range(5000) t(i)",
      `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`
    );
    const { data } = Papa.parse<string[]>((await textOf(bytes)).trimEnd());
    expect(data.length).toBe(5001);
    expect(data[4321]).toEqual(['4320', `c${4320 % 7}`, '43.20']);
  }
);

test('orders of a Parquet file are loaded to the cent, and every row is accounted for', async () => {
  const bytes = await written(
    `SELECT 'C' || (i % 9) AS customer, 1234567890123456789 + i AS order_id, TIMESTAMP '2024-03-05 10:00:00' + to_days(i::INTEGER) AS ordered_at, (i * 0.01)::DECIMAL(12,2) AS amount FROM range(1, 101) t(i)`
  );
  const { orders, receipt, inspection } = await load(fileOf(bytes, 'orders.parquet'), db);
  expect(inspection.unpacked?.formats).toEqual(['parquet']);
  expect(receipt.files[0]).toMatchObject({ rows: 100, loaded: 100, rejected: 0, discrepancy: 0 });
  expect(receipt.total.amount).toBe('50.5000');
  expect(orders[0]).toMatchObject({ order_id: '1234567890123456790' });
});

test('a Parquet file without rows, or cut off, is refused in words', async () => {
  const problem = (bytes: Uint8Array<ArrayBuffer>): Promise<ImportProblem> =>
    inspect(fileOf(bytes, 'o.parquet'), db).then(
      () => expect.fail('The file was read'),
      (error: ImportProblem) => error
    );
  expect((await problem(await written('SELECT 1 AS a WHERE false'))).code).toBe('headerOnly');
  expect((await problem((await written('SELECT 1 AS a')).slice(0, -20))).code).toBe('damaged');
});
