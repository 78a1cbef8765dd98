import { messages } from '../../i18n/index.ts';

export const m = messages(
  { title: 'Groups of similar customers', k: 'Groups', fit: 'Groups fitted as' },
  { title: '相似客户分组（K 均值）', k: '组数', fit: '分组拟合' }
);
