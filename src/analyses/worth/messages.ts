import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Worth of customers',
    model: 'Model',
    fit: 'Fitted parameters',
    months: 'Months ahead',
    discount: 'Discount a year',
    margin: 'Margin',
    lifespan: 'Years a customer stays',
    leastYears: 'Years observed at least',
    bgNbd: 'BG/NBD',
    mbgNbd: 'MBG/NBD',
    paretoNbd: 'Pareto/NBD'
  },
  {
    title: '客户价值',
    model: '模型',
    fit: '拟合参数',
    months: '向前看的月数',
    discount: '年折现率',
    margin: '毛利率',
    lifespan: '客户停留年数',
    leastYears: '至少按几年观察',
    bgNbd: 'BG/NBD 模型',
    mbgNbd: 'MBG/NBD 模型',
    paretoNbd: 'Pareto/NBD 模型'
  }
);
