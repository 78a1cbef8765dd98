import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Tail of products',
    by: 'of',
    segments: 'Bought by'
  },
  {
    title: '商品长尾',
    by: '对象',
    segments: '购买者分群'
  }
);
