import { format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    concentrated: (n: number, all: number, items: string, gini: string, effective: number) =>
      `80% of revenue comes from ${format.number(n)} of ${format.number(all)} ${items} (${format.share(n / all)}); Gini ${gini}; as concentrated as ${format.number(effective, 0)} that sell alike.`,
    byCategory: 'No line names a product, so categories are ranked: a column of products would tell more.',
    taste: (items: string) => `How many ${items} does each buy?`,
    segment: 'Customers who are',
    customers: 'Customers',
    breadth: (items: string) => `Different ${items} each`,
    effective: 'As if they all spent alike on',
    tasteRule: (items: string) =>
      `The last column is e to the entropy −Σ p ln p of what these customers spend together: were it spread evenly, on so many ${items}.`,
    noSpending: ' A dash: they spent nothing, refunds taken off.',
    favours: 'What does each favour?',
    item: 'Sold',
    share: 'Of revenue',
    times: (lift: number) => `${lift > 0 && lift < 0.005 ? '<0.01' : format.number(lift, 2)}×`,
    nobody: 'nobody',
    favoursRule: (enough: number) =>
      `Those that sell most, of what ${enough} customers or more of a group bought. Lift: its share of what these customers spend ÷ its share of what all spend. Above 1, they favour it. “Nobody” stands where not one of them bought it, a dash where fewer than ${enough} did, or where they are fewer than ${enough} themselves.`,
    noFavours: (items: string, enough: number) =>
      `What each favours cannot be told of single ${items}: no group has ${enough} customers or more who bought the same. Of categories, or another column, it may.`,
    show: (what: string) => `Show the rows: ${what}`
  },
  {
    concentrated: (n, all, items, gini, effective) =>
      `80% 的收入来自 ${format.number(all)} 个${items}中的 ${format.number(n)} 个（${format.share(n / all)}）；基尼系数 ${gini}；集中程度相当于 ${format.number(effective, 0)} 个销售额相同者。`,
    byCategory: '没有一行写明商品，因此按品类排名：有商品列时能看得更细。',
    taste: (items) => `各群买多少种${items}？`,
    segment: '客户',
    customers: '客户数',
    breadth: (items) => `每人买过的${items}`,
    effective: '相当于均匀花在',
    tasteRule: (items) =>
      `最后一列为这些客户支出的熵 −Σ p ln p 的指数：若支出均匀分布，相当于花在这么多个${items}上。`,
    noSpending: '短横线：减去退款后，他们没有支出。',
    favours: '各群更偏好什么？',
    item: '所售',
    share: '占收入',
    times: (lift) => `${lift > 0 && lift < 0.005 ? '<0.01' : format.number(lift, 2)} 倍`,
    nobody: '无人买过',
    favoursRule: (enough) =>
      `只列某一群至少 ${enough} 人买过的，销售额最高的在前。提升度：它占这些客户支出的份额 ÷ 占全部支出的份额；大于 1 即更偏好。“无人买过”即其中没有一人买过；不足 ${enough} 人买过，或该群本身不足 ${enough} 人的，以短横线表示。`,
    noFavours: (items, enough) =>
      `单个${items}看不出各群更偏好什么：没有哪一群有 ${enough} 位以上客户买过同一个。换成品类或其他列也许可以。`,
    show: (what) => `查看相关行：${what}`
  }
);
