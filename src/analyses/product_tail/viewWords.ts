import { itemsAlone, many, measureWord } from '../../charts/index.ts';
import { format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    concentrated: (n: number, all: number, by: string, gini: string, effective: number) =>
      `80% of revenue comes from ${format.number(n)} of ${many(all, by)} (${format.share(n / all)}); Gini ${gini}; as concentrated as ${format.number(effective, 0)} that sell alike.`,
    byCategory: 'No line names a product, so categories are ranked: a column of products would tell more.',
    taste: (by: string) => `How many ${itemsAlone(by)} does each buy?`,
    segment: 'Customers who are',
    customers: 'Customers',
    breadth: (by: string) => `Different ${itemsAlone(by)} each`,
    effective: 'As if they all spent alike on',
    tasteRule: (by: string) =>
      `The last column is e to the entropy −Σ p ln p of what these customers spend together: were it spread evenly, on so many ${itemsAlone(by)}.`,
    noSpending: ' A dash: they spent nothing, refunds taken off.',
    favours: 'What does each favour?',
    item: 'Sold',
    share: 'Of revenue',
    times: (lift: number) => `${lift > 0 && lift < 0.005 ? '<0.01' : format.number(lift, 2)}×`,
    nobody: 'nobody',
    favoursRule: (enough: number) =>
      `Those that sell most, of what ${enough} customers or more of a group bought. Lift: its share of what these customers spend ÷ its share of what all spend. Above 1, they favour it. “Nobody” stands where not one of them bought it, a dash where fewer than ${enough} did, or where they are fewer than ${enough} themselves.`,
    noFavours: (by: string, enough: number) =>
      `What each favours cannot be told of single ${itemsAlone(by)}: no group has ${enough} customers or more who bought the same. Of categories, or another column, it may.`,
    show: (what: string) => `Show the rows: ${what}`
  },
  {
    concentrated: (n, all, by, gini, effective) =>
      `80% 的收入来自 ${many(all, by)}中的 ${format.number(n)} ${measureWord(by)}（${format.share(n / all)}）；基尼系数 ${gini}；集中程度相当于 ${format.number(effective, 0)} ${measureWord(by)}销售额相同者。`,
    byCategory: '没有一行写明商品，因此按品类排名：有商品列时能看得更细。',
    taste: (by) => `各群买多少${measureWord(by)}${itemsAlone(by)}？`,
    segment: '客户',
    customers: '客户数',
    breadth: (by) => `每人买过的${itemsAlone(by)}`,
    effective: '相当于均匀花在',
    tasteRule: (by) =>
      `最后一列为这些客户支出的熵 −Σ p ln p 的指数：若支出均匀分布，相当于花在这么多${measureWord(by)}${itemsAlone(by)}上。`,
    noSpending: '短横线：减去退款后，他们没有支出。',
    favours: '各群更偏好什么？',
    item: '所售',
    share: '占收入',
    times: (lift) => `${lift > 0 && lift < 0.005 ? '<0.01' : format.number(lift, 2)} 倍`,
    nobody: '无人买过',
    favoursRule: (enough) =>
      `只列某一群至少 ${enough} 人买过的，销售额最高的在前。提升度：它占这些客户支出的份额 ÷ 占全部支出的份额；大于 1 即更偏好。“无人买过”即其中没有一人买过；不足 ${enough} 人买过，或该群本身不足 ${enough} 人的，以短横线表示。`,
    noFavours: (by, enough) =>
      `单${measureWord(by)}${itemsAlone(by)}看不出各群更偏好什么：没有哪一群有 ${enough} 位以上客户买过同一${measureWord(by)}。换成品类或其他列也许可以。`,
    show: (what) => `查看相关行：${what}`
  }
);
