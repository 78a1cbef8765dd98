import { afterEach, expect, it } from 'vitest';
import { language } from '../../i18n/index.ts';
import { parseRules } from './parse.ts';

afterEach(() => language.choose('en'));

const fault = (text: string): string => {
  try {
    parseRules(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('reads rules in order, with and before or, and brackets multiplied out', () => {
  const [best, rest] = parseRules(
    'Best: revenue >= 1,000 and (orders > 5 or nps = 9)\n\nRest: recent_share < 12.5%\n'
  );
  expect(best).toMatchObject({
    segment: 'Best',
    text: 'revenue >= 1,000 and (orders > 5 or nps = 9)',
    alternatives: [
      [
        { fact: 'revenue', operator: '>=', against: 1000 },
        { fact: 'orders', operator: '>', against: 5 }
      ],
      [
        { fact: 'revenue', operator: '>=', against: 1000 },
        { fact: 'nps', operator: '=', against: 9 }
      ]
    ]
  });
  expect(rest!.alternatives).toEqual([[{ fact: 'recent_share', operator: '<', against: 0.125 }]]);
  expect(parseRules('x: orders = 1 or orders = 2 and nps > 3')[0]!.alternatives).toHaveLength(2);
});

it('reads Chinese names, words and full-width signs', () => {
  expect(parseRules('优质：收入≥1000 且（订单数＞5 或 主要品类 = “母婴 用品”）')[0]).toMatchObject({
    segment: '优质',
    alternatives: [
      [
        { fact: 'revenue', against: 1000 },
        { fact: 'orders', operator: '>', against: 5 }
      ],
      [{ fact: 'revenue' }, { fact: 'category', operator: '=', against: '母婴 用品' }]
    ]
  });
});

it.each([
  ['revenue >= 5', 'Line 1, character 1: a rule begins with its name and a colon'],
  ['A: revenue >= 5\nB: revenu >= 5', 'Line 2, character 4: “revenu” is no fact. There are: revenue, orders'],
  ['A: revenue 5', 'Line 1, character 12: after “revenue” stands one of'],
  ['A: revenue >= much', 'Line 1, character 15: “revenue” is held against a number.'],
  ['A: category > "x"', 'Line 1, character 13: “category” is a word'],
  ['A: (revenue >= 5', 'Line 1, character 17: a bracket is not closed.'],
  ['A: revenue >= 5 orders > 2', 'Line 1, character 17: “orders” follows without “and” or “or”.'],
  ['A: revenue >= 5 and', 'Line 1, character 20: a fact is missing'],
  ['A: orders = 1; DROP TABLE orders', 'Line 1, character 14: “;” cannot be read here.'],
  ['A: orders = 1\nA: orders = 2', 'Line 2, character 1: “A” has a rule already']
])('says where “%s” is wrong', (text, message) => {
  expect(fault(text)).toContain(message);
});

it('says it in Chinese too', () => {
  language.choose('zh');
  expect(fault('优质：金额 > 5')).toContain('第 1 行第 4 个字符：没有“金额”这一项。可用：收入、');
});

it('reads columns of customers as facts, with words, numbers and lists', () => {
  const [rule] = parseRules('Web：channel in (web, "new shop") 且 Level >= 3 且 "nps" = “甲，乙”', true);
  expect(rule!.alternatives).toEqual(
    ['web', 'new shop'].map((channel) => [
      { fact: 'customers.channel', operator: '=', against: channel },
      { fact: 'customers.level', operator: '>=', against: 3 },
      { fact: 'customers.nps', operator: '=', against: '甲，乙' }
    ])
  );
  expect(parseRules('x: 城市 属于（上海、北京） or level = 2', true)[0]!.alternatives).toEqual([
    [{ fact: 'customers.城市', operator: '=', against: '上海' }],
    [{ fact: 'customers.城市', operator: '=', against: '北京' }],
    [{ fact: 'customers.level', operator: '=', against: 2 }]
  ]);
  expect(fault('x: channel = web')).toContain('“channel” is no fact');
});
