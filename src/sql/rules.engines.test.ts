import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE log AS FROM (VALUES
    ('A', 'survey', 4, NULL), ('A', 'survey', 5, 10), ('A', 'NPS survey', 9, NULL), ('B', 'complaint', NULL, 25)
  ) AS made_up(customer_id, kind, score, cost)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('measures the gap from order to order, a day of refunds being one or not as lifecycle has it', async () => {
  await db.run(`CREATE OR REPLACE TABLE returned AS FROM (VALUES
    ('A', DATE '2025-01-01', 10), ('A', DATE '2025-01-21', 10), ('A', DATE '2025-01-26', -10), ('A', DATE '2025-02-20', 10)
  ) AS made_up(customer_id, ordered_at, amount)`);
  const gaps = async (refunds: string) =>
    rows(
      `SELECT gap_days, rhythm_days FROM customer_facts('returned', refunds := '${refunds}') JOIN lifecycle('returned', refunds := '${refunds}') USING (customer_id)`
    );
  expect(await gaps('orders')).toEqual([{ gap_days: 20, rhythm_days: 20 }]);
  expect(await gaps('money')).toEqual([{ gap_days: 25, rhythm_days: 25 }]);
});

it('gathers what is known of a customer, from orders and from contacts', async () => {
  const [a, b] = await rows(
    "FROM customer_facts('orders', touches := 'log', as_of := DATE '2026-01-01') ORDER BY customer_id"
  );
  expect(a).toMatchObject({
    revenue: 7000,
    orders: 6,
    days_since: 34,
    tenure_days: 361,
    gap_days: 69,
    categories: null,
    category: null,
    contribution: 5190,
    contacts: 3,
    satisfaction: 4.5,
    nps: 9
  });
  expect(a!.average_order).toBeCloseTo(7000 / 6, 6);
  expect(a!.recent_share).toBeCloseTo(1000 / 7000, 9);
  expect(b).toMatchObject({ orders: 4, contribution: 775, contacts: 1, satisfaction: null, nps: null });
});

it('leaves scores in words out of the means, and counts them', async () => {
  await db.run(`CREATE TABLE spoken AS FROM (VALUES
    ('A', 'survey', '4'), ('A', 'survey', 'good'), ('A', 'nps', ''), ('B', 'nps', '很好')) AS made_up(customer_id, kind, score)`);
  expect(
    await rows(
      "SELECT customer_id, satisfaction, nps, unread_scores FROM customer_facts('orders', touches := 'spoken') WHERE contacts > 0 ORDER BY 1"
    )
  ).toEqual([
    { customer_id: 'A', satisfaction: 4, nps: null, unread_scores: 1 },
    { customer_id: 'B', satisfaction: null, nps: null, unread_scores: 1 }
  ]);
});

const conditions = `[
  {'position': 1, 'segment': 'Best', 'alternative': 1, 'fact': 'revenue', 'operator': '>=', 'number': 2000, 'word': NULL},
  {'position': 1, 'segment': 'Best', 'alternative': 1, 'fact': 'days_since', 'operator': '<', 'number': 90, 'word': NULL},
  {'position': 2, 'segment': 'Big', 'alternative': 1, 'fact': 'revenue', 'operator': '>=', 'number': 2000, 'word': NULL},
  {'position': 3, 'segment': 'Lately or often', 'alternative': 1, 'fact': 'days_since', 'operator': '<=', 'number': 31, 'word': NULL},
  {'position': 3, 'segment': 'Lately or often', 'alternative': 2, 'fact': 'orders', 'operator': '>=', 'number': 3, 'word': NULL}
]`;

it('gives each customer the first rule that holds, and says what keeps it from an earlier one', async () => {
  const found = await rows(
    `SELECT customer_id AS c, segment, rule, met, near_segment, near_fact, near_by FROM rules('orders', conditions := ${conditions}, near := 0.35) ORDER BY c`
  );
  expect(found.map(({ c, segment }) => `${String(c)} ${String(segment)}`)).toEqual([
    'A Best',
    'B Big',
    'C Lately or often',
    'D Others',
    'E Lately or often',
    'F Others',
    'G Others',
    'H Best',
    'I Others',
    'J Lately or often',
    'K Others',
    'L Best'
  ]);
  expect(found[0]).toMatchObject({ rule: 1, met: '1, 2, 3', near_segment: null });
  expect(found[2]).toMatchObject({
    rule: 3,
    met: '3',
    near_segment: 'Best',
    near_fact: 'revenue',
    near_by: 0.3
  });
  expect(found[5]).toMatchObject({
    rule: null,
    met: null,
    near_segment: 'Lately or often',
    near_fact: 'orders'
  });
});

it('leaves everybody to the others where there are no rules', async () => {
  expect(await rows("SELECT DISTINCT segment FROM rules('orders')")).toEqual([{ segment: 'Others' }]);
});

it('lets no condition be met by what is not known', async () => {
  const of = (fact: string, operator: string) =>
    `[{'position': 1, 'segment': 'x', 'alternative': 1, 'fact': '${fact}', 'operator': '${operator}', 'number': 0, 'word': NULL}]`;
  for (const operator of ['>=', '<', '<>'])
    expect(
      await rows(
        `SELECT count(rule) AS n FROM rules('orders', conditions := ${of('satisfaction', operator)})`
      )
    ).toEqual([{ n: 0 }]);
});

it('holds columns of the customers against words and numbers, and an unknown one meets nothing', async () => {
  await db.run(`CREATE TABLE people AS FROM (VALUES
    ('A', ' web ', 3), ('B', 'shop', NULL), ('C', '', 5), ('C', NULL, 4), ('Z', 'web', 9)
  ) AS made_up(customer_id, "Channel", level)`);
  const rule = (position: number, fact: string, operator: string, number: string, word: string) =>
    `{'position': ${position}, 'segment': 'r${position}', 'alternative': 1, 'fact': '${fact}', 'operator': '${operator}', 'number': ${number}, 'word': ${word}}`;
  const both = [
    rule(1, 'customers.channel', '=', 'NULL', "'web'"),
    rule(1, 'orders', '>=', '1', 'NULL'),
    rule(2, 'customers.level', '>=', '4', 'NULL'),
    rule(3, 'customers.channel', '<>', 'NULL', "'web'"),
    rule(4, 'customers.none', '<>', 'NULL', "'x'")
  ].join(', ');
  expect(
    await rows(
      `SELECT customer_id AS c, rule FROM rules('orders', conditions := [${both}], customers := 'people') WHERE rule IS NOT NULL ORDER BY c`
    )
  ).toEqual([
    { c: 'A', rule: 1 },
    { c: 'B', rule: 3 },
    { c: 'C', rule: 2 }
  ]);
});
