import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('names the twelve customers by the scheme that is asked for, and by all others beside it', async () => {
  const found = await rows(
    "FROM rfm_schemes('orders', scheme := 'means', refunds := 'money') ORDER BY customer_id"
  );
  expect(found.map(({ segment, customer_id }) => `${String(customer_id)}${String(segment)}`).join(' ')).toBe(
    'A重要价值 B重要保持 C重要价值 D一般挽留 E一般挽留 F一般发展 G一般挽留 H重要价值 I一般挽留 J一般发展 K一般挽留 L重要发展'
  );
  const rules = await rows(
    "SELECT customer_id, segment FROM rfm('orders', refunds := 'money') ORDER BY customer_id"
  );
  expect(found.map(({ customer_id, by_rules }) => ({ customer_id, segment: by_rules }))).toEqual(rules);
});

it('follows the rules that stand in rfm_rules', async () => {
  await db.run("UPDATE rfm_rules SET segment = 'Best' WHERE position = 1");
  const found = await rows(
    "SELECT count(*) FILTER (by_rules = 'Best') > 0 AS best, bool_or(by_rules = 'Champions') AS champions FROM rfm_schemes('orders')"
  );
  await db.run("UPDATE rfm_rules SET segment = 'Champions' WHERE position = 1");
  expect(found).toEqual([{ best: true, champions: false }]);
});

it('says which segments no code reaches, and how many codes no rule covers', async () => {
  const never = async (scheme: string) =>
    (await rows(`FROM rfm_scheme_audit('${scheme}') WHERE codes = 0 ORDER BY first`)).map(
      ({ segment }) => segment
    );
  expect(await never('eleven')).toEqual(['New', 'Promising', 'Cannot lose', 'Lost']);
  for (const whole of ['rules', 'package', 'grid', 'quartile']) expect(await never(whole)).toEqual([]);
  for (const [scheme, codes] of [
    ['eleven', 125],
    ['grid', 125],
    ['quartile', 64]
  ] as const)
    expect(await rows(`SELECT sum(codes)::INTEGER AS codes FROM rfm_scheme_audit('${scheme}')`)).toEqual([
      { codes }
    ]);
  expect(await rows("FROM rfm_scheme_audit('grid') WHERE segment IS NULL")).toEqual([]);
  expect(await rows("FROM rfm_scheme_audit('means')")).toEqual([]);
});

it('refuses a scheme it does not know', async () => {
  await expect(rows("FROM rfm_schemes('orders', scheme := 'best')")).rejects.toThrow(
    'rfm_schemes: scheme is'
  );
});

describe.skipIf(!hasTruth('rfm_data_orders_20061231.json'))(
  'on the orders of the R package rfm (needs the shared folder)',
  () => {
    beforeAll(async () => {
      await loadSet(
        db,
        sets.find(({ name }) => name === 'rfm_data_orders_20061231')!
      );
      await db.run(
        "CREATE TABLE schemes AS FROM rfm_schemes('orders', as_of := DATE '2006-12-31', scheme := 'grid', method := 'rpackage')"
      );
    });

    const counts = async (scheme: string) =>
      Object.fromEntries(
        (await rows(`SELECT by_${scheme} AS name, count(*) AS n FROM schemes GROUP BY name`)).map(
          ({ name, n }) => [name, n]
        )
      ) as Record<string, number>;

    it('has the counts that are published for each scheme', async () => {
      expect(await counts('rules')).toEqual({
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
      expect(await counts('eleven')).toEqual({
        Champions: 158,
        Loyal: 278,
        'Potential loyalists': 229,
        Hibernating: 111,
        'At risk': 86,
        'About to sleep': 50,
        'Need attention': 35,
        Others: 48
      });
      expect(await counts('package')).toEqual({
        Champions: 35,
        'Potential loyalists': 342,
        Loyal: 170,
        Promising: 9,
        New: 104,
        'Cannot lose': 47,
        'At risk': 28,
        'Need attention': 10,
        'About to sleep': 102,
        Lost: 148
      });
      expect(await counts('means')).toEqual({
        重要价值: 274,
        重要发展: 20,
        重要保持: 125,
        重要挽留: 28,
        一般价值: 102,
        一般发展: 185,
        一般保持: 39,
        一般挽留: 222
      });
      expect(await counts('score_means')).toEqual({
        重要价值: 233,
        重要发展: 43,
        重要保持: 246,
        重要挽留: 73,
        一般价值: 27,
        一般发展: 96,
        一般保持: 34,
        一般挽留: 243
      });
    });

    it('has what numpy makes of the two others, and of the change of names', async () => {
      expect(await counts('grid')).toEqual({
        Loyal: 229,
        Champions: 148,
        'At risk': 128,
        'Potential loyalists': 116,
        Hibernating: 81,
        Lost: 75,
        'Cannot lose': 72,
        'About to sleep': 63,
        'Need attention': 45,
        Promising: 21,
        New: 17
      });
      expect(await counts('quartile')).toEqual({
        Others: 256,
        'At risk': 199,
        'Top spenders': 184,
        Inactive: 171,
        Premium: 122,
        'Repeat buyers': 63
      });
      const changes = await rows("FROM rfm_scheme_changes('schemes') ORDER BY scheme");
      expect(changes).toHaveLength(7);
      expect(changes.find(({ scheme }) => scheme === 'rules')).toEqual({
        scheme: 'rules',
        segments: 10,
        changed: 530,
        from_segment: 'Champions',
        to_segment: 'Loyal',
        most: 96
      });
      expect(changes.find(({ scheme }) => scheme === 'grid')).toMatchObject({
        segments: 11,
        changed: 0,
        most: null
      });
    });
  }
);
