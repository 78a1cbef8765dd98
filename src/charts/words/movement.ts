import { counted, format, messages } from '../../i18n/index.ts';
import { tierNames } from './tierNames.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');

export const m = messages(
  {
    title: 'Who moved between the tiers?',
    flowTitle: 'How do customers flow from period to period?',
    ...tierNames.en,
    none: 'Absent',
    new: 'New',
    early:
      'No two periods have ended yet: nobody can have moved. That takes a later day, or shorter periods.',
    stayed: (before: string, after: string, n: number, all: number, share: string) =>
      `From ${before} to ${after}, ${format.number(n)} of the ${customers(all)} in a tier stayed in it (${share})`,
    stayedFew: (before: string, after: string, n: number, all: number, enough: number) =>
      `From ${before} to ${after}, ${format.number(n)} of ${customers(all)} in a tier stayed in it: too few to conclude from. That takes ${enough} or more.`,
    then: '; ',
    climbed: (part: string) => `of the tail, ${part} climbed`,
    fell: (part: string) => `of the head, ${part} fell or left`,
    interval: (low: string, high: string) => ` (${format.interval(low, high)})`,
    part: (n: number, share: string) => `${format.number(n)} or ${share}`,
    partFew: (n: number, all: number) => `${format.number(n)} of ${format.number(all)}`,
    regression:
      '. Whoever stood high or low by chance drifts back to the middle without anything being done: a move alone proves no effect.',
    fromAxis: (before: string) => `↓ ${before}`,
    toAxis: (after: string) => `${after} →`,
    cell: (from: string, to: string) => `${from} to ${to}`,
    stop: (cell: string, n: number, base: number, share: string, low: string, high: string) =>
      `${cell}\n${format.number(n)} of ${customers(base)} (${share})\n${format.interval(low, high)}`,
    from: 'From',
    to: 'To',
    period: 'Period',
    customers: 'Customers',
    base: 'Of',
    share: 'Share',
    low: 'Interval from',
    high: 'to',
    shares: 'Shares are of the row.',
    went: (first: string, last: string) => `From ${first} to ${last}, `,
    size: (tier: string, before: number, after: number) =>
      before === after
        ? `the ${tier.toLowerCase()} has ${customers(after)} both times`
        : `the ${tier.toLowerCase()} went from ${format.number(before)} to ${customers(after)}`,
    and: ', ',
    lastAnd: ', and ',
    kept: (share: string) => `. Of those in a tier, ${share} were in the same one a period later.`,
    end: '.',
    keptFew: (enough: number) => `. With fewer than ${enough} moves, this says little.`,
    arrivals:
      'What a bar holds beyond the bands that reach it are new customers. Absent are those without an order in the period; only those are drawn who come from a tier or go to one.',
    latest: (shown: string, all: string) => `The latest ${shown} of ${all} periods have room here.`,
    node: (period: string, tier: string, n: number) => `${period}\n${tier}: ${customers(n)}`,
    list: (period: string, cell: string, n: number) => `${period}, ${cell}: ${customers(n)}`,
    band: (before: string, after: string, cell: string, n: number) =>
      `${before} → ${after}\n${cell}: ${customers(n)}`
  },
  {
    title: '谁在层级之间移动？',
    flowTitle: '客户逐期如何流动？',
    ...tierNames.zh,
    none: '未下单',
    new: '新客',
    early: '尚未过完两个时段，谈不上移动：需要更晚的日期，或更短的时段。',
    stayed: (before, after, n, all, share) =>
      `从 ${before} 到 ${after}，原在各层的 ${format.number(all)} 位客户中有 ${format.number(n)} 位留在原层（${share}）`,
    stayedFew: (before, after, n, all, enough) =>
      `从 ${before} 到 ${after}，原在各层的 ${format.number(all)} 位客户中有 ${format.number(n)} 位留在原层：人数太少，不足以下结论，至少需要 ${enough} 位。`,
    then: '；',
    climbed: (part) => `长尾中有 ${part}上升`,
    fell: (part) => `头部中有 ${part}下滑或未再下单`,
    interval: (low, high) => `（${format.interval(low, high)}）`,
    part: (n, share) => `${format.number(n)} 位（${share}）`,
    partFew: (n, all) => `${format.number(n)} 位（共 ${format.number(all)} 位）`,
    regression: '。偶然处于高位或低位的客户，即使什么也不做也会回归中间：仅凭移动不能证明任何效果。',
    fromAxis: (before) => `↓ ${before}`,
    toAxis: (after) => `${after} →`,
    cell: (from, to) => `${from}到${to}`,
    stop: (cell, n, base, share, low, high) =>
      `${cell}\n${format.number(base)} 位中的 ${format.number(n)} 位（${share}）\n${format.interval(low, high)}`,
    from: '从',
    to: '到',
    period: '时段',
    customers: '客户数',
    base: '原有',
    share: '占比',
    low: '区间下限',
    high: '上限',
    shares: '百分比为占该行的比例。',
    went: (first, last) => `从 ${first} 到 ${last}，`,
    size: (tier, before, after) =>
      before === after
        ? `${tier}前后都是 ${format.number(after)} 位`
        : `${tier}从 ${format.number(before)} 位变为 ${format.number(after)} 位`,
    and: '，',
    lastAnd: '，',
    kept: (share) => `。各层客户中，下一时段仍在同层的占 ${share}。`,
    end: '。',
    keptFew: (enough) => `。移动不足 ${enough} 次，说明不了什么。`,
    arrivals: '竖条中没有色带流入的部分是新客。未下单者中，只画出从某层来或去往某层的客户。',
    latest: (shown, all) => `此处只容得下最近 ${shown} 个时段（共 ${all} 个）。`,
    node: (period, tier, n) => `${period}\n${tier}：${format.number(n)} 位客户`,
    list: (period, cell, n) => `${period}，${cell}：${format.number(n)} 位客户`,
    band: (before, after, cell, n) => `${before} → ${after}\n${cell}：${format.number(n)} 位客户`
  }
);

/** A tier as it is called in the current language; another name as it is. */
export const tierWord = (tier: string): string =>
  tier === 'head' || tier === 'waist' || tier === 'tail' || tier === 'none' || tier === 'new'
    ? m[tier]
    : tier;
