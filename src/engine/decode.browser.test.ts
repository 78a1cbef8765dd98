import { beforeAll, expect, test } from 'vitest';
import { Engine, EngineError, type Row } from './index.ts';

const engine = new Engine({ prepare: '' });

beforeAll(() => engine.start());

const rowsOf = async (sql: string): Promise<Row[]> => (await engine.query(sql)).rows;
const utc = (text: string) => new Date(text);

const cases: [sql: string, type: string, value: unknown][] = [
  ['true', 'boolean', true],
  ['false', 'boolean', false],
  ['(-128)::TINYINT', 'integer', -128],
  ['255::UTINYINT', 'integer', 255],
  ['(-32768)::SMALLINT', 'integer', -32768],
  ['65535::USMALLINT', 'integer', 65535],
  ['(-2147483648)::INTEGER', 'integer', -2147483648],
  ['4294967295::UINTEGER', 'integer', 4294967295],
  ['7::BIGINT', 'integer', 7],
  ['(-7)::BIGINT', 'integer', -7],
  ['(-4294967296)::BIGINT', 'integer', -4294967296],
  ['9007199254740992::BIGINT', 'integer', 9007199254740992],
  ['9007199254740993::BIGINT', 'integer', 9007199254740993n],
  ['(-9007199254740993)::BIGINT', 'integer', -9007199254740993n],
  ['18446744073709551615::UBIGINT', 'integer', 18446744073709551615n],
  ['5::HUGEINT', 'integer', 5],
  ['(-5)::HUGEINT', 'integer', -5],
  ['170141183460469231731687303715884105727::HUGEINT', 'integer', 170141183460469231731687303715884105727n],
  [
    '(-170141183460469231731687303715884105728)::HUGEINT',
    'integer',
    -170141183460469231731687303715884105728n
  ],
  ['340282366920938463463374607431768211455::UHUGEINT', 'integer', 340282366920938463463374607431768211455n],
  ['(SELECT sum(i) FROM range(10) t(i))', 'integer', 45],
  ['12.3::DECIMAL(4,1)', 'decimal', 12.3],
  ['(-12.3)::DECIMAL(4,1)', 'decimal', -12.3],
  ['(-1.5)::DECIMAL(9,3)', 'decimal', -1.5],
  ['0.0001::DECIMAL(18,4)', 'decimal', 0.0001],
  ['(-99999999999999.9999)::DECIMAL(18,4)', 'decimal', '-99999999999999.9999'],
  ['12345678901234567890.1234::DECIMAL(38,4)', 'decimal', '12345678901234567890.1234'],
  ['(-12345678901234567890.1234)::DECIMAL(38,4)', 'decimal', '-12345678901234567890.1234'],
  ['(-0.00000000000000000000000000000000000001)::DECIMAL(38,38)', 'decimal', -1e-38],
  ['(SELECT sum(0.1::DECIMAL(18,4)) FROM range(3))', 'decimal', 0.3],
  ['1.5::FLOAT', 'double', 1.5],
  ['0.1::DOUBLE', 'double', 0.1],
  [`'nan'::DOUBLE`, 'double', NaN],
  [`'inf'::DOUBLE`, 'double', Infinity],
  [`'-inf'::FLOAT`, 'double', -Infinity],
  [`''`, 'text', ''],
  [`'长尾 𠮷 é ' || chr(65279) || 'x'`, 'text', '长尾 𠮷 é \ufeffx'],
  [`uuid '12345678-1234-1234-1234-123456789abc'`, 'text', '12345678-1234-1234-1234-123456789abc'],
  [`'b'::ENUM('a', 'b', 'it''s')`, 'text', 'b'],
  [`DATE '2011-12-10'`, 'date', utc('2011-12-10T00:00:00Z')],
  [`DATE '1969-12-31'`, 'date', utc('1969-12-31T00:00:00Z')],
  [`DATE 'infinity'`, 'date', 'infinity'],
  [`DATE '-infinity'`, 'date', '-infinity'],
  [`DATE '5877642-06-25 (BC)'`, 'date', '5877642-06-25 (BC)'],
  [`DATE '5881580-07-10'`, 'date', '5881580-07-10'],
  [`TIMESTAMP_S '2024-01-02 03:04:05'`, 'timestamp', utc('2024-01-02T03:04:05Z')],
  [`TIMESTAMP_MS '2024-01-02 03:04:05.678'`, 'timestamp', utc('2024-01-02T03:04:05.678Z')],
  [`TIMESTAMP '2024-01-02 03:04:05.678'`, 'timestamp', utc('2024-01-02T03:04:05.678Z')],
  [`TIMESTAMP '2024-01-02 03:04:05.678901'`, 'timestamp', '2024-01-02T03:04:05.678901'],
  [`TIMESTAMP '1969-12-31 23:59:59.999999'`, 'timestamp', '1969-12-31T23:59:59.999999'],
  [`TIMESTAMP_NS '2024-01-02 03:04:05.678901234'`, 'timestamp', '2024-01-02T03:04:05.678901234'],
  [`TIMESTAMP_NS '2024-01-02 03:04:05'`, 'timestamp', utc('2024-01-02T03:04:05Z')],
  [`TIMESTAMPTZ '2024-01-02 03:04:05+08'`, 'timestamp', utc('2024-01-01T19:04:05Z')],
  [`TIMESTAMP 'infinity'`, 'timestamp', 'infinity'],
  [`TIME '08:30:00'`, 'time', '08:30:00'],
  [`TIME '08:30:00.05'`, 'time', '08:30:00.05'],
  [`INTERVAL '1 month 2 days'`, 'interval', '1 month 2 days'],
  [`INTERVAL '14 months'`, 'interval', '1 year 2 months'],
  [`INTERVAL '-14 months'`, 'interval', '-1 year -2 months'],
  [`INTERVAL '90 minutes 0.5 seconds'`, 'interval', '01:30:00.5'],
  [`INTERVAL '-90 minutes'`, 'interval', '-01:30:00'],
  [`INTERVAL '0 days'`, 'interval', '00:00:00'],
  ['[1, NULL, 3]', 'list', [1, null, 3]],
  ['[]', 'list', []],
  ['[1.25::DECIMAL(5,2), -7.5, NULL]', 'list', [1.25, -7.5, null]],
  ['[[1], [], NULL, [2, 3]]', 'list', [[1], [], null, [2, 3]]],
  [`['a'::ENUM('a', 'b'), 'b', NULL]`, 'list', ['a', 'b', null]],
  [
    `{'a': 1, 'b': {'c': 'x', 'd': [1.5::DECIMAL(4,2)]}, '__proto__': 2}`,
    'struct',
    JSON.parse('{"a":1,"b":{"c":"x","d":[1.5]},"__proto__":2}')
  ],
  [`MAP {'k': 1.5::DECIMAL(5,2), 'l': NULL}`, 'map', { k: 1.5, l: null }],
  [`MAP {DATE '2024-01-02': 1}`, 'map', { '2024-01-02T00:00:00.000Z': 1 }],
  [`'\\x00\\xAA'::BLOB`, 'blob', new Uint8Array([0, 170])],
  ['NULL', 'integer', null]
];

test.each(cases)('%s is a %s', async (sql, type, value) => {
  const alone = await engine.query(`SELECT ${sql} AS v`);
  expect(alone.columns).toEqual([expect.objectContaining({ name: 'v', type })]);
  expect(alone.rows).toEqual([{ v: value }]);
  const amongNulls = await rowsOf(
    `SELECT CASE WHEN i % 2 = 1 THEN ${sql} END AS v FROM range(4) t(i) ORDER BY i`
  );
  expect(amongNulls).toEqual([{ v: null }, { v: value }, { v: null }, { v: value }]);
});

test('an array of fixed length is a list', async () => {
  const rows = await rowsOf('SELECT a FROM (VALUES ([1, 2, 3]::INTEGER[3]), (NULL), ([4, NULL, 6])) t(a)');
  expect(rows).toEqual([{ a: [1, 2, 3] }, { a: null }, { a: [4, null, 6] }]);
});

test('a decimal column says its scale', async () => {
  const { columns } = await engine.query('SELECT 1.5::DECIMAL(18,4) AS amount, 1 AS n');
  expect(columns).toEqual([
    { name: 'amount', type: 'decimal', scale: 4 },
    { name: 'n', type: 'integer' }
  ]);
});

test('repeated names are numbered as DuckDB numbers them', async () => {
  const { columns, rows } = await engine.query('SELECT 1 AS a, 2 AS "A", 3 AS a_1, 4 AS a, 5 AS "__proto__"');
  expect(columns.map(({ name }) => name)).toEqual(['a', 'A_1', 'a_1_1', 'a_2', '__proto__']);
  expect(Object.entries(rows[0] ?? {})).toEqual([
    ['a', 1],
    ['A_1', 2],
    ['a_1_1', 3],
    ['a_2', 4],
    ['__proto__', 5]
  ]);
});

test('a result without rows has its columns', async () => {
  expect(await engine.query(`SELECT 1 AS a, 'x' AS b, {c: 1, d: [{e: 'f'}]} AS s WHERE false`)).toEqual({
    columns: [
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'text' },
      { name: 's', type: 'struct' }
    ],
    rows: []
  });
});

test('a result of many batches keeps its order and its text', async () => {
  const rows = await rowsOf(
    `SELECT i, 'n' || i AS ascii, '第' || i || '行' AS chinese FROM range(100000) t(i)`
  );
  expect(rows.length).toBe(100000);
  expect(
    rows.every(
      ({ i, ascii, chinese }, index) => i === index && ascii === `n${index}` && chinese === `第${index}行`
    )
  ).toBe(true);
});

test('a type that has no exact value is refused by name', async () => {
  const error = await engine.query('SELECT union_value(a := 1) AS u').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({ code: 'unsupported', sql: 'SELECT union_value(a := 1) AS u' });
});
