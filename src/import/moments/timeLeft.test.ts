import { expect, test } from 'vitest';
import { secondsLeft } from './timeLeft.ts';

const first = { at: 1000, done: 0 };

test('the time left follows the pace so far', () => {
  expect(secondsLeft(first, { at: 3000, done: 0.25 })).toBe(6);
  expect(secondsLeft(first, { at: 11_000, done: 0.5 })).toBe(10);
});

test('it is not guessed at the start, and never said to be nothing', () => {
  expect(secondsLeft(first, { at: 1500, done: 0.3 })).toBeUndefined();
  expect(secondsLeft(first, { at: 9000, done: 0.01 })).toBeUndefined();
  expect(secondsLeft(first, { at: 9000, done: 0.999 })).toBe(1);
});
