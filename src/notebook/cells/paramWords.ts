import { messages } from '../../i18n/index.ts';

/** What is said of parameters without a value; `name` is what the page calls it. */
export const paramWords = messages(
  {
    pin: 'Keep in sight',
    pinHint: 'The parameters stay at the top of the window while you scroll',
    atTop: (name: string) => `“${name}” stands above the first cell, with all parameters.`,
    toTop: 'Go there',
    dateEmpty: (name: string) =>
      `“${name}” is empty: a query that compares with it finds no row, and a setting that names it takes its own default.`,
    dateBack: (date: string) => `Back to ${date}`,
    choiceEmpty: (name: string) =>
      `“${name}” has no value yet: choose one. Until then, a query that compares with it finds no row.`,
    choicesMiss: (wrong: string, meant: string[]) =>
      `The query for the choices names “${wrong}”, and nothing is called so.${
        meant.length ? ` Did you mean ${meant.map((name) => `“${name}”`).join(' or ')}?` : ''
      }`,
    choicesFail: (detail: string, quote?: string) =>
      `The query for the choices cannot be run: ${detail}${
        quote === undefined ? '' : `. If a column is called ${quote}, write it in quotation marks: "${quote}"`
      }`
  },
  {
    pin: '保持可见',
    pinHint: '滚动页面时，参数一直留在窗口顶部',
    atTop: (name) => `“${name}”与其他参数一起，排在第一个单元之上。`,
    toTop: '前往',
    dateEmpty: (name) => `“${name}”为空：与它比较的查询找不到任何行；引用它的设置则用各自的默认值。`,
    dateBack: (date) => `恢复为 ${date}`,
    choiceEmpty: (name) => `“${name}”还没有值：请选择一个。在此之前，与它比较的查询找不到任何行。`,
    choicesMiss: (wrong, meant) =>
      `取选项的查询中写了“${wrong}”，但没有这个名称。${
        meant.length ? `是否想写${meant.map((name) => `“${name}”`).join('或')}？` : ''
      }`,
    choicesFail: (_, quote) =>
      `取选项的查询无法执行，请检查写法。${quote === undefined ? '' : `如果列名就是 ${quote}，请写在英文双引号里："${quote}"`}`
  }
);
