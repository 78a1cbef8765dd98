import { describe, expect, it } from 'vitest';
import { analyses } from './all.ts';
import { inWords, resolved, SettingError, type Settings } from './index.ts';
import { language } from '../i18n/index.ts';

const analysis = (kind: string) => analyses.find((each) => each.kind === kind)!;

describe('the statement an analysis runs', () => {
  it('spells out every default, so that nothing is hidden', () => {
    expect(analysis('pareto').statement({})).toBe(
      "FROM pareto('orders', by := 'customer_id', head := 0.8, waist := 0.95)"
    );
    expect(analysis('cohorts').statement({})).toBe(
      "FROM cohorts('orders', grain := 'month', kind := 'classic', refunds := 'orders')"
    );
    expect(analysis('rfm').statement({})).toBe(
      "FROM rfm('orders', bins := 5, method := 'quantile', refunds := 'orders', rules := 'rfm_rules')"
    );
  });

  it('reads another relation, dates and parameters of the notebook', () => {
    expect(analysis('rfm').statement({ data: "last year's", as_of: '2025-07-01' })).toBe(
      "FROM rfm('last year''s', as_of := DATE '2025-07-01', bins := 5, method := 'quantile', refunds := 'orders', rules := 'rfm_rules')"
    );
    expect(analysis('rfm8').statement({ as_of: '$as_of' })).toBe(
      "FROM rfm8('orders', as_of := getvariable('as_of'), refunds := 'orders')"
    );
  });

  it('refuses a setting that cannot be used, in the words of the reader', () => {
    const refusal = (kind: string, settings: Record<string, unknown>): string => {
      try {
        return analysis(kind).statement(settings);
      } catch (error) {
        expect(error).toBeInstanceOf(SettingError);
        return (error as SettingError).say((parameter) => analysis(kind).label(parameter));
      }
    };
    language.choose('en');
    expect(refusal('pareto', { head: 'most' })).toContain('“Head until” must be a number');
    expect(refusal('pareto', { head: 1.2 })).toContain('is 120%, and must lie between 1% and 99%');
    expect(refusal('pareto', { head: 0.95, waist: 0.8 })).toContain(
      '“Head until” stands at 95%, and must stay below “Waist until”, which stands at 80%.'
    );
    expect(refusal('rfm', { bins: 2.5 })).toBe(
      '“Scores from 1 to” must be a whole number, and “2.5” is none.'
    );
    expect(refusal('rfm', { as_of: '2025-02-30' })).toContain(
      'must be a date such as 2025-06-30, and “2025-02-30” is none'
    );
    expect(refusal('rfm', { method: 'magic' })).toContain('quantile, ntile, rpackage');
    language.choose('zh');
    expect(refusal('pareto', { head: 0.95, waist: 0.8 })).toContain(
      '“头部截至”为 95%，应低于“腰部截至”的 80%'
    );
    expect(refusal('rfm', { method: 'magic' })).toContain('应为以下之一');
    language.choose('en');
  });
});

it('says settings in the words in which they are chosen', () => {
  const cells: [string, Settings][] = [
    ['rfm', { refunds: 'money', method: 'ntile', bins: 4, as_of: '2025-06-30' }],
    ['pareto', { head: 0.75 }],
    ['rfm8', { as_of: '$found' }]
  ];
  const said = (): string[][] =>
    cells.map(([kind, settings]) => {
      const values = resolved(analysis(kind).parameters, settings, new Map());
      return inWords(analysis(kind), Object.keys(settings), values);
    });
  language.choose('en');
  expect(said()).toEqual([
    [
      'Reference date Jun 30, 2025',
      'Scores from 1 to 4',
      'Cut by equal counts (NTILE)',
      'Refunds count as money only'
    ],
    ['Head until 75%'],
    ['Reference date $found']
  ]);
  language.choose('zh');
  expect(said()).toEqual([
    ['基准日 2025年6月30日', '最高分 4', '切分方法 等人数切分（NTILE）', '退款计为 仅计金额'],
    ['头部截至 75%'],
    ['基准日 $found']
  ]);
  language.choose('en');
});

it('takes settings for what they come to', () => {
  const { parameters } = analysis('rfm');
  const params = new Map<string, unknown>([
    ['基准', '2025-06-30'],
    ['parts', '4'],
    ['open', null],
    ['broken', undefined]
  ]);
  expect(
    resolved(parameters, { as_of: '$基准', bins: '$parts', method: '$broken', data: '$parts' }, params)
  ).toEqual({
    as_of: '2025-06-30',
    bins: 4,
    method: '$broken',
    refunds: 'orders',
    rules: 'rfm_rules',
    data: '4'
  });
  expect(resolved(parameters, { as_of: '$open', bins: 'many' }, params)).toEqual({
    bins: 'many',
    method: 'quantile',
    refunds: 'orders',
    rules: 'rfm_rules'
  });
});

describe('each analysis', () => {
  it.each(analyses.map(({ kind }) => kind))('%s has a method note in both languages', async (kind) => {
    const [english, chinese] = await Promise.all([analysis(kind).note('en'), analysis(kind).note('zh')]);
    expect(english).toMatch(
      /\*\*What it answers\.\*\*[\s\S]+\*\*When not to use it\.\*\*[\s\S]+\*\*Source\.\*\*/
    );
    expect(chinese).toMatch(/\*\*回答的问题。\*\*[\s\S]+\*\*不适用的情形。\*\*[\s\S]+\*\*来源。\*\*/);
  });
});
