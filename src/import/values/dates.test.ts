import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { literal } from '../../engine/index.ts';
import { dateCandidates } from './describeDates.ts';
import { dateSql, isBlankDate } from './dates.ts';
import { dateEvidence } from './dateEvidence.ts';
import { fileOf } from '../fixtures.ts';
import { inspect } from '../inspect.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const orders = (values: string[]) => dateCandidates(values).map(({ reading }) => reading.order);

/** What the first reading that the values allow makes of each of them. */
async function read(values: string[]): Promise<(string | null)[]> {
  const reading = dateCandidates(values)[0]!.reading;
  const rows = values.map((value) => `(${literal(value)})`).join(', ');
  const result = await db.query(
    `SELECT (${dateSql('text', reading)})::VARCHAR AS read FROM (VALUES ${rows}) t(text)`
  );
  return result.rows.map(({ read }) => read as string | null);
}

describe('dates are read', () => {
  const cases: [string, string[], string[]][] = [
    ['as ISO', ['2024-03-05', '2024-12-31'], ['2024-03-05 00:00:00', '2024-12-31 00:00:00']],
    [
      'as ISO with a time',
      ['2024-03-05 08:30:00', '2024-03-05T23:59'],
      ['2024-03-05 08:30:00', '2024-03-05 23:59:00']
    ],
    [
      'with slashes, year first',
      ['2024/3/5 8:05', '2024/12/31'],
      ['2024-03-05 08:05:00', '2024-12-31 00:00:00']
    ],
    [
      'with an offset, which is dropped',
      ['2024-03-05 23:30:00 -0400', '2024-03-05T23:30:00+08:00'],
      ['2024-03-05 23:30:00', '2024-03-05 23:30:00']
    ],
    [
      'with Z',
      ['2024-03-05T23:30:00Z', '2024-03-05T23:30:00.5Z'],
      ['2024-03-05 23:30:00', '2024-03-05 23:30:00.5']
    ],
    ['as eight digits', ['19970101', '19981231'], ['1997-01-01 00:00:00', '1998-12-31 00:00:00']],
    ['with the day first', ['31/01/2024', '05/02/2024'], ['2024-01-31 00:00:00', '2024-02-05 00:00:00']],
    ['with the month first', ['01/31/2024', '02/05/2024'], ['2024-01-31 00:00:00', '2024-02-05 00:00:00']],
    [
      'with dots and a time',
      ['31.1.2024 09:15', '5.2.2024 10:00'],
      ['2024-01-31 09:15:00', '2024-02-05 10:00:00']
    ],
    ['with two digits of the year', ['31/01/24', '05/02/99'], ['2024-01-31 00:00:00', '1999-02-05 00:00:00']],
    [
      'with a 12-hour clock',
      ['01/31/2024 1:05 PM', '02/05/2024 12:10 AM'],
      ['2024-01-31 13:05:00', '2024-02-05 00:10:00']
    ],
    ['in Chinese', ['2024年3月5日', '2024年12月31日'], ['2024-03-05 00:00:00', '2024-12-31 00:00:00']],
    [
      'in Chinese with a time',
      ['2024年3月5日 08:30:00', '2024年3月6日 09:00'],
      ['2024-03-05 08:30:00', '2024-03-06 09:00:00']
    ],
    ['with the month’s name', ['5 Mar 2024', '31 Dec 2024'], ['2024-03-05 00:00:00', '2024-12-31 00:00:00']],
    ['as a spreadsheet’s days', ['45356', '45356.5'], ['2024-03-05 00:00:00', '2024-03-05 12:00:00']],
    ['as seconds', ['1709596800', '1709640000'], ['2024-03-05 00:00:00', '2024-03-05 12:00:00']],
    ['as milliseconds', ['1709596800123'], ['2024-03-05 00:00:00.123']],
    ['as microseconds', ['1709596800000001'], ['2024-03-05 00:00:00.000001']],
    [
      'with dots, year first',
      ['2024.03.05', '2024.3.5 8:05'],
      ['2024-03-05 00:00:00', '2024-03-05 08:05:00']
    ],
    [
      'in Chinese with halves of the day',
      ['2024年3月5日 上午9:05', '2024年3月5日下午1:05:30', '2024/3/5 下午 11:00'],
      ['2024-03-05 09:05:00', '2024-03-05 13:05:30', '2024-03-05 23:00:00']
    ],
    [
      'in Chinese with hours and minutes named',
      ['2024年03月05日 13时05分', '2024年03月05日 13时05分30秒'],
      ['2024-03-05 13:05:00', '2024-03-05 13:05:30']
    ],
    [
      'with months in German and French',
      ['5. März 2024', '12. Dez. 2024', '1er août 2024', '3 févr. 2024 10:30'],
      ['2024-03-05 00:00:00', '2024-12-12 00:00:00', '2024-08-01 00:00:00', '2024-02-03 10:30:00']
    ],
    [
      'with months in Spanish, Italian, Portuguese and Dutch',
      ['5 de marzo de 2024', '7 giu 2024', '9 de out. de 2024', '1 mei 2024'],
      ['2024-03-05 00:00:00', '2024-06-07 00:00:00', '2024-10-09 00:00:00', '2024-05-01 00:00:00']
    ],
    [
      'with the month first and weekdays',
      ['Tue, 05 Mar 2024 10:00:00 +0000', 'March 5, 2024', 'Mar 5, 2024, 1:05 PM', '5th Mar 2024'],
      ['2024-03-05 10:00:00', '2024-03-05 00:00:00', '2024-03-05 13:05:00', '2024-03-05 00:00:00']
    ],
    ['as Oracle prints them', ['05-MAR-24', '31-DEC-23'], ['2024-03-05 00:00:00', '2023-12-31 00:00:00']],
    [
      'with hours beyond a 12-hour clock',
      ['03/31/2024 13:05 PM', '03/31/2024 0:05 AM'],
      ['2024-03-31 13:05:00', '2024-03-31 00:05:00']
    ],
    ['wrapped', ['="2024-03-05"', "'2024-03-06"], ['2024-03-05 00:00:00', '2024-03-06 00:00:00']],
    ['with full-width digits', ['２０２４－０３－０５'], ['2024-03-05 00:00:00']],
    [
      'in mixed formats, each as its own says',
      ['2024-03-05', '2024年3月6日', '45358', '08.03.2024', '13.03.24', '20240310', 'Mar 11, 2024'],
      [5, 6, 7, 8, 13, 10, 11].map((day) => `2024-03-${String(day).padStart(2, '0')} 00:00:00`)
    ]
  ];
  test.each(cases)('%s', async (_, values, expected) => expect(await read(values)).toEqual(expected));
});

describe('the order of day and month', () => {
  test('is decided by a number above 12', () => {
    expect(orders(['03/04/2024', '25/04/2024'])[0]).toBe('dmy');
    expect(orders(['03/04/2024', '04/25/2024'])[0]).toBe('mdy');
  });

  test('stays open where nothing decides it', () => {
    expect(orders(['03/04/2024', '05/06/2024'])).toEqual(['dmy', 'mdy']);
  });

  test('is not taken for year, month, day while another order reads everything', () => {
    expect(orders(['03/01/19', '15/04/19'])).toEqual(['dmy']);
    expect(orders(['98/12/30', '99/01/31'])).toEqual(['ymd']);
  });

  test('is counted over the whole file, not only where it was sampled', async () => {
    const line = (day: number) => `C1,${String((day % 12) + 1).padStart(2, '0')}/02/2024,5.00\n`;
    const far = Array.from({ length: 60_000 }, (_, i) => line(i)).join('');
    const text = `customer,date,amount\n${far}C1,28/02/2024,5.00\n${far}`;
    const inspection = await inspect(fileOf(text), db);
    expect(inspection.dates).toMatchObject({ firstAbove12: 1, secondAbove12: 0, rows: 120_001 });
    expect(inspection.mapping.dates).toMatchObject({ order: 'dmy', formats: ['%d/%m/%Y'] });
  });

  test('comes with both ranges where it must be asked', async () => {
    const inspection = await inspect(fileOf('customer,date,amount\nC1,03/04/2024,5\nC2,05/11/2024,6\n'), db);
    expect(inspection.mapping.dates).toBeUndefined();
    const evidence = await dateEvidence(inspection, 'date', db);
    expect(evidence.candidates.map(({ first, last }) => [first, last])).toEqual([
      [new Date('2024-04-03'), new Date('2024-11-05')],
      [new Date('2024-03-04'), new Date('2024-05-11')]
    ]);
  });

  test('comes with a value that tells the orders apart, where their ranges do not', async () => {
    const inspection = await inspect(
      fileOf('customer,date,amount\nC1,07/07/2024,5\nC2,03/04/2024,6\nC3,04/03/2024,7\n'),
      db
    );
    const { candidates } = await dateEvidence(inspection, 'date', db);
    expect(candidates.map(({ example }) => example)).toEqual([
      { written: '03/04/2024', day: new Date('2024-04-03') },
      { written: '03/04/2024', day: new Date('2024-03-04') }
    ]);
  });
});

test('text, prices and ids are no dates', () => {
  expect(dateCandidates(['Müller', 'Köln'])).toEqual([]);
  expect(dateCandidates(['12.50', '9.90'])).toEqual([]);
  expect(dateCandidates(['00012', '00013'])).toEqual([]);
});

test('what exports write for no date is blank', () => {
  expect(['', ' ', '0000-00-00 00:00:00', '-', 'NULL', 'N/A', 'NaT'].every(isBlankDate)).toBe(true);
  expect(isBlankDate('2024-03-05')).toBe(false);
});
