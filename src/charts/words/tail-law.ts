import { format, messages } from '../../i18n/index.ts';
import { itemsAlone, many } from './items.ts';

export const m = messages(
  {
    title: 'Does the top fall like a power law?',
    nothing: 'Nothing has brought revenue yet.',
    tooFew: 'Fewer than 50 are too few to fit a law to.',
    alike: 'All are worth the same: there is no law to be found.',
    noFit: 'The relation of parameters holds no fit.',
    stopped: 'The browser ended the search for the parameters. Run the cell again.',
    shortTail: (from: string, n: number, all: number, by: string, enough: number) =>
      `A power law lies nearest from ${from} on, but only ${format.number(n)} of ${many(all, by)} are there: too few to conclude from. That takes ${enough} or more.`,
    tail: (from: string, n: number, all: number, by: string, share: string) =>
      `From ${from} on stand ${format.number(n)} of ${many(all, by)} (${share})`,
    falls: (alpha: string, rarer: string) =>
      `. A power law through them has the exponent ${alpha}: of those with any amount or more, one in ${rarer} has ten times as much.`,
    tiny: 'under 0.001',
    either: (p: string) => ` Whether that or a log-normal fits better, these data cannot tell (p = ${p}).`,
    powerLaw: (p: string) => ` It fits better than a log-normal (p = ${p}).`,
    logNormal: (p: string) =>
      ` A log-normal fits better (p = ${p}): the greatest are not as far out as a power law would have them.`,
    law: 'power law',
    normal: 'log-normal',
    yAxis: (by: string) => `↑ ${itemsAlone(by)} with as much or more`,
    xAxis: 'revenue; both scales log →',
    stop: (value: string, share: string, by: string) =>
      `${value}\n${share} of ${itemsAlone(by)} bring as much or more`,
    list: (n: number, by: string) => `Fitted: ${many(n, by)}`,
    rest: (n: number, by: string) => `Below: ${many(n, by)}`,
    all: (n: number, by: string) => `All: ${many(n, by)}`,
    value: 'Revenue',
    survival: 'As much or more'
  },
  {
    title: '顶端是按幂律下降的吗？',
    nothing: '目前还没有收入。',
    tooFew: '不足 50 个，太少，无法拟合。',
    alike: '全部相等：没有规律可言。',
    noFit: '参数关系中没有拟合结果。',
    stopped: '浏览器中止了参数搜索。请再次运行此单元格。',
    shortTail: (from, n, all, by, enough) =>
      `自 ${from} 起最接近幂律，但${many(all, by)}中只有 ${format.number(n)} 个在其上：太少，不足以下结论，至少需要 ${enough} 个。`,
    tail: (from, n, all, by, share) =>
      `${many(all, by)}中有 ${format.number(n)} 个（${share}）在 ${from} 及以上`,
    falls: (alpha, rarer) =>
      `。穿过它们的幂律指数为 ${alpha}：达到任一金额的，每 ${rarer} 个中约有 1 个达到其十倍。`,
    tiny: '小于 0.001',
    either: (p) => `幂律与对数正态哪个更贴合，这些数据分辨不出（p = ${p}）。`,
    powerLaw: (p) => `它比对数正态更贴合（p = ${p}）。`,
    logNormal: (p) => `对数正态更贴合（p = ${p}）：最大者没有幂律预期的那么远。`,
    law: '幂律',
    normal: '对数正态',
    yAxis: (by) => `↑ 不低于此值的${itemsAlone(by)}占比`,
    xAxis: '收入（两轴均为对数）→',
    stop: (value, share, by) => `${value}\n${share} 的${itemsAlone(by)}不低于此`,
    list: (n, by) => `参与拟合：${many(n, by)}`,
    rest: (n, by) => `其下：${many(n, by)}`,
    all: (n, by) => `全部：${many(n, by)}`,
    value: '收入',
    survival: '不低于此'
  }
);
