import { beforeAll, expect, test } from 'vitest';
import { Engine } from '../../engine/index.ts';
import { inspect, loadTogether } from '../index.ts';

const db = new Engine({ prepare: '' });
beforeAll(() => db.start());

test('rows that two exports hold count once in the page’s own engine', async () => {
  const file = (name: string, rows: string) => new File([`order_id,customer,date,amount\n${rows}`], name);
  const may = await inspect(file('may.csv', '1,C1,2025-05-05,5\n2,C2,2025-05-06,7\n3,C3,2025-05-07,9\n'), db);
  const june = await inspect(file('june.csv', '3,C3,2025-05-07,9\n4,C1,2025-06-01,20\n'), db);
  const receipts = await loadTogether([may, june], db);
  expect(receipts.orders?.total).toEqual({ rows: 4, amount: '41.0000' });
});
