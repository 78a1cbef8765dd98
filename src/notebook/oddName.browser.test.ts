import { beforeAll, expect, it } from 'vitest';
import { Engine, EngineError } from '../engine/index.ts';
import { oddName } from './oddName.ts';

const engine = new Engine({ prepare: '' });

beforeAll(async () => {
  await engine.start();
  await engine.run(
    'CREATE TABLE odd AS SELECT 1 AS "Paid?", 2 AS "实付金额(元)", 3 AS "Is paid?", 4 AS "amount (EUR)"'
  );
});

it.each([
  ['SELECT Paid? FROM odd', 'Paid?'],
  ['CREATE TABLE of_it AS SELECT count(*) FROM odd GROUP BY odd.Paid?', 'Paid?'],
  ['SELECT 付款?, 1 FROM odd', '付款?'],
  ['SELECT 1 AS n, sum(实付金额(元)) FROM odd', '实付金额(元)'],
  ['SELECT summ(amount) FROM odd', undefined],
  ['SELECT 求和(1, 2) FROM odd', undefined],
  ['SELECT 1 ? 2', undefined],
  ['SELECT (1', undefined],
  ['SELECT Share% FROM odd', 'Share%'],
  ['SELECT 1, Share%, 2 FROM odd', 'Share%'],
  ['SELECT 占比% FROM odd', '占比%'],
  ['SELECT No# FROM odd', 'No#'],
  ['SELECT order FROM odd', 'order'],
  ['SELECT 1, odd.group, 2 FROM odd', undefined],
  ['SELECT group FROM odd', 'group'],
  ['SELECT sum(limit) FROM odd', 'limit'],
  ['SELECT 1 FROM odd ORDER BY desc', 'desc'],
  ['SELECT 1 FROM odd WHERE to = 3', 'to'],
  ['SELECT 1 FROM odd WHERE WHERE 1', undefined],
  ['SELECT 1 % FROM odd', undefined]
])('%s: %s', async (sql, wanted) => {
  const error = await engine.query(sql).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EngineError);
  expect(oddName(error as EngineError)).toBe(wanted);
});

it('runs once the name stands in quotation marks', async () => {
  const { rows } = await engine.query('SELECT "Paid?", "实付金额(元)" FROM odd');
  expect(rows).toEqual([{ 'Paid?': 1, '实付金额(元)': 2 }]);
});
