import { afterEach, expect, it } from 'vitest';
import { language } from '../../i18n/index.ts';
import { comparedBy, edits, entriesOf, firstCheck, ruleText, typedValues } from './form.ts';

afterEach(() => language.choose('en'));

const formOf = (text: string) => {
  const [entry] = entriesOf(text, true);
  if (!entry || !('rule' in entry)) throw new Error(`${text} has no form`);
  return entry.rule;
};

it.each([
  'Best: revenue >= 1,000 and days_since <= 90',
  'Few: recent_share < 12% or category = "home & garden" or orders <> 3',
  'Web: channel in (web, "new shop") and level >= 3 and city <> Rome',
  `Odd: "first name" = 'she said "so"' and "nps" = "7" and "and" = "in"`
])('writes “%s” as it read it', (text) => {
  expect(ruleText(formOf(text))).toBe(text);
});

it('writes in the words of the current language, and reads either', () => {
  language.choose('zh');
  const text = ruleText(formOf('优质: revenue >= 1000 and city in (上海, 北京)'));
  expect(text).toBe('优质：收入 >= 1000 且 city 属于（上海、北京）');
  expect(ruleText(formOf(text))).toBe(text);
});

it('leaves as text what it cannot show, and says why', () => {
  const text = 'A: orders >= 2 and (nps = 9 or nps = 10)\n\nB: orderz\nC: "shop" in ("a, b", c)\nD: nps > 1';
  expect(entriesOf(text, true)).toMatchObject([
    { line: 0, mixed: true },
    { line: 2, fault: expect.stringContaining('Line 3') as unknown },
    { line: 3, mixed: true },
    { line: 4, rule: { segment: 'D' } }
  ]);
  expect(edits.swap(text, 2, 4).split('\n')).toEqual([0, 1, 4, 3, 2].map((i) => text.split('\n')[i]));
  expect(edits.replace(text, 4, 'E').split('\n').slice(0, 4)).toEqual(text.split('\n').slice(0, 4));
});

it('takes only values that the comparison can be held against', () => {
  expect(typedValues(firstCheck('orders'), 'many')).toBeUndefined();
  expect(typedValues(firstCheck('recent_share'), '15%')).toEqual([{ text: '15%', isNumber: true }]);
  const channel = firstCheck('customers.channel', 'web');
  expect(typedValues(channel, ' ')).toBeUndefined();
  expect(typedValues(channel, 'a"b”c\'')).toBeUndefined();
  expect(typedValues(comparedBy(channel, 'in'), 'web， new shop')).toHaveLength(2);
  expect(comparedBy(channel, '>=').values).toEqual([{ text: '0', isNumber: true }]);
});
