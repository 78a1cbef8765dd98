import { counted, format, messages } from '../../i18n/index.ts';
import type { Grain } from '../types.ts';

export const m = messages(
  {
    title: 'Do they come back?',
    curvesTitle: 'How does each cohort fade?',
    nothing: (n: number, grain: Grain) =>
      `${counted(n, 'customer', 'customers')} so far, and no whole ${grain} has passed after a first order: too early to say who comes back. That takes orders until the end of the ${grain} after it${grain === 'day' || grain === 'week' ? '' : ', or a shorter period'}.`,
    pooledFew: (n: number, all: number, period: string) =>
      `${n ? format.number(n) : 'None'} of ${counted(all, 'customer', 'customers')} ordered again ${period}`,
    rollingFew: (n: number, all: number, period: string) =>
      `${n ? format.number(n) : 'None'} of ${counted(all, 'customer', 'customers')} ${n > 1 ? 'were' : 'was'} still active ${period} or later`,
    tooFew: (enough: number) => `: too few to conclude from. That takes ${enough} or more.`,
    pooled: (share: string, period: string) => `Over all cohorts, ${share} order again ${period}`,
    rolling: (share: string, period: string) =>
      `Over all cohorts, ${share} are still active ${period} or later`,
    also: (share: string, period: string) => `, and ${share} ${period}`,
    best: (cohort: string, n: number, share: string) =>
      `. ${cohort} (${counted(n, 'customer', 'customers')}) came back best, with ${share} in the first`,
    bestShown: (cohort: string, n: number, share: string) =>
      `. Of the cohorts shown, ${cohort} (${counted(n, 'customer', 'customers')}) came back best, with ${share} in the first`,
    end: '.',
    hatched: ' Hatched: the period had not ended, so these figures can still grow.',
    dashed: ' Dashed: the period had not ended.',
    thin: (share: string) =>
      ` Thin: less than ${share} of these customers came long enough ago, so one cohort can bend the curve.`,
    tooMany: (shown: string, all: string) =>
      `The first ${shown} of ${all} periods have room here; the table has them all.`,
    inPercent: 'Numbers are percent of the cohort.',
    all: 'All',
    cohort: 'Cohort',
    size: 'Customers',
    sizeShort: 'size',
    yAxis: '↑ share that came back',
    period: 'Period',
    customers: 'Came back',
    retention: 'Retention',
    complete: 'Period ended',
    yes: 'yes',
    no: 'no',
    stop: (cohort: string, size: number) => `${cohort}, ${counted(size, 'customer', 'customers')}`,
    stopCell: (when: string, n: string, share: string) => `${when}: ${n} came back (${share})`,
    stopSoFar: (when: string, n: string, share: string) => `${when}: ${n} so far (${share}), not ended`,
    stopPooled: (when: string, share: string, of: string) => `All cohorts\n${when}: ${share} of ${of}`,
    month: 'months after the first order →',
    week: 'weeks after the first order →',
    quarter: 'quarters after the first order →',
    year: 'years after the first order →',
    day: 'days after the first order →',
    inMonth: (n: string) => (n === '1' ? 'in the month after the first' : `in month ${n}`),
    inWeek: (n: string) => (n === '1' ? 'in the week after the first' : `in week ${n}`),
    inQuarter: (n: string) => (n === '1' ? 'in the quarter after the first' : `in quarter ${n}`),
    inYear: (n: string) => (n === '1' ? 'in the year after the first' : `in year ${n}`),
    inDay: (n: string) => (n === '1' ? 'on the day after the first' : `on day ${n}`),
    nthMonth: (n: string) => `Month ${n}`,
    nthWeek: (n: string) => `Week ${n}`,
    nthQuarter: (n: string) => `Quarter ${n}`,
    nthYear: (n: string) => `Year ${n}`,
    nthDay: (n: string) => `Day ${n}`
  },
  {
    title: '客户会回来吗？',
    curvesTitle: '各同期群的留存如何衰减？',
    nothing: (n: number, grain: Grain) =>
      `目前有 ${format.number(n)} 位客户，首单之后还没有过完整的一${{ day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' }[grain]}，尚无法判断谁会回来：需要等到下一期结束${grain === 'day' || grain === 'week' ? '' : '，或改用更短的周期'}。`,
    pooledFew: (n: number, all: number, period: string) =>
      `${format.number(all)} 位客户中，${period}有 ${format.number(n)} 位复购`,
    rollingFew: (n: number, all: number, period: string) =>
      `${format.number(all)} 位客户中，${period}及以后仍有 ${format.number(n)} 位活跃`,
    tooFew: (enough: number) => `：人数太少，不足以下结论，至少需要 ${enough} 位。`,
    pooled: (share: string, period: string) => `全部同期群合计，${period}有 ${share} 的客户复购`,
    rolling: (share: string, period: string) => `全部同期群合计，${period}及以后仍有 ${share} 的客户活跃`,
    also: (share: string, period: string) => `，${period}为 ${share}`,
    best: (cohort: string, n: number, share: string) =>
      `。${cohort}的同期群（${format.number(n)} 位客户）回来得最多，首期留存 ${share}`,
    bestShown: (cohort: string, n: number, share: string) =>
      `。图中各同期群里，${cohort}（${format.number(n)} 位客户）回来得最多，首期留存 ${share}`,
    end: '。',
    hatched: '斜线格：该周期尚未结束，数字还会增长。',
    dashed: '虚线：该周期尚未结束。',
    thin: (share: string) => `细线：其中首单已满这么久的客户不到 ${share}，个别同期群就能左右曲线。`,
    tooMany: (shown: string, all: string) => `此处只容得下前 ${shown} 期（共 ${all} 期），完整数据见表格。`,
    inPercent: '数字为占该同期群的百分比。',
    all: '合计',
    cohort: '同期群',
    size: '客户数',
    sizeShort: '人数',
    yAxis: '↑ 留存率',
    period: '第几期',
    customers: '回访客户',
    retention: '留存率',
    complete: '周期已结束',
    yes: '是',
    no: '否',
    stop: (cohort: string, size: number) => `${cohort}，${format.number(size)} 位客户`,
    stopCell: (when: string, n: string, share: string) => `${when}：${n} 位回来（${share}）`,
    stopSoFar: (when: string, n: string, share: string) => `${when}：目前 ${n} 位（${share}），周期未结束`,
    stopPooled: (when: string, share: string, of: string) => `全部同期群\n${when}：${of} 位中的 ${share}`,
    month: '首单后第几个月 →',
    week: '首单后第几周 →',
    quarter: '首单后第几个季度 →',
    year: '首单后第几年 →',
    day: '首单后第几天 →',
    inMonth: (n: string) => (n === '1' ? '首单次月' : `第 ${n} 个月`),
    inWeek: (n: string) => (n === '1' ? '首单次周' : `第 ${n} 周`),
    inQuarter: (n: string) => (n === '1' ? '首单后下一季度' : `第 ${n} 个季度`),
    inYear: (n: string) => (n === '1' ? '首单次年' : `第 ${n} 年`),
    inDay: (n: string) => (n === '1' ? '首单次日' : `第 ${n} 天`),
    nthMonth: (n: string) => `第 ${n} 个月`,
    nthWeek: (n: string) => `第 ${n} 周`,
    nthQuarter: (n: string) => `第 ${n} 个季度`,
    nthYear: (n: string) => `第 ${n} 年`,
    nthDay: (n: string) => `第 ${n} 天`
  }
);
