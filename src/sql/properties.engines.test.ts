import { openDatabase } from '#engine';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../engine/types.ts';
import type { TestDatabase } from '../../tests/engines/types.ts';

/** An order line: customer, day of the year, cents. Few of each, so that there are many ties. */
type Line = [customer: number, day: number, cents: number];

const line: fc.Arbitrary<Line> = fc.tuple(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 40 }),
  fc.oneof(fc.constantFrom(0, 100, 100, 500), fc.integer({ min: -900, max: 100_000 }))
);
const lines = fc.array(line, { minLength: 1, maxLength: 40 });

/** 1 + the number of type-7 quantile thresholds strictly below the value, in whole numbers throughout. */
function quantileScore(value: bigint, all: bigint[], bins: bigint): number {
  const sorted = [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const gaps = BigInt(sorted.length - 1);
  let score = 1;
  for (let j = 1n; j < bins; j++) {
    const low = Number((gaps * j) / bins);
    const below = sorted[low]!;
    const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
    if (below * bins + ((gaps * j) % bins) * (above - below) < value * bins) score++;
  }
  return score;
}

describe('for any orders', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  const rows = async (sql: string): Promise<Row[]> => (await database.query(sql)).rows;
  const load = (all: Line[]) =>
    database.run(`CREATE OR REPLACE TABLE orders AS
      SELECT 'c' || c AS customer_id, DATE '2025-01-01' + d AS ordered_at, (cents / 100)::DECIMAL(18, 4) AS amount
      FROM (VALUES ${all.map((values) => `(${values.join(', ')})`).join(', ')}) AS t(c, d, cents)`);
  const holds = (property: (all: Line[]) => Promise<void>) =>
    fc.assert(fc.asyncProperty(lines, property), { numRuns: 20, seed: 7 });

  it('the tiers follow one another, the ranks are whole and the shares end at 1', () =>
    holds(async (all) => {
      await load(all);
      const items = await rows("FROM pareto('orders') ORDER BY rank");
      expect(items.map((row) => row.rank)).toEqual(items.map((_, i) => i + 1));
      const tiers = items.map((row) => ['head', 'waist', 'tail'].indexOf(String(row.tier)));
      expect(tiers).toEqual([...tiers].sort());
      if (Number(items[0]!.value) > 0) expect(items.at(-1)!.cumulative_share).toBe(1);
    }));

  it('the order of the lines does not matter', () =>
    holds(async (all) => {
      const answers = async (some: Line[]) => {
        await load(some);
        return Promise.all([
          rows("FROM pareto('orders') ORDER BY id"),
          rows("FROM rfm('orders') ORDER BY customer_id"),
          rows("FROM cohorts('orders') ORDER BY cohort, period")
        ]);
      };
      expect(await answers([...all].reverse())).toEqual(await answers(all));
    }));

  it('quantile scores are one more than the thresholds strictly below, recency reversed', () =>
    holds(async (all) => {
      await load(all);
      for (const bins of [2, 5, 7]) {
        const customers = await rows(`FROM rfm('orders', bins := ${bins})`);
        const column = (name: string, scale: number) =>
          customers.map((row) => BigInt(Math.round(Number(row[name]) * scale)));
        const [age, frequency, monetary] = [
          column('recency_days', 1),
          column('frequency', 1),
          column('monetary', 100)
        ];
        customers.forEach((row, i) => {
          expect({ r: row.r, f: row.f, m: row.m }).toEqual({
            r: bins + 1 - quantileScore(age[i]!, age, BigInt(bins)),
            f: quantileScore(frequency[i]!, frequency, BigInt(bins)),
            m: quantileScore(monetary[i]!, monetary, BigInt(bins))
          });
        });
      }
    }));

  it('every customer has one segment, and every line of money is in one cohort cell', () =>
    holds(async (all) => {
      await load(all);
      const [total] = await rows(
        'SELECT count(DISTINCT customer_id) AS customers, sum(amount) AS revenue FROM orders'
      );
      expect(
        await rows(
          "SELECT count(DISTINCT customer_id) AS customers, sum(monetary) AS revenue FROM rfm('orders')"
        )
      ).toEqual([total]);
      expect(
        await rows(
          "SELECT sum(customers) FILTER (WHERE period = 0) AS customers, sum(revenue) AS revenue FROM cohorts('orders')"
        )
      ).toEqual([total]);
      expect(await rows("SELECT count(*) AS n FROM rfm('orders') WHERE segment = 'Others'")).toEqual([
        { n: 0 }
      ]);
    }));

  it('rolling retention never rises and is never below the classic', () =>
    holds(async (all) => {
      await load(all);
      const cells = await rows(`SELECT c.cohort, c.period, c.customers AS classic, r.customers AS rolling
        FROM cohorts('orders', grain := 'week') AS c JOIN cohorts('orders', grain := 'week', kind := 'rolling') AS r USING (cohort, period)
        ORDER BY c.cohort, c.period`);
      cells.forEach((cell, i) => {
        expect(Number(cell.rolling)).toBeGreaterThanOrEqual(Number(cell.classic));
        if (Number(cell.period) > 0)
          expect(Number(cell.rolling)).toBeLessThanOrEqual(Number(cells[i - 1]!.rolling));
      });
    }));
});
