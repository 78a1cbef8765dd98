import { openDatabase } from '#engine';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../../../tests/engines/types.ts';
import { cohortCurves } from '../../charts/index.ts';
import { language } from '../../i18n/index.ts';
import { cohortData } from './cohortData.ts';
import { cohorts, mostCohorts } from './index.ts';

let database: TestDatabase;

/** Forty customers begin in each of 43 months; of the first seven months all come back in the next, of the others a quarter. */
beforeAll(async () => {
  database = await openDatabase();
  await database.run(`CREATE TABLE orders AS
    SELECT month || '-' || customer AS customer_id, month || '-' || customer || '-' || n AS order_id,
      TIMESTAMP '2020-01-15' + to_months((month + n)::INT) AS ordered_at, 10 AS amount
    FROM range(43) m(month), range(40) c(customer), range(2) o(n)
    WHERE n = 0 OR month < 7 OR customer < 10`);
});
afterAll(() => database.close());
afterEach(() => language.choose('en'));

it('says of all cohorts what holds of all, though only the latest are drawn', async () => {
  language.choose('en');
  await database.run(`CREATE TABLE result AS ${cohorts.statement({})}`);
  const { rows } = await database.query(cohorts.figures('result', {}).cells!);
  const data = cohortData(rows);
  expect(new Set(data.cells.map(({ cohort }) => cohort.getTime())).size).toBe(mostCohorts);
  const { rows: counted } = await database.query(
    'SELECT sum(customers) / sum(cohort_size) AS share FROM result WHERE complete AND period = 1'
  );
  const share = Number(counted[0]!.share);
  expect(share).toBeGreaterThan(0.35);
  const said = () =>
    cohortCurves
      .reading(data, {})
      .map(({ text }) => text)
      .join('');
  expect(said()).toContain(
    `Over all cohorts, ${(share * 100).toFixed(1)}% order again in the month after the first`
  );
  expect(said()).toContain('Of the cohorts shown, ');
  language.choose('zh');
  expect(said()).toContain(`全部同期群合计，首单次月有 ${(share * 100).toFixed(1)}% 的客户复购`);
  expect(said()).toContain('图中各同期群里，');
});

it('has no row of earlier cohorts where all are drawn', async () => {
  await database.run("CREATE TABLE few AS FROM result WHERE cohort >= '2023-01-01'");
  const data = cohortData((await database.query(cohorts.figures('few', {}).cells!)).rows);
  expect(data.cells.length).toBeGreaterThan(0);
  expect(data).not.toHaveProperty('earlier');
});
