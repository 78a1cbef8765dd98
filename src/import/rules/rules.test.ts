import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { inspect, loadOrders, type Mapping } from '../index.ts';
import * as chinese from '../roles/fixtures/chinese.fixture.ts';
import * as sales from '../roles/fixtures/salesTools.fixture.ts';
import * as shops from '../roles/fixtures/shops.fixture.ts';
import { applyReadings } from '../readings/applyReadings.ts';
import { readingsOf } from '../readings/readingsOf.ts';
import { remap } from '../remap.ts';
import { applyEvidence } from './applyEvidence.ts';
import { treatmentsOf } from './guessRules.ts';
import { whyTreated } from './questions.ts';
import type { RowRules } from './types.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

async function loaded(text: string, change: Partial<Mapping> = {}) {
  const { inspection, receipt, orders } = await load(fileOf(text), db, change);
  return {
    inspection,
    receipt,
    amounts: orders.map(({ order_id, amount }) => [order_id, amount]),
    leftOut: Object.fromEntries(receipt.leftOutBy.map(({ rule, rows }) => [rule, rows])),
    discrepancy: receipt.files[0]!.discrepancy
  };
}

test('Shopify: totals once an order, refunds taken off, cancelled and voided orders left out with all their lines', async () => {
  const { inspection, amounts, leftOut, discrepancy, receipt } = await loaded(shops.shopifyOrders);
  expect(amounts).toEqual([
    ['#1001', 40],
    ['#1001', null],
    ['#1002', 17.5],
    ['#1006', 0]
  ]);
  expect([leftOut, discrepancy]).toEqual([{ unpaid: 1, cancelled: 3 }, 0]);
  expect(receipt.files[0]).toMatchObject({ rows: 8, loaded: 4, leftOut: 4 });
  expect(inspection.evidence).toMatchObject({
    totals: { kind: 'first', several: 2, once: '193.0000', filled: '243.0000', lines: '188.0000' },
    refunded: { rows: 3, amount: '31.5000' },
    cancelled: { rows: 2 }
  });
  const statuses = inspection.evidence!.statuses.find(({ column }) => column === 'Financial Status')!;
  expect(statuses.values.reduce((sum, { rows }) => sum + rows, 0)).toBe(8);
  expect(statuses.values.find(({ value }) => value === 'refunded')).toMatchObject({ rows: 3 });
  expect(statuses.values.map(({ value }) => value)).not.toContain('');
  expect(inspection.mapping.rules?.spread).toEqual([
    'Financial Status',
    'Cancelled at',
    'Source',
    'Shipping Country'
  ]);
});

test('京东: a total on every line counts once an order, and as written if the user says so', async () => {
  const { inspection, amounts, leftOut } = await loaded(chinese.jdOrders);
  expect(amounts).toEqual([
    ['20001', 106],
    ['20001', null],
    ['20002', 88],
    ['20003', 72],
    ['20003', null],
    ['20004', 55],
    ['20004', null]
  ]);
  expect(leftOut).toEqual({ cancelled: 1 });
  expect(inspection.evidence?.totals).toEqual({
    kind: 'every',
    column: '结算金额',
    price: '京东价',
    quantity: '订购数量',
    several: 3,
    firsts: 0,
    repeated: 3,
    once: '420.0000',
    written: '653.0000',
    filled: '653.0000',
    lines: '414.0000'
  });
  expect(inspection.evidence?.statuses[0]?.values).toEqual([
    { value: '完成', rows: 7, amount: '321.0000' },
    { value: '(删除)已取消', rows: 1, amount: '99.0000' }
  ]);
  const rules = { ...inspection.mapping.rules };
  delete rules.totals;
  expect((await loaded(chinese.jdOrders, { rules })).receipt.total.amount).toBe('554.0000');
});

test('an amount of each line’s own is added up, though some orders have two lines alike', async () => {
  const text =
    'customer,order_id,date,amount\nA,1,2026-03-01,5\nA,1,2026-03-01,5\nA,2,2026-03-01,5\nA,2,2026-03-01,7\nA,3,2026-03-01,1\nA,3,2026-03-01,2\nA,4,2026-03-01,4\nA,4,2026-03-01,4\n';
  const { inspection, receipt } = await loaded(text);
  expect(receipt.total).toEqual({ rows: 8, amount: '33.0000' });
  expect(inspection.evidence?.totals).toMatchObject({
    kind: 'line',
    several: 4,
    repeated: 2,
    once: '24.0000'
  });
});

test('淘宝: what was refunded has been taken off already, and unpaid or closed orders are left out by rule', async () => {
  const { inspection, amounts, leftOut, discrepancy, receipt } = await loaded(chinese.taobaoOrders);
  expect(amounts.map(([, amount]) => amount)).toEqual([42, 30, 80]);
  expect(leftOut).toEqual({ unpaid: 2, cancelled: 1 });
  expect([receipt.reasons, discrepancy]).toEqual([{}, 0]);
  expect(inspection.evidence?.refunded).toEqual({ rows: 2, amount: '35.0000', gross: '总金额' });
  expect(inspection.mapping.rules?.refunded).toEqual({ column: '退款金额', deduct: false });
});

test('what was given back is taken off where no document is known, too, whichever sign it has, and kept on request', async () => {
  const text = `order_id,customer,date,amount,refunded amount
1,C1,2025-01-01,40.00,
2,C1,2025-01-02,30.00,12.50
3,C2,2025-01-03,20.00,-20.00
4,C2,2025-01-04,10.00,0
`;
  const { inspection, amounts, receipt } = await loaded(text);
  const refunded = { column: 'refunded amount', deduct: true };
  expect(inspection.mapping.rules?.refunded).toEqual(refunded);
  expect(inspection.evidence?.refunded).toMatchObject({ rows: 2, amount: '32.5000' });
  expect(amounts).toEqual([
    ['1', 40],
    ['2', 17.5],
    ['3', 0],
    ['4', 10]
  ]);
  expect([receipt.total.amount, receipt.zeros]).toEqual(['67.5000', 1]);
  const kept = await loaded(text, { rules: { refunded: { ...refunded, deduct: false } } });
  expect(kept.receipt.total.amount).toBe('100.0000');
});

test('淘宝: unpaid orders are left out and not rejected where the date is that of payment', async () => {
  const first = await loaded(chinese.taobaoOrders);
  const roles = { ...first.inspection.mapping.roles, ordered_at: '订单付款时间' };
  const { leftOut, receipt } = await loaded(chinese.taobaoOrders, { roles });
  expect(leftOut).toEqual({ unpaid: 2, cancelled: 1 });
  expect(receipt.files[0]).toMatchObject({ rejected: 0, loaded: 3, discrepancy: 0 });
});

test('WooCommerce: the refund’s own row takes the money back, once', async () => {
  const { amounts, leftOut } = await loaded(shops.wooOrders);
  expect(amounts).toEqual([
    ['17', 1015],
    ['18', 20],
    ['18', -20]
  ]);
  expect(leftOut).toEqual({ unpaid: 1, cancelled: 1 });
});

test('Stripe: what failed is left out, what was refunded is taken off', async () => {
  const { amounts, leftOut } = await loaded(shops.stripePayments);
  expect(amounts).toEqual([
    ['ch_1', 1000],
    ['ch_2', 30],
    ['py_3', 0]
  ]);
  expect(leftOut).toEqual({ unpaid: 2 });
});

test.each(['refunded', 'Cancelled', '已退款', 'Storniert'])(
  'rows called %s that are all below zero take back sales that count, and others are left out',
  async (word) => {
    const sale = 'customer,order_id,date,amount,status\nA,1,2026-03-01,50,paid\nB,2,2026-03-02,20,paid\n';
    const back = await loaded(
      `${sale}A,R1,2026-03-05,-50,${word}\nB,R2,2026-03-06,-5,${word}\nB,R3,2026-03-07,0,${word}\n`
    );
    expect(back.inspection.mapping.rules?.statuses?.[0]?.treatments).toEqual({
      paid: 'count',
      [word]: 'refund'
    });
    expect(back.receipt).toMatchObject({ total: { rows: 5, amount: '15.0000' }, leftOut: { rows: 0 } });
    const whole = await loaded(`${sale}A,3,2026-03-05,30,${word}\nB,R2,2026-03-06,-5,${word}\n`);
    expect(whole.receipt).toMatchObject({ total: { rows: 2, amount: '70.0000' }, leftOut: { rows: 2 } });
    const none = await loaded(`${sale}A,3,2026-03-05,0,${word}\n`);
    expect(none.receipt).toMatchObject({ total: { rows: 2, amount: '70.0000' }, leftOut: { rows: 1 } });
  }
);

test('what the reader says of a status below zero outlives another look at the file', async () => {
  const text =
    'customer,order_id,date,amount,status\nA,1,2026-03-01,50,paid\nA,R1,2026-03-05,-50,refunded\nB,2,2026-03-02,20,paid\n';
  const { inspection } = await loaded(text);
  const leftOut: Mapping = {
    ...inspection.mapping,
    rules: { statuses: [{ column: 'status', treatments: { paid: 'count', refunded: 'leave out' } }] }
  };
  const chosen = await applyEvidence({ ...inspection, mapping: leftOut }, db);
  expect(chosen.mapping.rules?.statuses?.[0]?.treatments).toEqual({ paid: 'count', refunded: 'leave out' });
  expect((await loadOrders([chosen], db)).total).toEqual({ rows: 2, amount: '70.0000' });
});

test('Square: a refund’s row is below zero, and stays so', async () => {
  const { amounts, inspection, receipt } = await loaded(shops.squareTransactions);
  expect(amounts.map(([, amount]) => amount)).toEqual([60, 45, -45, 5]);
  expect(inspection.mapping.rules?.statuses).toEqual([
    { column: 'Event Type', treatments: { Payment: 'count', Refund: 'refund' } }
  ]);
  expect(receipt).toMatchObject({ refunds: { rows: 1 }, withoutCustomer: { rows: 1 } });
});

test('a refund’s row whose amount is written above zero is turned below', async () => {
  const { amounts } = await loaded(
    'customer,order_id,date,amount,status\nA,1,2026-03-01,50,paid\nA,1,2026-03-02,20,refund\n'
  );
  expect(amounts).toEqual([
    ['1', 50],
    ['1', -20]
  ]);
});

test('抖店: what was paid back after the sale is left out, what was refused is not', async () => {
  const { amounts, leftOut } = await loaded(chinese.douyinOrders);
  expect(amounts.map(([order]) => order)).toEqual(['69170001', '69170004']);
  expect(leftOut).toEqual({ unpaid: 1, refunded: 1 });
});

test('有赞: refunds are taken off, the closed and unpaid order is left out', async () => {
  const { amounts, leftOut } = await loaded(chinese.youzanOrders);
  expect(amounts).toEqual([['E1', 90]]);
  expect(leftOut).toEqual({ unpaid: 1 });
});

describe('of a pipeline only what is won counts:', () => {
  test.each([
    ['Salesforce', sales.salesforceReport, ['Acme renewal'], 2],
    ['HubSpot', sales.hubspotDeals, ['9001'], 1],
    ['Zoho CRM', sales.zohoDeals, ['zcrm_1'], 1],
    ['纷享销客', sales.fxiaokeDeals, ['续约'], 1]
  ])('%s', async (_, text, orders, out) => {
    const { amounts, receipt } = await loaded(text);
    expect(amounts.map(([order]) => order)).toEqual(orders);
    expect(receipt.leftOut.rows).toBe(out);
  });
});

describe('the table of statuses', () => {
  test('holds the file’s own values with rows and money', async () => {
    const { inspection } = await loaded(chinese.taobaoOrders);
    expect(inspection.evidence?.statuses).toEqual([
      {
        column: '订单状态',
        values: [
          { value: '交易关闭', rows: 2, amount: '0.0000' },
          { value: '交易成功', rows: 2, amount: '72.0000' },
          { value: '买家已付款,等待卖家发货', rows: 1, amount: '80.0000' },
          { value: '等待买家付款', rows: 1, amount: '0.0000' }
        ]
      }
    ]);
  });

  test('can be changed', async () => {
    const { inspection } = await loaded(shops.shopifyOrders);
    const [status] = inspection.mapping.rules!.statuses!;
    const statuses = [{ ...status!, treatments: { ...status!.treatments, pending: 'count' as const } }];
    const { leftOut } = await loaded(shops.shopifyOrders, {
      rules: { ...inspection.mapping.rules, statuses }
    });
    expect(leftOut).toEqual({ cancelled: 3 });
  });
});

test.each([
  ['pending', 'leave out', 'unpaid'],
  ['authorized', 'leave out', 'unpaid'],
  ['On hold', 'leave out', 'unpaid'],
  ['Open', 'leave out', 'unpaid'],
  ['等待买家付款', 'leave out', 'unpaid'],
  ['待处理', 'leave out', 'unpaid'],
  ['Closed won', 'count', undefined],
  ['Processing', 'count', undefined],
  ['partially_paid', 'count', undefined],
  ['买家已付款,等待卖家发货', 'count', undefined],
  ['待发货', 'count', undefined],
  ['voided', 'leave out', 'cancelled'],
  ['交易关闭', 'leave out', 'cancelled'],
  ['refunded', 'leave out', 'refunded'],
  ['Annulée', 'leave out', 'cancelled'],
  ['En attente paiement', 'leave out', 'unpaid'],
  ['Échouée', 'leave out', 'unpaid'],
  ['Remboursée', 'leave out', 'refunded'],
  ['Partiellement remboursée', 'count', undefined],
  ['Terminée', 'count', undefined],
  ['Storniert', 'leave out', 'cancelled'],
  ['nicht bezahlt', 'leave out', 'unpaid'],
  ['Bezahlt', 'count', undefined],
  ['Gutschrift', 'refund', undefined],
  ['Cancelado', 'leave out', 'cancelled'],
  ['Pendiente de pago', 'leave out', 'unpaid'],
  ['Completado', 'count', undefined],
  ['Zebra', 'count', 'unknown']
] as const)('“%s”: %s, %s', (status, treatment, why) => {
  const [usual] = Object.values(treatmentsOf('status', [status], { preset: undefined, deducts: false }));
  expect([usual, whyTreated('status', status, usual!)]).toEqual([treatment, why]);
});

test('where a column says how much was given back, a refunded order counts with the rest', async () => {
  const { amounts } = await loaded(
    'customer,order_id,date,amount,status,refund_amount\nA,1,2026-03-01,50,refunded,20\nA,2,2026-03-02,20,paid,0\n'
  );
  expect(amounts).toEqual([
    ['1', 30],
    ['2', 20]
  ]);
});

test('a blank row is blank, not unpaid', async () => {
  const { receipt } = await loaded(`${chinese.youzanOrders},,,,,,,,,,,,\n`);
  expect(receipt.files[0]).toMatchObject({ rows: 3, loaded: 1, blank: 1, leftOut: 1, discrepancy: 0 });
});

test('the statements shown give the same relation again', async () => {
  const { orders, receipt } = await load(fileOf(shops.shopifyOrders), db);
  await db.run('DROP TABLE orders');
  await db.run(receipt.sql);
  expect((await db.query('FROM orders')).rows).toEqual(orders);
});

const french = [
  'N° commande;Date;Client;État de la commande;Livreur;Total',
  '1;05/03/2024;Zoé;Terminée;A;10,00',
  '2;06/03/2024;Léa;Annulée;A;20,00',
  '3;13/03/2024;Zoé;Remboursée;B;30,00',
  '4;14/03/2024;Léa;En attente paiement;B;40,00'
].join('\n');

test('a French column of statuses is known by its name and words', async () => {
  const { amounts, leftOut } = await loaded(french);
  expect([amounts, leftOut]).toEqual([[['1', 10]], { unpaid: 1, cancelled: 1, refunded: 1 }]);
});

test('a total with its currency at the end is left out, not rejected', async () => {
  const { receipt } = await loaded(`${french}\nTotal;;;;;99999,00 €\n`);
  expect(receipt.files[0]).toMatchObject({ rejected: 0, leftOut: 4 });
  expect(receipt.leftOutBy.find(({ rule }) => rule === 'total')?.rows).toBe(1);
});

test('another column can hold the statuses, or none, and that is written down', async () => {
  const { inspection } = await loaded(french);
  const chosen = { rules: { statuses: [{ column: 'Livreur', treatments: { B: 'leave out' as const } }] } };
  const other = await loaded(french, chosen);
  expect(other.leftOut).toEqual({ status: 2 });
  const none = await loaded(french, { rules: {} });
  expect(none.amounts).toHaveLength(4);

  const evidence = inspection.evidence!;
  const read = (rules: RowRules) =>
    readingsOf({ ...inspection, evidence, mapping: { ...inspection.mapping, rules } });
  expect(read(chosen.rules)).toMatchObject({ status: 'Livreur', statuses: { Livreur: { B: 'leave out' } } });
  expect(read({})).toMatchObject({ status: '' });
  const again = await applyReadings(inspection, read(chosen.rules), db);
  expect(again.notices).toEqual([]);
  expect(again.inspection.mapping.rules?.statuses).toEqual([
    { column: 'Livreur', treatments: { A: 'count', B: 'leave out' } }
  ]);
  const without = await applyReadings(inspection, { status: '' }, db);
  expect(without.inspection.mapping.rules?.statuses).toBeUndefined();
});

describe('a column that answers a question', () => {
  test.each([
    ['Paid?', 'yes', 'no', 'unpaid'],
    ['Bezahlt', 'ja', 'nein', 'unpaid'],
    ['是否付款', '是', '否', 'unpaid'],
    ['Cancelled', 'FALSE', 'TRUE', 'cancelled'],
    ['Refunded?', 'no', 'yes', 'refunded'],
    ['Storniert', 'nein', 'ja', 'cancelled'],
    ['是否作废', '否', '是', 'cancelled']
  ])('%s: %s counts, %s is left out as %s', async (name, counts, leftOutBy, rule) => {
    const text = `order_id,customer,date,amount,${name}\n1,C1,2024-03-05,10,${counts}\n2,C2,2024-03-06,20,${leftOutBy}\n3,C1,2024-03-07,30,${counts}\n`;
    const { amounts, leftOut, discrepancy } = await loaded(text);
    expect(amounts.map(([order]) => order)).toEqual(['1', '3']);
    expect(leftOut).toEqual({ [rule]: 1 });
    expect(discrepancy).toBe(0);
  });

  test('is none where its values answer nothing', async () => {
    const { amounts } = await loaded(
      'order_id,customer,date,amount,Paid\n1,C1,2024-03-05,10,7.50\n2,C2,2024-03-06,20,20\n'
    );
    expect(amounts).toHaveLength(2);
  });
});

test('a column called State that holds the words of statuses decides what counts', async () => {
  const { leftOut } = await loaded(
    'order,customer,date,state,amount\n1,A,2024-03-05,Completed,1\n2,B,2024-03-06,Cancelled,2\n3,A,2024-03-07,Pending,3\n'
  );
  expect(leftOut).toEqual({ unpaid: 1, cancelled: 1 });
});

test('statuses are told with the money of the currency that is loaded, once it is chosen', async () => {
  const text =
    'order,customer,date,status,currency,amount\n1,A,2024-03-05,Completed,EUR,1\n2,B,2024-03-06,Completed,USD,20\n3,A,2024-03-07,Cancelled,EUR,3\n4,B,2024-03-08,Cancelled,USD,40\n';
  const inspection = await inspect(fileOf(text), db);
  const chosen = { ...inspection.mapping, currency: { column: 'currency', keep: 'EUR', marks: ['EUR'] } };
  const { evidence } = await remap(inspection, chosen, db);
  expect(evidence?.statuses[0]?.values).toEqual([
    { value: 'Cancelled', rows: 2, amount: '3.0000' },
    { value: 'Completed', rows: 2, amount: '1.0000' }
  ]);
});
