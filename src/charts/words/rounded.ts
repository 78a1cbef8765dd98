import { messages } from '../../i18n/index.ts';

export const m = messages(
  { rounded: 'Shares are rounded: as they stand here, they do not all add up to 100%.' },
  { rounded: '占比经四舍五入，此处相加并非都是 100%。' }
);
