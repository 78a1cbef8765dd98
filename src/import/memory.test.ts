import { expect, test, vi } from 'vitest';
import { sourceColumns } from './columns.ts';
import { matchRoles, rolesOf, type Mapping } from './index.ts';
import { fingerprint } from './fingerprint.ts';
import { printMappingFile, readMappingFile } from './mappingFile.ts';
import { remembered } from './remembered.ts';
import type { SourceColumn } from './types.ts';
import { withStorage } from './storage.fixture.ts';

const columns = (...names: string[]) => sourceColumns(names, [names.map(() => '')]);
/** A file of which nothing but its header and mapping is known. */
const read = (columns: SourceColumn[], mapping: Mapping) => ({
  columns,
  mapping,
  dates: undefined,
  amounts: undefined
});
const mapping: Mapping = {
  roles: { customer_id: 'CustomerID', ordered_at: 'InvoiceDate', amount: 'UnitPrice' },
  times: 'Quantity',
  numbers: { decimal: '.' },
  negatives: 'keep'
};

withStorage();

test('a header’s fingerprint does not see case, blanks at the ends or full width', () => {
  expect(fingerprint(['Order ID', ' 金额 '])).toBe(fingerprint(['order id', '金额']));
  expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['b', 'a']));
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
});

test('a mapping is remembered for the next file with the same header', () => {
  const names = columns('id', 'when', 'paid');
  const chosen: Mapping = {
    roles: { customer_id: 'id', ordered_at: 'when', amount: 'paid' },
    dates: { order: 'mdy', formats: ['%m/%d/%Y'], offset: false },
    numbers: { decimal: ',' },
    negatives: 'leave out'
  };
  expect(remembered.recall(names)).toBeUndefined();
  remembered.keep(read(names, chosen));
  expect(remembered.recall(names)).toEqual({
    roles: chosen.roles,
    read: { dates: 'mdy', negatives: 'leave out' }
  });
  expect(remembered.recall(columns('other'))).toBeUndefined();
});

test('a mapping saved as a file comes back, and holds no values of the data', async () => {
  const names = sourceColumns(
    ['CustomerID', 'InvoiceDate', 'UnitPrice', 'Quantity'],
    [['Ann', 'x', '1', '2']]
  );
  const text = printMappingFile(read(names, mapping));
  expect(text).not.toContain('Ann');
  expect(await readMappingFile(new File([text], 'a.mapping.json'))).toMatchObject({
    columns: ['CustomerID', 'InvoiceDate', 'UnitPrice', 'Quantity'],
    mapping: { roles: { ...mapping.roles, amount: 'UnitPrice * Quantity' }, read: {} }
  });
});

test('a mapping of a log comes back as that of a log', async () => {
  const names = sourceColumns(['kunde', 'when', 'type', 'Aufwand'], [['C1', '2024-05-01', 'call', '5']]);
  const text = printMappingFile({
    ...read(names, {
      ...mapping,
      roles: { customer_id: 'kunde', ordered_at: 'when' },
      parts: { kind: 'type', cost: 'Aufwand' }
    }),
    relation: 'touches'
  });
  expect(text).not.toContain('C1');
  const saved = await readMappingFile(new File([text], 'log.mapping.json'));
  expect(saved).toMatchObject({
    relation: 'touches',
    mapping: { roles: { customer_id: 'kunde', at: 'when', kind: 'type', cost: 'Aufwand' }, isChosen: true }
  });
  const spoilt = [text.replace('"touches"', '"visits"'), text.replace('"kind": "type"', '"kind": "colour"')];
  for (const each of spoilt) expect(await readMappingFile(new File([each], 'a.json'))).toBeUndefined();
});

test('what the user has said that a header becomes holds until they say otherwise', () => {
  const names = columns('kunde', 'ort');
  const list = {
    ...read(names, { ...mapping, roles: { customer_id: 'kunde' } }),
    relation: 'customers' as const
  };
  remembered.keep(list);
  expect(remembered.choice(names)).toBeUndefined();
  remembered.keep(list, true);
  remembered.keep(list);
  expect(remembered.choice(names)).toBe('customers');
  remembered.keep({ ...list, relation: 'touches' }, true);
  expect(remembered.choice(names)).toBe('touches');
  remembered.keep(read(names, mapping), true);
  expect(remembered.choice(names)).toBeUndefined();
});

test.each([
  ['other JSON', '{"a":1}'],
  ['text', 'a,b'],
  [
    'a mapping of columns that its header lacks',
    '{"tailbook":"mapping","columns":["a"],"mapping":{"roles":{"amount":"b"},"read":{}}}'
  ],
  [
    'a mapping to unknown roles',
    '{"tailbook":"mapping","columns":["a"],"mapping":{"roles":{"colour":"a"},"read":{}}}'
  ]
])('%s is no saved mapping', async (_, text) => {
  expect(await readMappingFile(new File([text], 'a.json'))).toBeUndefined();
});

test('only the last fifty headers are remembered', () => {
  for (let n = 0; n < 60; n++) remembered.keep(read(columns(`c${n}`), mapping));
  expect(remembered.recall(columns('c0'))).toBeUndefined();
  expect(remembered.recall(columns('c59'))).toBeDefined();
});

test('a memory of an earlier form is passed over', () => {
  const before = { roles: { amount: 'UnitPrice' }, times: 'Quantity', negatives: 'keep' };
  localStorage.setItem('tailbook.mappings', JSON.stringify({ [fingerprint(['a'])]: before }));
  expect(remembered.recall(columns('a'))).toBeUndefined();
});

test('a damaged or forbidden store is as an empty one', () => {
  localStorage.setItem('tailbook.mappings', '{');
  expect(remembered.recall(columns('a'))).toBeUndefined();
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    }
  });
  expect(() => remembered.keep(read(columns('a'), mapping))).not.toThrow();
});

test('a notebook’s roles are matched by name, then by guess, and what is missing is said', () => {
  const file = { columns: columns('CustomerID', 'InvoiceDate', 'UnitPrice', 'Quantity'), mapping };
  expect(
    matchRoles(
      { customer_id: 'customer id', ordered_at: '下单时间', amount: 'UnitPrice * Quantity', region: '省' },
      file
    )
  ).toEqual({
    mapping: { ...mapping, times: 'Quantity', roles: mapping.roles },
    renamed: [{ role: 'ordered_at', wanted: '下单时间', column: 'InvoiceDate' }],
    missing: [{ role: 'region', wanted: '省' }]
  });
});

test('a notebook that names no columns leaves a file mapped as it was guessed', () => {
  expect(matchRoles({}, { columns: columns('CustomerID', 'InvoiceDate'), mapping })).toEqual({
    mapping,
    renamed: [],
    missing: []
  });
});

test('a mapping’s roles are written as a notebook has them, and read back the same', () => {
  expect(rolesOf(mapping)).toEqual({ ...mapping.roles, amount: 'UnitPrice * Quantity' });
  const file = {
    columns: columns('CustomerID', 'InvoiceDate', 'UnitPrice', 'Quantity'),
    mapping: { ...mapping, roles: {} }
  };
  expect(matchRoles(rolesOf(mapping), file).mapping).toEqual(mapping);
});
