import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { paretoOf } from './fixtures/customers.ts';
import { lawFixture } from './fixtures/laws.ts';
import { movementFixture } from './fixtures/movement.ts';
import {
  cohortTriangle,
  itemChoice,
  lorenz,
  pareto,
  rankSize,
  rfmGrid,
  segmentBars,
  tailLaw,
  tierFlow,
  tierShares,
  type CohortData
} from './index.ts';

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

/** A hundred customers of whom two have more refunds than sales. */
const whole = paretoOf(Array.from({ length: 100 }, (_, i) => 1000 - 9 * i));
const losing = { ...whole, losing: 2, net: whole.total - 40 };

describe('a figure in which some are below zero', () => {
  it('has a table whose lines lead from the net to what shares refer to', () => {
    const rows = pareto.twin(losing, {}).rows.slice(3);
    expect(rows.map((row) => [row.tier, row.items, row.value, row.share])).toEqual([
      ['All, net of refunds', 100, whole.total - 40, null],
      ['Below zero, counted as zero', 2, 40, null],
      ['What shares refer to', null, whole.total, 1]
    ]);
  });

  it('says how they are counted, in both languages', () => {
    expect(tierShares.sentence(losing, {})).toContain(
      '2 customers with more refunds than sales are tail and count as zero in shares; the means are net of refunds.'
    );
    expect(lorenz.sentence({ ...losing, losing: 1, gini: 0.3 }, {})).toContain(
      '1 customer with more refunds than sales counts as zero here.'
    );
    const { svg, stops } = tierShares.draw(losing, {}, { width: 640 });
    expect(svg.textContent).toContain('of revenue, below zero counted as 0');
    expect(stops.at(-1)?.label).toContain('net of refunds');
    language.choose('zh');
    expect(tierShares.sentence(losing, {})).toContain('有 2 位客户退款多于消费，归入长尾，占比中按 0 计');
    expect(lorenz.sentence({ ...losing, gini: 0.3 }, {})).toContain('有 2 位客户退款多于消费，此处按 0 计。');
  });

  it('says nothing of it where nobody is', () => {
    expect(tierShares.sentence(whole, {})).not.toContain('zero');
    expect(pareto.twin(whole, {}).rows).toHaveLength(4);
  });
});

describe('too few to conclude from', () => {
  const three = paretoOf([600, 300, 100]);
  const cell = (r: number, f: number, customers: number) => ({ r, f, customers, monetary: 10 });

  it('is said by the sentence, with the counts and what it takes', () => {
    expect([
      pareto.sentence(three, {}),
      pareto.sentence(paretoOf([600]), {}),
      pareto.sentence(three, { by: 'category' }),
      tierShares.sentence(three, {}),
      lorenz.sentence({ ...three, gini: 0.333, top_50_share: 0.9 }, {}),
      rankSize.sentence({ points: [{ rank: 1, value: 600 }] }, {}),
      rfmGrid.sentence({ cells: [cell(5, 1, 1), cell(1, 1, 2)], bins: 5, days: 6 }, {}),
      segmentBars.sentence({ segments: [{ segment: 'New', customers: 3, revenue: 1000 }] }, {}),
      cohortTriangle.sentence(cohort(3, 6, true), {}),
      cohortTriangle.sentence(cohort(1, 0, false), { grain: 'week' })
    ]).toMatchInlineSnapshot(`
      [
        "Of 3 customers, 2 bring 90% of revenue; the next one brings 10%; the tail is empty. 3 customers are too few to judge how revenue is spread: that takes 30 or more.",
        "Of 1 customer, one brings 100% of revenue; waist and tail are empty. 1 customer is too few to judge how revenue is spread: that takes 30 or more.",
        "Of 3 categories, 2 bring 90% of revenue; the next one brings 10%; the tail is empty. 3 categories are too few to judge how revenue is spread: that takes 30 or more.",
        "The head is 2 of 3 customers, with 90% of revenue.",
        "The Gini coefficient is 0.333, on a scale from 0 (all bring the same) to 1 (one brings everything). With 3 customers it cannot pass 0.667, and is too coarse to conclude from: that takes 30 or more. The smaller half brings 10% of revenue.",
        "The largest brings 600.00. Fewer than 50 are too few to speak of a shape.",
        "None of 3 customers scores 5 on both recency and frequency; the largest group, 2, has recency 1 and frequency 1. 3 customers are too few to score against each other: that takes 30 or more. All have the same frequency score: how often they ordered tells nobody apart until more of them come again. The orders span 6 days: recency says little before 28 days have passed.",
        "New: 3 of 3 customers, with 100% of revenue. 3 customers are too few for segments to mean much: that takes 30 or more.",
        "3 of 9 customers ordered again in the month after the first: too few to conclude from. That takes 30 or more.",
        "1 customer so far, and no whole week has passed after a first order: too early to say who comes back. That takes orders until the end of the week after it. Hatched: the period had not ended, so these figures can still grow.",
      ]
    `);
  });

  it('is said in Chinese', () => {
    language.choose('zh');
    expect([
      pareto.sentence(three, {}),
      tierShares.sentence(three, {}),
      lorenz.sentence({ ...three, gini: 0.333, top_50_share: 0.9 }, {}),
      rfmGrid.sentence({ cells: [cell(5, 1, 1), cell(1, 1, 2)], bins: 5, days: 6 }, {}),
      segmentBars.sentence({ segments: [{ segment: '新客户', customers: 3, revenue: 1000 }] }, {}),
      cohortTriangle.sentence(cohort(0, 6, true), {}),
      cohortTriangle.sentence(cohort(1, 0, false), {})
    ]).toMatchInlineSnapshot(`
      [
        "在 3 位客户中，前 2 位贡献了 90% 的收入，接下来的 1 位贡献 10%，长尾为空。仅有 3 位客户，不足以判断收入如何分布：至少需要 30 位。",
        "3 位客户中，头部有 2 位，占收入的 90%。",
        "基尼系数为 0.333（0 表示人人相同，1 表示全部来自一处）。只有 3 位客户时它最高为 0.667，过于粗略，不足以下结论：至少需要 30 位。排名靠后的一半只贡献 10% 的收入。",
        "3 位客户中，有 0 位的最近消费与消费频次都得 5 分；人数最多的一组有 2 位，最近消费 1 分、频次 1 分。仅有 3 位客户，不足以相互打分：至少需要 30 位。所有客户的频次得分相同：在更多客户再次下单之前，频次区分不出谁是谁。订单只跨 6 天：不满 28 天，近度说明不了什么。",
        "「新客户」有 3 位（共 3 位客户），带来 100% 的收入。仅有 3 位客户，分群说明不了什么：至少需要 30 位。",
        "6 位客户中，首单次月有 0 位复购：人数太少，不足以下结论，至少需要 30 位。",
        "目前有 1 位客户，首单之后还没有过完整的一个月，尚无法判断谁会回来：需要等到下一期结束，或改用更短的周期。斜线格：该周期尚未结束，数字还会增长。",
      ]
    `);
  });

  it('is not said of thirty', () => {
    const thirty = paretoOf(Array.from({ length: 30 }, () => 10));
    expect(pareto.sentence(thirty, {})).toContain('hardly a head');
    expect(rfmGrid.sentence({ cells: [cell(5, 1, 15), cell(1, 5, 15)], bins: 5, days: 28 }, {})).not.toMatch(
      /too few|recency says|tells nobody/
    );
  });
});

/** One cohort of ten, or of one, with one period after its first. */
function cohort(customers: number, rest: number, complete: boolean): CohortData {
  const cohort_size = customers + rest;
  const one = { cohort: new Date('2024-01-01T00:00:00Z'), cohort_size, retention: customers / cohort_size };
  return {
    cells: [
      { ...one, period: 0, customers: cohort_size, complete: true },
      { ...one, period: 1, customers, complete }
    ]
  };
}

describe('a count of one', () => {
  const one = paretoOf([600]);

  it('is singular wherever a cursor stops', () => {
    const labels = [
      ...pareto.draw(one, {}, { width: 640 }).stops,
      ...tierShares.draw(one, {}, { width: 640 }).stops,
      ...rfmGrid.draw({ cells: [{ r: 5, f: 5, customers: 1, monetary: 600 }], bins: 5 }, {}, { width: 640 })
        .stops,
      ...segmentBars.draw({ segments: [{ segment: 'New', customers: 1, revenue: 600 }] }, {}, { width: 640 })
        .stops,
      ...cohortTriangle.draw(cohort(1, 0, true), {}, { width: 640 }).stops
    ].map(({ label }) => label);
    expect(labels.filter((label) => /\b1 customer\b|first customer/.test(label)).length).toBeGreaterThan(4);
    expect(labels.filter((label) => /(^|[^\d,.])1 (customers|rows|orders|days)/.test(label))).toEqual([]);
  });

  it('leaves out tiers that nobody is in', () => {
    expect(pareto.sentence(one, {})).toContain(
      'Of 1 customer, one brings 100% of revenue; waist and tail are empty.'
    );
  });
});

describe('a cohort grid on a phone', () => {
  const years = {
    cells: Array.from({ length: 30 }, (_, month) =>
      Array.from({ length: 30 - month }, (_, period) => ({
        cohort: new Date(Date.UTC(2023, month, 1)),
        period,
        cohort_size: 120,
        customers: 60,
        retention: 0.5,
        complete: true
      }))
    ).flat()
  };

  it('writes a number into every cell that it draws, and says what it leaves to the table', () => {
    const { svg, stops, notes } = cohortTriangle.draw(years, {}, { width: 350 });
    const written = [...svg.querySelectorAll('.on-cells text')].map((node) => node.textContent);
    expect(written).toHaveLength(stops.length);
    expect(new Set(written)).toEqual(new Set(['50']));
    expect(stops.length).toBeGreaterThan(200);
    expect(notes).toEqual([
      'Numbers are percent of the cohort.',
      expect.stringMatching(/^The first 1\d of 29 periods have room here; the table has them all\.$/)
    ]);
    expect(cohortTriangle.twin(years, {}).rows).toHaveLength(435);
  });

  it('draws every period where there is room', () => {
    const { stops, notes } = cohortTriangle.draw(years, {}, { width: 1000 });
    expect(stops).toHaveLength(435);
    expect(notes).toEqual([]);
  });
});

describe('the flow between tiers', () => {
  it('says how many periods there are, where it was given the latest of them alone', () => {
    const notes = tierFlow.draw(
      { ...movementFixture, periods: 24 },
      { every: 'quarter' },
      { width: 300 }
    ).notes;
    expect(notes).toContainEqual(expect.stringMatching(/^The latest [2-4] of 24 periods have room here\.$/));
  });
});

describe('words that readers meet in lists and laws', () => {
  it('name the columns that have a word, and leave others as they are', () => {
    expect(['product', 'customer_id', 'City'].map(itemChoice)).toEqual(['products', 'customers', 'City']);
    language.choose('zh');
    expect(['product', 'customer_id', 'City'].map(itemChoice)).toEqual(['商品', '客户', 'City']);
  });

  it('say plainly how much rarer the greatest are', () => {
    expect(tailLaw.sentence(lawFixture(0.7, 0.48), {})).toContain('one in 40 has ten times as much.');
    language.choose('zh');
    expect(tailLaw.sentence(lawFixture(0.7, 0.48), {})).toContain(
      '达到任一金额的，每 40 个中约有 1 个达到其十倍。'
    );
  });
});
