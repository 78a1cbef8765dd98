import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { loadTogether } from '../together/loadTogether.ts';
import type { Receipt } from '../receipt.ts';
import type { Mapping } from '../types.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const head = 'order_id,customer,date,amount,currency,status\n';
const january = `${head}1,C1,2025-01-05,5,EUR,paid\n2,C2,2025-01-30,7,EUR,paid\n3,C1,2025-01-31,900,USD,paid\n4,,2025-01-31,-2,EUR,paid\n5,C4,2025-01-31,11,EUR,cancelled\n6,C5,2025-01-31,80,USD,paid\n`;
const february = `${head}2,C2,2025-01-30,7,EUR,paid\n3,C1,2025-01-31,900,USD,paid\n4,,2025-01-31,-2,EUR,paid\n5,C4,2025-01-31,11,EUR,cancelled\n7,C6,2025-02-02,13,EUR,paid\n8,C6,2025-02-03,70,USD,paid\n`;
const march = `${head}7,C6,2025-02-02,13,EUR,paid\n8,C6,2025-02-03,70,USD,paid\n9,C7,2025-03-01,17,EUR,paid\n`;

/** Two exports that overlap, of two currencies; and what their load said. */
async function exports() {
  let orders: Receipt | undefined;
  const session = new ImportSession(db, {
    load: async (files, options) => (orders = (await loadTogether(files, db, options)).orders)
  });
  await session.add([fileOf(january, 'january.csv'), fileOf(february, 'february.csv')]);
  const change = async (wanted: Partial<Mapping>) => {
    const { key, load } = session.files[0]!;
    await session.map(key, { ...load!.mapping, ...wanted });
    await counted();
  };
  const counted = () => expect.poll(() => session.forecast.isCounting).toBe(false);
  const expected = () => {
    const { rows, stays, rejected, blank, leftOut, withoutCustomer } = session.forecast.ofAll(session.files)!;
    const byRule = [...leftOut].sort((a, b) => a.rule.localeCompare(b.rule));
    return { rows, stays, rejected, blank, leftOut: byRule, withoutCustomer };
  };
  const done = async () => {
    expect(await session.load()).toBe(true);
    const { files, total: stays, leftOutBy, withoutCustomer } = orders!;
    const total = (of: 'rows' | 'rejected' | 'blank') => files.reduce((sum, file) => sum + file[of], 0);
    const leftOut = [...leftOutBy].sort((a, b) => a.rule.localeCompare(b.rule));
    return {
      rows: total('rows'),
      stays,
      rejected: total('rejected'),
      blank: total('blank'),
      leftOut,
      withoutCustomer
    };
  };
  const shared = () => session.files.map(({ load }) => session.forecast.repeatsOf(load));
  return { session, change, counted, expected, done, shared };
}

const currency = (keep: string) => ({ currency: { column: 'currency', keep } });

test.each([
  ['EUR', {}, { rows: 2, amount: '5.0000' }],
  ['EUR', { negatives: 'leave out' as const }, { rows: 1, amount: '7.0000' }],
  ['USD', {}, { rows: 1, amount: '900.0000' }]
])(
  'once %s is chosen, with %j, rows that files share are counted as the load does',
  async (keep, more, by) => {
    const { session, change, expected, done, shared } = await exports();
    expect(session.isReady).toBe(false);
    expect(shared()).toEqual([undefined, undefined]);
    await change({ ...currency(keep), ...more });
    expect(shared()[1]).toMatchObject({ with: ['january.csv'], ...by });
    const before = expected();
    expect(before.leftOut).toContainEqual({ rule: 'duplicate', ...by });
    expect(before).toEqual(await done());
  }
);

test('each change of what is left out counts them again, and so does a file that comes after it', async () => {
  const { session, change, counted, expected, done, shared } = await exports();
  const duplicates = () => expected().leftOut.find(({ rule }) => rule === 'duplicate');
  await change(currency('EUR'));
  await change(currency('USD'));
  expect(duplicates()).toEqual({ rule: 'duplicate', rows: 1, amount: '900.0000' });
  await change({ ...currency('EUR'), negatives: 'leave out' });
  expect(duplicates()).toEqual({ rule: 'duplicate', rows: 1, amount: '7.0000' });
  await change({ repeats: 'keep' });
  expect(duplicates()).toBeUndefined();
  expect(shared()[1]).toMatchObject({ rows: 1, amount: '7.0000' });
  await change({ repeats: 'leave out' });
  await session.add([fileOf(march, 'march.csv')]);
  const { key, load } = session.files[2]!;
  await session.map(key, { ...load!.mapping, ...currency('EUR') });
  await counted();
  expect(shared()[1]).toMatchObject({ rows: 1, amount: '7.0000' });
  expect(shared()[2]).toMatchObject({ with: ['february.csv'], rows: 1, amount: '13.0000' });
  expect(expected()).toEqual(await done());
});
