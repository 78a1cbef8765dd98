import { counted, format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    unpriced:
      'None of the channels in the costs is one that an order came by. Names must be written alike, in a column mapped as “channel”.',
    partlyPriced: (n: number, all: number) =>
      `What winning them cost is known of ${counted(n, 'customer', 'customers')} of ${format.number(all)}: of the channels that the costs name.`,
    more: 'More of each tier',
    tier: 'Tier by revenue',
    customers: 'Customers',
    revenueShare: 'Of revenue',
    largest: 'Share of its greatest',
    gini: 'Gini inside',
    kinds: 'Categories',
    kindsEach: 'Categories each',
    once: 'Ordered once',
    away: 'Days since the last order',
    rule: 'The days since the last order are the middle ones of the tier. The tail is many with more than half of all customers; the other marks it has where it differs from the head by a tenth or more.'
  },
  {
    unpriced: '获客支出中的渠道没有一个出现在订单里。名称须写法一致，并位于映射为“channel”的列中。',
    partlyPriced: (n, all) =>
      `${format.number(all)} 位客户中，有 ${format.number(n)} 位的获客成本已知：即支出表列出的渠道。`,
    more: '各层的更多数字',
    tier: '层级（按收入）',
    customers: '客户数',
    revenueShare: '占收入',
    largest: '最大者占该层',
    gini: '层内基尼系数',
    kinds: '品类数',
    kindsEach: '每人品类数',
    once: '只下过一单',
    away: '距末单天数',
    rule: '距末单天数取该层中位数。长尾客户超过半数即为“数量庞大”；其余特征须与头部相差一成以上才算具备。'
  }
);
