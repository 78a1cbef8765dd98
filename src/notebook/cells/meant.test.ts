import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { meantBy, withoutOffers } from './meant.ts';
import { positionOf } from './position.ts';

let database: NativeDatabase;

beforeAll(async () => {
  database = await NativeDatabase.open();
  await database.run('CREATE TABLE orders AS SELECT \'a\' AS customer_id, 1.0 AS amount, 1 AS "实付 金额"');
});
afterAll(() => database.close());

async function meant(sql: string) {
  const error = await database.query(sql).catch((cause: Error) => cause);
  return meantBy({ code: 'engine', engine: 'sql', detail: (error as Error).message }, []);
}

describe('what the engine offers for a name that is not there', () => {
  test.each([
    ['SELECT amout FROM orders', 'amout', 'amount'],
    ['SELECT o.amout FROM orders o', 'amout', 'amount'],
    ['SELECT x.amount FROM orders o', 'x', 'o'],
    ['SELECT summ(amount) FROM orders', 'summ', 'sum'],
    ['FROM ordrs', 'ordrs', 'orders'],
    ['SELECT 实付金额 FROM orders', '实付金额', '实付 金额'],
    ['SELECT 1::varchr', 'varchr', 'varchar']
  ])('%s', async (sql, wrong, first) => {
    expect(await meant(sql)).toMatchObject({ wrong, candidates: expect.arrayContaining([first]) });
  });

  test('is nothing where the fault is another', async () => {
    expect(await meant('SELECT sum(amount FROM orders')).toBeUndefined();
  });
});

test('what an editor offers itself is not told in the words of the engine too', async () => {
  const error = await database.query('SELECT o.amout FROM orders o').catch((cause: Error) => cause);
  const detail = (error as Error).message.replace(/\n+LINE[^]*/, '');
  expect(withoutOffers({ code: 'engine', engine: 'sql', detail })).toMatchObject({
    detail: 'Table "o" does not have a column named "amout"'
  });
});

test('for a relation that the notebook misses the nearest names are offered', () => {
  const names = ['orders', 'customers', 'order_lines', 'totals'];
  expect(meantBy({ code: 'missing', name: 'ordrs' }, names)).toEqual({
    wrong: 'ordrs',
    candidates: ['orders']
  });
  expect(meantBy({ code: 'missing', name: 'zzz' }, names)).toBeUndefined();
});

test('a relation that is missing is found where it stands, not in a comment', () => {
  expect(positionOf({ code: 'missing', name: 'Ordrs' }, '-- ordrs\nFROM ordrs')).toBe(14);
});
