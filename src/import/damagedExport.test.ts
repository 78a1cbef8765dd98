import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { encode } from './encoding/encode.fixture.ts';
import { fileOf } from './fixtures.ts';
import { ImportProblem, inspect, loadOrders, loadTable, release } from './index.ts';
import { mappingProblems } from './mapping.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** An export as a shop writes it, before anything happens to it. */
const sound = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ', '),
    quote: fc.constantFrom('"', '"', "'"),
    escape: fc.constantFrom('double', 'backslash'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    always: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-16le', 'gb18030', 'windows-1252'),
    rows: fc.integer({ min: 0, max: 40 }),
    total: fc.boolean()
  })
  .map(({ delimiter, quote, escape, lineEnd, always, encoding, rows, total }) => {
    const within = (text: string) =>
      text.replaceAll(quote, escape === 'double' ? quote + quote : `\\${quote}`);
    const cell = (text: string) => (always || /\s|["',;]/.test(text) ? quote + within(text) + quote : text);
    const name = encoding === 'gb18030' ? '张三丰' : encoding === 'windows-1252' ? 'Müller' : 'Anna';
    const lines = Array.from({ length: rows }, (_, i) => [
      `C${i % 7}`,
      `A-${1000 + i}`,
      `2024-0${1 + (i % 9)}-1${i % 10}`,
      `${i}.50`,
      i % 5 ? name : `${name} ${quote}${i}${quote}`
    ]);
    const text = [
      ['customer_id', 'order_id', 'order_date', 'amount', 'note'],
      ...lines,
      ...(total ? [['Total', '', '', '99.00', '']] : [])
    ]
      .map((record) => record.map(cell).join(delimiter))
      .join(lineEnd);
    return encode(text + lineEnd, encoding as 'utf-8');
  });

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const scrap = fc.oneof(
  fc
    .constantFrom(
      ...[
        '\0',
        '\r',
        '\n',
        '\r\n',
        '\n\r',
        '"',
        "'",
        '""',
        '\\',
        '\\"',
        '"\n',
        '\n"',
        ',"',
        '",',
        '" ',
        '\\N'
      ]
        .concat([
          '\t',
          ' ',
          ',',
          ';;;',
          '|',
          '#',
          '\n#\n',
          'Total',
          '1e999',
          '-',
          '9'.repeat(40),
          '0000-00-00'
        ])
        .concat(['\ufeff', '\ufffd', '\u2028', '\x85', '\x1a', '😀', '客', 'İ', 'é', '\n\n\n', '="', "='"])
        .concat([
          'customer_id',
          '\ncustomer_id,order_id,order_date,amount,note\n',
          "'; DROP TABLE orders; --"
        ])
    )
    .map(bytesOf),
  fc.constantFrom(
    [0xff],
    [0xc3],
    [0xe5, 0xae],
    [0x80],
    [0xf0, 0x9f],
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xed, 0xa0, 0x80]
  ),
  fc.constantFrom(300, 3000, 70_000).map((length) => Array<number>(length).fill(0x78)),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => [...bytes])
);
const damage = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'remove', 'repeat', 'end'),
  at: fc.nat(10_000),
  length: fc.nat(60),
  scrap
});

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(bytes: Uint8Array, damages: Damage[]): Uint8Array<ArrayBuffer> {
  let content = [...bytes];
  for (const { kind, at, length, scrap } of damages) {
    const place = Math.floor((at / 10_000) * content.length);
    if (kind === 'insert') content = [...content.slice(0, place), ...scrap, ...content.slice(place)];
    else if (kind === 'remove') content.splice(place, length);
    else if (kind === 'repeat') content.push(...content.slice(place, place + 20 * length));
    else content.length = place;
  }
  return Uint8Array.from(content);
}

test('a damaged export gives orders or a table whose receipt adds up, or a message', async () => {
  await fc.assert(
    fc.asyncProperty(sound, fc.array(damage, { minLength: 1, maxLength: 6 }), async (bytes, damages) => {
      try {
        const inspection = await inspect(fileOf(damaged(bytes, damages)), db);
        try {
          const table = await loadTable(inspection, db);
          expect(table.discrepancy).toBe(0);
          if (mappingProblems(inspection, inspection.mapping).some(({ isWarning }) => !isWarning)) return;
          const receipt = await loadOrders([inspection], db);
          const { rows, loaded, rejected, blank, leftOut, discrepancy } = receipt.files[0]!;
          expect([loaded + rejected + blank + leftOut, discrepancy]).toEqual([rows, 0]);
        } finally {
          await release(inspection, db);
        }
      } catch (error) {
        if (!(error instanceof ImportProblem)) throw error;
      }
    }),
    { numRuns: 60 }
  );
}, 120_000);
