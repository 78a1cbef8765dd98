import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standard } from './shape/parseRecords.ts';
import { RecordScanner, type RecordPlace } from './RecordScanner.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function scan(text: string | Uint8Array, options = {}, step = Infinity) {
  const places: RecordPlace[] = [];
  const scanner = new RecordScanner({ ...standard, onrecord: (place) => places.push(place), ...options });
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  for (let at: number | undefined = 0; at !== undefined; at = scanner.close())
    while (at < bytes.length) {
      const chunk = bytes.subarray(at, at + step);
      at = scanner.push(chunk) ?? at + chunk.length;
    }
  return { ...scanner.end(), places };
}

test('counts records and blank lines', () => {
  expect(scan('a,b\n1,2\n\n3,4\n')).toMatchObject({ records: 3, blanks: 1 });
  expect(scan('a,b\n1,2')).toMatchObject({ records: 2, blanks: 0 });
  expect(scan('')).toMatchObject({ records: 0, blanks: 0 });
});

test('a line end inside quotes does not end the record', () => {
  expect(scan('a,b\n"x\ny",2\n3,4\n')).toMatchObject({ records: 3, quotedLineEnds: 1 });
  expect(scan('a,b\n"x""\ny",2\n')).toMatchObject({ records: 2 });
});

test('a quote inside a plain field is a character', () => {
  expect(scan('a,b\n5" wide,2\n3,4\n')).toMatchObject({ records: 3 });
  expect(scan('a,b\n 5" wide,2\n3,4\n')).toMatchObject({ records: 3 });
});

test('a quote after blanks opens a field, as the engine reads it', () => {
  expect(scan('a,b\n1, "x\ny"\n')).toMatchObject({ records: 2 });
});

test('tells the kinds of line ends apart', () => {
  expect(scan('a\r\nb\r\n').lineEnds).toEqual({ lf: 0, crlf: 2, cr: 0 });
  expect(scan('a\rb\r').lineEnds).toEqual({ lf: 0, crlf: 0, cr: 2 });
  expect(scan('a\r\nb\nc\r').lineEnds).toEqual({ lf: 1, crlf: 1, cr: 1 });
});

test('blank lines with CRLF are one line each', () => {
  expect(scan('a,b\r\n\r\n1,2\r\n')).toMatchObject({ records: 2, blanks: 1 });
});

test('skipped lines are neither records nor blank', () => {
  expect(scan('title\r\n\r\na,b\r\n1,2\r\n', { skip: 2 })).toMatchObject({ records: 2, blanks: 0 });
  expect(scan('title\r\n\r\na,b\r\n1,2\r\n', { skip: 2 }).places[0]).toMatchObject({
    line: 3,
    start: 9,
    end: 12
  });
});

test('says where each record lies, a byte order mark left out', () => {
  const text = '\ufeffa,b\n"x\ny",2\n\n3,4\n';
  const { places } = scan(text);
  expect(places.map(({ line }) => line)).toEqual([1, 2, 5]);
  const bytes = bytesOf(text);
  expect(places.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)))).toEqual([
    'a,b',
    '"x\ny",2',
    '3,4'
  ]);
});

test('finds the first byte that is not UTF-8', () => {
  expect(scan('müller,客户,😀\n').invalidAt).toBe(-1);
  expect(scan(new Uint8Array([97, 0xfc, 98])).invalidAt).toBe(1);
  expect(scan(new Uint8Array([97, 0xe5, 0xae])).invalidAt).toBe(1);
  expect(scan(new Uint8Array([0xc0, 0x80])).invalidAt).toBe(0);
  expect(scan(new Uint8Array([0xed, 0xa0, 0x80])).invalidAt).toBe(0);
});

test('agrees with the strict decoder on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let valid = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        valid = false;
      }
      expect(scan(bytes).invalidAt === -1).toBe(valid);
    }),
    { numRuns: 2000 }
  );
});

test('where the chunks are cut changes nothing', () => {
  const piece = fc.constantFrom('a', 'é', '客', ',', '"', '\n', '\r\n', '\r', ' ', '""');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (pieces, step) => {
      const bytes = bytesOf(pieces.join(''));
      const cut = scan(bytes, {}, step);
      const whole = scan(bytes);
      expect(cut).toEqual(whole);
    })
  );
});
