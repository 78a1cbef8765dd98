import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { gb18030 } from '../encoding/encode.fixture.ts';
import {
  inspect,
  loadOrders,
  mapAsWanted,
  rolesOf,
  type Inspection,
  type Mapping,
  type Overrides
} from '../index.ts';
import { keptReceipt } from '../receipt/kept.ts';
import { remap } from '../remap.ts';
import { arrange } from '../together/arrange.ts';
import { writtenKeys } from '../together/writtenKeys.ts';
import { checkReadings } from './checkReadings.ts';
import { overridesFrom, readAs } from './fileReadings.ts';
import { readingsOfAll } from './readingsOf.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const lines = Array.from({ length: 60 }, (_, i) => `o${i},张${i % 20},2024-03-${10 + (i % 20)},${i}.50\n`);
const plain = `order,client,paid on,total\n${lines.join('')}`;

test.each<[string, File, Overrides, Partial<Mapping>]>([
  ['an encoding', fileOf(gb18030(plain)), { encoding: 'gb18030' }, {}],
  ['lines left out', fileOf(`1,2,3,4\n${plain}`), { skip: 1, footers: 2, comment: '' }, {}],
  [
    'no header',
    fileOf(lines.join('')),
    { header: false, quote: '' },
    { roles: { customer_id: 'column2', ordered_at: 'column3', amount: 'column4' } }
  ],
  ['a delimiter', fileOf(plain.replaceAll(',', '|')), { delimiter: '|', headerRows: 1 }, {}],
  ['one customer in three', fileOf(plain), {}, { reduce: { oneIn: 3, rolesOnly: true } }],
  ['days added up', fileOf(plain), {}, { reduce: { byDay: true } }],
  ['an older export', fileOf(plain), {}, { age: 1 }]
])(
  '%s: a notebook’s `read` gives the same receipt beside the same file',
  async (_, file, overrides, change) => {
    const first = await inspect(file, db, { overrides });
    const loaded = await remap(first, { ...first.mapping, ...change }, db);
    const receipt = await loadOrders([loaded], db);
    const read: unknown = JSON.parse(JSON.stringify(readingsOfAll([loaded])));
    const { readings, notices } = checkReadings(read);
    const kept = readings.files?.[file.name];
    expect(kept).toBeDefined();
    const again = await inspect(file, db, { overrides: overridesFrom(kept) });
    const match = await mapAsWanted(again, { roles: rolesOf(loaded.mapping), read }, db);
    const newer = { ...match.inspection, name: 'newer.csv' };
    const [reopened] = readAs([match.inspection, newer], readings.files) as [Inspection, Inspection];
    expect([...notices, ...match.notices]).toEqual([]);
    expect(reopened.mapping).toEqual(loaded.mapping);
    expect(keptReceipt(await loadOrders([reopened], db))).toEqual(keptReceipt(receipt));
  }
);

test('a file that is read as it stands has no reading of its own', async () => {
  expect(readingsOfAll([await inspect(fileOf(plain), db)])).not.toHaveProperty('files');
});

test('what a file’s reading says wrongly is passed over with a notice', () => {
  const files = {
    'a.csv': { encoding: 'klingon', skip: -1, one_in: 1, header: 'yes', later: 3, footers: 2 },
    'b.csv': 'utf-8'
  };
  const { readings, notices } = checkReadings({ files });
  expect(readings).toEqual({ files: { 'a.csv': { footers: 2 } } });
  expect(notices.map(({ key, value }) => `${key} ${value}`)).toEqual([
    'files {"encoding":"klingon"}',
    'files {"skip":-1}',
    'files {"one_in":1}',
    'files {"header":"yes"}',
    'files {"b.csv":"utf-8"}'
  ]);
});

test('the keys that a notebook gives for its joins are taken, where both columns are there', async () => {
  const orders = 'client_id,sku,old_sku,paid on,total\nA,1,2,2024-03-05,10\nB,2,1,2024-03-06,20\n';
  const products = 'sku,product_name\n1,Lamp\n2,Bulb\n';
  const files = await Promise.all([
    inspect(fileOf(orders, 'orders.csv'), db),
    inspect(fileOf(products, 'products.csv'), db)
  ]);
  const asked = async (joins?: unknown) => {
    const { loads } = await arrange(files, db, { written: writtenKeys(joins, files) });
    return loads[0]!.joins?.map(({ on, key }) => [on, key]);
  };
  expect(await asked()).toEqual([['sku', 'sku']]);
  expect(await asked({ 'products.csv': 'old_sku = sku' })).toEqual([['old_sku', 'sku']]);
  expect(await asked({ 'products.csv': 'gone = sku', 'other.csv': 'x' })).toEqual([['sku', 'sku']]);
});
