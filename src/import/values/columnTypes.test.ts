import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { typedSql, typeOf, unfitSql, type TypedSourceType } from './columnTypes.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

test.each([
  ['whole numbers', ['1', '-20', ''], 'integer'],
  ['plain decimals', ['1', '-20.5', '.5', '1e-5'], 'decimal'],
  ['thousands and a point', ['1,234.50', '12', '-999.5'], 'grouped'],
  ['thousands apart by blanks, and a point', ['1 234.5', '7'], 'grouped'],
  ['a decimal comma', ['1.234,50', '12', '-0,5'], 'comma'],
  ['a decimal comma, thousands apart by narrow blanks', ['1\u202f234,5', '7'], 'comma'],
  ['a thousand or one and a bit', ['1,234', '12'], 'text'],
  ['no decimals: perhaps no number', ['1 234', '12 345 678'], 'text'],
  ['two styles', ['1,234.5', '1.234,5'], 'text'],
  ['lists', ['1,2,3', '4'], 'text'],
  ['money with its sign: of several currencies perhaps', ['$1.50', '$2.50'], 'text'],
  ['leading zeros', ['007', '12'], 'text'],
  ['days', ['2024-03-05', ''], 'date'],
  ['moments', ['2024-03-05 10:11', '2024-03-05T10:11:12.5'], 'timestamp'],
  ['yes and no as such', ['true', 'FALSE'], 'boolean'],
  ['nothing', ['', ''], 'text']
])('%s', (_, samples, type) => {
  expect(typeOf(samples)).toBe(type);
});

test.each<[TypedSourceType, [written: string, read: string | undefined][]]>([
  [
    'grouped',
    [
      ['1,234.50', '1234.5'],
      ['-1 234 567.25', '-1234567.25'],
      ['1’234.5', '1234.5'],
      ["1'234.5", '1234.5'],
      ['12', '12.0'],
      ['1,2', undefined],
      ['1.234,5', undefined],
      ['-', undefined]
    ]
  ],
  [
    'comma',
    [
      ['1.234,50', '1234.5'],
      ['-0,5', '-0.5'],
      ['1\u00a0234,5', '1234.5'],
      ['12', '12.0'],
      ['1.5', undefined],
      ['n/a', undefined]
    ]
  ],
  [
    'integer',
    [
      ['12', '12'],
      ['0', '0'],
      ['007', undefined],
      ['1.5', undefined],
      ['1e3', undefined],
      ['1_000', undefined],
      ['0x1F', undefined]
    ]
  ],
  [
    'decimal',
    [
      ['-0.5', '-0.5'],
      ['.5', '0.5'],
      ['1e-3', '0.001'],
      ['nan', undefined],
      ['inf', undefined],
      ['1_000.5', undefined]
    ]
  ],
  [
    'date',
    [
      ['2024-03-05', '2024-03-05'],
      ['2024-03-05 10:11', undefined],
      ['2024-02-30', undefined],
      ['epoch', undefined]
    ]
  ],
  [
    'timestamp',
    [
      ['2024-03-05T10:11', '2024-03-05 10:11:00'],
      ['2024-03-05 10:11:12.5', '2024-03-05 10:11:12.5'],
      ['2024-03-05T10:11:00+02:00', undefined],
      ['2024-03-05', undefined]
    ]
  ],
  [
    'boolean',
    [
      ['True', 'true'],
      ['yes', undefined],
      ['1', undefined]
    ]
  ]
])('%s is read exactly or not at all', async (type, cases) => {
  for (const [written, read] of cases) {
    const from = `FROM (VALUES ('${written.replaceAll("'", "''")}'), (NULL)) AS t("v")`;
    const { rows } = await db.query(`SELECT ${typedSql('"v"', type, 'TRY_CAST')}::VARCHAR AS read ${from}`);
    expect([written, rows[0]?.read ?? undefined, rows[1]?.read]).toEqual([written, read, null]);
    const lost = await db.query(`SELECT ${unfitSql('"v"', type)} ${from}`);
    expect([written, Number(lost.rows[0]?.v)]).toEqual([written, read === undefined ? 1 : 0]);
    const strict = db.query(`SELECT ${typedSql('"v"', type, 'CAST')} AS read ${from}`);
    if (read === undefined) await expect(strict).rejects.toThrow(/unlike the others|out of range/);
    else expect((await strict).rows[0]?.read).not.toBeNull();
  }
});
