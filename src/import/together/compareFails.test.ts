import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect } from '../index.ts';
import { besideDifference } from './besideDifference.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const head = 'order_id,customer_id,order_date,amount\n';
const may = fileOf(`${head}1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n`, 'may.csv');
const june = fileOf(`${head}2,C2,2025-05-06,7\n3,C3,2025-06-07,9\n`, 'june.csv');

test('a comparison that fails is told with its reason, and does not hinder the load', async () => {
  const loaded = await inspect(may, db);
  const session = new ImportSession(db, { loaded: [loaded] });
  await session.add([june]);
  expect(session.comparison.failure).toBeUndefined();
  expect(session.comparison.orders).toMatchObject({ same: { rows: 1 }, added: { rows: 1 } });
  await db.dropFile(loaded.path);
  const [{ key, load } = {}] = session.files;
  await session.map(key!, { ...load!.mapping, negatives: 'leave out' });
  await expect.poll(() => session.isArranging).toBe(false);
  expect(session.comparison.failure?.message).toMatch(/may|No files found|not exist|open/i);
  expect(session.comparison.orders).toBeUndefined();
  expect(session.replacedOrders).toEqual(['may.csv']);
  expect(await session.load()).toBe(true);
});

test('lists and logs that are too large together are not compared', async () => {
  const list = async (text: string) => {
    const file = await inspect(fileOf(`customer_id,name\n${text}`, 'list.csv'), db);
    const roles = { customer_id: 'customer_id' };
    return { ...file, relation: 'customers' as const, mapping: { ...file.mapping, roles } };
  };
  const [before, after] = [await list('C1,Ann\nC2,Ben\n'), await list('C1,Ann\nC3,Cyd\n')];
  expect(await besideDifference('customers', [before], [after], db)).toMatchObject({ same: 1, added: 1 });
  const large = { ...after, blob: { size: 400e6 } as Blob };
  expect(await besideDifference('customers', [before], [large], db)).toBeUndefined();
});
