import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Five marks of a long tail',
    costs: 'Spent to win customers'
  },
  {
    title: '长尾五特征',
    costs: '获客支出'
  }
);
