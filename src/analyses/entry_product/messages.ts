import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'What customers begin with',
    bought: 'First',
    days: 'Again within days'
  },
  {
    title: '首购商品',
    bought: '首购',
    days: '多少天内再来'
  }
);
