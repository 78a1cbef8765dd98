import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../../tests/native.ts';
import { gb18030 } from '../../encoding/encode.fixture.ts';
import { language } from '../../../i18n/index.ts';
import { fileOf, load } from '../../fixtures.ts';
import { rejectsCsv } from '../../rejectsCsv.ts';
import { csvRecord } from '../print/csvRecord.ts';
import { unpack } from '../unpack.ts';
import { objectsOf } from './records.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const textOf = async (text: BlobPart): Promise<string> =>
  (await unpack(new Blob([text]), { name: 'o.jsonl', most: 1e9 }))!.blob.text();

describe('JSON lines', () => {
  test('give every number with the digits that are written', async () => {
    const text = '{"id": 1234567890123456789, "amount": 12.10, "rate": 1.5e-3, "paid": true, "note": null}\n';
    expect(await textOf(text)).toBe('id,amount,rate,paid,note\n1234567890123456789,12.10,0.0015,true,\n');
  });

  test('have the columns of all their lines, objects opened and lists as JSON', async () => {
    const text = '{"a":{"id":7,"n":"x, \\"y\\""}}\r\n\n{"b":[1.50,"2",{"c":9007199254740993}],"a":{}}';
    expect(Papa.parse((await textOf(text)).trimEnd()).data).toEqual([
      ['a.id', 'a.n', 'b'],
      ['7', 'x, "y"', ''],
      [''],
      ['', '', '[1.50,"2",{"c":9007199254740993}]']
    ]);
  });

  test('tell an empty text from null', async () => {
    expect(await textOf('{"a":"","b":null,"c":1}')).toBe('a,b,c\n"",,1\n');
  });

  test('in GBK are read', async () => {
    expect(await textOf(gb18030('{"客户":"张三","金额":1}\n'))).toBe('客户,金额\n张三,1\n');
  });

  test('that are cut off are rejected, and counted', async () => {
    const line = (i: number) => `{"customer":"C${i}","date":"2024-03-0${i}","amount":${i}.50}\n`;
    const file = fileOf(
      [line(1), line(2), line(3).slice(0, 20), '\n', '\n', line(4)].join(''),
      'orders.jsonl'
    );
    const { receipt, orders, inspection } = await load(file, db);
    expect(inspection.unpacked?.formats).toEqual(['json']);
    expect(receipt.files[0]).toMatchObject({ rows: 5, loaded: 3, rejected: 1, blank: 1, discrepancy: 0 });
    expect(orders.map(({ customer_id }) => customer_id)).toEqual(['C1', 'C2', 'C4']);
  });
});

describe('a line of JSON lines that is no object', () => {
  const line = (i: number) => `{"customer":"C${i}","date":"2024-03-0${i}","amount":${i}.50}\n`;
  const others = ['5', '["a", 1]', '"text"', 'null', '{"customer":"C5","da'];
  const text = [line(1), line(2), ...others.map((each) => `${each}\n`), ...[3, 4, 5, 6].map(line)].join('');

  test('is rejected as that, as the file has it', async () => {
    const { receipt, rejects, orders } = await load(fileOf(text, 'orders.jsonl'), db);
    expect(receipt.files[0]).toMatchObject({ rows: 11, loaded: 6, rejected: 5, blank: 0, discrepancy: 0 });
    expect(receipt.reasons).toEqual({ noObject: 5 });
    expect(rejects.map(({ raw, reason, line }) => [raw, reason, line])).toEqual(
      others.map((raw, i) => [raw, 'noObject', 3 + i])
    );
    expect(orders.map(({ customer_id }) => customer_id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
  });

  test('is rejected at the end, too, where the file was cut off', async () => {
    const cut = '{"customer":"C5","da';
    const { receipt, rejects } = await load(
      fileOf([1, 2, 3, 4].map(line).join('') + cut, 'orders.jsonl'),
      db
    );
    expect(receipt.files[0]).toMatchObject({ rows: 5, loaded: 4, rejected: 1, discrepancy: 0 });
    expect(rejects).toMatchObject([{ raw: cut, reason: 'noObject', line: 5 }]);
  });

  test('that holds an unreadable date or nothing is found on its line of the file', async () => {
    const never = '{"customer":"C2","date":"never","amount":2}\n';
    const { rejects } = await load(fileOf([line(1), '\n', never, line(3)].join(''), 'orders.jsonl'), db);
    expect(rejects.map(({ line, value }) => [line, value])).toEqual([[3, 'never']]);
    const { rows } = await db.query("SELECT line FROM orders_left_out WHERE rule = 'blank'");
    expect(rows.map(({ line }) => Number(line))).toEqual([2]);
  });

  test.each([
    ['en', 'a line that is no whole JSON object'],
    ['zh', '不是完整的 JSON 对象']
  ] as const)('is told so, in %s', async (of, says) => {
    language.choose(of);
    await load(fileOf(text, 'orders.jsonl'), db);
    const csv = await (await rejectsCsv('orders_rejects', db)).text();
    expect(csv.split(says)).toHaveLength(6);
    language.choose('en');
  });
});

describe('an array of objects', () => {
  test('is read whatever its layout', async () => {
    const rows = [
      { a: 'x}"{', b: 1 },
      { a: '\\', b: 2 }
    ];
    const expected = 'a,b\n"x}""{",1\n\\,2\n';
    expect(await textOf(JSON.stringify(rows))).toBe(expected);
    expect(await textOf(`\ufeff${JSON.stringify(rows, null, 2)}\n`)).toBe(expected);
  });

  test('that is cut off, or holds something else, is damaged', async () => {
    for (const text of ['[{"a":1},{"a"', '[{"a":1},7]', '[{"a":1} x]'])
      await expect(textOf(text)).rejects.toMatchObject({ code: 'damaged' });
  });
});

test('a text that only begins with a brace stays a CSV', async () => {
  const work = { name: 'o.csv', most: 1e9 };
  expect(await unpack(new Blob(['{id},date\n1,2024-03-05\n']), work)).toBeUndefined();
  expect(await unpack(new Blob(['[id],date\n1,2024-03-05\n']), work)).toBeUndefined();
});

const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
const shown = (each: string | number | boolean | null) => (each === null ? null : String(each));

test('any table comes back, as lines and as an array', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ first: value, second: value }, { noNullPrototype: true }), { minLength: 1 }),
      async (rows) => {
        const expected = [
          ['first', 'second'],
          ...rows.map(({ first, second }) => [shown(first), shown(second)])
        ]
          .map(csvRecord)
          .join('');
        expect(await textOf(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))).toBe(expected);
        expect(await textOf(JSON.stringify(rows, null, 1))).toBe(expected);
      }
    ),
    { numRuns: 60 }
  );
});

test('objects are found however the text is cut into pieces', async () => {
  const text = JSON.stringify([{ a: '{"\\', b: { c: [{}] } }, { d: '}\\\\"' }], null, 1);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (size) => {
      async function* pieces() {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      const found: unknown[] = [];
      for await (const each of objectsOf(pieces())) found.push(JSON.parse(each));
      expect(found).toEqual(JSON.parse(text));
    })
  );
});
