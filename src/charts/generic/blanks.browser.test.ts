import { beforeEach, describe, expect, it } from 'vitest';
import type { Result, Row } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { partly } from '../fixtures/results.ts';
import { generic } from './generic.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const draw = (data: Result, raw: RawSpec) => generic.draw(data, raw, { width: 640 });
const texts = (data: Result, raw: RawSpec) =>
  [...draw(data, raw).svg.querySelectorAll('text')].map((node) => node.textContent);
const byRegion = { mark: 'bar', x: 'region', y: 'revenue' };

describe('names that are blank', () => {
  it('are one group, drawn and compared with the others, empty texts with those that are not there', () => {
    const { svg, stops, warnings } = draw(partly, byRegion);
    expect(warnings).toEqual([]);
    expect(svg.querySelectorAll('rect')).toHaveLength(5);
    expect(texts(partly, byRegion).filter((text) => text === '(blank)')).toHaveLength(1);
    expect(stops.map(({ label }) => label)).toContain('region: (blank)\nrevenue: 50,210');
    expect(generic.sentence(partly, byRegion)).toBe(
      '5 of 6 rows are drawn. Highest total of revenue: 70,540 (region: blank); lowest: 40,620.5 (Scotland).'
    );
    language.choose('zh');
    expect(texts(partly, byRegion)).toContain('（空白）');
    expect(generic.sentence(partly, byRegion)).toBe(
      '共 6 行，画出 5 行。revenue 合计最高为 70,540（region：空白），最低为 40,620.5（Scotland）。'
    );
  });

  it('have a grey of their own and stand last, and leave the tiers their colours', () => {
    const tiers: Result = {
      columns: [{ name: 'tier', type: 'text' }, ...partly.columns.slice(1)],
      rows: [null, 'tail', 'head'].map((tier, at) => ({ tier, channel: 'web', revenue: at + 1 }))
    };
    const raw = { mark: 'bar', x: 'channel', y: 'revenue', color: 'tier' };
    const key = [...draw(tiers, raw).svg.querySelectorAll(':scope > rect')];
    expect(key.map((node) => node.getAttribute('fill'))).toEqual([
      'var(--head)',
      'var(--tail)',
      'var(--soft)'
    ]);
    expect(texts(tiers, raw)).toContain('(blank)');
  });

  it('have a small multiple, a row of a heat map and a place that stays last in every order', () => {
    expect(texts(partly, { ...byRegion, facet: 'channel' })).toContain('(blank)');
    const heat = draw(partly, { mark: 'heat', x: 'region', y: 'channel', color: 'revenue' });
    expect(heat.svg.querySelectorAll('.cells rect, .blanks rect')).toHaveLength(6);
    for (const sort of ['x', '-x'])
      expect(
        texts(partly, { ...byRegion, sort })
          .filter((text) => /^[A-Z(]/.test(text))
          .at(-1)
      ).toBe('(blank)');
  });
});

describe('rows without a number or a moment where one is needed', () => {
  const days: Row[] = [
    { day: new Date('2024-05-01T00:00:00Z'), amount: 10, score: 1 },
    { day: null, amount: 99, score: 2 },
    { day: null, amount: null, score: 4 },
    { day: new Date('2024-05-03T00:00:00Z'), amount: null, score: 3 },
    { day: new Date('2024-05-04T00:00:00Z'), amount: 12, score: null }
  ];
  const dated: Result = {
    columns: [
      { name: 'day', type: 'date' },
      { name: 'amount', type: 'decimal', scale: 2 },
      { name: 'score', type: 'integer' }
    ],
    rows: days
  };

  it.each(['line', 'dot', 'bar', 'area'])('are counted under a chart of the mark %s, each once', (mark) => {
    const raw = { mark, x: 'day', y: 'amount' };
    expect(draw(dated, raw).notes).toEqual([
      '2 rows have no value in “day” and are not drawn.',
      '1 row has no value in “amount” and is not drawn.'
    ]);
    language.choose('zh');
    expect(draw(dated, raw).notes).toEqual([
      '有 2 行的“day”为空，未画出。',
      '有 1 行的“amount”为空，未画出。'
    ]);
  });

  it('are counted where they are summed by a stretch of time, over all rows', () => {
    const many: Result = {
      columns: dated.columns,
      rows: Array.from({ length: 6000 }, (_, at) => ({
        day: at % 100 ? new Date(Date.UTC(2024, 0, 1 + (at % 90))) : null,
        amount: 10,
        score: 1
      }))
    };
    expect(draw(many, {}).notes).toEqual(['60 rows have no value in “day” and are not drawn.']);
  });

  it('are pale where their colour is a number, and count in no cell of a heat map', () => {
    expect(draw(dated, { mark: 'dot', x: 'day', y: 'amount', color: 'score' }).notes).toContain(
      '1 row has no value in “score” and is drawn pale.'
    );
    expect(draw(partly, { mark: 'heat', x: 'region', y: 'channel', color: 'revenue' }).notes).toEqual([
      '1 row has no value in “revenue” and counts in no cell; a cell with no value at all is dashed.'
    ]);
    expect(draw(partly, { mark: 'heat', x: 'region', y: 'channel' }).notes).toHaveLength(1);
  });
});
