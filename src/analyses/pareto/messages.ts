import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Head, waist and tail',
    by: 'by'
  },
  {
    title: '头部、腰部与长尾',
    by: '按'
  }
);
