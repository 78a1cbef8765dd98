import { expect, test } from 'vitest';
import { duckdbFunctions } from './duckdbFunctions.ts';
import { functionHelp } from './functionHelp.ts';

test('every function on offer has a line of help in both languages', () => {
  const bare = duckdbFunctions
    .map(({ name }) => name)
    .filter((name) => !functionHelp(name, 'en') || !/[\u4e00-\u9fff]/.test(functionHelp(name, 'zh')));
  expect(bare).toEqual([]);
});
