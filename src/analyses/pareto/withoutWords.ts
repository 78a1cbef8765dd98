import { messages } from '../../i18n/index.ts';

/** The words of a ranking that has nothing to rank, apart from the others: the first reading has no need of them. */
export const m = messages(
  {
    empty: 'There are no orders yet.',
    without: (by: string) =>
      `No row has a value in “${by}”: no column of the file is mapped as ${by}, or that column is empty. Choose one when the file is loaded, and the ranking stands here.`
  },
  {
    empty: '还没有订单。',
    without: (by: string) =>
      `没有一行填有“${by}”：文件中没有列对应 ${by}，或该列为空。导入文件时选定对应的列，这里就会给出排序。`
  }
);
