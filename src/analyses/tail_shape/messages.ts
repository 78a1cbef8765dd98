import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Shape of the tail',
    by: 'by',
    fit: 'Fitted parameters'
  },
  {
    title: '长尾的形状',
    by: '按',
    fit: '已拟合的参数'
  }
);
