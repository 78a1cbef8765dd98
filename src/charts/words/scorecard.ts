import { counted, format, messages } from '../../i18n/index.ts';
import { tierNames } from './tierNames.ts';

export const m = messages(
  {
    title: 'How do the customers of each segment do?',
    all: 'All customers',
    ...tierNames.en,
    new: 'New',
    unknown: 'Not known',
    active_customers: 'Active customers',
    order_value: 'Order value',
    repurchase: 'Repurchase',
    retention: 'Retention',
    churn: 'Churn',
    clv: 'CLV so far',
    nps: 'NPS',
    csat: 'CSAT',
    month: 'month',
    quarter: 'quarter',
    'half-year': 'half-year',
    year: 'year',
    nobody: 'There are no customers yet.',
    early: (period: string) =>
      `No whole ${period} has passed yet: that takes orders until the end of one, or shorter periods.`,
    few: (code: string, period: string, n: number, enough: number) =>
      `In ${code}, the last full ${period}, ${counted(n, 'customer', 'customers')} ordered: too few to conclude from. That takes ${enough} or more.`,
    opening: (code: string, period: string, n: number) =>
      `In ${code}, the last full ${period}, ${counted(n, 'customer', 'customers')} ordered`,
    brought: (value: string) => `, and an order brought ${value}`,
    kept: (share: string, period: string) => `. Of those of the ${period} before, ${share} came again`,
    keptFew: (n: number, period: string, enough: number) =>
      `. Those of the ${period} before were ${format.number(n)}: too few to say how many stay. That takes ${enough} or more`,
    parts: ': ',
    part: (share: string, segment: string) => `${segment} ${share}`,
    comma: ', ',
    end: '.',
    tooFew: 'too few',
    cases: (n: string) => `n ${n}`,
    stop: (segment: string, code: string, measure: string, value: string) =>
      `${segment}, ${code}\n${measure}: ${value}`,
    stopRunning: (segment: string, code: string, measure: string, value: string) =>
      `${segment}, ${code} (had not ended)\n${measure} so far: ${value}`,
    stopCases: (interval: string, n: string) => `\n${interval}, n ${n}`,
    stopCount: (n: string) => `\nn ${n}`,
    list: (segment: string, code: string, measure: string, n: number) =>
      `${measure}, ${segment}, ${code}: ${counted(n, 'customer', 'customers')}`,
    listOrders: (segment: string, code: string, measure: string, n: number) =>
      `${measure}, ${segment}, ${code}: ${counted(n, 'order', 'orders')}`,
    lines: (first: string, last: string, enough: number) =>
      `Figures are those of ${last}, with their 95% intervals, and none of fewer than ${enough}; lines run from ${first}, all in a row on one scale, customers each on their own.`,
    running: (code: string) => `Hollow: ${code} had not ended; its figures can still grow.`,
    others: (n: number) =>
      `The largest segments have room here; ${counted(n, 'more is', 'more are')} in the table.`,
    segment: 'Segment',
    period: 'Period',
    ended: 'Ended',
    yes: 'yes',
    no: 'no',
    measure: 'Measure',
    n: 'n',
    value: 'Value',
    low: 'From',
    high: 'To'
  },
  {
    title: '各分组客户表现如何？',
    all: '全部客户',
    ...tierNames.zh,
    new: '新客',
    unknown: '未知',
    active_customers: '活跃客户',
    order_value: '客单价',
    repurchase: '复购率',
    retention: '留存率',
    churn: '流失率',
    clv: '迄今 CLV',
    nps: 'NPS',
    csat: 'CSAT',
    month: '月',
    quarter: '季度',
    'half-year': '半年',
    year: '年',
    nobody: '还没有客户。',
    early: (period) => `还没有完整的${period}：需要订单覆盖到期末，或改用更短的时段。`,
    few: (code, period, n, enough) =>
      `${code}（最近一个完整${period}）有 ${format.number(n)} 位客户下单：太少，不能下结论，至少需要 ${enough} 位。`,
    opening: (code, period, n) => `${code}（最近一个完整${period}）有 ${format.number(n)} 位客户下单`,
    brought: (value) => `，每笔订单平均 ${value}`,
    kept: (share, period) => `。上一${period}的客户中再次下单的有 ${share}`,
    keptFew: (n, period, enough) =>
      `。上一${period}只有 ${format.number(n)} 位客户，不足以判断留存，至少需要 ${enough} 位`,
    parts: '：',
    part: (share, segment) => `${segment} ${share}`,
    comma: '，',
    end: '。',
    tooFew: '太少',
    cases: (n) => `n ${n}`,
    stop: (segment, code, measure, value) => `${segment}，${code}\n${measure}：${value}`,
    stopRunning: (segment, code, measure, value) =>
      `${segment}，${code}（尚未结束）\n目前${measure}：${value}`,
    stopCases: (interval, n) => `\n${interval}，n ${n}`,
    stopCount: (n) => `\nn ${n}`,
    list: (segment, code, measure, n) => `${measure}，${segment}，${code}：${format.number(n)} 位客户`,
    listOrders: (segment, code, measure, n) => `${measure}，${segment}，${code}：${format.number(n)} 笔订单`,
    lines: (first, last, enough) =>
      `数字为 ${last} 的值及其 95% 区间，不足 ${enough} 的不给出；折线自 ${first} 起，同一行共用刻度，活跃客户各用各的刻度。`,
    running: (code) => `空心点：${code} 尚未结束，数字还会变化。`,
    others: (n) => `此处只放得下最大的几个分组，另有 ${format.number(n)} 个见表格。`,
    segment: '分组',
    period: '时段',
    ended: '已结束',
    yes: '是',
    no: '否',
    measure: '指标',
    n: 'n',
    value: '值',
    low: '下限',
    high: '上限'
  }
);
