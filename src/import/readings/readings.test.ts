import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, mapAsWanted, rolesOf, type Inspection, type Mapping } from '../index.ts';
import { remap } from '../remap.ts';
import { jdOrders, taobaoOrders } from '../roles/fixtures/chinese.fixture.ts';
import { shopifyOrders } from '../roles/fixtures/shops.fixture.ts';
import { onlyCurrency } from '../values/currencies.ts';
import { inZone } from '../values/instants.ts';
import { checkReadings } from './checkReadings.ts';
import { readingsOf, readingsOfAll } from './readingsOf.ts';
import type { Readings } from './Readings.ts';

let db: NativeDatabase;
const zone = process.env.TZ;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
afterAll(() => db.close());

const csv = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');
const utc = csv('order,client,paid on,total', 'a,x,2024-03-05T20:00:00Z,10', 'b,y,2024-03-31T23:30:00Z,20');
const days = csv('order,client,paid on,total', 'a,x,05/03/2024,10', 'b,y,06/04/2024,20');
const threes = csv('order,client,paid on,total', 'a,x,2024-03-05,"1,234"', 'b,y,2024-03-06,"2,500"');
const mixed = csv('order,client,paid on,currency,total', 'a,x,2024-03-05,EUR,10', 'b,y,2024-03-06,USD,20');
const signed = csv(
  'order,client,paid on,total',
  'a,x,2024-03-05,$10',
  'b,y,2024-03-06,€20',
  'c,z,2024-03-07,30'
);
const sides = csv('order,client,paid on,total', 'a,x,2024-03-05,10 CR', 'b,y,2024-03-06,20 DR');
const thousands = csv('order,client,paid on,total 万元', 'a,x,2024-03-05,1.5', 'b,y,2024-03-06,2');

const states = csv(
  'order,client,paid on,phase,total',
  'a,x,2024-03-05,Completed,10',
  'b,y,2024-03-06,Cancelled,20',
  'c,y,2024-03-07,Parked,30'
);

const read = (text: string) => inspect(fileOf(text), db);
const candidate = ({ dates }: Inspection, order: string) =>
  dates!.candidates.find(({ reading }) => reading.order === order)!.reading;
const statusOf = (column: string, changed: Record<string, 'count' | 'leave out'>) => (load: Inspection) => ({
  rules: {
    ...load.mapping.rules,
    statuses: load.mapping.rules!.statuses!.map((each) =>
      each.column === column ? { ...each, treatments: { ...each.treatments, ...changed } } : each
    )
  }
});
const without =
  (rule: 'paid' | 'cancelled' | 'totals') =>
  ({ mapping }: Inspection) => {
    const rules = { ...mapping.rules };
    expect(rules[rule]).toBeDefined();
    delete rules[rule];
    return { rules };
  };

test.each<[string, string, (load: Inspection) => Partial<Mapping>, Readings]>([
  [
    'a zone that is not this browser’s',
    utc,
    ({ mapping, dates }) => ({ dates: inZone(mapping.dates!, dates!.instants!, 'Asia/Tokyo') }),
    { zone: 'Asia/Tokyo' }
  ],
  [
    'times as they are written',
    utc,
    ({ mapping, dates }) => ({ dates: inZone(mapping.dates!, dates!.instants!, undefined) }),
    { zone: 'as written' }
  ],
  ['the day first', days, (load) => ({ dates: candidate(load, 'dmy') }), { dates: 'dmy' }],
  ['the month first', days, (load) => ({ dates: candidate(load, 'mdy') }), { dates: 'mdy' }],
  ['a decimal comma where it was asked', threes, () => ({ numbers: { decimal: ',' } }), { decimal: ',' }],
  [
    'one of two currencies by a column',
    mixed,
    () => ({ currency: { column: 'currency', keep: 'USD', marks: ['USD'] } }),
    { currency: 'USD' }
  ],
  [
    'one of two currencies by their signs',
    signed,
    ({ amounts }) => {
      const { currency, marks } = amounts!.currencies.find((each) => each.marks.includes('€'))!;
      return { currency: { keep: currency, marks } };
    },
    { currency: 'EUR' }
  ],
  [
    'only the amounts that name the one currency',
    signed.replace('€', '$'),
    ({ amounts }) => ({
      currency: onlyCurrency(
        undefined,
        amounts!.currencies.find((each) => each.currency === '$')!
      )
    }),
    { currency: '$', unnamed: 'leave out' }
  ],
  [
    'only the amounts that name no currency',
    signed.replace('€', '$'),
    () => ({ currency: { keep: '', marks: [''] } }),
    { currency: '' }
  ],
  [
    'the other side below zero',
    sides,
    ({ mapping }) => ({ numbers: { ...mapping.numbers, minus: 'DR' } }),
    { minus: 'DR' }
  ],
  ['a unit that does not multiply', thousands, () => ({ factors: {} }), { unit: 'ignored' }],
  [
    'negatives and repeats',
    mixed.replaceAll('EUR', 'USD'),
    () => ({ negatives: 'leave out', repeats: 'keep', rest: 'load' }),
    { negatives: 'leave out', repeats: 'keep', rest: 'load' }
  ],
  [
    'a status that counts after all',
    taobaoOrders,
    statusOf('订单状态', { 交易关闭: 'count' }),
    { statuses: { 订单状态: { 交易关闭: 'count' } } }
  ],
  [
    'a column of statuses that no name tells',
    states,
    ({ mapping }) => ({ rules: { ...mapping.rules, statuses: [{ column: 'phase', treatments: {} }] } }),
    { status: 'phase' }
  ],
  ['rows equal to an earlier one', days, () => ({ rules: { doubles: 'once' } }), { doubles: 'leave out' }],
  ['the unpaid', taobaoOrders, without('paid'), { unpaid: 'count' }],
  ['the cancelled', shopifyOrders, without('cancelled'), { cancelled: 'count' }],
  [
    'refunds that stay',
    shopifyOrders,
    ({ mapping }) => ({
      rules: { ...mapping.rules, refunded: { ...mapping.rules!.refunded!, deduct: false } }
    }),
    { refunds: 'keep' }
  ],
  ['totals on every line', jdOrders, without('totals'), { totals: 'as written' }]
])('%s: what a notebook keeps gives the same mapping in another zone', async (_, text, change, kept) => {
  const proposed = await read(text);
  const chosen = await remap(proposed, { ...proposed.mapping, ...change(proposed) }, db);
  const readings = readingsOf(chosen);
  expect(readings).toMatchObject(kept);
  expect(readings).not.toEqual(readingsOf(proposed));
  process.env.TZ = 'America/New_York';
  const wanted = { roles: rolesOf(chosen.mapping), read: JSON.parse(JSON.stringify(readings)) as unknown };
  const { inspection, notices, missing } = await mapAsWanted(await read(text), wanted, db);
  expect([notices, missing]).toEqual([[], []]);
  expect(inspection.mapping).toEqual(chosen.mapping);
  const again = await mapAsWanted(inspection, wanted, db);
  expect(again).toMatchObject({ notices: [], inspection: { mapping: chosen.mapping } });
});

test('of what a file decides by itself nothing is kept', async () => {
  const plain = await read(csv('order,client,paid on,total', 'a,x,2024-03-05,10.50', 'b,y,2024-03-06,20.00'));
  expect(readingsOf(plain)).toEqual({});
  expect(Object.keys(readingsOf(await read(taobaoOrders)))).toEqual([]);
});

test('UTC without a choice keeps the zone of this browser', async () => {
  process.env.TZ = 'Asia/Shanghai';
  const load = await read(utc);
  expect(readingsOf(load)).toEqual({ zone: 'Asia/Shanghai' });
  process.env.TZ = 'America/New_York';
  expect(readingsOf(await read(utc))).toEqual({ zone: 'America/New_York' });
});

test('what another file gives no occasion for is said, and the rest is taken', async () => {
  const wanted: Readings = {
    dates: 'mdy',
    zone: 'Asia/Shanghai',
    decimal: ',',
    minus: 'DR',
    currency: 'JPY',
    negatives: 'leave out',
    statuses: { 订单状态: { 交易关闭: 'count' } },
    refunds: 'deduct'
  };
  const load = await read(mixed);
  const { inspection, notices } = await mapAsWanted(load, { roles: rolesOf(load.mapping), read: wanted }, db);
  expect(notices.map(({ key, why }) => `${why} ${key}`)).toEqual(
    ['dates', 'zone', 'decimal', 'minus', 'currency', 'statuses', 'refunds'].map((key) => `unfit ${key}`)
  );
  expect(inspection.mapping).toEqual({ ...load.mapping, negatives: 'leave out' });
});

test.each([undefined, null, 'dmy', 3, [], [['zone', 'UTC']], {}])('%j under `read` says nothing', (read) => {
  expect(checkReadings(read)).toEqual({ readings: {}, notices: [] });
});

test('wrong values are passed over with a notice, unknown keys without one', () => {
  const { readings, notices } = checkReadings({
    zone: 'Mars/Olympus',
    dates: 'dym',
    decimal: 0,
    negatives: 'keep out',
    currency: { toString: null },
    later: 'x',
    constructor: 'x',
    statuses: { state: { void: 'count', draft: 'explode' }, other: 'count', empty: {} },
    unpaid: 'count'
  });
  expect(readings).toEqual({ unpaid: 'count', statuses: { state: { void: 'count' } } });
  expect(notices.map(({ key, value, why }) => [key, value, why])).toEqual([
    ['zone', 'Mars/Olympus', 'wrong'],
    ['dates', 'dym', 'wrong'],
    ['decimal', '0', 'wrong'],
    ['negatives', 'keep out', 'wrong'],
    ['currency', '{"toString":null}', 'wrong'],
    ['statuses', '{"draft":"explode"}', 'wrong'],
    ['statuses', '{"other":"count"}', 'wrong']
  ]);
});

test('several files keep the statuses of all', async () => {
  const [shop, market] = [await read(shopifyOrders), await read(taobaoOrders)];
  const changed = (load: Inspection, change: Partial<Mapping>) => ({
    ...load,
    mapping: { ...load.mapping, ...change }
  });
  const paid = statusOf('Financial Status', { voided: 'count' })(shop);
  const closed = statusOf('订单状态', { 交易关闭: 'count' })(market);
  expect(
    readingsOfAll([changed(shop, { ...paid, negatives: 'leave out' }), changed(market, closed)])
  ).toMatchObject({
    negatives: 'leave out',
    statuses: { 'Financial Status': { voided: 'count' }, 订单状态: { 交易关闭: 'count' } }
  });
});
