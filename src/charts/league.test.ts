import { afterEach, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { leagueFixture } from './fixtures/league.ts';
import { leagueDots, type LeagueMethod } from './league-dots.ts';

afterEach(() => language.choose('en'));

const methods = leagueFixture.methods;
const said = (changed: LeagueMethod[]): string =>
  leagueDots
    .reading({ ...leagueFixture, methods: changed }, { of: 'capture' })
    .map(({ text }) => text)
    .join('');

it('names those that tie with the best, and those that do not though they came to more than one that does', () => {
  expect(said(methods)).toContain('as far as the data can tell: money so far. All others did clearly worse');
  const ties = methods.map((each) => (each.method === 'kmeans' ? { ...each, ties: true } : each));
  expect(said(ties)).toContain(
    'as far as the data can tell: money so far, K-means groups. All others did clearly worse, even those with more than one of these: RFM score.'
  );
  language.choose('zh');
  expect(said(ties)).toContain('其中有的数值反而高于上述某些方法：RFM 总分。');
});

it('says nothing of others where all tie, and of all others where none does', () => {
  expect(said(methods.map((each) => ({ ...each, ties: true })))).not.toContain('worse');
  const alone = methods.map((each, i) => ({ ...each, ties: i === 0 }));
  expect(said(alone.map((each, i) => (i ? { ...each, high: alone[0]!.low - 0.01 } : each)))).toMatch(
    /by lot brings 10%\. All others did clearly worse\.$/
  );
  const overlapping = alone.map((each, i) => (i ? { ...each, high: alone[0]!.low + 0.01 } : each));
  expect(said(overlapping)).toContain(
    'clearly worse, though intervals overlap: when customers are drawn anew'
  );
  language.choose('zh');
  expect(said(overlapping)).toContain('其余方法明显更差，尽管区间有重叠');
});
