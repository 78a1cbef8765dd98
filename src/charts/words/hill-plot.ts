import { format, messages } from '../../i18n/index.ts';
import { itemsAlone, many } from './items.ts';

export const m = messages(
  {
    title: 'Does the exponent hold at any depth?',
    few: (enough: number) =>
      `Fewer than ${enough} are in the tail that was fitted: too few to tell whether the exponent holds.`,
    range: (from: number, to: number, by: string, first: string, last: string) =>
      `From the ${format.number(from)} greatest ${itemsAlone(by)} alone Hill’s exponent is ${first}, from the ${format.number(to)} that were fitted ${last}`,
    flat: (low: string, high: string) =>
      `; ${low === high ? low : `any from ${low} to ${high}`} lies within the interval at every depth between: level, as under a power law.`,
    drifts: '; no exponent lies within the interval at every depth between: it drifts, as no power law does.',
    yAxis: '↑ exponent, with its 95% interval',
    xAxis: (by: string) => `how many of the greatest ${itemsAlone(by)}; log scale →`,
    key: (alpha: string, n: number) =>
      `Dashed: the exponent that was fitted above, ${alpha}. Dotted: the ${format.number(n)} it was fitted to. Left of 50, the estimate leaps about.`,
    stop: (n: number, by: string, value: string, exponent: string, low: string, high: string) =>
      `The ${many(n, by)} from ${value} on\nexponent ${exponent} (${format.interval(low, high)})`,
    list: (n: number, by: string) => `The greatest ${many(n, by)}`,
    rank: 'The greatest',
    value: 'From',
    index: 'Tail index (exponent − 1)',
    exponent: 'Exponent (Hill)',
    low: 'Interval from',
    high: 'to'
  },
  {
    title: '指数在各个深度都成立吗？',
    few: (enough) => `参与拟合的尾部不足 ${enough} 个：太少，无法判断指数是否稳定。`,
    range: (from, to, by, first, last) =>
      `仅由最大的 ${many(from, by)}得出的希尔指数为 ${first}，由参与拟合的 ${format.number(to)} 个得出的为 ${last}`,
    flat: (low, high) =>
      `；${low === high ? low : `${low} 至 ${high}`} 在其间各个深度都落在区间之内：平稳，与幂律相符。`,
    drifts: '；没有任何一个指数在其间各个深度都落在区间之内：它在漂移，幂律不会如此。',
    yAxis: '↑ 指数，附 95% 区间',
    xAxis: (by) => `最大的${itemsAlone(by)}取多少个（对数）→`,
    key: (alpha, n) =>
      `虚线：上图拟合得到的指数 ${alpha}；点线：参与拟合的 ${format.number(n)} 个。不足 50 个时估计起伏很大。`,
    stop: (n, by, value, exponent, low, high) =>
      `${value} 及以上的 ${many(n, by)}\n指数 ${exponent}（${format.interval(low, high)}）`,
    list: (n, by) => `最大的 ${many(n, by)}`,
    rank: '最大的',
    value: '起点',
    index: '尾指数（指数减 1）',
    exponent: '指数（希尔）',
    low: '区间下限',
    high: '区间上限'
  }
);
