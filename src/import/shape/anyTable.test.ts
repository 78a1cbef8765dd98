import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { canEncode, encode } from '../encoding/encode.fixture.ts';
import { fileOf } from '../fixtures.ts';
import { ImportProblem, inspect, loadTable, release, type Overrides } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const delimiters = [',', ';', '\t', '|', '^', '~', ':', '\x01', ' ', ', ', '||', '::', '§', '¬'];
const quotes = ['"', "'", '“'] as const;
const encodings = ['utf-8', 'utf-16le', 'gb18030', 'big5', 'windows-1252'] as const;

const pieces = [
  'a',
  'B',
  '7',
  '0',
  '张',
  'é',
  ' ',
  ',',
  ';',
  '"',
  "'",
  '\n',
  '|',
  '.',
  '-',
  '\\',
  '#',
  '=',
  '😀'
];
const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
/** Names and a first column that is never blank, so that no row is. */
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc
    .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
    .map((rows) => ({
      names: Array.from({ length: width }, (_, i) => `name ${'abcde'[i]}`),
      rows: rows.map(([first, ...rest], i) => [`r${i}${first}`, ...rest])
    }))
);
const how = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  quote: fc.constantFrom(...quotes),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastLineEnd: fc.boolean(),
  always: fc.boolean(),
  encoding: fc.constantFrom(...encodings),
  said: fc.boolean()
});

/** A cell as it is printed, quoted where it must be. */
function print(
  value: string,
  { delimiter, quote, always }: { delimiter: string; quote: string; always: boolean }
): string {
  const close = quote === '“' ? '”' : quote;
  const needed =
    /[\r\n]|^\s|\s$/.test(value) ||
    value.includes(delimiter[0]!) ||
    value.includes(quote) ||
    value.includes(close);
  return always || needed ? quote + value.replaceAll(close, close + close) + close : value;
}

test('any table printed in any dialect and encoding comes back equal', async () => {
  await fc.assert(
    fc.asyncProperty(table, how, async ({ names, rows }, way) => {
      const text =
        [names, ...rows]
          .map((row) => row.map((each) => print(each, way)).join(way.delimiter))
          .join(way.lineEnd) + (way.lastLineEnd ? way.lineEnd : '');
      fc.pre(canEncode(text, way.encoding));
      const overrides: Overrides = {
        delimiter: way.delimiter,
        quote: way.quote,
        encoding: way.encoding,
        headerRows: 1,
        skip: 0,
        footers: 0,
        comment: ''
      };
      const inspection = await inspect(fileOf(encode(text, way.encoding)), db, { overrides });
      try {
        const receipt = await loadTable(inspection, db);
        expect(receipt).toMatchObject({
          rows: rows.length,
          loaded: rows.length,
          rejected: 0,
          discrepancy: 0
        });
        const found = (await db.query('FROM table_1')).rows.map((row) =>
          names.map((name) => row[name] ?? '')
        );
        const even = rows.map((row) => row.map((each) => each.replace(/\r\n?/g, '\n')));
        expect(found.map((row) => row.map((each) => String(each).replace(/\r\n?/g, '\n')))).toEqual(even);
      } finally {
        await release(inspection, db);
      }
    }),
    { numRuns: 200 }
  );
}, 120_000);

const orderLine = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }),
  day: fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10)),
  cents: fc.integer({ min: 1, max: 999_999 }),
  name: fc.array(fc.constantFrom('Anna', 'Bo', 'Müller', '张三', 'O’Neil', 'de', 'Ltd.'), {
    minLength: 1,
    maxLength: 3
  })
});

test('orders come back equal with nothing said, in the dialects that exports use', async () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\x01', ', '),
    quote: fc.constantFrom('"', "'"),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    title: fc.boolean(),
    total: fc.boolean()
  });
  await fc.assert(
    fc.asyncProperty(fc.array(orderLine, { minLength: 8, maxLength: 30 }), dialect, async (lines, way) => {
      const names = ['customer', 'order date', 'amount', 'name'];
      const rows = lines.map(({ id, day, cents, name }) => [
        `C${id}`,
        day,
        (cents / 100).toFixed(2),
        name.join(' ')
      ]);
      const quoted = (text: string) => (text.includes(' ') ? way.quote + text + way.quote : text);
      const sum = ['Total', '', '12345.00', ''];
      const text = [
        ...(way.title ? ['Orders of the year', ''] : []),
        ...[names, ...rows, ...(way.total ? [sum] : [])].map((row) => row.map(quoted).join(way.delimiter))
      ].join(way.lineEnd);
      const inspection = await inspect(fileOf(text), db);
      try {
        const receipt = await loadTable(inspection, db);
        expect(receipt).toMatchObject({
          loaded: rows.length,
          rejected: 0,
          leftOut: Number(way.title) + Number(way.total),
          discrepancy: 0
        });
        expect((await db.query('FROM table_1')).rows.map((row) => Object.values(row))).toEqual(rows);
      } finally {
        await release(inspection, db);
      }
    }),
    { numRuns: 100 }
  );
}, 120_000);

test('any bytes give a table whose receipt adds up, or a message', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          '1',
          ',',
          ';',
          '"',
          '\n',
          '\r',
          '\r\n',
          ' ',
          '\0',
          '#',
          'Total',
          '客',
          '""',
          '\t'
        ),
        { maxLength: 80 }
      )
      .map((parts) => new TextEncoder().encode(parts.join('')))
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      try {
        const inspection = await inspect(fileOf(new Uint8Array(content)), db);
        try {
          const { rows, loaded, rejected, blank, leftOut } = await loadTable(inspection, db);
          expect(loaded + rejected + blank + leftOut).toBe(rows);
        } finally {
          await release(inspection, db);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ImportProblem);
      }
    }),
    {
      numRuns: 300,
      examples: [' "a\r\n,', '"\r\n,"\na'].map((text) => [new TextEncoder().encode(text)])
    }
  );
}, 120_000);
