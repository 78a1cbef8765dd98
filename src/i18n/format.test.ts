import { afterEach, expect, it } from 'vitest';
import { format, language } from './index.ts';

afterEach(() => language.choose('en'));

it('sentences stand apart in English, and close up in Chinese', () => {
  language.choose('en');
  expect(format.sentences(['One.', 'Two.'])).toBe('One. Two.');
  language.choose('zh');
  expect(format.sentences(['一。', '二。'])).toBe('一。二。');
});

it('an interval is written without blanks around brackets in Chinese, and with a minus sign rather than a hyphen', () => {
  const said = () => [
    format.beside(format.share(-0.012), format.range(format.share(-0.03), format.share(0.01))),
    format.interval('CN¥12', '-$3')
  ];
  language.choose('en');
  expect(said()).toEqual(['−1.2% (−3% to 1%)', '95% interval CN¥12 to −$3']);
  language.choose('zh');
  expect(said()).toEqual(['−1.2%（−3% 至 1%）', '95% 区间 CN¥12 至 −$3']);
});

it('money and shares below zero stand with a minus sign, with a currency and without', () => {
  for (const code of ['en', 'zh'] as const) {
    language.choose(code);
    expect([format.money(-1234.5), format.money(-1234.5, 'EUR'), format.share(-0.012)]).toEqual([
      '−1,234.50',
      '−€1,234.50',
      '−1.2%'
    ]);
    expect([format.money(12), format.share(0.5)]).toEqual(['12.00', '50%']);
  }
});

it('numbers below zero have a minus sign, and what rounds to zero has none', () => {
  for (const code of ['en', 'zh'] as const) {
    language.choose(code);
    expect([format.number(-1.984), format.number(-0.02, 1), format.short(-3)]).toEqual(['−1.98', '0', '−3']);
    expect([format.share(-0.0001), format.money(-0.001)]).toEqual(['0%', '0.00']);
  }
});
