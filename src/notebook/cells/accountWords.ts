import { messages } from '../../i18n/index.ts';

/** What is said around the way of the lines of the files. */
export const accountWords = messages(
  { account: 'What became of the lines of the files', comeFrom: 'Its rows come from:' },
  { account: '文件各行的去向', comeFrom: '所示内容出自：' }
);
