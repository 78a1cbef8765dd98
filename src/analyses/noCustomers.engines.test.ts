import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { analyses } from './all.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await database.run(
    "CREATE TABLE sales AS SELECT 'o' || n AS order_id, TIMESTAMP '2025-01-01' + to_days(n::INTEGER) AS ordered_at, 10::DECIMAL(18, 4) AS amount FROM range(40) AS ns(n)"
  );
});
afterAll(() => database.close());

/** Those that account for orders by customer: what they read has a column for them or not. */
const kinds = analyses
  .filter(({ kind, asides }) => asides && !['bought_together', 'product_tail'].includes(kind))
  .map(({ kind }) => kind);

it.each(kinds.flatMap((kind) => [[kind, 'orders'] as const, [kind, 'money'] as const]))(
  'accounts in %s for orders that name no customer, refunds being %s',
  async (kind, refunds) => {
    const { statement, asides, parameters } = analyses.find((each) => each.kind === kind)!;
    const defaults = Object.fromEntries(parameters.map(({ name, default: usual }) => [name, usual]));
    const own = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined));
    const given = { ...own, data: 'sales', ...('refunds' in own ? { refunds } : {}) };
    await database.run(`CREATE OR REPLACE TABLE result AS ${statement(given)}`);
    const { reconcile, refundOrders } = asides!('result', given);
    const { rows } = await database.query(reconcile!);
    expect(rows.find(({ part }) => part === 'file')).toMatchObject({ rows: 40, amount: 400 });
    expect(rows.find(({ part }) => part === 'without')).toMatchObject({ rows: 40, amount: 400 });
    if (refundOrders) expect((await database.query(refundOrders)).rows[0]).toMatchObject({ orders: 0 });
  }
);
