import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect } from '../index.ts';
import { mappingProblems } from '../mapping.ts';
import type { DateReading } from './dates.ts';
import { inZone } from './instants.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const csv = (dates: string[], head = 'date') =>
  fileOf(
    `customer,${head},amount\n${dates.map((date, i) => `C${i},"${date.replaceAll('"', '""')}",1\n`).join('')}`
  );
const momentsOf = (orders: Record<string, unknown>[]) =>
  orders.map(({ ordered_at: at }) => (at as Date).toISOString().slice(0, 16));

describe('a column of dates', () => {
  test('of mixed formats is read form by form, every form counted', async () => {
    const dates = [
      '2024-03-05',
      '2024-03-06',
      '2024年3月7日',
      '45359',
      '9. März 2024',
      'soon',
      '',
      '0000-00-00'
    ];
    const { inspection, orders, receipt } = await load(csv(dates), db);
    expect(inspection.dates?.facts).toEqual({
      column: 'date',
      as: 'date',
      whole: true,
      parsed: 5,
      failed: 1,
      blank: 2,
      failures: ['soon']
    });
    expect(inspection.dates?.forms.map(({ order, rows }) => [order, rows])).toEqual([
      ['ymd', 2],
      ['chinese', 1],
      ['serial', 1],
      ['named', 1]
    ]);
    expect(momentsOf(orders)).toEqual([5, 6, 7, 8, 9].map((day) => `2024-03-0${day}T00:00`));
    expect(receipt.reasons).toEqual({ unreadableDate: 1, noDate: 2 });
  });

  test('is only sampled where all sampled values are ISO dates', async () => {
    const { dates } = await inspect(csv(['2024-03-05', '', '2024-03-06 10:00:00']), db);
    expect(dates?.facts).toMatchObject({ whole: false, parsed: 2, blank: 1, failed: 0 });
  });

  test('counts days that their month does not have as not read', async () => {
    const { inspection, rejects } = await load(
      csv(['25/03/2024', '31/02/2026', '31/04/2024', '29/02/2024', '30/04/2024']),
      db
    );
    expect(inspection.dates?.facts).toMatchObject({ parsed: 3, failed: 2 });
    expect(rejects.map(({ value }) => value)).toEqual(['31/02/2026', '31/04/2024']);
  });

  test.each([
    ['among days written otherwise', ['25/03/2024', '26/03/2024', '27/03/2024', '2024-13-45', '2024-02-30']],
    ['with the year first', ['2024.03.25', '2024.3.26', '2024/03/27', '2024.13.45', '2024/02/30']],
    ['with blanks', ['2024 03 25', '2024 3 26', '2024 03 27', '2024 13 45', '2024 02 30']],
    ['with times', ['2024-3-5T8:05', '2024-3-6T18:05', '2024.3.7 8:05', '2024.13.4 8:05', '2024-2-30T8:05']]
  ])('counts days and months that no year has as not read, %s', async (_, dates) => {
    const { inspection, rejects } = await load(csv([...dates, 'soon']), db);
    expect(inspection.dates?.facts).toMatchObject({ parsed: 3, failed: 3, blank: 0 });
    expect(rejects.map(({ value }) => value)).toEqual([dates[3], dates[4], 'soon']);
  });

  test('keeps years of two digits apart from years of four', async () => {
    const { orders } = await load(csv(['25/03/2024', '26/03/2024', '27/03/24']), db);
    expect(momentsOf(orders)).toEqual([25, 26, 27].map((day) => `2024-03-${day}T00:00`));
  });

  test('with the day first in most rows says which rows cannot be read so', async () => {
    const { inspection, rejects } = await load(
      csv(['25/03/2024', '26/03/2024', '03/27/2024', '01/02/2024']),
      db
    );
    expect(inspection.dates).toMatchObject({ firstAbove12: 2, secondAbove12: 1, against: '03/27/2024' });
    expect(inspection.dates?.facts).toMatchObject({ parsed: 3, failed: 1, failures: ['03/27/2024'] });
    expect(rejects).toMatchObject([{ line: 4, value: '03/27/2024', reason: 'unreadableDate' }]);
  });

  test('that no row decides says which reading puts the rows in order of time', async () => {
    const days = ['05/01/2024', '07/01/2024', '03/02/2024', '04/02/2024', '01/03/2024', '01/03/2024'];
    const orders = async (written: string[]) =>
      (await inspect(csv(written), db)).dates?.candidates.map(({ reading: { order }, isInOrder }) => [
        order,
        isInOrder
      ]);
    expect(await orders(days)).toEqual([
      ['dmy', true],
      ['mdy', undefined]
    ]);
    expect(await orders(days.toReversed())).toContainEqual(['dmy', true]);
    expect(await orders(['05/01/2024', '03/02/2024'])).toEqual([
      ['dmy', undefined],
      ['mdy', undefined]
    ]);
  });

  test('whose days are the same in either order is not asked about', async () => {
    const days = async (written: string[]) => {
      const { inspection, orders } = await load(csv(written), db);
      return [inspection.dates?.candidates.length, momentsOf(orders).map((at) => at.slice(0, 10))];
    };
    const march = ['2024-03-03', '2025-01-01'];
    expect(await days(['03/03/2024', '01/01/2025'])).toEqual([1, march]);
    expect((await inspect(csv(['03/03/2024', '01/02/2025']), db)).dates?.candidates).toHaveLength(2);
  });

  test('with a filler long before all others takes it for no date', async () => {
    const { inspection, receipt } = await load(
      csv(['2024-03-05', '1970-01-01', '2024-03-06', '1970-01-01 00:00:00']),
      db
    );
    expect(inspection.dates?.filler).toMatchObject({ rows: 2 });
    expect(receipt.reasons).toEqual({ noDate: 2 });
    const asDates = await load(csv(['2024-03-05', '1970-01-01']), db, {
      dates: { order: 'ymd', formats: [], offset: false }
    });
    expect(asDates.receipt.files[0]?.loaded).toBe(2);
  });

  test('that begins in 1970 keeps its first day', async () => {
    const { inspection } = await load(csv(['1970-01-01', '1971-05-06', '1972-01-01']), db);
    expect(inspection.dates?.filler).toBeUndefined();
  });
});

describe('moments', () => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  test('in UTC are shown in the browser’s zone, with the rows that change their day', async () => {
    const dates = ['2024-03-05T23:30:00Z', '2024-07-05T00:30:00Z', '2024-03-06T12:00:00Z'];
    const { inspection, orders } = await load(csv(dates), db);
    expect(inspection.dates?.instants).toMatchObject({ kind: 'utc', offset: 'Z', moved: { zone } });
    const local = (date: string) =>
      new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(date))
        .replace(' ', 'T');
    expect(momentsOf(orders)).toEqual(dates.map(local));
    const moved = dates.filter((date) => local(date).slice(0, 10) !== date.slice(0, 10)).length;
    expect(inspection.dates?.instants?.moved?.rows).toBe(moved);
  });

  test('with a shop’s offset keep its clock, and can be shown in any zone, daylight saving included', async () => {
    const dates = ['2024-03-09 23:30:00 -0500', '2024-03-10 23:30:00 -0400', '2024-11-03 00:30:00 -0400'];
    const { inspection, orders } = await load(csv(dates), db);
    expect(momentsOf(orders)).toEqual(['2024-03-09T23:30', '2024-03-10T23:30', '2024-11-03T00:30']);
    const moments = inspection.dates!.instants!;
    expect(moments).toMatchObject({ kind: 'local', offset: '-0400' });
    const inBerlin = inZone(inspection.mapping.dates as DateReading, moments, 'Europe/Berlin');
    const berlin = await load(csv(dates), db, { dates: inBerlin });
    expect(momentsOf(berlin.orders)).toEqual(['2024-03-10T05:30', '2024-03-11T04:30', '2024-11-03T05:30']);
    const newYork = inZone(inspection.mapping.dates as DateReading, moments, 'America/New_York');
    expect(momentsOf((await load(csv(dates), db, { dates: newYork })).orders)).toEqual(momentsOf(orders));
  });

  test('are also counts since 1970, and columns that say UTC', async () => {
    const counts = await inspect(csv(['1709596800', '1709640000']), db);
    expect(counts.dates?.instants).toMatchObject({ kind: 'utc', first: new Date('2024-03-05') });
    const named = await inspect(csv(['2024-03-05 10:00', '2024-03-05 11:00'], 'Created date (UTC)'), db);
    expect(named.dates?.instants).toMatchObject({ kind: 'utc', offset: 'UTC' });
    expect(named.mapping.dates?.zone?.name).toBe(zone);
  });

  test('are none where some values are days alone', async () => {
    for (const dates of [
      ['2024-03-05T23:30:00Z', '2024-03-06'],
      ['2024-03-05', '2024-03-06']
    ]) {
      const { orders } = await load(csv(dates, 'Created date (UTC)'), db);
      expect(momentsOf(orders)).toEqual([
        dates[0]!.length > 10 ? '2024-03-05T23:30' : '2024-03-05T00:00',
        '2024-03-06T00:00'
      ]);
    }
  });

  test('are none where a clock is written alone', async () => {
    const { dates, mapping } = await inspect(csv(['2024-03-05 10:00']), db);
    expect([dates?.instants, mapping.dates?.zone]).toEqual([undefined, undefined]);
  });
});

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember'
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre'
  ]
};
const two = (n: number) => String(n).padStart(2, '0');
const printers: Record<string, (y: number, m: number, d: number) => string> = {
  iso: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  dots: (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  compact: (y, m, d) => `${y}${two(m)}${two(d)}`,
  chinese: (y, m, d) => `${y}年${m}月${d}日`,
  dmy: (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  mdy: (y, m, d) => `${m}/${d}/${y}`,
  dmyShort: (y, m, d) => `${d}.${m}.${two(y % 100)}`,
  mdyShort: (y, m, d) => `${two(m)}-${two(d)}-${two(y % 100)}`,
  en: (y, m, d) => `${months.en[m - 1]} ${d}, ${y}`,
  short: (y, m, d) => `${two(d)}-${months.en[m - 1]!.slice(0, 3)}-${two(y % 100)}`,
  de: (y, m, d) => `${d}. ${months.de[m - 1]} ${y}`,
  fr: (y, m, d) => `${d} ${months.fr[m - 1]} ${y}`,
  serial: (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25569)
};
const clocks: Record<string, (h: number, m: number) => string> = {
  none: () => '',
  plain: (h, m) => ` ${two(h)}:${two(m)}`,
  seconds: (h, m) => ` ${h}:${two(m)}:00`,
  half: (h, m) => ` ${h % 12 === 0 ? 12 : h % 12}:${two(m)} ${h < 12 ? 'AM' : 'PM'}`,
  chineseHalf: (h, m) => ` ${h < 12 ? '上午' : '下午'}${h % 12 === 0 ? 12 : h % 12}:${two(m)}`
};

test('a date printed in any format and order comes back equal, or is asked for with both', async () => {
  const moment = fc.record({
    day: fc.integer({ min: 11_000, max: 20_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 })
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...Object.keys(printers)),
      fc.constantFrom(...Object.keys(clocks)),
      async (moments, printer, clock) => {
        const timed = !['compact', 'serial'].includes(printer) && clock !== 'none';
        const dates = moments.map(({ day, hour, minute }) => {
          const date = new Date(day * 86_400_000);
          const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          return printers[printer]!(y, m, d) + (timed ? clocks[clock]!(hour, minute) : '');
        });
        const expected = moments.map(({ day, hour, minute }) =>
          new Date(day * 86_400_000 + (timed ? hour * 60 + minute : 0) * 60_000).toISOString().slice(0, 16)
        );
        const inspection = await inspect(csv(dates), db);
        const asked = mappingProblems(inspection, inspection.mapping).map(({ code }) => code);
        if (!inspection.mapping.dates) expect(asked).toEqual(['datesUndecided']);
        const readings = inspection.dates!.candidates.map(({ reading }) => reading);
        const read: string[][] = [];
        for (const reading of readings)
          read.push(momentsOf((await load(csv(dates), db, { dates: reading })).orders));
        expect(read).toContainEqual(expected);
        if (inspection.mapping.dates) expect(read).toHaveLength(1);
      }
    ),
    { numRuns: 150 }
  );
}, 120_000);
