import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { analyses } from '../../analyses/all.ts';
import type { Analysis, Settings } from '../../analyses/index.ts';
import { language } from '../../i18n/index.ts';
import { refundOrdersStep, stepsOf, type Step } from './reconciliation.ts';

let database: NativeDatabase;

beforeAll(async () => {
  database = await NativeDatabase.open();
  await database.run(`CREATE TABLE orders AS
    SELECT customer_id, 'o' || row_number() OVER () AS order_id, day::TIMESTAMP AS ordered_at, amount::DECIMAL(18, 4) AS amount
    FROM (VALUES
      ('ann', DATE '2024-01-01', 100), ('ann', DATE '2024-01-02', -10), ('bob', DATE '2024-01-03', 50),
      ('cat', DATE '2024-01-04', 5), ('cat', DATE '2024-01-05', -8), (NULL, DATE '2024-01-06', 20),
      (NULL, DATE '2024-01-07', -4), ('bob', DATE '2024-02-01', -2)
    ) AS lines(customer_id, day, amount)`);
});

afterAll(() => database.close());
afterEach(() => language.choose('en'));

const kindsWith = (has: (analysis: Analysis) => boolean): string[] =>
  analyses.filter(has).map(({ kind }) => kind);

/** Analyses of items, customers by default, and those of customers and their orders. */
const ofItems = kindsWith(({ parameters }) =>
  parameters.some((parameter) => parameter.name === 'by' && parameter.default === 'customer_id')
);
const ofOrders = kindsWith(
  ({ kind, parameters }) => kind !== 'one_customer' && parameters.some(({ name }) => name === 'refunds')
);

async function steps(kind: string, settings: Settings = {}): Promise<Step[]> {
  const { statement, asides } = analyses.find((each) => each.kind === kind)!;
  await database.run(`CREATE OR REPLACE TABLE result AS ${statement(settings)}`);
  return stepsOf(
    await database.query(asides!('result', settings).reconcile!),
    String(settings.by ?? 'customer_id')
  );
}

/** January alone is a period that has ended: with a cut, so is what follows. A past date sees all of it when it is late. */
const ended = (kind: string): Settings =>
  ({ movement: { cut: '2024-01-31' }, league: { as_of: '2024-12-31' } })[kind] ?? {};

async function ordersStep(kind: string, settings: Settings = {}): Promise<Step | undefined> {
  const { asides } = analyses.find((each) => each.kind === kind)!;
  return refundOrdersStep(await database.query(asides!('result', settings).refundOrders!));
}

const texts = async (kind: string, settings?: Settings): Promise<string[]> =>
  (await steps(kind, settings)).map(({ text }) => text);

describe('the line under a figure', () => {
  it.each(ofItems)(
    'goes on from the net to what %s counts, with customers below zero as zero',
    async (kind) => {
      expect(await texts(kind)).toEqual([
        '151.00 loaded',
        '− 16.00 in 2 rows without a customer',
        '= 135.00 net of refunds',
        '+ 3.00 for 1 customer with more refunds than sales, counted as zero',
        '= 138.00 counted here',
        'refunds inside: 3 rows with a customer, −20.00',
        '1 more refund has no customer, −4.00'
      ]);
    }
  );

  it('says in the other analyses that refunds are taken off', async () => {
    expect(await texts('rfm')).toEqual([
      '151.00 loaded',
      '− 16.00 in 2 rows without a customer',
      '= 135.00 counted here, net of refunds',
      'refunds inside: 3 rows with a customer, −20.00',
      '1 more refund has no customer, −4.00'
    ]);
  });

  it('counts the refunds that a reference date leaves out', async () => {
    expect(await texts('rfm8', { as_of: '2024-01-10' })).toEqual([
      '151.00 loaded',
      '− 16.00 in 2 rows without a customer',
      '+ 2.00 in 1 row after the reference date',
      '= 137.00 counted here, net of refunds',
      'refunds inside: 2 rows with a customer, −18.00',
      '1 more refund has no customer, −4.00',
      '1 more refund comes after the reference date, −2.00'
    ]);
  });

  it('leaves out the period that had not ended', async () => {
    expect(await texts('movement', { every: 'month' })).toEqual([
      '151.00 loaded',
      '− 16.00 in 2 rows without a customer',
      '+ 2.00 in 1 row of the period that had not ended',
      '= 137.00 counted here, net of refunds',
      'refunds inside: 2 rows with a customer, −18.00',
      '1 more refund has no customer, −4.00',
      '1 more refund is in the period that had not ended, −2.00'
    ]);
    expect(await texts('movement', { every: 'month', until: '2024-01-31' })).toContain(
      '+ 2.00 in 1 row after the reference date'
    );
    const running = (await steps('movement')).find(({ text }) => text.includes('had not ended'));
    const { rows } = await database.query(`SELECT count(*) AS n FROM orders WHERE ${running?.condition}`);
    expect(Number(rows[0]!.n)).toBe(6);
    language.choose('zh');
    expect(await texts('movement', { every: 'month' })).toContain('+ 2.00（1 行属于尚未结束的时段）');
  });

  it.each(ofOrders)('says of how many orders in %s there is no sale, and opens their rows', async (kind) => {
    await steps(kind, ended(kind));
    const asOrders = await ordersStep(kind, ended(kind));
    expect(asOrders?.text).toBe('3 of 6 orders are refunds only, and count as orders here');
    expect((await ordersStep(kind, { ...ended(kind), refunds: 'money' }))?.text).toBe(
      '3 of 6 orders are refunds only, and count in money only, not as orders'
    );
    const { rows } = await database.query(
      `SELECT sum(amount) AS money FROM orders WHERE ${asOrders?.condition}`
    );
    expect(Number(rows[0]!.money)).toBe(-20);
    expect(asOrders?.title).toBe('3 of 6 orders are refunds only, and count as orders here: their rows');
    language.choose('zh');
    expect((await ordersStep(kind, ended(kind)))?.text).toBe('6 笔订单中有 3 笔只含退款，此处计为订单');
  });

  it('says what is of other customers, where a page is of one', async () => {
    const lines = await texts('one_customer', { customer: 'ann' });
    expect(lines[0]).toBe('151.00 loaded');
    expect(lines.filter((line) => line.includes('of other customers')).length).toBeGreaterThan(0);
    expect(lines.join()).not.toContain('not explained');
    expect(await ordersStep('one_customer', { customer: 'nobody' })).toBeUndefined();
  });

  it('counts a customer’s day as an order where lines have no order number', async () => {
    await database.run(`CREATE OR REPLACE TABLE days AS
      SELECT * FROM (VALUES
        ('ann', DATE '2024-01-01', 9.0), ('ann', DATE '2024-01-01', -9.0), ('ann', DATE '2024-01-02', 0.0),
        ('bob', DATE '2024-01-02', -1.0), ('bob', DATE '2024-02-02', NULL), ('bob', DATE '2024-03-02', -1.0)
      ) AS lines(customer_id, ordered_at, amount)`);
    const step = await ordersStep('rfm8', { data: 'days', as_of: '2024-02-15' });
    expect(step?.text).toBe('2 of 4 orders are refunds or zero lines only, and count as orders here');
    const { rows } = await database.query(`SELECT ordered_at FROM days WHERE ${step?.condition}`);
    expect(rows).toHaveLength(2);
    expect(await ordersStep('rfm8', { data: 'days', as_of: '2024-01-01' })).toBeUndefined();
  });

  it('says which money cohorts lack where customers whose orders bring nothing never ordered', async () => {
    await database.run(`CREATE OR REPLACE TABLE returned AS FROM orders
      UNION ALL SELECT 'dan', 'o9', TIMESTAMP '2024-01-09', -7`);
    expect(await texts('cohorts', { data: 'returned', refunds: 'money' })).toEqual([
      '144.00 loaded',
      '− 16.00 in 2 rows without a customer',
      '+ 7.00 in 1 row of customers whose orders bring nothing (refunds or zero amounts)',
      '= 135.00 counted here, net of refunds',
      'refunds inside: 3 rows with a customer, −20.00',
      '1 more refund has no customer, −4.00',
      '1 more refund is of customers whose orders bring nothing, −7.00'
    ]);
    expect(await texts('rfm', { data: 'returned', refunds: 'money' })).toContain(
      '= 128.00 counted here, net of refunds'
    );
  });

  describe('of lines without a date', () => {
    beforeAll(() =>
      database.run(`CREATE TABLE undated AS FROM orders
        UNION ALL SELECT 'eve', 'o9', TIMESTAMP '2024-01-09', -1
        UNION ALL SELECT customer_id, 'o' || id, NULL, amount
        FROM (VALUES ('bob', 20, 9), ('bob', 21, -3), ('dan', 22, 6), (NULL, 23, 40)) AS lines(customer_id, id, amount)`)
    );

    const undated = (kind: string): Settings => ({
      data: 'undated',
      ...({ effect: { treated: 'undated', acted_on: '2024-01-04' }, one_customer: { customer: 'bob' } }[
        kind
      ] ?? {})
    });
    const ofLines = kindsWith(({ parameters }) => parameters.some(({ name }) => name === 'by'));
    const ofCustomers = kindsWith(({ kind }) => !ofLines.includes(kind) && kind !== 'one_customer');

    it.each(ofCustomers)('says how much they are, that %s leaves out', async (kind) => {
      for (const settings of [
        {},
        { refunds: 'money' },
        { as_of: '2024-01-10', until: '2024-01-10' },
        { as_of: '2024-01-10', until: '2024-01-10', refunds: 'money' }
      ]) {
        const found = await steps(kind, { ...undated(kind), ...settings });
        const lines = found.map(({ text }) => text);
        expect(lines).toContain('− 12.00 in 3 rows without a date');
        expect(lines).toContain('1 more refund has no date, −3.00');
        expect(lines.join()).not.toContain('not explained');
        const condition = found.find(({ text }) => text.includes('rows without a date'))?.condition;
        const { rows } = await database.query(`SELECT sum(amount) AS money FROM undated WHERE ${condition}`);
        expect(Number(rows[0]!.money)).toBe(12);
      }
    });

    it.each(ofLines)('says nothing of them in %s, which counts them', async (kind) => {
      const lines = await texts(kind, { data: 'undated', by: 'customer_id' });
      expect(lines.join()).not.toMatch(/date|not explained/);
    });

    it('takes those of a relation that has no dates for such', async () => {
      await database.run('CREATE TABLE dateless AS SELECT customer_id, amount FROM orders');
      expect((await texts('rfm', { data: 'dateless' })).slice(0, 4)).toEqual([
        '151.00 loaded',
        '− 16.00 in 2 rows without a customer',
        '− 135.00 in 6 rows without a date',
        '= 0.00 counted here'
      ]);
    });

    it('says which are of the customer, where a page is of one', async () => {
      const lines = await texts('one_customer', undated('one_customer'));
      expect(lines).toContain('− 6.00 in 2 rows without a date');
      expect(lines.join()).not.toContain('not explained');
    });

    it('speaks Chinese', async () => {
      language.choose('zh');
      const lines = await texts('rfm', undated('rfm'));
      expect(lines).toContain('− 12.00（3 行没有日期）');
      expect(lines).toContain('另有 1 行退款没有日期，−3.00');
    });
  });

  it.each(['opportunities', 'contracts'])(
    'says of who paid nothing that their orders bring nothing in %s',
    async (kind) => {
      await database.run(`CREATE OR REPLACE TABLE gifts AS
      SELECT * FROM (VALUES
        ('ann', DATE '2024-01-01', 9.0), ('ann', DATE '2024-02-01', 9.0), ('bob', DATE '2024-01-02', 0.0)
      ) AS lines(customer_id, ordered_at, amount)`);
      expect(await texts(kind, { data: 'gifts', customers: 'no_touches' })).toContain(
        '+ 0.00 in 1 row of customers whose orders bring nothing (refunds or zero amounts)'
      );
      language.choose('zh');
      expect(await texts(kind, { data: 'gifts', customers: 'no_touches' })).toContain(
        '+ 0.00（1 行属于订单没有带来收入的客户：退款或零元）'
      );
    }
  );

  it('speaks Chinese', async () => {
    language.choose('zh');
    expect(await texts('pareto')).toEqual([
      '已载入 151.00',
      '− 16.00（2 行没有客户编号）',
      '= 135.00，已冲减退款',
      '+ 3.00（1 位客户退款多于消费，按 0 计）',
      '= 此处计入 138.00',
      '其中退款 3 行（有客户编号），−20.00',
      '另有 1 行退款没有客户编号，−4.00'
    ]);
  });

  it('opens exactly the rows that each step speaks of', async () => {
    const opened = (await steps('pareto')).filter(({ condition }) => condition);
    const found = opened.map(async ({ condition, text, title = text }) => {
      const { rows } = await database.query(
        `SELECT count(*) AS n, sum(amount) AS money FROM orders WHERE ${condition}`
      );
      return [Number(rows[0]!.n), Number(rows[0]!.money), title];
    });
    expect(await Promise.all(found)).toEqual([
      [2, 16, '− 16.00 in 2 rows without a customer'],
      [2, -3, '+ 3.00 for 1 customer with more refunds than sales, counted as zero: their 2 rows'],
      [3, -20, 'refunds inside: 3 rows with a customer, −20.00'],
      [1, -4, '1 more refund has no customer, −4.00']
    ]);
  });

  it('says so where a step is missing', async () => {
    const { rows } = await database.query(
      "SELECT 'file' AS part, 3 AS rows, 10 AS amount, 0 AS refunds UNION ALL SELECT 'figure', NULL, 8, NULL"
    );
    expect(stepsOf({ rows, columns: [] }, 'customer_id').map(({ text, is }) => [text, is])).toContainEqual([
      '2.00 not explained: please report this',
      'problem'
    ]);
  });
});
