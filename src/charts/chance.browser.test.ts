import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { customerTimeline, leagueDots, scorecard, type LeagueData } from './index.ts';
import type { ScorecardPoint } from './scorecard.ts';

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

/** Two methods; `low` is where the interval of the first begins. */
const league = (low: number): LeagueData => ({
  customers: 800,
  returned: 400,
  methods: [
    { method: 'kmeans', value: 0.11, low, high: 0.124, ties: true },
    { method: 'rfm', value: 0.1, low: 0.08, high: 0.12, ties: true }
  ]
});

describe('a league that nobody wins', () => {
  it('says that no method did better than drawing lots', () => {
    const said = leagueDots.sentence(league(0.096), { of: 'capture' });
    expect(said).toContain('No method did clearly better here than drawing lots');
    expect(said).not.toContain('did as well');
    expect(leagueDots.sentence(league(0.096), { of: 'auc' })).toContain(
      'No method did clearly better here than drawing lots: of one who came back'
    );
    const { svg } = leagueDots.draw(league(0.096), { of: 'capture' }, { width: 640 });
    expect(svg.outerHTML).not.toContain('var(--accent)');
    language.choose('zh');
    expect(leagueDots.sentence(league(0.096), { of: 'capture' })).toContain('没有哪种方法明显好过抽签');
  });

  it('is won where an interval lies above that', () => {
    expect(leagueDots.sentence(league(0.101), { of: 'capture' })).toMatch(
      /^The best tenth by “K-means groups” brought 11%/
    );
    const { svg } = leagueDots.draw(league(0.101), { of: 'capture' }, { width: 640 });
    expect(svg.outerHTML).toContain('var(--accent)');
  });
});

describe('the days since the last order of one customer', () => {
  const said = (lastDay: string) =>
    customerTimeline.sentence(
      {
        customer: 'X1',
        events: [{ at: new Date('2022-10-12'), what: 'order', amount: 10, words: '', more: '' }],
        tiers: [],
        stages: [],
        lastDay: new Date(lastDay)
      },
      {}
    );

  it('are counted to the day after the last order, which is named', () => {
    expect(said('2022-12-30')).toContain('80 days before Dec 31, 2022, the day after the last order of all.');
    expect(said('2022-10-12')).toContain('Oct 12, 2022, the last day of all.');
    language.choose('zh');
    expect(said('2022-12-30')).toContain('有 80 天');
  });
});

describe('a scorecard with a segment of three', () => {
  const point = (segment: string | null, measure: ScorecardPoint['measure'], n: number): ScorecardPoint => ({
    period: new Date('2022-07-01'),
    period_end: new Date('2022-09-30'),
    complete: true,
    segment,
    measure,
    n,
    value: 802.78,
    low: -245.54,
    high: 1851.09
  });
  const data = {
    points: [
      point(null, 'active_customers', 346),
      point(null, 'order_value', 457),
      point('new', 'active_customers', 3),
      point('new', 'order_value', 3)
    ]
  };

  it('says that they are too few, in the drawing and in the table', () => {
    const { svg, stops } = scorecard.draw(data, { tiers: true }, { width: 900 });
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['too few', 'n 3']));
    expect(words.filter((each) => each.includes('1,851'))).toHaveLength(3);
    expect(stops).toHaveLength(4);
    const few = stops.find(({ opens }) => opens?.key.endsWith('"order_value","new"]'))?.label;
    expect(few).toMatch(/too few.*3/s);
    expect(few).not.toMatch(/802|1,851/);
    const last = scorecard.twin(data, { tiers: true }).rows.at(-1)!;
    expect([last.n, last.value, last.low, last.high]).toEqual([3, 'too few', 'too few', 'too few']);
  });
});
