import { afterEach, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { roundedNotes } from './rounded.ts';

afterEach(() => language.choose('en'));

const said = ['Shares are rounded: as they stand here, they do not all add up to 100%.'];
const thirds = [1 / 3, 1 / 3, 1 / 3];

it('says where shares are rounded away from 100%, one whole of several being enough', () => {
  expect(roundedNotes([thirds])).toEqual(said);
  expect(roundedNotes([['26.1%', '−1%', '75%']])).toEqual(said);
  expect(roundedNotes([[0.5, 0.5], thirds])).toEqual(said);
  language.choose('zh');
  expect(roundedNotes([thirds])).toEqual(['占比经四舍五入，此处相加并非都是 100%。']);
});

it('says nothing where they come to it, where there are none, and where it is not for rounding that they do not', () => {
  expect(roundedNotes([[0.25, 0.5, 0.25], []])).toEqual([]);
  expect(
    roundedNotes([
      [0.2, 0.3],
      ['–', '–']
    ])
  ).toEqual([]);
});
