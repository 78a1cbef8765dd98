import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Head, waist and tail',
    by: 'by',
    head: 'Head until',
    waist: 'Waist until',
    without: (by: string) =>
      `No row has a value in “${by}”: no column of the file is mapped as ${by}, or that column is empty. Choose one when the file is loaded, and the ranking stands here.`
  },
  {
    title: '头部、腰部与长尾',
    by: '按',
    head: '头部截至',
    waist: '腰部截至',
    without: (by: string) =>
      `没有一行填有“${by}”：文件中没有列对应 ${by}，或该列为空。导入文件时选定对应的列，这里就会给出排序。`
  }
);
