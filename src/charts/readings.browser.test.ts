import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { cohortFixture } from './fixtures/cohorts.ts';
import { monthly, orders, regions } from './fixtures/results.ts';
import { paretoOf, rankSizeOf, revenues } from './fixtures/customers.ts';
import { eightFixture, rfmFixture, segmentFixture } from './fixtures/rfm.ts';
import {
  cohortCurves,
  cohortTriangle,
  lorenz,
  pareto,
  rankSize,
  rfmGrid,
  segmentBars,
  type SegmentBarsOptions,
  tierShares
} from './index.ts';
import { plain } from './chart.ts';
import { movementFixture } from './fixtures/movement.ts';
import { renewalFixture } from './fixtures/renewals.ts';
import { renewalCurve } from './renewal-curve.ts';
import { tierFlow } from './tier-flow.ts';
import { generic } from './generic/generic.ts';

const shop = paretoOf(revenues(4000, 1.3));

/** The case of the issue, in figures of a shop with 23,570 customers. */
const broad = {
  curve: [
    { rank: 1, cumulative_share: 0.0056 },
    { rank: 7695, cumulative_share: 0.80001 },
    { rank: 15739, cumulative_share: 0.95001 },
    { rank: 23570, cumulative_share: 1 }
  ],
  items: 23570,
  total: 2500315.63,
  tiers: [
    { tier: 'head' as const, items: 7695, value: 2000265.06, share: 0.80001 },
    { tier: 'waist' as const, items: 8044, value: 375037.1, share: 0.149996 },
    { tier: 'tail' as const, items: 7831, value: 125013.47, share: 0.049999 }
  ],
  head: 0.8,
  waist: 0.95,
  top_20_share: 0.677774
};

afterEach(() => language.choose('en'));

it('names the Gini between the lines, or in the free upper left corner where they leave no room', () => {
  const placeOf = (exponent: number, gini: number) => {
    const { svg } = lorenz.draw({ ...paretoOf(revenues(800, exponent)), gini }, {}, { width: 358 });
    const label = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === 'Gini');
    return Number(label?.getAttribute('x')) / 358;
  };
  language.choose('en');
  expect(placeOf(1.3, 0.85)).toBeCloseTo(0.58, 1);
  expect(placeOf(0.3, 0.2)).toBeLessThan(0.3);
});

it('speaks of the periods that the flow has room for, and of a tier that is as large as before', () => {
  language.choose('en');
  const every = { every: 'quarter' } as const;
  const said = (width: number) => plain(tierFlow.reading(movementFixture, every, { width }));
  const drawn = (width: number) =>
    tierFlow.draw(movementFixture, every, { width }).svg.querySelector('text')?.textContent;
  expect([drawn(358), drawn(900)]).toEqual(['2024-Q3', '2024-Q1']);
  expect(said(358)).toMatch(/^From 2024-Q3 to 2025-Q1, the head went from 242/);
  expect(said(900)).toMatch(/^From 2024-Q1 to 2025-Q1, the head went from 210/);
  const first = movementFixture.moves.filter(({ period }) => period < new Date('2024-04-01'));
  const next = { period: new Date('2024-04-01'), period_end: new Date('2024-06-30') };
  const stayed = first.map((move) => ({ ...move, ...next, from: move.to }));
  expect(tierFlow.sentence({ moves: [...first, ...stayed] }, every)).toContain(
    'the head has 210 customers both times'
  );
});

it('names in the key of renewals only lines that are drawn', () => {
  const { renewals, foretold } = renewalFixture;
  const keyOf = (terms: number) => {
    const known = { ...renewalFixture, renewals: renewals.slice(0, terms) };
    const early = { until: 7, left: foretold!.left.slice(0, terms) };
    const { svg } = renewalCurve.draw({ ...known, foretold: early }, { every: 'year' }, { width: 640 });
    return [...svg.querySelectorAll('text')].some(({ textContent }) => textContent === 'foretold half-way');
  };
  language.choose('en');
  expect([keyOf(12), keyOf(7)]).toEqual([true, false]);
});

describe('in English', () => {
  it('reads a Pareto curve', () => {
    language.choose('en');
    expect(pareto.sentence(broad, {})).toBe(
      'Of 23,570 customers, 7,695 bring 80% of revenue; the next 8,044 bring 15%; the last 7,831 bring 5%. ' +
        'The top 20% bring 67.8%: a broad head, not an 80/20.'
    );
  });

  it('says "about" where the share of the top fifth had to be read off the curve', () => {
    language.choose('en');
    expect(pareto.sentence({ ...broad, top_20_share: undefined }, {})).toContain('The top 20% bring about ');
  });

  it('says which spans speak of which tier', () => {
    language.choose('en');
    const spans = pareto.reading(broad, {}).filter((span) => span.tier);
    expect(spans).toEqual([
      { text: '7,695 bring 80% of revenue', tier: 'head' },
      { text: '8,044 bring 15%', tier: 'waist' },
      { text: '7,831 bring 5%', tier: 'tail' }
    ]);
  });

  it('says so where there is no revenue', () => {
    language.choose('en');
    const tiers = broad.tiers.map((tier) => ({ ...tier, items: 0, value: 0, share: 0 }));
    const none = { curve: [], items: 0, total: 0, tiers, head: 0.8, waist: 0.95 };
    expect(pareto.sentence(none, {})).toBe('There is no revenue to share out yet.');
    expect(pareto.draw(none, {}, { width: 340 }).svg.outerHTML).not.toContain('NaN');
  });

  it('reads every other chart', () => {
    language.choose('en');
    expect([
      lorenz.sentence({ ...shop, gini: 0.642, top_50_share: 0.903 }, {}),
      rankSize.sentence(rankSizeOf(revenues(4000, 1.3)), { currency: 'GBP' }),
      tierShares.sentence(shop, { currency: 'GBP' }),
      rfmGrid.sentence(rfmFixture, { currency: 'GBP', cut: 'quantile thresholds' }),
      segmentBars.sentence(segmentFixture('en'), {}),
      segmentBars.sentence(eightFixture('en'), {}),
      cohortTriangle.sentence(cohortFixture, {}),
      cohortCurves.sentence(cohortFixture, {}),
      generic.sentence(monthly, { mark: 'line', x: 'month', y: 'revenue', color: 'channel' }),
      generic.sentence(orders, { mark: 'histogram', x: 'amount' })
    ]).toMatchInlineSnapshot(`
      [
        "The Gini coefficient is 0.642, on a scale from 0 (all bring the same) to 1 (one brings everything): uneven. The smaller half brings 9.7% of revenue.",
        "The largest brings £6,380.09, number 10 brings £2,144.31, number 100 brings £699.76, number 1,000 brings £131.28. The line is nearly straight for the first 510 of 4,000, as under a power law, then it falls away: those after bring less than that line would have it. 12 at or below zero cannot stand on a log axis.",
        "The head is 32.4% of customers and 80% of revenue; the tail 36.5% and 5%. On average one of the head brings £313.18, one of the tail £17.38: 18 times as much.",
        "505 customers (11.5%) score 5 on both recency and frequency: the largest group of all. The most valuable group brings £811.48 a customer. Scores are 1 to 5, cut by quantile thresholds.",
        "Champions: 46.2% of revenue from 15.2% of customers; Hibernating: 14.2% of customers, 2.9% of revenue.",
        "Important, keep: 58.2% of revenue from 18.5% of customers; General, win back: 32.3% of customers, 3.3% of revenue.",
        "Over all cohorts, 18.8% order again in the month after the first, and 14.4% in month 3. Oct 2024 (538 customers) came back best, with 22.5% in the first. Hatched: the period had not ended, so these figures can still grow.",
        "Over all cohorts, 18.8% order again in the month after the first, and 14.4% in month 3. Oct 2024 (538 customers) came back best, with 22.5% in the first. Dashed: the period had not ended. Thin: less than 20% of these customers came long enough ago, so one cohort can bend the curve.",
        "24 rows. Highest revenue: 83,900 (Nov 2024, Own shop); lowest: 12,100 (Jan 2024, Marketplace).",
        "400 rows. Half of the values of amount lie below 64.02; the whole range is 6 to 405.36.",
      ]
    `);
  });
});

describe('in Chinese', () => {
  it('reads every chart', () => {
    language.choose('zh');
    expect([
      pareto.sentence(broad, {}),
      pareto.sentence(broad, { by: 'product' }),
      lorenz.sentence({ ...shop, gini: 0.642, top_50_share: 0.903 }, {}),
      rankSize.sentence(rankSizeOf(revenues(4000, 1.3)), { currency: 'CNY' }),
      tierShares.sentence(shop, { currency: 'CNY' }),
      rfmGrid.sentence(rfmFixture, { currency: 'CNY', cut: '分位数阈值' }),
      segmentBars.sentence(segmentFixture('zh'), {}),
      cohortTriangle.sentence(cohortFixture, {}),
      cohortCurves.sentence(cohortFixture, { kind: 'rolling' }),
      generic.sentence(monthly, { mark: 'line', x: 'month', y: 'revenue', color: 'channel' })
    ]).toMatchInlineSnapshot(`
      [
        "在 23,570 位客户中，前 7,695 位贡献了 80% 的收入，接下来的 8,044 位贡献 15%，最后的 7,831 位贡献 5%。排名前 20% 的贡献为 67.8%：头部偏宽，并非典型的二八分布。",
        "在 23,570 种商品中，前 7,695 种贡献了 80% 的收入，接下来的 8,044 种贡献 15%，最后的 7,831 种贡献 5%。排名前 20% 的贡献为 67.8%：头部偏宽，并非典型的二八分布。",
        "基尼系数为 0.642（0 表示人人相同，1 表示全部来自一处）：分布不均。排名靠后的一半只贡献 9.7% 的收入。",
        "第 1 名贡献 ¥6,380.09，第 10 名贡献 ¥2,144.31，第 100 名贡献 ¥699.76，第 1,000 名贡献 ¥131.28。共 4,000 名，前 510 名近乎直线，符合幂律，之后向下折落：收入低于这条直线的走势。另有 12 个收入为零或为负，无法画在对数轴上。",
        "头部占客户数的 32.4%、收入的 80%；长尾占客户数的 36.5%、收入的 5%。头部平均每个贡献 ¥313.18，长尾平均 ¥17.38，前者是后者的 18 倍。",
        "505 位客户（11.5%）的最近消费与消费频次都得 5 分，是人数最多的一组。价值最高的一组人均 ¥811.48。各项 1 至 5 分，切分方法为分位数阈值。",
        "「冠军客户」以 15.2% 的客户贡献了 46.2% 的收入；「沉睡客户」占客户的 14.2%，只带来 2.9%。",
        "全部同期群合计，首单次月有 18.8% 的客户复购，第 3 个月为 14.4%。2024年10月的同期群（538 位客户）回来得最多，首期留存 22.5%。斜线格：该周期尚未结束，数字还会增长。",
        "全部同期群合计，首单次月及以后仍有 18.8% 的客户活跃，第 3 个月为 14.4%。2024年10月的同期群（538 位客户）回来得最多，首期留存 22.5%。虚线：该周期尚未结束。细线：其中首单已满这么久的客户不到 20%，个别同期群就能左右曲线。",
        "共 24 行。revenue 最高为 83,900（2024年11月，Own shop），最低为 12,100（2024年1月，Marketplace）。",
      ]
    `);
  });
});

describe('a table twin', () => {
  it('has the tiers of a Pareto curve and their sum', () => {
    language.choose('en');
    const { rows } = pareto.twin(broad, {});
    expect(rows.map((row) => [row.tier, row.items, row.value, row.share])).toEqual([
      ['Head', 7695, 2000265.06, 0.80001],
      ['Waist', 8044, 375037.1, 0.149996],
      ['Tail', 7831, 125013.47, 0.049999],
      ['All', 23570, 2500315.63, 1]
    ]);
  });

  it('has every cell of the RFM grid, the empty one too', () => {
    const { rows } = rfmGrid.twin(rfmFixture, {});
    expect(rows).toHaveLength(25);
    for (const cell of rfmFixture.cells) expect(rows).toContainEqual({ ...cell });
  });

  it('has every cohort cell after the first period and says which periods had not ended', () => {
    language.choose('en');
    const { rows } = cohortTriangle.twin(cohortFixture, {});
    const cells = cohortFixture.cells.filter(({ period }) => period > 0);
    expect(rows.map((row) => [row.size, row.period, row.customers, row.retention])).toEqual(
      cells.map((cell) => [cell.cohort_size, cell.period, cell.customers, cell.retention])
    );
    expect(rows.filter((row) => row.complete === 'no')).toHaveLength(
      cells.filter((cell) => !cell.complete).length
    );
  });

  it('has segments with shares that sum to one', () => {
    const { rows } = segmentBars.twin(segmentFixture('en'), {});
    expect(rows.reduce((sum, row) => sum + Number(row.revenue_share), 0)).toBeCloseTo(1, 12);
    expect(rows.reduce((sum, row) => sum + Number(row.customer_share), 0)).toBeCloseTo(1, 12);
  });

  it('has segments in the order that is asked for, under the title that is asked for', () => {
    const segments = [
      { segment: 'Active', customers: 5, revenue: 10 },
      { segment: 'Lapsing', customers: 9, revenue: 90 }
    ];
    const names = (options: SegmentBarsOptions) =>
      segmentBars.twin({ segments }, options).rows.map(({ segment }) => segment);
    expect(names({})).toEqual(['Lapsing', 'Active']);
    expect(names({ order: 'given' })).toEqual(['Active', 'Lapsing']);
    expect(segmentBars.title({ title: 'Who is active?' })).toBe('Who is active?');
    expect(segmentBars.sentence({ segments }, { order: 'given' })).toBe(
      segmentBars.sentence({ segments }, {})
    );
  });

  it('has the rows of a result as they are', () => {
    expect(generic.twin(regions, {}).rows).toEqual(regions.rows);
  });
});

describe('an unfinished period', () => {
  const february = new Date('2024-02-01T00:00:00Z');
  const open = {
    cells: [
      { cohort: february, period: 0, cohort_size: 10, customers: 10, retention: 1, complete: true },
      { cohort: february, period: 1, cohort_size: 10, customers: 0, retention: 0, complete: false }
    ]
  };

  it('is hatched and never written as 0 %', () => {
    language.choose('en');
    const { svg, stops } = cohortTriangle.draw(open, {}, { width: 640 });
    expect(svg.querySelectorAll('.open-cells rect')).toHaveLength(1);
    expect([...svg.querySelectorAll('.on-cells text')].map((node) => node.textContent)).toEqual(['…']);
    expect(stops[0]?.label).toContain('not ended');
  });

  it('counts for no mean', () => {
    expect(cohortTriangle.sentence(open, {})).toContain(
      'no whole month has passed after a first order: too early to say who comes back.'
    );
  });
});

describe('a chart specification', () => {
  it('is drawn with fitting defaults by the columns', () => {
    const line = generic.draw(monthly, { color: 'channel' }, { width: 640 });
    expect(line.svg.querySelectorAll('path[stroke]').length).toBeGreaterThan(1);
    expect(line.warnings).toEqual([]);
    expect(generic.draw(regions, {}, { width: 640 }).svg.querySelectorAll('rect')).toHaveLength(6);
  });

  it('draws rules over moments or else numbers where no column is chosen, and no axis without a column', () => {
    language.choose('en');
    const { svg, warnings } = generic.draw(orders, { mark: 'rule' }, { width: 640 });
    expect(warnings).toEqual([]);
    expect(svg.querySelectorAll('line')).toHaveLength(400);
    expect([...svg.querySelectorAll('text')].map((node) => node.textContent)).not.toContain('0.2');
    expect(generic.title({ mark: 'rule' }, orders)).toBe('How is quantity spread?');
    expect(generic.title({ mark: 'rule' }, monthly)).toBe('How is month spread?');
    const names = { ...regions, columns: regions.columns.slice(0, 1) };
    expect(generic.draw(names, { mark: 'rule' }, { width: 640 }).warnings).toEqual([
      'None of the columns can be drawn with this mark.'
    ]);
  });

  it('warns of keys and marks it does not know, and draws all the same', () => {
    language.choose('en');
    const { warnings, svg } = generic.draw(
      regions,
      { mark: 'pie', colour: 'region', x: 'region', y: 'revenue', onclick: 'alert(1)' },
      { width: 640 }
    );
    expect(warnings).toHaveLength(3);
    for (const named of ['“colour”', '“onclick”', '“pie”']) expect(warnings?.join()).toContain(named);
    expect(svg.querySelectorAll('rect')).toHaveLength(6);
  });

  it.each(['bar', 'line', 'area', 'dot', 'histogram', 'box', 'heat', 'rule', 'text'])(
    'can be a %s over any rows, none at all included',
    (mark) => {
      for (const result of [monthly, regions, orders, { ...orders, rows: [] }, { columns: [], rows: [] }]) {
        const { svg } = generic.draw(result, { mark }, { width: 340 });
        expect(svg.outerHTML, mark).not.toContain('NaN');
      }
    }
  );

  it('leaves rows at or below zero off a log axis, and says so', () => {
    language.choose('en');
    const rows = [...regions.rows, { region: 'Isle of Man', revenue: -12 }];
    const { warnings } = generic.draw({ ...regions, rows }, { mark: 'dot', scale: 'log' }, { width: 640 });
    expect(warnings).toEqual(['Rows at or below zero cannot stand on a log axis: 1 left out.']);
  });
});
