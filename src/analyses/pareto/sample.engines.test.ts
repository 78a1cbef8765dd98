import { openDatabase } from '#engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { sample } from './sample.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDatabase()));
afterAll(() => database.close());

async function ranksOf(n: number): Promise<number[]> {
  const ranked = `(SELECT range AS rank FROM range(1, ${n + 1}))`;
  const { rows } = await database.query(
    `SELECT rank FROM ${ranked} WHERE ${sample('rank', `(SELECT max(rank) FROM ${ranked})`)} ORDER BY rank`
  );
  return rows.map(({ rank }) => Number(rank));
}

it('keeps every row of few, and no row of none', async () => {
  for (const n of [0, 1, 2, 20, 21, 400])
    expect(await ranksOf(n), String(n)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
});

it.each([401, 3974, 100_391, 1_000_000])(
  'keeps the first and the last of %d, no gap wider than a 400th of all, or in the head a 150th of its axis',
  async (n) => {
    const ranks = await ranksOf(n);
    expect(ranks.length).toBeLessThanOrEqual(600);
    expect(ranks.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(ranks.at(-1)).toBe(n);
    for (const [i, rank] of ranks.entries()) {
      if (i === 0) continue;
      const gap = rank - ranks[i - 1]!;
      const logs = (150 * Math.log(rank / ranks[i - 1]!)) / Math.log(n + 1);
      expect(gap, `before ${rank}`).toBeLessThanOrEqual(Math.ceil(n / 400));
      if (gap > 1) expect(logs, `before ${rank}`).toBeLessThan(1 + 150 / rank / Math.log(n + 1));
    }
  }
);
