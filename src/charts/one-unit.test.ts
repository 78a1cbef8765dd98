import { afterEach, expect, it } from 'vitest';
import { format, language } from '../i18n/index.ts';
import { inOneUnit } from './one-unit.ts';

afterEach(() => language.choose('en'));

const said = (values: number[]) => values.map(inOneUnit(values));

it('numbers that stand together have one unit and the same decimals', () => {
  language.choose('zh');
  expect([8765, 12345].map((each) => format.short(each))).toEqual(['8765', '1.2万']);
  expect(said([8765, 12345, 0, -9000])).toEqual(['0.88万', '1.23万', '0', '−0.90万']);
  expect(said([34_500, 2_300_000])).toEqual(['3.5万', '230.0万']);
  expect(said([345_000, 12_300_000])).toEqual(['35万', '1,230万']);
  expect(said([345_000_000, 80_000_000])).toEqual(['3.45亿', '0.80亿']);
  language.choose('en');
  expect(said([8765, 12345])).toEqual(['8.8K', '12.3K']);
  expect(said([950_000, 2_500_000])).toEqual(['0.95M', '2.50M']);
});

it('small ones are written out, without decimals that tell nothing', () => {
  for (const code of ['en', 'zh'] as const) {
    language.choose(code);
    expect(said([9876.54, 950.46])).toEqual(['9,877', '950']);
    expect(said([0.42, 35.17])).toEqual(['0.4', '35.2']);
    expect(said([0, 0])).toEqual(['0', '0']);
    expect(said([])).toEqual([]);
  }
});

it('where the least would vanish in the unit of the greatest, all are written out, as far as there is room', () => {
  language.choose('zh');
  expect(said([3, 12_345])).toEqual(['3', '12,345']);
  expect(said([3, 2_500_000])).toEqual(['3', '250万']);
});
