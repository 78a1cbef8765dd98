import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  // To 15 June: a pays every month, b misses April, c began in May, d in the running June, e pays back only.
  await db.run(`CREATE TABLE paid AS FROM (VALUES
    ('a', '2025-01-31', 10), ('a', '2025-02-01', 10), ('a', '2025-03-31', 10), ('a', '2025-04-01', 10), ('a', '2025-05-09', 10),
    ('b', '2025-02-10', 20), ('b', '2025-03-10', 20), ('b', '2025-05-10', 20), ('c', '2025-05-03', 30), ('c', '2025-06-03', 30),
    ('d', '2025-06-15', 40), ('e', '2025-01-01', -5)) AS t(customer_id, day, amount), LATERAL (SELECT day::DATE AS ordered_at)`);
  await db.run(`CREATE TABLE terms AS FROM (VALUES
    ('a', '2024-01-31', NULL), ('b', '2024-01-15', '2024-04-15'), ('c', '2024-01-15', '2024-04-10'), ('d', '2024-03-01', '2024-03-02'),
    ('f', '2025-07-01', NULL), ('g', 'soon', NULL)) AS t(customer_id, joined_at, left_at)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;
const seen = 'customer_id, started_on::VARCHAR AS began, duration, event, renewals';

it('takes a first run of months with an order for a contract, and the running month for nobody’s', async () => {
  expect(await rows(`SELECT ${seen}, revenue FROM contracts('paid') ORDER BY 1`)).toEqual([
    { customer_id: 'a', began: '2025-01-01', duration: 4, event: false, renewals: 4, revenue: 50 },
    { customer_id: 'b', began: '2025-02-01', duration: 2, event: true, renewals: 1, revenue: 60 },
    { customer_id: 'c', began: '2025-05-01', duration: 0, event: false, renewals: 0, revenue: 60 },
    { customer_id: 'd', began: '2025-06-01', duration: 0, event: false, renewals: 0, revenue: 40 }
  ]);
});

it('counts the months of contracts from their first day', async () => {
  expect(
    await rows(
      `SELECT ${seen} FROM contracts('paid', customers := 'terms', as_of := DATE '2024-06-29') ORDER BY 1`
    )
  ).toEqual([
    { customer_id: 'a', began: '2024-01-31', duration: 4, event: false, renewals: 4 },
    { customer_id: 'b', began: '2024-01-15', duration: 3, event: true, renewals: 2 },
    { customer_id: 'c', began: '2024-01-15', duration: 3, event: true, renewals: 2 },
    { customer_id: 'd', began: '2024-03-01', duration: 1, event: true, renewals: 0 }
  ]);
  expect(
    await rows(
      `SELECT ${seen} FROM contracts('paid', every := 'quarter', customers := 'terms', as_of := DATE '2024-04-12') WHERE customer_id = 'b'`
    )
  ).toEqual([{ customer_id: 'b', began: '2024-01-15', duration: 0, event: false, renewals: 0 }]);
});

it('names the column that a relation of contracts lacks', async () => {
  await expect(rows("FROM contracts('paid', customers := 'terms', ends := 'ended')")).rejects.toThrow(
    'ended'
  );
});

it.each([
  [3.8, 15.2, [3.31, 3.451, 3.587, 3.717, 3.842]],
  [0.067, 0.267, [7.671, 9.455, 9.851, 10.056, 10.189]]
])(
  'has the discounted terms to come that Fader and Hardie have for sBG(%d, %d)',
  async (alpha, beta, terms) => {
    await db.run(
      `CREATE OR REPLACE TABLE years AS SELECT 'c' || range AS customer_id, make_date((2025 - range)::INTEGER, 1, 1) AS joined_at, NULL::DATE AS left_at FROM range(5)`
    );
    await db.run(
      `CREATE OR REPLACE TABLE fitted AS SELECT 'sbg' AS model, ${alpha}::DOUBLE AS alpha, ${beta}::DOUBLE AS beta`
    );
    const found = await rows(
      "SELECT renewals, p_renew, expected_terms, value FROM contracts('paid', every := 'year', customers := 'years', as_of := DATE '2025-06-01', fit := 'fitted') ORDER BY 1"
    );
    expect(found.map(({ renewals }) => renewals)).toEqual([0, 1, 2, 3, 4]);
    found.forEach((row, i) => expect(row.expected_terms).toBeCloseTo(terms[i]!, 3));
    expect(found.map(({ value }) => value)).toEqual(found.map(() => null));
    expect(found[0]!.p_renew).toBeCloseTo(beta / (alpha + beta), 12);
  }
);

it('spreads what a customer is worth as the model spreads how long they stay', async () => {
  const [alpha, beta] = [0.8, 2.5];
  await db.run(
    `CREATE OR REPLACE TABLE plan AS SELECT 'c' AS customer_id, DATE '2022-01-01' AS joined_at, NULL::DATE AS left_at`
  );
  await db.run(
    `CREATE OR REPLACE TABLE paying AS SELECT 'c' AS customer_id, DATE '2022-01-01' AS ordered_at, 60 AS amount`
  );
  await db.run(
    `CREATE OR REPLACE TABLE shape AS SELECT 'sbg' AS model, ${alpha}::DOUBLE AS alpha, ${beta}::DOUBLE AS beta`
  );
  for (const discount of [0.1, 0.5]) {
    const left = [1];
    for (let k = 0; k < 200; k++) left.push((left[k]! * (beta + 2 + k)) / (alpha + beta + 2 + k));
    const weights = left.slice(1).map((_, k) => (1 + discount) ** -k);
    const mean = weights.reduce((sum, weight, k) => sum + weight * left[k + 1]!, 0);
    const square = weights.reduce(
      (sum, weight, k) =>
        sum + weights.reduce((own, other, j) => own + weight * other * left[Math.max(k, j) + 1]!, 0),
      0
    );
    const [row] = await rows(
      `SELECT renewals, value, value_spread FROM contracts('paying', every := 'year', customers := 'plan', as_of := DATE '2024-06-01', discount := ${discount}, fit := 'shape')`
    );
    expect(row!.renewals).toBe(2);
    expect(row!.value).toBeCloseTo(20 * mean, 8);
    expect(row!.value_spread).toBeCloseTo(20 * Math.sqrt(square - mean ** 2), 6);
  }
  await expect(
    rows(
      "SELECT value_spread FROM contracts('paying', every := 'year', customers := 'plan', discount := 0, fit := 'shape')"
    )
  ).resolves.toEqual([{ value_spread: expect.any(Number) }]);
});
