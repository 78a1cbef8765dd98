import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Eight RFM segments',
    asOf: 'As of',
    rule: (recency: string, frequency: string, money: string) =>
      `High means above the average customer: the last order less than ${recency} days ago, more than ${frequency} orders, more than ${money} spent.`
  },
  {
    title: 'RFM 八类客户',
    asOf: '基准日',
    rule: (recency, frequency, money) =>
      `“高”指优于平均值：距最近一次下单少于 ${recency} 天，订单数多于 ${frequency} 笔，消费金额高于 ${money}。`
  }
);
