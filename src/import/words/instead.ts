import { messages } from '../../i18n/index.ts';

/** The words of what a file without a buyer can still show. */
export const insteadWords = messages(
  {
    rank: 'Without a buyer nobody can be seen to come back. What this file can show is who is head and tail among:',
    by: (column: string) => `rank by “${column}”`,
    comma: ', ',
    stop: '.',
    ranked: (column: string) =>
      `Ranked by “${column}”: wherever the figures say customer, they mean a value of it. To see who comes back, drop an export that names the buyer.`
  },
  {
    rank: '没有买家，就无法知道谁会复购。本文件还可以看头部与长尾：',
    by: (column: string) => `按“${column}”排名`,
    comma: '、',
    stop: '。',
    ranked: (column: string) =>
      `按“${column}”排名：结果中的“客户”指的是这一列的值。要看谁会复购，请拖入含有买家的导出文件。`
  }
);
