import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { withStorage } from '../storage.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
withStorage();

/** Orders whose amount no name tells, and the products that they name. */
const dropped = () => [
  fileOf(
    `ref,customer_id,sku,date,yield\n${Array.from({ length: 12 }, (_, i) => `R${i},C${i % 4},P${i % 3},2025-01-${10 + i},${i}.5`).join('\n')}\n`,
    'export.csv'
  ),
  fileOf('sku,category\nP0,Tea\nP1,Mugs\nP2,Tea\n', 'skus.csv')
];

const partsOf = (session: ImportSession) => session.files.map(({ part }) => part?.kind);

test('files find their places once the user says which column is the amount, and at once the next time', async () => {
  const session = new ImportSession(db);
  await session.add(dropped());
  const [{ key, load }] = session.files as [(typeof session.files)[number]];
  expect(session.isReady).toBe(false);
  await session.map(key, {
    ...load!.mapping,
    negatives: 'leave out',
    roles: { ...load!.mapping.roles, amount: 'yield' }
  });
  expect(partsOf(session)).toEqual(['orders', 'joined']);
  expect(session.files[0]!.load!.mapping).toMatchObject({
    negatives: 'leave out',
    roles: { amount: 'yield', category: 'category' }
  });
  expect(session.isReady).toBe(true);
  expect(await session.load()).toBe(true);
  const { rows } = await db.query(
    'SELECT category, sum(amount)::DOUBLE AS amount FROM orders GROUP BY ALL ORDER BY category'
  );
  expect(rows).toEqual([
    { category: 'Mugs', amount: 24 },
    { category: 'Tea', amount: 48 }
  ]);

  const next = new ImportSession(db);
  await next.add(dropped());
  expect(partsOf(next)).toEqual(['orders', 'joined']);
  expect(next.isReady).toBe(true);
  expect(next.files[0]!.load!.mapping.roles).toMatchObject({ amount: 'yield', category: 'category' });
});

test('a mapping that is dropped later says which file holds the orders, too', async () => {
  const session = new ImportSession(db);
  await session.add(dropped());
  expect(partsOf(session)).not.toContain('joined');
  const saved = {
    tailbook: 'mapping',
    columns: ['ref', 'customer_id', 'sku', 'date', 'yield'],
    mapping: { roles: { customer_id: 'customer_id', ordered_at: 'date', amount: 'yield' }, read: {} }
  };
  await session.add([fileOf(JSON.stringify(saved), 'export.mapping.json')]);
  expect(partsOf(session)).toEqual(['orders', 'joined']);
});

/** The same orders, of a shop each; their amount has a name of its own, or stands beside one that is taken for it. */
const ofShops = (columns: string, values: (i: number) => string) =>
  fileOf(
    `ref,customer_id,sku,shop_id,date,${columns}\n${Array.from({ length: 12 }, (_, i) => `R${i},C${i % 4},P${i % 3},S${i % 2},2025-01-${10 + i},${values(i)}`).join('\n')}\n`,
    'export.csv'
  );

test.each([
  ['amounts that no name told', ofShops('yield', (i) => `${i}.5`)],
  ['amounts beside those that a name tells', ofShops('amount,yield', (i) => `1,${i}.5`)]
])('what the user has said of %s stays where one more file is joined', async (_, orders) => {
  const session = new ImportSession(db);
  await session.add([orders, dropped()[1]!]);
  const { key, load } = session.files[0]!;
  await session.map(key, {
    ...load!.mapping,
    negatives: 'leave out',
    roles: { ...load!.mapping.roles, amount: 'yield' }
  });
  await session.add([fileOf('shop_id,region\nS0,North\nS1,South\n', 'shops.csv')]);
  expect(partsOf(session)).toEqual(['orders', 'joined', 'joined']);
  expect(session.files[0]!.load!.mapping).toMatchObject({
    negatives: 'leave out',
    roles: { amount: 'yield', category: 'category', region: 'region' }
  });
  expect(session.isReady).toBe(true);
});
