import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Tail of products',
    by: 'of',
    segments: 'Bought by',
    head: 'Head up to',
    waist: 'Waist up to'
  },
  {
    title: '商品长尾',
    by: '对象',
    segments: '购买者分群',
    head: '头部止于',
    waist: '腰部止于'
  }
);
