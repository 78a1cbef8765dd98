import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { language } from '../../i18n/index.ts';
import { inspect, loadTogether } from '../index.ts';
import { togetherWords } from '../words/together.ts';
import { extended, findDifference, loadedAfter } from './difference.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const read = (text: string) => inspect(fileOf(text, 'orders.csv'), db);
const head = 'order_id,customer,date,amount\n';

test('a newer export differs by new, changed and gone rows, with their money', async () => {
  const old = await read(`${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,7\n3,C3,2025-01-07,9\n`);
  const newer = await read(
    `${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,0\n4,C4,2025-02-07,11\n5,C4,2025-02-08,1\n`
  );
  const difference = await findDifference([old], [newer], db);
  expect(difference).toMatchObject({
    same: { rows: 1, amount: '5.0000' },
    added: { rows: 2, amount: '12.0000' },
    gone: { rows: 1, amount: '9.0000' },
    changed: { orders: 1, before: { rows: 1, amount: '7.0000' }, after: { rows: 1, amount: '0.0000' } },
    isLaterPart: false
  });
  expect(loadedAfter(difference!)).toEqual({
    replace: { rows: 4, amount: '17.0000' },
    extend: { rows: 5, amount: '26.0000' }
  });
  expect(difference?.rows.map(({ kind, orderId, amount }) => [kind, orderId, amount])).toEqual([
    ['before', '2', '7.0000'],
    ['after', '2', '0.0000'],
    ['added', '4', '11.0000'],
    ['added', '5', '1.0000'],
    ['gone', '3', '9.0000']
  ]);
});

test('a changed order is told whole: with its lines that have not changed', async () => {
  const old = await read(
    `${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,7.5\n2,C2,2025-01-06,20\n2,C2,2025-01-06,1\n`
  );
  const newer = await read(`${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,20\n2,C2,2025-01-06,2\n`);
  const difference = await findDifference([old], [newer], db);
  expect(difference).toMatchObject({
    same: { rows: 1, amount: '5.0000' },
    added: { rows: 0 },
    gone: { rows: 0 },
    changed: { orders: 1, before: { rows: 3, amount: '28.5000' }, after: { rows: 2, amount: '22.0000' } }
  });
  expect(loadedAfter(difference!).replace).toEqual({ rows: 3, amount: '27.0000' });
  expect((await loadTogether([newer], db)).orders?.total).toEqual({ rows: 3, amount: '27.0000' });
  expect(difference?.rows.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['kept', '20.0000'],
    ['before', '7.5000'],
    ['before', '1.0000'],
    ['after', '2.0000']
  ]);
});

test('an export that begins after all that it lacks is a later part of one history', async () => {
  const old = await read(`${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,7\n3,C3,2025-01-07,9\n`);
  const newer = await read(`${head}3,C3,2025-01-07,9\n4,C4,2025-02-07,11\n`);
  const difference = await findDifference([old], [newer], db);
  expect(difference).toMatchObject({ gone: { rows: 2 }, added: { rows: 1 }, isLaterPart: true });
  const { extend } = loadedAfter(difference!);
  expect(extend).toEqual({ rows: 4, amount: '32.0000' });
  expect((await loadTogether(extended([old], [newer]), db)).orders?.total).toEqual(extend);
});

test('one month after three is a later part, though a row of its own days is gone', async () => {
  const days = Array.from({ length: 20 }, (_, i) => `${i},C${i % 5},2025-01-${10 + i},${i}\n`).join('');
  const march = '50,C1,2025-03-01,1\n51,C2,2025-03-02,2\n';
  const old = await read(`${head}${days}${march}52,C3,2025-03-03,3\n`);
  const newer = await read(`${head}${march}53,C4,2025-03-04,4\n`);
  expect(await findDifference([old], [newer], db)).toMatchObject({
    gone: { rows: 21 },
    goneBefore: 20,
    isLaterPart: true
  });
  const other = await read(`${head}1,C1,2025-01-11,1\n50,C1,2025-03-01,1\n`);
  expect(await findDifference([old], [other], db)).toMatchObject({ goneBefore: 1, isLaterPart: false });
});

test('a month that tells some orders of the one before again is a later part, and says why', async () => {
  const day = (n: number, month: number, i: number) => `${n},C${i % 5},2025-0${month}-${10 + i},${i}\n`;
  const april = Array.from({ length: 20 }, (_, i) => day(100 + i, 4, i));
  const march = Array.from({ length: 20 }, (_, i) => day(i, 3, i));
  const old = await read(head + march.join(''));
  const newer = await read(`${head}${march[1]}${april.join('')}`);
  const difference = await findDifference([old], [newer], db);
  expect(difference).toMatchObject({
    gone: { rows: 19 },
    goneBefore: 19,
    isLaterPart: true,
    reachesBack: true
  });
  const say = (before: number, gone: number, reachesBack: boolean) => [
    togetherWords.laterOrders(before, gone, reachesBack),
    language.within('zh', () => togetherWords.laterOrders(before, gone, reachesBack))
  ];
  expect(say(19, 19, true)).toEqual([
    '19 of the 19 rows gone were ordered before nine in ten of the new rows: they seem to be a later part, with some earlier orders told again, and adding them is proposed.',
    '消失的 19 行中有 19 行早于新文件九成的行：它像是后一段，只是重复了一些较早的订单，建议并入。'
  ]);
  expect(say(20, 21, false)).toEqual([
    '20 of the 21 rows gone were ordered before they begin: adding them is proposed.',
    '消失的 21 行中有 20 行早于新文件的起点，建议并入。'
  ]);
  const without = await read(head + [...march.slice(2), ...april].join(''));
  expect(
    await findDifference([without], [await read(head + [...march.slice(4), ...april].join(''))], db)
  ).toMatchObject({
    gone: { rows: 2 },
    reachesBack: false
  });
});

test('an order that was closed since is changed, and what is promised is what is loaded', async () => {
  const status = 'order_id,customer,date,amount,status\n';
  const old = await read(
    `${status}1,C1,2025-01-05,5,paid\n2,C2,2025-01-06,7,paid\n3,C3,2025-01-07,9,cancelled\n4,C4,2025-01-08,1,paid\n`
  );
  const newer = await read(
    `${status}1,C1,2025-01-05,5,paid\n2,C2,2025-01-06,7,cancelled\n3,C3,2025-01-07,9,paid\n5,C5,2025-02-01,2,paid\n6,C6,2025-02-01,3,cancelled\n`
  );
  const difference = await findDifference([old], [newer], db);
  expect(difference).toMatchObject({
    same: { rows: 1 },
    added: { rows: 1, amount: '2.0000' },
    gone: { rows: 1, amount: '1.0000' },
    changed: { orders: 2, before: { rows: 1, amount: '7.0000' }, after: { rows: 1, amount: '9.0000' } }
  });
  expect(difference?.rows.map(({ kind, orderId, isCounted }) => [kind, orderId, isCounted])).toEqual([
    ['before', '2', true],
    ['after', '2', false],
    ['before', '3', false],
    ['after', '3', true],
    ['added', '5', true],
    ['gone', '4', true]
  ]);
  const after = loadedAfter(difference!);
  expect((await loadTogether(extended([old], [newer]), db)).orders?.total).toEqual(after.extend);
  expect((await loadTogether([newer], db)).orders?.total).toEqual(after.replace);
});

test('without order numbers whole rows are compared, each as often as it stands', async () => {
  const old = await read('customer,date,amount\nC1,2025-01-05,5\nC1,2025-01-05,5\nC2,2025-01-06,7\n');
  const newer = await read('customer,date,amount\nC1,2025-01-05,5\nC2,2025-01-06,8\n');
  expect(await findDifference([old], [newer], db)).toMatchObject({
    same: { rows: 1 },
    added: { rows: 1, amount: '8.0000' },
    gone: { rows: 2, amount: '12.0000' },
    changed: { orders: 0, before: { rows: 0 }, after: { rows: 0 } }
  });
});

test('an export that extends another one: the newer rows of an order count, and equal rows once', async () => {
  const old = await read(`${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,7\n3,C3,2025-01-07,9\n`);
  const newer = await read(`${head}2,C2,2025-01-06,0\n4,C4,2025-02-07,11\n`);
  const { orders } = await loadTogether(extended([old], [newer]), db);
  expect(orders?.total).toEqual({ rows: 4, amount: '25.0000' });
  expect(orders?.leftOutBy).toEqual([{ rule: 'duplicate', rows: 1, amount: '7.0000' }]);
  const bare = ['C1,2025-01-05,5\nC2,2025-01-06,7\n', 'C2,2025-01-06,7\nC3,2025-01-09,1\n'];
  const [a, b] = await Promise.all(bare.map((rows) => read(`customer,date,amount\n${rows}`)));
  expect((await loadTogether(extended([a!], [b!]), db)).orders?.total).toEqual({
    rows: 3,
    amount: '13.0000'
  });
});

test('rows without an order number count once though others of their file have one, and as the preview says', async () => {
  const old = await read(`${head}1,C1,2025-01-05,5\n,C2,2025-01-06,7\n,C2,2025-01-06,7\n`);
  const newer = await read(`${head}2,C1,2025-02-05,6\n,C2,2025-01-06,7\n,C3,2025-02-06,8\n`);
  const { extend } = loadedAfter((await findDifference([old], [newer], db))!);
  expect(extend).toEqual({ rows: 5, amount: '33.0000' });
  const { orders } = await loadTogether(extended([old], [newer]), db);
  expect(orders?.total).toEqual(extend);
  expect(orders?.leftOutBy).toEqual([{ rule: 'duplicate', rows: 1, amount: '7.0000' }]);
});

test('an order that lost a row and one that gained a row are two that changed', async () => {
  const old = await read(`${head}1,C1,2025-01-05,5\n1,C1,2025-01-05,6\n2,C2,2025-01-06,7\n`);
  const newer = await read(`${head}1,C1,2025-01-05,5\n2,C2,2025-01-06,7\n2,C2,2025-01-06,8\n`);
  expect(await findDifference([old], [newer], db)).toMatchObject({
    same: { rows: 0 },
    changed: { orders: 2, before: { rows: 3, amount: '18.0000' }, after: { rows: 3, amount: '20.0000' } }
  });
});
