import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Recency, frequency, money',
    bins: 'Scores from 1 to',
    method: 'Cut by',
    rules: 'Segments by',
    question: (scheme: string) => `Which of the ${scheme} bring the revenue?`,
    ownRules: (relation: string) => `segments of “${relation}”`,
    named: (title: string, scheme: string) => `${title} (${scheme})`,
    cuts: 'Where the scores are cut',
    recency: 'Recency, days',
    frequency: 'Orders',
    monetary: 'Revenue',
    score: 'Score',
    range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    moved: (customers: number, share: string, other: string) =>
      `Cutting by ${other} instead would put ${counted(customers, 'customer', 'customers')} (${share}) in another segment.`,
    ntile: 'equal counts (NTILE)',
    quantile: 'quantile thresholds',
    rpackage: 'the rule of the R package rfm'
  },
  {
    title: 'RFM：近度、频度与金额',
    bins: '最高分',
    method: '切分方法',
    rules: '分群规则',
    question: (scheme) => `${scheme}：收入来自哪几类客群？`,
    ownRules: (relation) => `“${relation}”的分群`,
    named: (title, scheme) => `${title}（${scheme}）`,
    cuts: '各分值的切分点',
    recency: '近度（天）',
    frequency: '订单数',
    monetary: '消费金额',
    score: '分值',
    range: (low, high) => (low === high ? low : `${low} 至 ${high}`),
    moved: (customers, share, other) =>
      `若改用${other}，将有 ${format.number(customers)} 位客户（${share}）归入另一分群。`,
    ntile: '等人数切分（NTILE）',
    quantile: '分位数阈值',
    rpackage: 'R 语言 rfm 包的规则'
  }
);

/** A way of cutting scores, in words. */
export const choiceWord = (method: unknown): string =>
  method === 'ntile' ? m.ntile : method === 'rpackage' ? m.rpackage : m.quantile;
