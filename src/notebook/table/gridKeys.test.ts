import { expect, test } from 'vitest';
import { placeFor } from './gridKeys.ts';

const size = { rows: 100, columns: 5, hasTotals: false };

/** Row and column to which a key leads from row 40, column 2, in pages of 10 rows. */
function from(key: string, modifiers: Partial<KeyboardEvent> = {}, row = 40): number[] | undefined {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers } as KeyboardEvent;
  const place = placeFor(event, { row, column: 2 }, size, 10);
  return place && [place.row, place.column];
}

test('arrows lead to the next cell, and with Ctrl or Command to the edge', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => from(key))).toEqual([
    [39, 2],
    [41, 2],
    [40, 1],
    [40, 3]
  ]);
  expect([from('ArrowDown', { ctrlKey: true }), from('ArrowLeft', { metaKey: true })]).toEqual([
    [99, 2],
    [40, 0]
  ]);
  expect([from('ArrowUp', { ctrlKey: true }), from('ArrowUp', { ctrlKey: true }, 0)]).toEqual([
    [0, 2],
    [-1, 2]
  ]);
});

test('Home and End lead to the ends of the row, with Ctrl to the first and the last cell', () => {
  expect([from('Home'), from('End')]).toEqual([
    [40, 0],
    [40, 4]
  ]);
  expect([from('Home', { ctrlKey: true }), from('End', { ctrlKey: true })]).toEqual([
    [0, 0],
    [99, 4]
  ]);
});

test('a page stops at the first and the last row', () => {
  expect([from('PageDown'), from('PageUp')]).toEqual([
    [50, 2],
    [30, 2]
  ]);
  expect([from('PageDown', {}, 95), from('PageUp', {}, 5), from('PageUp', {}, -1)]).toEqual([
    [99, 2],
    [0, 2],
    [-1, 2]
  ]);
});

test('other keys, and those with Alt, are left to the page', () => {
  expect([from('a'), from('Tab'), from('Enter'), from('ArrowUp', { altKey: true })]).toEqual(
    Array(4).fill(undefined)
  );
});
