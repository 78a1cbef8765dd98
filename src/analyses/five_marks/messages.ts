import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Five marks of a long tail',
    costs: 'Spent to win customers',
    head: 'Head up to',
    waist: 'Waist up to'
  },
  {
    title: '长尾五特征',
    costs: '获客支出',
    head: '头部止于',
    waist: '腰部止于'
  }
);
