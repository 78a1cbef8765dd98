import { describe, expect, test } from 'vitest';
import { scrollRange } from './scrollRange.ts';

describe('the scroll range', () => {
  test('moves a row by its own height where all rows can be laid out', () => {
    const range = scrollRange(10_000, 30, 36, 436);
    expect(range.compressed).toBe(false);
    expect(range.height).toBe(36 + 300_000);
    expect(range.topAt(45)).toBeCloseTo(1.5, 9);
    expect(range.scrollAt(100)).toBeCloseTo(3000, 6);
  });

  for (const rowCount of [250, 10_000, 1_000_000, 50_000_000])
    test(`ends with the last of ${rowCount} rows whole`, () => {
      const range = scrollRange(rowCount, 30, 36, 436);
      const lastScroll = range.height - 436;
      expect(range.topAt(lastScroll) + (436 - 36) / 30).toBeCloseTo(rowCount, 3);
      expect(range.topAt(0)).toBe(0);
      expect(range.height).toBeLessThanOrEqual(16_000_000);
    });

  test('shows everything where everything fits', () => {
    const range = scrollRange(3, 30, 36, 436);
    expect(range.lastTop).toBe(0);
    expect(range.topAt(99)).toBe(0);
    expect(range.scrollAt(2)).toBe(0);
  });
});
