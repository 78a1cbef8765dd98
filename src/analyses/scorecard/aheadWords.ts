import { messages } from '../../i18n/index.ts';

/** The words of what is ahead of each segment. */
export const m = messages(
  {
    title: 'What are they worth, so far and ahead?',
    segment: 'Segment',
    customers: 'Customers',
    soFar: 'CLV so far',
    ahead: 'Expected in 12 months',
    few: 'too few',
    fitting: 'A model of what is ahead is being fitted to all customers …',
    missing: 'CLV ahead is not here.',
    rule: 'Of a customer who ordered in the last full period, in the segment of that period. Expected: what BG/NBD and Gamma–Gamma, fitted to all orders seen, expect each to bring in the 12 months after the last day seen, discounted by 10% a year, as the analysis “Worth of customers” does. Intervals are those of the mean over the customers; the uncertainty of the fit is not in them.'
  },
  {
    title: '迄今与今后各值多少？',
    segment: '分组',
    customers: '客户数',
    soFar: '迄今 CLV',
    ahead: '预计今后 12 个月',
    few: '太少',
    fitting: '正在对全部客户拟合模型，以预计今后的价值……',
    missing: '此处没有今后的 CLV。',
    rule: '按最近一个完整时段内下单的客户计，分组依该时段。预计：BG/NBD 与 Gamma–Gamma 对所见全部订单拟合，预计每位客户在最后一日之后 12 个月带来的收入，按年 10% 折现，与“客户价值”分析相同。区间为客户均值的区间，不含拟合本身的不确定性。'
  }
);
