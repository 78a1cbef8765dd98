import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { crossFixture } from './fixtures/cross.ts';
import { renewalFixture } from './fixtures/renewals.ts';
import { renewalCurve } from './renewal-curve.ts';
import { tierCross } from './tier-cross.ts';
import { transitionMatrix } from './transition-matrix.ts';
import { whale, type WhaleData } from './whale.ts';

afterEach(() => language.choose('en'));

describe('who leans towards the tail', () => {
  const small = (...customers: number[]) => ({
    ...crossFixture,
    segments: crossFixture.segments.map((segment, i) => ({ ...segment, customers: customers[i]! }))
  });

  it('compares all groups that are large enough', () => {
    expect(tierCross.sentence(crossFixture, {})).toMatch(/what head customers spend, the least\.$/);
  });

  it('names the group that is too small to compare', () => {
    expect(tierCross.sentence(small(1148, 1389, 24), {})).toMatch(
      /what head customers spend, the least\. Not compared: tail customers, who are 24; that takes 30 or more\.$/
    );
    language.choose('zh');
    expect(tierCross.sentence(small(1148, 1389, 24), {})).toMatch(
      /长尾客户只有 24 位，未参与比较：至少需要 30 位。$/
    );
  });

  it('counts the groups where several are', () => {
    const more = [1, 2].map((i) => ({ segment: `VIP ${i}`, customers: i }));
    const data = { ...crossFixture, segments: [...crossFixture.segments, ...more] };
    expect(tierCross.sentence(data, {})).toMatch(/Not compared: 2 groups of fewer than 30 customers each\.$/);
    language.choose('zh');
    expect(tierCross.sentence(data, {})).toMatch(/另有 2 组各不足 30 位客户，未参与比较。$/);
  });
});

it('says of costs alone that nobody brings more than they cost', () => {
  const data: WhaleData = { points: [], customers: 262, losing: 241, peak: 0, end: -7779.6, isCosted: true };
  language.choose('en');
  expect(whale.sentence(data, {})).toBe(
    'None of 262 customers brings more than they cost: together they cost 7,779.60 more than they bring.'
  );
});

it('draws no matrix where nobody can have moved', () => {
  expect(transitionMatrix.height({ moves: [] }, {}, { width: 640 })).toBe(0);
});

describe('what is left without those who cost more than they bring', () => {
  const data: WhaleData = { points: [], customers: 12, losing: 1, peak: 9009.12, end: 9000, isCosted: true };

  it('is about as much where they take little, of one and of several', () => {
    expect(whale.sentence(data, {})).toMatch(
      /The other one takes 9\.12 of it away, and 9,000\.00 is left: about as much as without this one\.$/
    );
    expect(whale.sentence({ ...data, losing: 2 }, {})).toMatch(/: about as much as without them\.$/);
    language.choose('zh');
    expect(whale.sentence(data, {})).toMatch(/：没有这一位也差不多。$/);
  });

  it('is given as a share where they take more', () => {
    expect(whale.sentence({ ...data, peak: 12_000 }, {})).toMatch(
      /: without this one it would be 133% of that\.$/
    );
  });
});

it('says what the one group that is large enough spends on the tail, and why it stands alone', () => {
  const sizes = (...customers: number[]) => ({
    ...crossFixture,
    segments: crossFixture.segments
      .slice(0, customers.length)
      .map((each, i) => ({ ...each, customers: customers[i]! }))
  });
  language.choose('en');
  expect(tierCross.sentence(sizes(12, 18, 1437), {})).toMatch(
    /It takes 5\.5% of what tail customers spend; there is nobody to compare them with, for the other 2 groups have fewer than 30 customers each\.$/
  );
  expect(tierCross.sentence(sizes(1148, 18), {})).toMatch(
    /for waist customers are 18, and that takes 30 or more\.$/
  );
  expect(tierCross.sentence(sizes(1148), {})).toMatch(/there is no other group to compare them with\.$/);
  const cells = crossFixture.cells.map((cell) => (cell.segment === 'head' ? cell : { ...cell, revenue: 0 }));
  expect(tierCross.sentence({ ...crossFixture, cells }, {})).toMatch(
    /has spent anything, refunds taken off\.$/
  );
  language.choose('zh');
  expect(tierCross.sentence(sizes(12, 18, 1437), {})).toMatch(/无从比较，因为其余 2 组各不足 30 位客户。$/);
  language.choose('en');
});

it('speaks of renewals only where contracts are known', () => {
  const none = { ...renewalFixture, renewals: [], contracts: 0 };
  expect(renewalCurve.sentence(none, { every: 'month' })).toBe('No contract is known yet.');
  expect(renewalCurve.sentence({ ...none, contracts: 4 }, { every: 'month' })).toContain(
    'No contract has come up for renewal yet'
  );
  language.choose('zh');
  expect(renewalCurve.sentence(none, { every: 'month' })).toBe('尚无已知的合约。');
});

it('leads with who orders again where orders pass for contracts, and counts them after that', () => {
  language.choose('en');
  expect(renewalCurve.sentence(renewalFixture, { every: 'month', ofOrders: true })).toBe(
    '86.9% of customers order again in the month right after their first one; by the model, half or fewer still order in every month after 7 months. Of 1,000 customers, 394 have not left out a month since their first order. Asked in the middle of this time, when nobody had been through more than 7 renewals, the model would have said that 37.8% remain after 12; in fact it was 39.4%.'
  );
  language.choose('zh');
  expect(renewalCurve.sentence(renewalFixture, { every: 'year', ofOrders: true })).toBe(
    '86.9% 的客户在首单之后的下一年再次下单；按模型，7 年之后，每年都下单的剩一半或更少。1,000 位客户中，自首单至今每年都下单的有 394 位。假如时间过半时就问模型（那时经历续约最多的也只有 7 次），它会说第 12 次之后剩 37.8%；实际剩 39.4%。'
  );
  language.choose('en');
});
