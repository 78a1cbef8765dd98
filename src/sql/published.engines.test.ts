import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';

/** Counts by segment published for files that the shared folder holds. They take every line as an order. */
describe.skipIf(!hasTruth('cdnow_master.json'))(
  'published segment and cohort counts (needs the shared folder)',
  () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await openDatabase();
      for (const set of sets.filter(({ name }) => ['rfm_data_orders', 'cdnow_master'].includes(name))) {
        await loadSet(database, set);
        await database.run(
          `CREATE TABLE ${set.name} AS SELECT *, row_number() OVER ()::VARCHAR AS order_id FROM orders`
        );
      }
    });
    afterAll(() => database.close());

    const segments = async (macro: string) => {
      const { rows } = await database.query(`SELECT segment, count(*) AS n FROM ${macro} GROUP BY segment`);
      return Object.fromEntries(rows.map((row) => [row.segment, row.n]));
    };

    it('the ten segments of the grid', async () => {
      expect(await segments("rfm('rfm_data_orders', method := 'rpackage')")).toEqual({
        Hibernating: 240,
        Loyal: 170,
        'Potential loyalists': 146,
        'At risk': 135,
        Champions: 99,
        'About to sleep': 76,
        'Need attention': 46,
        Promising: 31,
        New: 30,
        'Cannot lose': 22
      });
    });

    it.each([
      ['rfm_data_orders', [274, 20, 125, 28, 102, 185, 39, 222]],
      ['cdnow_master', [4617, 268, 449, 579, 1974, 1532, 543, 13608]]
    ])('the eight segments of %s', async (name, counts) => {
      const names = [
        '重要价值',
        '重要发展',
        '重要保持',
        '重要挽留',
        '一般价值',
        '一般发展',
        '一般保持',
        '一般挽留'
      ];
      expect(await segments(`rfm8('${name}')`)).toEqual(
        Object.fromEntries(names.map((key, i) => [key, counts[i]]))
      );
    });

    it('rolling retention and value per customer of CDNOW', async () => {
      const { rows } =
        await database.query(`SELECT customers, round(cumulative_revenue_per_customer, 4) AS worth
      FROM cohorts('cdnow_master', kind := 'rolling') WHERE cohort = DATE '1997-01-01' ORDER BY period`);
      expect(rows.slice(0, 7).map((row) => row.customers)).toEqual([
        7846, 3654, 3357, 3140, 2958, 2842, 2677
      ]);
      expect([0, 1, 2, 3, 6, 12].map((k) => rows[k]!.worth)).toEqual([
        38.1163, 45.8962, 52.3561, 57.5377, 71.6062, 95.7529
      ]);
      expect(rows[17]!.customers).toBe(498);
    });
  }
);
