import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';

/** Names that macros use inside, and that an export may well have: none may be taken for the file's column. */
const names =
  `Id value rank share cumulative_share item_share tier n total line items by head waist orders customers customer
  recency recency_days frequency monetary r f m rfm segment first_at last_at lines revenue as_of bins method refunds grain rules given
  kind cohort period cohort_size retention complete starts counts today clock baskets below thresholds summary id_1`
    .split(/\s+/)
    .filter(Boolean);

let db: TestDatabase;

beforeAll(async () => {
  db = await openDatabase();
  const plain = `SELECT * FROM (VALUES ('A', 'o1', TIMESTAMP '2025-01-05', 120.00), ('A', 'o2', TIMESTAMP '2025-02-05', 80.00),
    ('B', 'o3', TIMESTAMP '2025-01-09', 50.00), ('C', 'o4', TIMESTAMP '2025-03-01', -5.00)) AS t(customer_id, order_id, ordered_at, amount)`;
  await db.run(`CREATE TABLE plain AS ${plain}`);
  await db.run(
    `CREATE TABLE crowded AS SELECT *, ${names.map((name) => `'x' AS "${name}"`).join(', ')} FROM plain`
  );
});

afterAll(() => db.close());

it.each(['customer_summary', 'pareto', 'concentration', 'rfm', 'rfm8', 'cohorts'])(
  '%s gives the same whatever other columns the file has',
  async (macro) => {
    const [plain, crowded] = await Promise.all(
      ['plain', 'crowded'].map((relation) => db.query(`FROM ${macro}('${relation}') ORDER BY ALL`))
    );
    expect(plain!.rows.length).toBeGreaterThan(0);
    expect(crowded!.rows).toEqual(plain!.rows);
  }
);
