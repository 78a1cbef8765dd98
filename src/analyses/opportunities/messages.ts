import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Chances to buy',
    every: 'A chance every',
    ahead: 'Chances ahead',
    fit: 'Fitted parameters'
  },
  {
    title: '购买机会',
    every: '机会周期',
    ahead: '向前看的机会数',
    fit: '已拟合的参数'
  }
);
