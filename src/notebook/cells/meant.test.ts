import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { meantBy, withOffers } from './meant.ts';
import { positionOf } from './position.ts';

let database: NativeDatabase;

beforeAll(async () => {
  database = await NativeDatabase.open();
  await database.run(
    'CREATE TABLE orders AS SELECT \'a\' AS customer_id, 1.0 AS amount, 1 AS "实付 金额", NULL AS category, NULL AS channel'
  );
  await database.run("CREATE TABLE customers AS SELECT 'a' AS customer_id, 'web' AS channel");
});
afterAll(() => database.close());

const column = (name: string) => ({ name, type: '' });
const relations = [
  { name: 'orders', columns: [column('customer_id'), column('amount')], empty: ['category', 'channel'] },
  { name: 'customers', columns: [column('customer_id'), column('channel')] }
];

async function meant(sql: string) {
  const error = await database.query(sql).catch((cause: Error) => cause);
  return meantBy({ code: 'engine', engine: 'sql', detail: (error as Error).message }, relations, sql);
}

describe('what the engine offers for a name that is not there', () => {
  test.each([
    ['SELECT amout FROM orders', 'amout', 'amount'],
    ['SELECT o.amout FROM orders o', 'amout', 'amount'],
    ['SELECT x.amount FROM orders o', 'x', 'o'],
    ['SELECT summ(amount) FROM orders', 'summ', 'sum'],
    ['FROM ordrs', 'ordrs', 'orders'],
    ['SELECT 实付金额 FROM orders', '实付金额', '实付 金额'],
    ['SELECT 1::varchr', 'varchr', 'varchar'],
    ['SELECT * FROM order', 'order', 'orders'],
    ['FROM ORDER WHERE amount > 1', 'ORDER', 'orders'],
    ['FROM customers JOIN order USING (customer_id)', 'order', 'orders']
  ])('%s', async (sql, wrong, first) => {
    expect(await meant(sql)).toMatchObject({ wrong, candidates: expect.arrayContaining([first]) });
  });

  test.each([
    ['SELECT categry FROM orders', ['customer_id']],
    ['SELECT o.categry FROM orders o', []],
    [
      'SELECT chanel FROM orders o JOIN customers c USING (customer_id)',
      ['o.channel', 'c.channel', 'amount']
    ],
    ["SELECT categry FROM (SELECT 'a' AS category FROM orders)", ['category']]
  ])('leaves out columns that hold nothing: %s', async (sql, candidates) => {
    expect((await meant(sql))?.candidates).toEqual(candidates);
  });

  test('is nothing where the fault is another', async () => {
    expect(await meant('SELECT sum(amount FROM orders')).toBeUndefined();
    expect(await meant('SELECT 1 FROM ORDER BY amount')).toBeUndefined();
    expect(await meant('SELECT 1 FROM WHERE amount > 1')).toBeUndefined();
  });
});

test('what an editor offers itself is not told in the words of the engine too', async () => {
  const error = await database.query('SELECT o.amout FROM orders o').catch((cause: Error) => cause);
  const detail = (error as Error).message.replace(/\n+LINE[^]*/, '');
  expect(withOffers({ code: 'engine', engine: 'sql', detail }, [])).toMatchObject({
    detail: 'Table "o" does not have a column named "amout"'
  });
});

test('where nothing is written for the reader, the engine’s words name only what is offered', async () => {
  const error = await database.query('SELECT categry FROM orders').catch((cause: Error) => cause);
  const detail = (error as Error).message.replace(/\n+LINE[^]*/, '');
  expect(detail).toMatch(/"category"/);
  expect(withOffers({ code: 'engine', engine: 'sql', detail }, ['amount'])).toMatchObject({
    detail: 'Referenced column "categry" not found in FROM clause!\nCandidate bindings: "amount"'
  });
});

test('for a relation that the notebook misses the nearest names are offered', () => {
  expect(meantBy({ code: 'missing', name: 'ordrs' }, relations, 'FROM ordrs')).toEqual({
    wrong: 'ordrs',
    candidates: ['orders']
  });
  expect(meantBy({ code: 'missing', name: 'zzz' }, relations, 'FROM zzz')).toBeUndefined();
});

test('a relation that is missing is found where it stands, not in a comment', () => {
  expect(positionOf({ code: 'missing', name: 'Ordrs' }, '-- ordrs\nFROM ordrs')).toBe(14);
});
