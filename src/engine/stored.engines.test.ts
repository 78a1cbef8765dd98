import { openDatabase } from '#engine';
import { expect, it } from 'vitest';
import { fromStored, toStored } from './index.ts';

it('gives integers of any size back from within lists, structs and maps, and text that looks like them as text', async () => {
  const database = await openDatabase();
  const result = await database.query(`SELECT
    [170141183460469231731687303715884105727::HUGEINT, 7, NULL] AS huge,
    [9007199254740993, -9007199254740993] AS big,
    [['9007199254740993']] AS text,
    {'n': 9007199254740993, 'at': [{'n': 9007199254740993}], 'name': '头部'} AS struct,
    MAP {'a': 9007199254740993} AS map,
    {'$integer': '9007199254740993', 'n': 9007199254740993} AS marked,
    {'$integer': {'$integer': 9007199254740993}} AS twice,
    [NULL, {'n': 1}] AS small`);
  await database.close();
  expect(result.rows[0]).toMatchObject({ huge: [2n ** 127n - 1n, 7, null], struct: { n: 2n ** 53n + 1n } });
  expect(fromStored(JSON.parse(JSON.stringify(toStored(result))))).toEqual(result);
});
