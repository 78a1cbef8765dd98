import { messages } from '../../i18n/index.ts';

/** What is said of parameters without a value; `name` is what the page calls it. */
export const paramWords = messages(
  {
    dateEmpty: (name: string) =>
      `“${name}” is empty: a query that compares with it finds no row, and a setting that names it takes its own default.`,
    dateBack: (date: string) => `Back to ${date}`
  },
  {
    dateEmpty: (name) => `“${name}”为空：与它比较的查询找不到任何行；引用它的设置则用各自的默认值。`,
    dateBack: (date) => `恢复为 ${date}`
  }
);
