import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect } from '../index.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { withStorage } from '../storage.fixture.ts';
import { arrange } from './arrange.ts';
import { wantedCustomers } from './chosen.ts';
import { asWantedWhole } from './whole.ts';

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

/** Orders that no name tells, a list that names a customer twice, and the contacts of both. */
const unnamed = () => [
  ofShops('yield', (i) => `${i}.5`),
  fileOf(
    'nr,since,city\nC0,2024-01-01,Bern\nC1,2024-01-02,Basel\nC1,2024-01-03,Chur\nC2,2024-01-04,Bern\n',
    'people.csv'
  ),
  fileOf('nr,on,what\nC0,2025-02-01,call\nC0,2025-02-02,mail\nC1,2025-02-03,call\n', 'calls.csv')
];
const wanted = {
  roles: { customer_id: 'customer_id', ordered_at: 'date', amount: 'yield' },
  beside: {
    customers: { roles: [{ customer_id: 'nr' }], files: ['people.csv'] },
    touches: { roles: [{ customer_id: 'nr', at: 'on', kind: 'what' }] }
  }
};

test('a notebook says which files are its orders, its customers and its log', async () => {
  const session = new ImportSession(db, { wanted });
  await session.add(unnamed());
  expect(partsOf(session)).toEqual(['orders', 'customers', 'touches']);
  expect(session.isReady).toBe(true);
});

test('files beside a hosted notebook are read as it names them', async () => {
  const inspections = await Promise.all(unnamed().map((file) => inspect(file, db)));
  const read = await asWantedWhole(inspections, wanted, db);
  const { loads } = await arrange(read, db, { customers: wantedCustomers(read, wanted) });
  expect(loads.map(({ name, relation }) => [name, relation])).toEqual([
    ['export.csv', undefined],
    ['people.csv', 'customers'],
    ['calls.csv', 'touches']
  ]);
  expect(loads[0]!.mapping.roles).toMatchObject(wanted.roles);
});

test('of files that no notebook names, a list of the same columns is what it is', async () => {
  const { files, ...customers } = wanted.beside.customers;
  expect(files).toHaveLength(1);
  const session = new ImportSession(db, { wanted: { ...wanted, beside: { customers } } });
  await session.add(unnamed());
  expect(partsOf(session)).toEqual(['orders', 'touches', 'touches']);
});

test('orders that their columns tell to be a log are orders once their amount is said', async () => {
  const rows = (of: (i: number) => string) => Array.from({ length: 40 }, (_, i) => of(i)).join('\n');
  const day = (i: number) => `2024-0${1 + (i % 9)}-1${i % 9}`;
  const session = new ImportSession(db);
  await session.add([
    fileOf(
      `Ref,Account,Made on,Worth to us,Note\n${rows((i) => `B${i},K${i % 12},${day(i)},${i}.25,x`)}\n`,
      'bookings.csv'
    ),
    fileOf(`Account,Company\n${rows((i) => `K${i},Firm ${i}`)}\n`, 'accounts.csv'),
    fileOf(`Account,When,Kind\n${rows((i) => `K${i % 15},${day(i)},call`)}\n`, 'calls.csv')
  ]);
  const { key, load } = session.files[0]!;
  await session.map(key, { ...load!.mapping, roles: { ...load!.mapping.roles, amount: 'Worth to us' } });
  expect(session.files.map((file) => [file.part?.kind, file.load?.mapping.roles.customer_id])).toEqual([
    ['orders', 'Account'],
    ['customers', 'Account'],
    ['touches', 'Account']
  ]);
});
