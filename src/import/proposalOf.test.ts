import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../tests/native.ts';
import { fileOf } from './fixtures.ts';
import { inspect } from './index.ts';
import { proposalOf } from './proposalOf.ts';
import { remembered } from './remembered.ts';
import { withStorage } from './storage.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());
withStorage();

const roles = { customer_id: 'Client', ordered_at: 'Date', amount: 'Total' };
const file = fileOf(
  'Client,Date,Total,Channel,Cost\nC1,2024-03-05,10.50,web,4\nC2,2024-03-06,20,shop,9\n',
  'orders.csv'
);

test('of a file with more columns than the notebook knows, those that describe an order are guessed', async () => {
  const { load } = await proposalOf(await inspect(file, db), { roles, read: {} }, db);
  expect(load.mapping.roles).toEqual({ ...roles, channel: 'Channel' });
});

test('a column that the notebook leaves without a role stays so where the file was loaded before', async () => {
  const inspection = await inspect(file, db);
  remembered.keep({ ...inspection, mapping: { ...inspection.mapping, roles } });
  const { load } = await proposalOf(inspection, { roles, read: {} }, db);
  expect(load.mapping.roles).toEqual(roles);
});
