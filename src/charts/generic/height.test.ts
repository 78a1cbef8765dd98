import { expect, test } from 'vitest';
import { heightOf, type Heights } from './height.ts';

const of = (more: Partial<Heights>) =>
  heightOf({ width: 900, text: 13, around: 75, rows: 0, facets: 0, ...more });

test('five facets take the room there is, and are not lower than can be read', () => {
  expect(of({ facets: 5 }).whole).toBeGreaterThan(700);
  expect(of({ facets: 5, room: 600 }).whole).toBe(600);
  expect(of({ facets: 5, room: 100 }).part).toBe(13 * 4);
});

test('a drawing of one part is as high as reads best, and lower where the room asks', () => {
  expect(of({}).whole).toBe(75 + 338);
  expect(of({ room: 2000 }).whole).toBe(75 + 338);
  expect(of({ room: 300 }).whole).toBe(300);
  expect(of({ room: 20 }).part).toBe(13 * 8);
});

test('many names and many facets stand closer together, each still as high as its text', () => {
  expect(of({ rows: 20 }).part).toBe(20 * 26);
  expect(of({ rows: 200 }).part).toBeCloseTo(200 * 13 * 1.35);
  expect(of({ rows: 40 }).part).toBeLessThan(40 * 26);
  expect(of({ facets: 40 }).whole).toBe(75 + 40 * 13 * 6);
  expect(of({ rows: 10, facets: 3 }).part).toBeGreaterThanOrEqual(10 * 13 * 1.35);
});
