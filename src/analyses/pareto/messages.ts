import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Head, waist and tail',
    by: 'by',
    head: 'Head until',
    waist: 'Waist until'
  },
  {
    title: '头部、腰部与长尾',
    by: '按',
    head: '头部截至',
    waist: '腰部截至'
  }
);
