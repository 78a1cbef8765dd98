import { beforeEach, expect, test, vi } from 'vitest';
import { idle, type CellState } from './CellState.ts';
import { Telling } from './Telling.ts';

let told: string[];
let telling: Telling;
const state = (rows: number): CellState => ({ ...idle, rows });

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  telling = new Telling((id, { rows }) => told.push(`${id} ${rows}`));
  return () => vi.useRealTimers();
});

test('a state that cannot wait is told at once', () => {
  telling.tell('a', state(1), false);
  expect(told).toEqual(['a 1']);
});

test('of states that can wait the newest of each cell is told, in a task of its own', () => {
  telling.tell('a', state(1), true);
  telling.tell('b', state(2), true);
  telling.tell('a', state(3), true);
  expect(told).toEqual([]);
  vi.runAllTimers();
  expect(told).toEqual(['a 3', 'b 2']);
});

test('what waits is told before what cannot, and once', () => {
  telling.tell('a', state(1), true);
  telling.tell('b', state(2), false);
  expect(told).toEqual(['a 1', 'b 2']);
  vi.runAllTimers();
  expect(told).toEqual(['a 1', 'b 2']);
});
