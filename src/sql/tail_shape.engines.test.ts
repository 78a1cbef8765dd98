import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';
import { hasTruth, loadSet, sets } from './truthSets.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;

it('gives the share with as much or more, equal values the same, and Hill’s estimate at every depth', async () => {
  const found = await rows("FROM tail_shape('orders') ORDER BY rank");
  expect(found.map(({ id }) => id).join('')).toBe('ABHLCEFJDGKI');
  expect(found.slice(0, 4).map(({ survival }) => survival)).toEqual([1 / 12, 2 / 12, 4 / 12, 4 / 12]);
  expect(found[1]!.hill).toBeCloseTo((Math.log(7000 / 2000) + Math.log(2200 / 2000)) / 2, 12);
  expect(found[11]).toMatchObject({
    survival: 1,
    hill: null,
    in_tail: null,
    power_law: null,
    log_normal: null
  });
});

it('draws both laws through the share at xmin, and nothing below', async () => {
  await db.run(
    `CREATE TABLE fit AS SELECT 1400::DOUBLE AS xmin, 2.5 AS alpha, 7.0 AS mu, 1.2 AS sigma, 5 AS in_tail`
  );
  const found = await rows("FROM tail_shape('orders', fit := 'fit') ORDER BY rank");
  expect(found.map(({ in_tail }) => in_tail).indexOf(false)).toBe(5);
  expect(found[4]!.power_law).toBeCloseTo(5 / 12, 9);
  expect(found[4]!.log_normal).toBeCloseTo(5 / 12, 6);
  expect(found[0]!.power_law).toBeCloseTo((5 / 12) * 5 ** -1.5, 9);
  // With scipy: norm.sf((log(7000) - 7) / 1.2) / norm.sf((log(1400) - 7) / 1.2)
  expect(Number(found[0]!.log_normal) * (12 / 5)).toBeCloseTo(0.14595191946627922, 6);
  expect(found[5]).toMatchObject({ power_law: null, log_normal: null });
});

it('leaves out what brought nothing', async () => {
  await db.run(`CREATE VIEW lossy AS FROM (VALUES ('a', 5), ('b', 0), ('c', -2)) AS t(customer_id, amount),
    (SELECT DATE '2025-01-01' AS ordered_at)`);
  expect(await rows("SELECT id, survival FROM tail_shape('lossy')")).toEqual([{ id: 'a', survival: 1 }]);
});

describe.skipIf(!hasTruth('cdnow_master.json'))('on CDNOW (needs the shared folder)', () => {
  it('gives Hill’s estimate that was computed without SQL', async () => {
    await loadSet(
      db,
      sets.find(({ name }) => name === 'cdnow_master')!
    );
    const found = await rows(
      "SELECT hill, value FROM tail_shape('orders') WHERE rank IN (2357, 2358) ORDER BY rank"
    );
    expect(found[0]!.hill).toBeCloseTo(0.603380543548231, 9);
    expect(found[1]!.value).toBe(242.33);
  });
});
