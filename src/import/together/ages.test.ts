import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, loadTogether, type Inspection } from '../index.ts';
import { extended } from './difference.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const head = 'order_id,customer,date,amount\n';
const may = fileOf(`${head}1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n3,C3,2025-05-07,9\n`, 'may.csv');
const june = fileOf(`${head}2,C2,2025-05-06,100\n3,C3,2025-05-07,9\n4,C1,2025-06-01,20\n`, 'june.csv');
const july = fileOf(`${head}4,C1,2025-06-01,1000\n5,C5,2025-07-01,1\n`, 'july.csv');
const total = async (inspections: Inspection[]) => (await loadTogether(inspections, db)).orders?.total;

test('of an order in several exports, each extended by the next, the newest rows count', async () => {
  const [first, second, third] = await Promise.all([may, june, july].map((file) => inspect(file, db)));
  const twice = extended([first!], [second!]);
  expect(await total(twice)).toEqual({ rows: 4, amount: '134.0000' });
  const thrice = extended(twice, [third!]);
  expect(thrice.map(({ mapping }) => mapping.age ?? 0)).toEqual([2, 1, 0]);
  expect(await total(thrice)).toEqual({ rows: 5, amount: '1115.0000' });
});

test('rows without an order number count once where the newer export has a column more', async () => {
  const wide = fileOf(
    'order_id,customer,date,amount,note\n2,C2,2025-05-06,7,new\n,C9,2025-05-08,3,walked in\n,C9,2025-05-09,4,\n',
    'wide.csv'
  );
  const narrow = fileOf(`${head}1,C1,2025-05-05,5\n,C9,2025-05-08,3\n`, 'narrow.csv');
  const files = await Promise.all([narrow, wide].map((file) => inspect(file, db)));
  expect(await total(extended([files[0]!], [files[1]!]))).toEqual({ rows: 4, amount: '19.0000' });
});

describe('orders that two files dropped together tell differently', () => {
  const session = async (read?: unknown) => {
    const loaded: Inspection[][] = [];
    const roles = { order_id: 'order_id', customer_id: 'customer', ordered_at: 'date', amount: 'amount' };
    const found = new ImportSession(db, {
      ...(read ? { wanted: { roles, read } } : {}),
      load: (files: Inspection[], options: { signal?: AbortSignal }) => {
        loaded.push(files);
        return loadTogether(files, db, options);
      }
    });
    await found.add([may, june]);
    return { session: found, loaded };
  };
  const expected = async (of: ImportSession) => {
    await expect.poll(() => of.forecast.isCounting).toBe(false);
    const { stays, rows, leftOut } = of.forecast.ofAll(of.files)!;
    return { rows, stays: stays.rows, amount: stays.amount, leftOut: leftOut.map((by) => by.rows) };
  };

  test('both count; or those of one, as the user says, and the forecast follows', async () => {
    const { session: open, loaded } = await session();
    const [first, second] = open.files;
    expect(open.forecast.repeatsOf(second!.load)?.revised).toMatchObject({ orders: 1, with: ['may.csv'] });
    expect(await expected(open)).toEqual({ rows: 6, stays: 5, amount: '141.0000', leftOut: [1] });
    open.setAges(new Map([[first!.key, 1]]));
    expect(await expected(open)).toEqual({ rows: 6, stays: 4, amount: '134.0000', leftOut: [2] });
    open.setAges(
      new Map([
        [first!.key, 0],
        [second!.key, 1]
      ])
    );
    expect(await expected(open)).toEqual({ rows: 6, stays: 4, amount: '41.0000', leftOut: [2] });
    expect(await open.load()).toBe(true);
    expect(await total(loaded[0]!)).toEqual({ rows: 4, amount: '41.0000' });
  });

  test('are told differently, too, where one of them was closed since', async () => {
    const status = 'order_id,customer,date,amount,status\n';
    const open = new ImportSession(db);
    await open.add([
      fileOf(`${status}1,C1,2025-05-05,5,paid\n2,C2,2025-05-06,7,paid\n`, 'may.csv'),
      fileOf(`${status}2,C2,2025-05-06,7,cancelled\n4,C1,2025-06-01,20,paid\n`, 'june.csv')
    ]);
    const [first, second] = open.files;
    expect(open.forecast.repeatsOf(second!.load)?.revised).toMatchObject({
      orders: 1,
      before: '7.0000',
      after: '0.0000'
    });
    open.setAges(new Map([[first!.key, 1]]));
    const { stays, amount } = await expected(open);
    expect({ rows: stays, amount }).toEqual({ rows: 2, amount: '25.0000' });
    expect(await total(open.files.map(({ load }) => load!))).toEqual({ rows: 2, amount });
  });

  test('count as the notebook says that speaks of them: an older export is one beside a newer', async () => {
    const read = { files: { 'may.csv': { older: true } } };
    const { session: open } = await session(read);
    expect(open.files.map(({ load }) => load?.mapping.age ?? 0)).toEqual([1, 0]);
    expect(await expected(open)).toEqual({ rows: 6, stays: 4, amount: '134.0000', leftOut: [2] });
    open.remove(open.files[1]!.key);
    await expect.poll(() => open.isArranging).toBe(false);
    expect(await expected(open)).toEqual({ rows: 3, stays: 3, amount: '21.0000', leftOut: [] });
  });
});
