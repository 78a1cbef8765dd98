import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { wantedBy } from '../../app/sources.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { fileReadingsOf, inspect } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const orders = fileOf('customer_id,order_date,amount\nC1,2024-03-05,10\nC2,2024-03-06,20\n', 'orders.csv');
const customers = fileOf(
  latin('Kunden\nStand 2024\ncustomer_id;name;joined\nC1;M\xfcller;2024-01-01\nC2;Jos\xe9;2024-01-02\n'),
  'customers.csv'
);
const overrides = { encoding: 'windows-1252', skip: 2, delimiter: ';' } as const;

test('what a reader chose for a file of customers is in the notebook, and taken when the file is dropped again', async () => {
  const read = fileReadingsOf([await inspect(customers, db, { overrides })]);
  expect(read).toEqual({ 'customers.csv': overrides });
  const wanted = wantedBy({
    sources: {
      orders: { file: 'orders.csv', roles: { customer_id: 'customer_id' }, read: { zone: 'UTC' } },
      customers: { file: 'customers.csv', read: { files: read } }
    }
  } as unknown as Parameters<typeof wantedBy>[0]);
  expect(wanted.read).toEqual({ zone: 'UTC', files: read });
  const session = new ImportSession(db, { wanted });
  await session.add([orders, customers]);
  expect(session.files.map((file) => file.overrides)).toEqual([{}, overrides]);
  expect(session.files[1]?.inspection?.encoding).toMatchObject({ name: 'windows-1252', reason: 'chosen' });
  expect(session.files[1]?.inspection?.preview[0]).toEqual(['C1', 'Müller', '2024-01-01']);
  const another = new ImportSession(db, { wanted });
  await another.add([customers], { encoding: 'iso-8859-15' });
  expect(another.files[0]?.overrides.encoding).toBe('iso-8859-15');
});

test('of a file with other columns nothing is wanted, and nothing said of what it does not answer', async () => {
  const roles = { customer_id: 'Client', ordered_at: 'Date de commande', amount: 'Montant' };
  const wanted = { roles, read: { dates: 'dmy', decimal: ',' } };
  const session = new ImportSession(db, { wanted });
  await session.add([orders]);
  expect(session.files[0]?.load?.mapping.roles).toMatchObject({ amount: 'amount' });
  expect(session.files[0]?.notices ?? []).toEqual([]);
  const french = fileOf(
    'Client;Date de commande;Montant\nC1;05/03/2024;10,50\nC2;06/03/2024;20,00\n',
    'a.csv'
  );
  const same = new ImportSession(db, { wanted });
  await same.add([french]);
  expect(same.files[0]?.load?.mapping.dates).toMatchObject({ order: 'dmy' });
});
