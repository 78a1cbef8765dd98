import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { paretoOf } from './fixtures/customers.ts';
import { lorenz, pareto, tierShares } from './index.ts';

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
