import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { hasShared, realFile } from '../fixtures.ts';
import { inspect } from '../index.ts';
import { amountEvidence } from './amountEvidence.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

describe.skipIf(!hasShared)('the values of the real files beside the checkout', { timeout: 30_000 }, () => {
  test('Telco: 11 blank charges are blank, all others are read', async () => {
    const inspection = await inspect(realFile('telco/Telco-Customer-Churn.csv'), db);
    const { facts } = await amountEvidence(inspection, 'TotalCharges', db);
    expect(facts).toMatchObject({ parsed: 7032, failed: 0, blank: 11, whole: true });
  });

  test('Superstore: every date is read with the day first', async () => {
    const { dates } = await inspect(realFile('superstore/Sample - Superstore.csv'), db);
    expect(dates?.facts).toMatchObject({ parsed: 10_194, failed: 0, blank: 0, whole: true });
    expect(dates?.candidates.map(({ reading }) => [reading.order, reading.formats])).toEqual([
      ['dmy', ['%d/%m/%y']]
    ]);
  });

  test('Online Retail: ISO dates are sampled only, and all of those are read', async () => {
    const { dates } = await inspect(realFile('onlineretail/online_retail_2010-12_2011-05.csv'), db);
    expect(dates?.facts).toMatchObject({ failed: 0, blank: 0, whole: false });
  });

  test('Shopify: the shop’s offset is kept, and its one currency', async () => {
    const { dates, amounts, mapping } = await inspect(realFile('shopify/orders_export.csv'), db);
    expect(dates?.instants).toMatchObject({ kind: 'local', offsets: { '-0400': -240 } });
    expect(mapping.dates?.zone).toBeUndefined();
    expect(amounts?.currencies).toMatchObject([{ currency: 'EUR' }]);
    expect(mapping.currency).toEqual({ column: 'Currency', keep: 'EUR' });
  });

  test('Tmall: clocks alone ask for no zone', async () => {
    const { dates, amounts } = await inspect(realFile('tmall/tmall_order_report.csv'), db);
    expect(dates?.instants).toBeUndefined();
    expect(amounts?.facts).toMatchObject({ failed: 0 });
  });
});
