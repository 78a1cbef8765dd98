import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { language } from '../../i18n/index.ts';
import { fileOf } from '../fixtures.ts';
import { inspect } from '../index.ts';
import { togetherWords as m } from '../words/together.ts';
import { arrange } from './arrange.ts';
import type { Match } from './types.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

test('rows without a customer are told from those whose customer no list has', async () => {
  const orders = fileOf(
    'order_id,customer_id,order_date,amount\n1,A,2024-01-01,5\n2,,2024-01-02,6\n3,Z,2024-01-03,7\n4,,2024-01-04,8\n',
    'orders.csv'
  );
  const customers = fileOf('customer_id,city\nA,Bern\nB,Basel\n', 'customers.csv');
  const inspections = await Promise.all([orders, customers].map((file) => inspect(file, db)));
  const { parts } = await arrange(inspections, db);
  const part = parts.get(inspections[1]!);
  const match: Match = {
    rows: 4,
    matched: 1,
    keyless: 2,
    unused: 1,
    comparison: 'exact',
    examples: ['Z']
  };
  expect(part).toMatchObject({ kind: 'customers', match });
  language.choose('en');
  expect(m.known(match)).toBe(
    '1 of the 4 rows in the files of orders found their customer. 1 row did not, with Z. 2 rows have nothing there to look for.'
  );
  language.choose('zh');
  expect(m.known(match)).toBe(
    '订单文件的 4 行中有 1 行找到了客户。另有 1 行没有找到，如 Z。另有 2 行该列为空。'
  );
});
