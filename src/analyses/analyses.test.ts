import { describe, expect, it } from 'vitest';
import { analyses, SettingError } from './index.ts';
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

describe('each analysis', () => {
  it.each(analyses.map(({ kind }) => kind))('%s has a method note in both languages', async (kind) => {
    const [english, chinese] = await Promise.all([analysis(kind).note('en'), analysis(kind).note('zh')]);
    expect(english).toMatch(
      /\*\*What it answers\.\*\*[\s\S]+\*\*When not to use it\.\*\*[\s\S]+\*\*Source\.\*\*/
    );
    expect(chinese).toMatch(/\*\*回答的问题。\*\*[\s\S]+\*\*不适用的情形。\*\*[\s\S]+\*\*来源。\*\*/);
  });
});
