import { format, messages, plural } from '../../i18n/index.ts';
import { many, measureWord } from './items.ts';

export const rankSize = messages(
  {
    title: 'How steeply does revenue fall by rank?',
    first: (value: string) => `The largest brings ${value}`,
    nth: (rank: string, value: string) => `, number ${rank} brings ${value}`,
    end: '. ',
    straight:
      'The line is nearly straight, as under a power law: every tenfold in rank costs about the same factor.',
    falls: (upTo: string, all: string) =>
      `The line is nearly straight for the first ${upTo} of ${all}, as under a power law, then it falls away: those after bring less than that line would have it.`,
    flattensLate: (upTo: string, all: string) =>
      `The line is nearly straight for the first ${upTo} of ${all}, as under a power law, then it flattens out: those after bring more than that line would have it.`,
    bends: 'The line bends down: the tail is thinner than a power law would have it.',
    flattens: 'The line flattens out: the tail is fatter than the top suggests.',
    none: 'Nothing has brought revenue yet.',
    short: 'Fewer than 50 are too few to speak of a shape.',
    excluded: (n: string) => ` ${n} at or below zero cannot stand on a log axis.`,
    xAxis: 'rank, log scale →',
    yAxis: '↑ revenue, log scale',
    stop: (rank: string, value: string) => `Rank ${rank}\n${value}`,
    rank: 'Rank',
    value: 'Revenue'
  },
  {
    title: '收入随名次下降得有多快？',
    first: (value: string) => `第 1 名贡献 ${value}`,
    nth: (rank: string, value: string) => `，第 ${rank} 名贡献 ${value}`,
    end: '。',
    straight: '曲线近乎直线，符合幂律：名次每扩大十倍，收入缩小的倍数大致相同。',
    falls: (upTo: string, all: string) =>
      `共 ${all} 名，前 ${upTo} 名近乎直线，符合幂律，之后向下折落：收入低于这条直线的走势。`,
    flattensLate: (upTo: string, all: string) =>
      `共 ${all} 名，前 ${upTo} 名近乎直线，符合幂律，之后趋于平缓：收入高于这条直线的走势。`,
    bends: '曲线向下弯：长尾比幂律预期的更薄。',
    flattens: '曲线趋于平缓：长尾比前段走势预期的更厚。',
    none: '目前还没有收入。',
    short: '不足 50 个，看不出形状。',
    excluded: (n: string) => `另有 ${n} 个收入为零或为负，无法画在对数轴上。`,
    xAxis: '名次（对数轴）→',
    yAxis: '↑ 收入（对数轴）',
    stop: (rank: string, value: string) => `第 ${rank} 名\n${value}`,
    rank: '名次',
    value: '收入'
  }
);

export const tierShares = messages(
  {
    title: (items: string) => `How many ${items}, and how much revenue?`,
    head: (share: string, items: string, revenue: string) =>
      `The head is ${share} of ${items} and ${revenue} of revenue`,
    tail: (share: string, _items: string, revenue: string) => `the tail ${share} and ${revenue}`,
    headFew: (n: number, all: number, share: string, by?: string) =>
      `The head is ${format.number(n)} of ${many(all, by)}, with ${share} of revenue`,
    tailFew: (...[n, share]: [n: number, share: string, by?: string]) =>
      `the tail ${format.number(n)}, with ${share}`,
    between: '; ',
    times: (head: string, tail: string, times: string) =>
      `. On average one of the head brings ${head}, one of the tail ${tail}: ${times} times as much.`,
    end: '.',
    items: many,
    revenue: (value: string) => `${value} of revenue`,
    revenueAbove: (value: string) => `${value} of revenue, below zero counted as 0`,
    losing: (n: number, by?: string) =>
      ` ${many(n, by)} with more refunds than sales ${plural(n, 'is', 'are')} tail and ${plural(n, 'counts', 'count')} as zero in shares; the means are net of refunds.`,
    stopItems: (tier: string, n: number, share: string, by?: string) =>
      `${tier}: ${many(n, by)}\n${share} of all`,
    stopRevenue: (tier: string, value: string, share: string) => `${tier}: ${value}\n${share} of revenue`,
    stopNet: (tier: string, value: string, share: string) =>
      `${tier}: ${value} net of refunds\n${share} of revenue, below zero counted as 0`,
    mean: 'Mean',
    net: 'Revenue, net of refunds',
    meanNet: 'Mean, net of refunds',
    shareAbove: 'Share of revenue, below zero as 0'
  },
  {
    title: (items: string) => `${items}占多少，收入又占多少？`,
    head: (share: string, items: string, revenue: string) => `头部占${items}数的 ${share}、收入的 ${revenue}`,
    tail: (share: string, items: string, revenue: string) => `长尾占${items}数的 ${share}、收入的 ${revenue}`,
    headFew: (n: number, all: number, share: string, by?: string) =>
      `${many(all, by)}中，头部有 ${format.number(n)} ${measureWord(by)}，占收入的 ${share}`,
    tailFew: (n: number, share: string, by?: string) =>
      `长尾有 ${format.number(n)} ${measureWord(by)}，占 ${share}`,
    between: '；',
    times: (head: string, tail: string, times: string) =>
      `。头部平均每个贡献 ${head}，长尾平均 ${tail}，前者是后者的 ${times} 倍。`,
    end: '。',
    items: many,
    revenue: (value: string) => `收入 ${value}`,
    revenueAbove: (value: string) => `收入 ${value}（净额为负的按 0 计）`,
    losing: (n: number, by?: string) =>
      `有 ${many(n, by)}退款多于消费，归入长尾，占比中按 0 计；平均值已冲减退款。`,
    stopItems: (tier: string, n: number, share: string, by?: string) =>
      `${tier}：${many(n, by)}\n占 ${share}`,
    stopRevenue: (tier: string, value: string, share: string) => `${tier}：${value}\n占收入 ${share}`,
    stopNet: (tier: string, value: string, share: string) =>
      `${tier}：${value}（已冲减退款）\n占收入 ${share}（净额为负的按 0 计）`,
    mean: '平均',
    net: '收入（已冲减退款）',
    meanNet: '平均（已冲减退款）',
    shareAbove: '收入占比（净额为负的按 0 计）'
  }
);
