import { expect, test } from 'vitest';
import type { Column } from '../../engine/types.ts';
import { summaryOf } from './summary.ts';

const amount: Column = { name: 'amount', type: 'decimal', scale: 2 };
const count: Column = { name: 'count', type: 'integer' };
const share: Column = { name: 'share', type: 'double' };
const name: Column = { name: 'name', type: 'text' };

test('amounts are added exactly, also where a double has no such digits', () => {
  const rows = [{ amount: '90071992547409930.10' }, { amount: 0.2 }, { amount: '-0.05' }, { amount: null }];
  expect(summaryOf(amount, rows)).toEqual({
    values: 3,
    sum: { value: '90071992547409930.25', column: amount },
    mean: { value: '30023997515803310.08', column: amount }
  });
});

test('the mean of amounts is rounded half away from zero', () => {
  const mean = (...values: number[]) =>
    summaryOf(
      amount,
      values.map((value) => ({ amount: value }))
    )?.mean.value;
  expect([mean(0.01, 0.02), mean(-0.01, -0.02), mean(0.01, 0.01, 0.02)]).toEqual(['0.02', '-0.02', '0.01']);
});

test('whole numbers stay whole, shares are added as they are', () => {
  expect(summaryOf(count, [{ count: 12345678901234567890n }, { count: 1 }])?.sum.value).toBe(
    12345678901234567891n
  );
  expect(summaryOf(count, [{ count: 1 }, { count: 2 }])?.mean.value).toBe(1.5);
  expect(summaryOf(share, [{ share: 0.25 }, { share: 0.5 }])?.sum).toEqual({ value: 0.75, column: share });
});

test('cells without a number say nothing', () => {
  expect(summaryOf(name, [{ name: 'A' }])).toBeUndefined();
  expect(summaryOf(amount, [{ amount: null }])).toBeUndefined();
});
