import { afterEach, expect, it } from 'vitest';
import { counted, language, plural } from './index.ts';

afterEach(() => language.choose('en'));

it('English has one form for one and another for all else, zero and parts included', () => {
  language.choose('en');
  expect([0, 1, 2, 1.5, 23570].map((n) => counted(n, 'row', 'rows'))).toEqual([
    '0 rows',
    '1 row',
    '2 rows',
    '1.5 rows',
    '23,570 rows'
  ]);
});

it('Chinese has one form', () => {
  language.choose('zh');
  expect([0, 1, 2].map((n) => plural(n, 'one', 'other'))).toEqual(['other', 'other', 'other']);
});
