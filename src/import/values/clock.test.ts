import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const at = (orders: Record<string, unknown>[]) => orders.map(({ ordered_at: each }) => each);

test('date and time in two columns are put together', async () => {
  const text =
    'Date,Time,Customer ID,Total\n03/25/2024,13:05:10,C1,1\n03/26/2024,,C2,1\n03/27/2024,1:05 PM,C3,1\n03/28/2024,soon,C4,1\n' +
    Array.from({ length: 12 }, () => '03/29/2024,08:00:00,C5,1\n').join('');
  const roles = { customer_id: 'Customer ID', ordered_at: 'Date', amount: 'Total' } as const;
  const { inspection, orders, rejects } = await load(fileOf(text), db, { roles });
  expect(inspection.mapping.clock).toBe('Time');
  expect(at(orders).slice(0, 4)).toEqual([
    new Date('2024-03-25T13:05:10Z'),
    new Date('2024-03-26'),
    new Date('2024-03-27T13:05Z'),
    new Date('2024-03-29T08:00Z')
  ]);
  expect(rejects).toMatchObject([{ line: 5, reason: 'unreadableDate' }]);
});

test('a time beside dates that have one is left alone', async () => {
  const text = 'date,time,customer,total\n2024-03-25 10:00,13:05,C1,1\n';
  const { inspection, orders } = await load(fileOf(text), db);
  expect(inspection.mapping.clock).toBeUndefined();
  expect(at(orders)).toEqual([new Date('2024-03-25T10:00Z')]);
});
