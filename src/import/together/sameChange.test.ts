import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import type { ImportFile } from '../ImportFile.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, loadTogether } from '../index.ts';
import { arrange } from './arrange.ts';
import { extended } from './difference.ts';
import { shop } from './shop.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

/** Thirty orders whose dates begin on a day of a month and may have a time of day. */
const orders = (name: string, month: number, first: number, time = '') =>
  fileOf(
    `order_id,customer_id,order_date,amount\n${Array.from(
      { length: 30 },
      (_, i) =>
        `${month}-${i},c${i % 7},0${month}/${String(first + (i % 9)).padStart(2, '0')}/2024${time},${i}.5`
    ).join('\n')}\n`,
    name
  );

const loadedBy = async (session: ImportSession) => {
  expect(session.isReady).toBe(true);
  expect(await session.load()).toBe(true);
  return (
    await db.query(
      'SELECT source_file AS file, count(*) AS n, min(ordered_at)::VARCHAR AS first FROM orders GROUP BY ALL ORDER BY file'
    )
  ).rows;
};

test('a file that could be read both ways follows another, in its own form', async () => {
  const session = new ImportSession(db);
  await session.add([orders('a.csv', 5, 13), orders('b.csv', 6, 1, ' 10:30')]);
  expect(await loadedBy(session)).toEqual([
    { file: 'a.csv', n: 30, first: '2024-05-13 00:00:00' },
    { file: 'b.csv', n: 30, first: '2024-06-01 10:30:00' }
  ]);
});

test('a change of one file changes no more of the others', async () => {
  const session = new ImportSession(db);
  await session.add([orders('a.csv', 5, 13), orders('b.csv', 6, 13, ' 10:30')]);
  const [{ key, load }] = session.files as [(typeof session.files)[number]];
  await session.map(key, { ...load!.mapping, negatives: 'leave out' });
  expect(session.files.map((each) => each.load?.mapping.negatives)).toEqual(['leave out', 'leave out']);
  expect(await loadedBy(session)).toEqual([
    { file: 'a.csv', n: 30, first: '2024-05-13 00:00:00' },
    { file: 'b.csv', n: 30, first: '2024-06-13 10:30:00' }
  ]);
});

test('a second file of what orders look up joins the first, also when it comes later', async () => {
  const orders = Array.from({ length: 8 }, (_, i) => `${i},C${i % 3},2025-01-0${i + 1},${i + 5},P${i}`);
  const products = (from: number) =>
    [0, 1, 2, 3].map((i) => `P${from + i},Thing ${from + i},Kind ${i % 2}`).join('\n');
  const session = new ImportSession(db);
  await session.add([
    fileOf(`order_id,customer_id,order_date,amount,product_id\n${orders.join('\n')}\n`, 'orders.csv'),
    fileOf(`product_id,product_name,category\n${products(0)}\n`, 'products1.csv')
  ]);
  await session.add([fileOf(`product_id,product_name,category\n${products(4)}\n`, 'products2.csv')]);
  expect(await session.load()).toBe(true);
  const { rows } = await db.query('SELECT count(product)::INT AS named FROM orders');
  expect(rows).toEqual([{ named: 8 }]);
});

describe('a newer export of orders that were loaded with products', () => {
  const head = 'order_id,customer_id,order_date,amount,product_id,status\n';
  const lines = Array.from(
    { length: 8 },
    (_, i) => `${i},C${i % 3},2025-01-0${i + 1},${i + 5},P${i % 4},${i === 7 ? 'cancelled' : 'paid'}`
  );
  const products = fileOf(
    'product_id,product_name,category\nP0,Lamp,Light\nP1,Bulb,Light\nP2,Desk,Wood\nP3,Chair,Wood\n',
    'products.csv'
  );

  async function newerAfterOlder() {
    const older = await Promise.all(
      [fileOf(`${head}${lines.join('\n')}\n`, 'older.csv'), products].map((file) => inspect(file, db))
    );
    const { loads } = await arrange(older, db);
    const session = new ImportSession(db, { loaded: loads });
    await session.add([
      fileOf(`${head}${lines.slice(4).join('\n')}\n8,C1,2025-02-01,20,P1,paid\n`, 'newer.csv')
    ]);
    return session;
  }

  test('is joined to them again, and compared with what is loaded', async () => {
    const session = await newerAfterOlder();
    expect(session.comparison.orders).toMatchObject({
      same: { rows: 3 },
      added: { rows: 1 },
      gone: { rows: 4 }
    });
    expect(session.replacedOrders).toEqual([]);
    session.comparison.modes.orders = 'extend';
    expect(await session.load()).toBe(true);
    const { rows } = await db.query('SELECT count(*)::INT AS n, count(product)::INT AS named FROM orders');
    expect(rows).toEqual([{ n: 8, named: 8 }]);
  });

  test('is accounted for beside it, the products once', async () => {
    const session = await newerAfterOlder();
    const [newer] = session.files.flatMap(({ load }) => load ?? []);
    const [older] = await arrange(
      await Promise.all(
        [fileOf(`${head}${lines.join('\n')}\n`, 'older.csv'), products].map((file) => inspect(file, db))
      ),
      db
    ).then(({ loads }) => loads);
    const join = { ...newer!.joins![0]!, files: older!.joins![0]!.files };
    const { orders } = await loadTogether(extended([older!], [{ ...newer!, joins: [join] }]), db);
    expect(orders?.joined).toMatchObject([
      { file: 'products.csv', rows: 4, read: 4, match: { rows: 13, matched: 13 } }
    ]);
  });

  test('has its statuses, which can be taken away and given back', async () => {
    const session = await newerAfterOlder();
    const [{ key, load }] = session.files as [ImportFile];
    const { rules } = load!.mapping;
    expect(rules?.statuses).toMatchObject([{ column: 'status', treatments: { cancelled: 'leave out' } }]);
    const without = { ...rules };
    delete without.statuses;
    await session.map(key, { ...load!.mapping, rules: without });
    expect(session.files[0]!.load!.mapping.rules?.statuses).toBeUndefined();
    await session.map(key, {
      ...session.files[0]!.load!.mapping,
      rules: { ...without, statuses: [{ column: 'status', treatments: {} }] }
    });
    expect(session.files[0]!.load!.mapping.rules?.statuses).toEqual(rules?.statuses);
  });

  test('of lines and their orders is joined to the products of the lines before', async () => {
    const older = await Promise.all(
      [shop.orders, shop.lines, shop.products, shop.categories].map((file) => inspect(file, db))
    );
    const { loads } = await arrange(older, db);
    const session = new ImportSession(db, { loaded: loads });
    await session.add([shop.orders, shop.lines]);
    const load = session.files.flatMap((file) => file.load ?? [])[0]!;
    expect(load.joins?.map(({ files }) => files.map(({ name }) => name))).toEqual(
      loads[0]!.joins?.map(({ files }) => files.map(({ name }) => name))
    );
    expect(load.mapping.roles).toEqual(loads[0]!.mapping.roles);
    expect(session.comparison.orders).toMatchObject({
      added: { rows: 0 },
      gone: { rows: 0 },
      changed: { orders: 0 },
      isAddable: true
    });
  });

  test('that brings its own products is compared with orders that had none, without them', async () => {
    const loaded = [await inspect(fileOf(`${head}${lines.join('\n')}\n`, 'older.csv'), db)];
    const session = new ImportSession(db, { loaded });
    await session.add([
      fileOf(`${head}${lines.slice(4).join('\n')}\n8,C1,2025-02-01,20,P1,paid\n`, 'newer.csv'),
      products
    ]);
    expect(session.files[0]!.load?.joins).toHaveLength(1);
    expect(session.comparison.orders).toMatchObject({
      same: { rows: 3 },
      added: { rows: 1 },
      gone: { rows: 4 }
    });
    expect(session.comparison.orders?.isAddable).toBe(false);
    expect(session.comparison.modes.orders).toBe('replace');
  });

  test('with a column more is compared by those that both have', async () => {
    const text = (more: string[]) =>
      `${head.trim()}${more[0]}\n${lines.map((line, i) => line + more[i + 1]).join('\n')}\n`;
    const loaded = [await inspect(fileOf(text(Array(9).fill('')), 'older.csv'), db)];
    const session = new ImportSession(db, { loaded });
    await session.add([fileOf(text([',till', ...Array(8).fill(',3')]), 'newer.csv')]);
    expect(session.comparison.orders).toMatchObject({
      same: { rows: 7 },
      changed: { orders: 0 },
      newColumns: ['till'],
      goneColumns: [],
      isAddable: true
    });
    session.comparison.modes.orders = 'extend';
    expect(await session.load()).toBe(true);
    const { rows } = await db.query('SELECT count(*)::INT AS n, count(till)::INT AS tills FROM orders');
    expect(rows).toEqual([{ n: 7, tills: 7 }]);
  });

  test('is compared as soon as the question that its dates leave is answered', async () => {
    const text = `${head}1,C1,03/04/2025,5,P1,paid\n2,C2,05/04/2025,7,P2,paid\n`;
    const older = await inspect(fileOf(text, 'older.csv'), db);
    const { reading } = older.dates!.candidates.find((each) => each.reading.order === 'dmy')!;
    const session = new ImportSession(db, {
      loaded: [{ ...older, mapping: { ...older.mapping, dates: reading } }]
    });
    await session.add([fileOf(`${text}3,C3,06/04/2025,9,P1,paid\n`, 'newer.csv')]);
    expect(session.comparison.orders).toBeUndefined();
    const { key, load } = session.files[0]!;
    await session.map(key, { ...load!.mapping, dates: reading });
    await expect.poll(() => session.isArranging).toBe(false);
    expect(session.comparison.orders).toMatchObject({ same: { rows: 2 }, added: { rows: 1 } });
  });

  test('says what it takes the place of where the columns are others', async () => {
    const session = new ImportSession(db, {
      loaded: [await inspect(fileOf(`${head}${lines.join('\n')}\n`, 'older.csv'), db)]
    });
    await session.add([fileOf('no,client,date,total\nA1,Zed,2025-03-01,5\n', 'other.csv')]);
    expect(session.comparison.orders).toBeUndefined();
    expect(session.replacedOrders).toEqual(['older.csv']);
  });
});

test('what is changed while an earlier change is being understood leaves that as it was said', async () => {
  const session = new ImportSession(db);
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${i},c${i % 4},2024-05-${i + 10},${i}.5,${i % 2 ? 'open' : 'held'},x${i}`
  );
  await session.add([
    fileOf(`order_id,customer_id,order_date,amount,status,extra\n${rows.join('\n')}\n`, 'a.csv')
  ]);
  const [{ key, load }] = session.files as [(typeof session.files)[number]];
  const { mapping } = load!;
  const treated = (word: string, treatment: 'count' | 'leave out') => ({
    ...mapping,
    rules: {
      ...mapping.rules,
      statuses: mapping.rules!.statuses!.map((rule) => ({
        ...rule,
        treatments: { ...rule.treatments, [word]: treatment }
      }))
    }
  });
  const changes = [
    session.map(key, { ...mapping, roles: { ...mapping.roles, product: 'extra' } }),
    session.map(key, treated('open', 'leave out')),
    session.map(key, treated('held', 'count')),
    session.map(key, { ...mapping, rest: 'load' })
  ];
  expect(await session.load()).toBe(true);
  await Promise.all(changes);
  const { rows: loaded } = await db.query(
    'SELECT count(*)::INTEGER AS n, min(product) AS first, bool_and(product IS NOT NULL) AS named FROM orders'
  );
  expect(loaded).toEqual([{ n: 6, first: 'x0', named: true }]);
});
