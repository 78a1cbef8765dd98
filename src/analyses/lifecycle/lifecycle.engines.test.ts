import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import type { Row } from '../../engine/types.ts';
import { hasTruth, loadSet, sets } from '../../sql/truthSets.fixture.ts';
import { twelveCustomers } from '../../sql/twelveCustomers.fixture.ts';
import { lifecycle } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Every figure of a cell with these settings, over the table `orders`. */
async function figuresOf(settings: Record<string, unknown> = {}): Promise<Record<string, Row[]>> {
  await database.run(`CREATE OR REPLACE TABLE result AS ${lifecycle.statement(settings)}`);
  const found: Record<string, Row[]> = {};
  for (const [name, sql] of Object.entries({
    ...lifecycle.figures('result', settings),
    ...lifecycle.asides!('result', settings)
  }))
    found[name] = (await database.query(sql)).rows;
  return found;
}

const countsOf = (rows: Row[]): Record<string, number> =>
  rows.reduce<Record<string, number>>(
    (counts, { stage, customers }) => ({
      ...counts,
      [String(stage)]: (counts[String(stage)] ?? 0) + Number(customers)
    }),
    {}
  );

const master = sets.find(({ name }) => name === 'cdnow_master')!;

describe.skipIf(!hasTruth('cdnow_master.json'))('on CDNOW, by a computation without SQL', () => {
  let found: Record<string, Row[]>;
  beforeAll(async () => {
    await loadSet(database, master);
    found = await figuresOf();
  });

  it('counts the stages, and who is to be called first', () => {
    expect(countsOf(found.stages!)).toEqual({
      lost: 17827,
      loyal: 1635,
      active: 1590,
      slipping: 1134,
      silent: 1056,
      returned: 328
    });
    expect(found.warned!.slice(0, 2)).toMatchObject([
      { customer_id: '07983', rhythm_days: 3, recency_days: 6, revenue_a_year: expect.closeTo(4961.3461, 4) },
      { customer_id: '07931', rhythm_days: 7, recency_days: 18, revenue_a_year: expect.closeTo(4586.9839, 4) }
    ]);
  });

  it('follows the stages from month to month', () => {
    const at = (date: string) =>
      found.months!.filter(({ seen_on }) => (seen_on as Date).toISOString().startsWith(date));
    expect(countsOf(at('1998-02-01'))).toEqual({
      lost: 18083,
      loyal: 1231,
      active: 1665,
      silent: 1085,
      returned: 415,
      slipping: 1091
    });
    expect(countsOf(at('1998-07-01'))).toEqual(countsOf(found.stages!));
    expect(
      at('1998-07-01').find(({ from_stage, stage }) => from_stage === 'slipping' && stage === 'silent')
    ).toMatchObject({ customers: 494 });
  });

  it('judges the warning at a past date, of which all that came later is known', () => {
    expect(found.backtest).toMatchObject([
      {
        seen_on: new Date('1998-04-23T00:00:00Z'),
        days: 68,
        customers: 5735,
        gone: 3831,
        warned: 2015,
        hits: 1466,
        precision_low: expect.closeTo(0.70768447, 8),
        precision_high: expect.closeTo(0.74653644, 8),
        recall: expect.closeTo(0.38266771, 8),
        base_rate: expect.closeTo(0.66800349, 8),
        complete: true
      }
    ]);
  });
});

it.each([{}, { as_of: '2025-08-31' }, { refunds: 'money' }, { refunds: 'money', as_of: '2025-02-20' }])(
  'leads from the money of the file to that of the stages with %o',
  async (settings) => {
    await database.run(`DROP TABLE IF EXISTS orders; ${twelveCustomers}`);
    await database.run(
      "INSERT INTO orders (customer_id, order_id, ordered_at, amount) VALUES ('M', 'o31', '2025-02-15', -7), ('M', 'o32', '2025-05-01', 20)"
    );
    const { reconcile } = await figuresOf(settings);
    const money = (part: string) => Number(reconcile!.find((row) => row.part === part)?.amount ?? 0);
    expect(money('figure')).toBe(money('file') - money('without') - money('later') - money('neverOrdered'));
  }
);

it('has figures, and no back-test, where there is one order or none', async () => {
  await database.run(`DROP TABLE IF EXISTS orders; ${twelveCustomers}`);
  await database.run("DELETE FROM orders WHERE customer_id <> 'L'");
  expect(await figuresOf()).toMatchObject({
    stages: [{ stage: 'new', customers: 1, rhythm_days: 0 }],
    warned: [],
    backtest: [{ warned: 0 }]
  });
  await database.run('DELETE FROM orders');
  expect(await figuresOf()).toMatchObject({ stages: [], warned: [], months: [] });
});
