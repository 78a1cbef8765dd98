import { format, messages, plural } from '../../i18n/index.ts';

const days = (n: number): string =>
  `${format.number(n, 1)} ${plural(Math.round(n * 10) / 10, 'day', 'days')}`;
const orders = (n: number): string =>
  `${format.number(n)} ${plural(Math.round(n * 100) / 100, 'order', 'orders')}`;

export const m = messages(
  {
    title: 'Eight RFM segments',
    question: 'Which of the eight RFM segments bring the revenue?',
    rule: (recency: number, frequency: number, money: string) =>
      `High means above the average customer: the last order less than ${days(recency)} ago, more than ${orders(frequency)}, more than ${money} spent.`
  },
  {
    title: 'RFM 八类客户',
    question: '八类 RFM 客群中，收入来自哪几类？',
    rule: (recency, frequency, money) =>
      `“高”指优于平均值：距最近一次下单少于 ${format.number(recency, 1)} 天，订单数多于 ${format.number(frequency)} 笔，消费金额高于 ${money}。`
  }
);
