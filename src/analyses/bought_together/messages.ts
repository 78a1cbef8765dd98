import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Bought together',
    by: 'of',
    basket: 'Together in',
    order: 'one order',
    customer: 'one customer’s orders',
    least_baskets: 'Times at least',
    least_support: 'Share of all at least'
  },
  {
    title: '连带购买',
    by: '对象',
    basket: '一起指',
    order: '同一订单',
    customer: '同一客户',
    least_baskets: '至少次数',
    least_support: '至少占比'
  }
);
