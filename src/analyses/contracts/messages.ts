import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Contracts',
    every: 'Renewed every',
    customers: 'Contracts in',
    starts: 'Began on',
    ends: 'Ended on',
    discount: 'Discount a year',
    fit: 'Fitted parameters'
  },
  {
    title: '合约与续约',
    every: '续约周期',
    customers: '合约表',
    starts: '开始日期列',
    ends: '结束日期列',
    discount: '年折现率',
    fit: '已拟合的参数'
  }
);
