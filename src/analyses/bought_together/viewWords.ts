import { chinese, counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    rules: 'The rules, sorted by any column',
    rule: 'Rule',
    both: 'Both',
    support: 'Support',
    confidence: 'Confidence',
    interval: '95% interval',
    base: 'Of all',
    lift: 'Lift',
    leverage: 'Leverage',
    verdict: 'Against chance',
    times: (lift: number) => `${format.number(lift, 2)}×`,
    more: 'more often',
    alike: 'no clear difference',
    few: 'too few to tell',
    rulesNote: (enough: number, level: string) =>
      `Confidence: of those with the first, the share with the second too; lift: times its share of all; leverage: the share of all beyond chance. A difference counts from ${enough} with both and p < ${level}, so that comparing all pairs finds one by chance no more than once in twenty times.`,
    first: (n: number, all: number) =>
      `The ${format.number(n)} rules furthest beyond chance, of ${format.number(all)} with a lift above 1. The others are in the table of the result.`,
    apart: (n: number) =>
      `${counted(n, 'pair is', 'pairs are')} bought together clearly less often than chance would have it: ${n === 1 ? 'it is' : 'they are'} not among these rules, but in the table of the result, with a lift below 1.`,
    open: (rule: string) => `Show what holds both: ${rule}`,
    list: (item: string, other: string) => `${item} and ${other}`
  },
  {
    rules: '规则，可按任一列排序',
    rule: '规则',
    both: '两者都有',
    support: '支持度',
    confidence: '置信度',
    interval: '95% 区间',
    base: '全部之中',
    lift: '提升度',
    leverage: '杠杆值',
    verdict: '与偶然相比',
    times: (lift) => `${format.number(lift, 2)} 倍`,
    more: '更常见',
    alike: '无明显差异',
    few: '次数太少',
    rulesNote: (enough, level) =>
      `置信度：有前者的之中也有后者的占比；提升度：为其全部占比的倍数；杠杆值：超出偶然的占比。两者都有达到 ${enough} 次且 p < ${level} 才算差异，使比较所有对时出于偶然的误判不超过二十分之一。`,
    first: (n, all) =>
      `提升度大于 1 的规则共 ${format.number(all)} 条，列出最超出偶然的 ${format.number(n)} 条；其余见结果表。`,
    apart: (n) =>
      `有 ${format.number(n)} 对同时购买的次数明显少于偶然：不在上述规则之列，见结果表中提升度小于 1 的行。`,
    open: (rule) => `查看两者都有的：${rule}`,
    list: (item, other) => chinese`${item} 与 ${other}`
  }
);
