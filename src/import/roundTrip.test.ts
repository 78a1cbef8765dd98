import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { fileOf, load } from './fixtures.ts';
import { gb18030 } from './encoding/encode.fixture.ts';
import { inspect, loadOrders } from './index.ts';
import { ImportProblem } from './ImportProblem.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const text = fc
  .array(fc.constantFrom('a', 'B', '7', '张', '丽', ' ', ',', ';', '"', '\n', "'", '|', '.'), {
    minLength: 1,
    maxLength: 8
  })
  .map((pieces) => `x${pieces.join('')}x`);
const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
const day = fc.integer({ min: 0, max: 9000 }).map((n) => new Date(Date.UTC(2001, 0, 1 + n)));
const line = fc.record({ id: fc.stringMatching(/^[A-Z0-9]{1,12}$/), day, cents, note: text });

const encodings = {
  'utf-8': (content: string) => new TextEncoder().encode(content),
  bom: (content: string) => new TextEncoder().encode(`\ufeff${content}`),
  'utf-16': (content: string) =>
    Uint8Array.from([...`\ufeff${content}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
  gb18030
};
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  lastLineEnd: fc.boolean(),
  always: fc.boolean(),
  encoding: fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
  comma: fc.boolean()
});

test('any table printed in a supported dialect and encoding comes back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), dialect, async (lines, how) => {
      const quote = (value: string) =>
        how.always || /[",;\t|\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
      const money = (value: number) => {
        const plain = `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
        return how.comma ? plain.replace('.', ',') : plain;
      };
      const records = [
        ['customer_id', 'order_date', 'amount', 'note'],
        ...lines.map(({ id, day, cents, note }) => [id, day.toISOString().slice(0, 10), money(cents), note])
      ];
      const printed = records.map((record) => record.map(quote).join(how.delimiter)).join(how.lineEnd);
      const bytes = encodings[how.encoding](how.lastLineEnd ? printed + how.lineEnd : printed);
      // Few bytes of Chinese are as likely Western letters.
      const isTooShortToTell =
        how.encoding === 'gb18030' && (printed.match(/\p{Script=Han}/gu)?.length ?? 0) < 4;
      const { orders, receipt } = await load(
        fileOf(bytes as Uint8Array<ArrayBuffer>),
        db,
        {},
        { delimiter: how.delimiter, ...(isTooShortToTell ? { encoding: 'gb18030' } : {}) }
      );
      expect(receipt.files[0]).toMatchObject({ rows: lines.length, loaded: lines.length, discrepancy: 0 });
      expect(
        orders.map((row) => [row.customer_id, row.ordered_at, Math.round(Number(row.amount) * 100), row.note])
      ).toEqual(lines.map(({ id, day, cents, note }) => [id, day, cents, note]));
    }),
    { numRuns: 80 }
  );
}, 120_000);

test('the receipt adds up, or says that it does not, for any bytes that load', async () => {
  const pieces = fc.constantFrom(
    'C1',
    '2024-01-05',
    '9.90',
    'x',
    ',',
    ',',
    ',',
    '"',
    '\n',
    '\n',
    '\r\n',
    ' ',
    '客',
    '""'
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
      const sound = 'C1,2024-01-05,1\n'.repeat(30);
      const file = fileOf(`customer,date,amount\n${sound}${parts.join('')}`);
      let receipt;
      try {
        receipt = await loadOrders([await inspect(file, db)], db);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportProblem);
        return;
      }
      for (const { rows, loaded, rejected, blank, leftOut, discrepancy } of receipt.files)
        expect(loaded + rejected + blank + leftOut + discrepancy).toBe(rows);
      const rejects = await db.query('SELECT count(*) AS n FROM orders_rejects');
      expect(rejects.rows[0]?.n).toBe(receipt.files[0]?.rejected);
      expect(receipt.files[0]?.discrepancy).toBe(0);
    }),
    { numRuns: 150 }
  );
}, 120_000);

test('any bytes give a table or a message', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      try {
        await loadOrders([await inspect(fileOf(new Uint8Array(bytes)), db)], db);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportProblem);
      }
    }),
    { numRuns: 150 }
  );
}, 120_000);
