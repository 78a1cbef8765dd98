import { messages } from '../../i18n/index.ts';

export const m = messages(
  { title: 'Which method is best here?', asOf: 'Past date', fit: 'Fitted parameters' },
  { title: '哪种方法在此最准？', asOf: '过去某日', fit: '拟合参数' }
);
