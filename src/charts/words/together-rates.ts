import { counted, format, messages } from '../../i18n/index.ts';
import { itemsAlone } from './items.ts';

type Basket = 'order' | 'customer';

const many = (n: number, basket: Basket): string =>
  basket === 'order' ? counted(n, 'order', 'orders') : counted(n, 'customer', 'customers');
const manyZh = (n: number, basket: Basket): string =>
  `${format.number(n)} ${basket === 'order' ? '笔订单' : '位客户'}`;

export const m = messages(
  {
    title: (by: string, basket: Basket) =>
      basket === 'order'
        ? `Which ${itemsAlone(by)} are bought together?`
        : `Which ${itemsAlone(by)} do the same customers buy?`,
    none: (by: string, basket: Basket, least: number, share: string) =>
      `No two ${itemsAlone(by)} ${basket === 'order' ? 'are in' : 'were bought by'} the same ${many(least, basket)} and ${share} of all.${basket === 'order' ? ' Lower these limits, or take all that one customer bought as together.' : ' Lower these limits.'}`,
    few: (n: number, basket: Basket, enough: number) =>
      `${many(n, basket)}: too few to conclude from. That takes ${enough} or more.`,
    chance: (pairs: number, n: number, basket: Basket, enough: number) =>
      `In ${many(n, basket)}, ${pairs === 1 ? 'the one pair that is frequent enough does not go' : `none of ${counted(pairs, 'pair', 'pairs')} goes`} together further than chance would bring it, and ${enough} times or more.`,
    all: (n: number, basket: Basket, base: string, other: string) =>
      `Of ${many(n, basket)}, ${base} ${basket === 'order' ? 'hold' : 'bought'} “${other}”`,
    best: (item: string, n: number, share: string, low: string, high: string, lift: string) =>
      `; of the ${format.number(n)} with “${item}”, ${share} do (${format.interval(low, high)}): ${lift} times as often. `,
    clear: (clear: number, pairs: number) =>
      `${format.number(clear)} of ${counted(pairs, 'pair', 'pairs')} differ from chance by more than comparing so many explains.`,
    rule: (item: string, other: string) => `${item} → ${other}`,
    times: (lift: string) => `${lift}×`,
    key: 'Filled: of those with the first, how many have the second, with the 95% interval. Hollow: how many of all do. Grey rows do not differ from chance clearly.',
    of: (n: number, all: number, basket: Basket) => `${format.number(n)} of ${many(all, basket)}`,
    stop: (rule: string, of: string, share: string, low: string, high: string, base: string) =>
      `${rule}\n${of} (${share})\n${format.interval(low, high)}; of all ${base}`,
    list: (item: string, other: string, n: number, basket: Basket) =>
      `${item} and ${other}: ${many(n, basket)}`,
    item: 'With',
    other: 'also',
    together: 'Both',
    withItem: 'With the first',
    confidence: 'Confidence',
    low: 'Interval from',
    high: 'to',
    base: 'Of all',
    lift: 'Lift'
  },
  {
    title: (by, basket) =>
      basket === 'order' ? `哪些${itemsAlone(by)}常在一单里？` : `哪些${itemsAlone(by)}常由同一位客户购买？`,
    none: (by, basket, least, share) =>
      `没有任何两种${itemsAlone(by)}同在 ${manyZh(least, basket)}以上且占全部的 ${share} 以上。${basket === 'order' ? '可放宽这两个限度，或改为同一客户买过的都算一起。' : '可放宽这两个限度。'}`,
    few: (n, basket, enough) => `${manyZh(n, basket)}：太少，不足以下结论，至少需要 ${enough}。`,
    chance: (pairs, n, basket, enough) =>
      `${manyZh(n, basket)}中，${format.number(pairs)} 对里没有一对明显偏离偶然，且达到 ${enough} 次。`,
    all: (n, basket, base, other) => `${manyZh(n, basket)}中，${base} 含“${other}”`,
    best: (item, n, share, low, high, lift) =>
      `；含“${item}”的 ${format.number(n)} 个中为 ${share}（${format.interval(low, high)}），即 ${lift} 倍。`,
    clear: (clear, pairs) =>
      `${format.number(pairs)} 对中有 ${format.number(clear)} 对偏离偶然，且超出比较这么多对所能解释的程度。`,
    rule: (item, other) => `${item} → ${other}`,
    times: (lift) => `${lift} 倍`,
    key: '实心：有前者的之中有后者的占比及 95% 区间；空心：全部之中的占比。灰色者与偶然无明显差别。',
    of: (n, all, basket) => `${manyZh(all, basket)}中有 ${format.number(n)}`,
    stop: (rule, of, share, low, high, base) =>
      `${rule}\n${of}（${share}）\n${format.interval(low, high)}；全部 ${base}`,
    list: (item, other, n, basket) => `${item} 与 ${other}：${manyZh(n, basket)}`,
    item: '有',
    other: '也有',
    together: '两者都有',
    withItem: '有前者的',
    confidence: '置信度',
    low: '区间下限',
    high: '区间上限',
    base: '全部之中',
    lift: '提升度'
  }
);
